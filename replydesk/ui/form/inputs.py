"""The widgets in which particulars are written: plain, growing, list, choice and yes-no.

All have one shape: `value()` and `set_value()` in the form's terms, `edited` while the clerk changes it, `left` when the
keyboard goes elsewhere, `settle()` to keep what an input method composes. Undo belongs to the letter, not to the
widget, so none of them takes Ctrl+Z for itself.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy

from replydesk.letter.particulars import Value
from replydesk.ui.form.composition import KeepsComposition

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

_MOST_LINES = 6
_POPUP_MARGIN = 28  # pixels, for frame and scroll bar of a list of choices


def leaves_undo_to_window(event: QEvent) -> bool:
    """Whether this is the question if Ctrl+Z or Ctrl+Y is wanted here: it is not, the window's undo takes it."""
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    key = cast("QKeyEvent", event)
    if key.matches(QKeySequence.StandardKey.Undo) or key.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False


class LineInput(KeepsComposition, QLineEdit):
    """One line of text."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.example = ""
        self.offers: Callable[[], Sequence[str]] = tuple
        """Earlier values, offered while this one is written; asked for when the keyboard comes."""
        self._offered: QStringListModel | None = None
        self.textEdited.connect(lambda _: self.edited.emit())

    def value(self) -> Value:
        """The text as it stands."""
        return self.text()

    def set_value(self, value: Value) -> None:
        """Show the text; a cursor in the field stays where it is."""
        text = str(value or "")
        if text == self.text():
            return
        cursor, length = self.cursorPosition(), len(self.text())
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)
        else:
            self.setCursorPosition(len(text) if cursor == length else min(cursor, len(text)))

    def set_read_only(self, *, on: bool) -> None:
        """Show the text without letting it be changed."""
        self.setReadOnly(on)

    def set_example(self, example: str) -> None:
        """What to show while the field is empty and has the keyboard."""
        self.example = example

    def event(self, event: QEvent) -> bool:
        return leaves_undo_to_window(event) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An example shows only in the field being filled: thirty grey examples would look like a filled form."""
        super().focusInEvent(event)
        self.setPlaceholderText(self.example)
        self._renew_offers(list(self.offers()))

    def _renew_offers(self, offers: list[str]) -> None:
        """The line outlives the letter in it, and another letter may have other offers."""
        if self._offered is None:
            if not offers:
                return
            self._offered = QStringListModel(self)
            completer = QCompleter(self._offered, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._take_offer)
            self.setCompleter(completer)
        # The list is left alone while it is the same: the keyboard also comes back from its own popup.
        if self._offered.stringList() != offers:
            self._offered.setStringList(offers)

    def _take_offer(self) -> None:
        """An offer was chosen: Qt has put it into the line, but does not call that edited."""
        self.edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setPlaceholderText("")
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}:
            self.left.emit()


class GrowingInput(KeepsComposition, QPlainTextEdit):
    """Text that wraps and grows with its lines, for what is too long for one line: titles, subjects."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.example = ""
        self._shown = ""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._text_changed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def value(self) -> Value:
        """The text as it stands."""
        return self.toPlainText()

    def set_value(self, value: Value) -> None:
        """Show the text; a cursor in the field stays where it is."""
        text = str(value or "")
        if text == self.toPlainText():
            return
        place, length = self.textCursor().position(), len(self.toPlainText())
        self._shown = text
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(len(text) if place == length else min(place, len(text)))
        self.setTextCursor(cursor)

    def set_read_only(self, *, on: bool) -> None:
        """Show the text without letting it be changed."""
        self.setReadOnly(on)

    def set_example(self, example: str) -> None:
        """What to show while the field is empty and has the keyboard."""
        self.example = example

    def sizeHint(self) -> QSize:
        return QSize(120, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.height())

    def event(self, event: QEvent) -> bool:
        return leaves_undo_to_window(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: object) -> None:
        """Paste plain text, in one line."""
        text = source.text() if hasattr(source, "text") else ""
        self.insertPlainText("".join(text.split("\n")))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An example shows only in the field being filled: thirty grey examples would look like a filled form."""
        super().focusInEvent(event)
        self.setPlaceholderText(self.example)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setPlaceholderText("")
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """The wheel scrolls the form, never the few lines of a field."""
        event.ignore()

    def _text_changed(self) -> None:
        """Tell of a change, but not while an input method composes: then the text is still what it was."""
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.edited.emit()

    def _fit(self) -> None:
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        line = QFontMetricsF(self.font()).lineSpacing()
        self.setFixedHeight(round(lines * line + 2 * self.document().documentMargin() + 6))


class ChoiceInput(QComboBox):
    """A text with usual values to choose from; others may be written."""

    edited = Signal()
    left = Signal()

    def __init__(self, choices: tuple[str, ...]) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self._line = LineInput()
        self.setLineEdit(self._line)
        self.set_choices([(choice, "") for choice in choices])
        self.setCompleter(None)  # type: ignore[arg-type]  # None is how Qt takes it off
        self._line.edited.connect(self.edited)
        self._line.left.connect(self.left)
        self.activated.connect(self._choose)

    def setAccessibleName(self, name: str) -> None:
        """The line that one writes in is what a screen reader comes to."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these values, each with what it means; the text stays."""
        text = self._line.text()
        self.clear()
        for value, meaning in choices:
            self.addItem(f"{value}\u3000{meaning}" if meaning else value, value)
        self.setCurrentIndex(-1)
        self._line.setText(text)
        wanted = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0
        )
        self.view().setMinimumWidth(wanted + _POPUP_MARGIN)

    def _choose(self, index: int) -> None:
        """The value alone goes into the line, without what it means."""
        self._line.setText(self.itemData(index))
        self.edited.emit()

    def value(self) -> Value:
        """The text as it stands."""
        return self.currentText()

    def settle(self) -> None:
        """Keep what is being composed."""
        self._line.settle()

    def set_value(self, value: Value) -> None:
        """Show the text."""
        self._line.set_value(value)

    def set_read_only(self, *, on: bool) -> None:
        """Show the text without letting it be changed."""
        self.setEnabled(not on)

    def wheelEvent(self, event: "QWheelEvent") -> None:
        """The wheel scrolls the form: nothing is changed by passing over it."""
        event.ignore()

    def set_example(self, example: str) -> None:
        """What to show while the field is empty and has the keyboard."""
        self._line.example = example


class FlagInput(QCheckBox):
    """Yes, no, or not known."""

    edited = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTristate(True)
        self.clicked.connect(self._changed)
        self._word()

    def value(self) -> Value:
        """True, False, or None for not known."""
        return {Qt.CheckState.Checked: True, Qt.CheckState.Unchecked: False}.get(self.checkState())

    def set_value(self, value: Value) -> None:
        """Show yes, no or not known."""
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        state = states[value] if isinstance(value, bool) else Qt.CheckState.PartiallyChecked
        self.setCheckState(state)
        self._word()

    def set_read_only(self, *, on: bool) -> None:
        """Show the value without letting it be changed."""
        self.setEnabled(not on)

    def settle(self) -> None:
        """Nothing is composed in a yes or no."""

    def set_example(self, example: str) -> None:
        """A yes or no needs no example."""

    def nextCheckState(self) -> None:
        """Not known, yes, no, and round again."""
        order = [Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]
        self.setCheckState(order[(order.index(self.checkState()) + 1) % 3])

    def event(self, event: QEvent) -> bool:
        return leaves_undo_to_window(event) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self) -> None:
        self._word()
        self.edited.emit()

    def _word(self) -> None:
        value = self.value()
        self.setText(self.tr("未定") if value is None else self.tr("是") if value else self.tr("否"))
