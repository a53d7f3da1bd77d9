"""The cell that is written in: a small text edit that stands exactly over the cell's text on the sheet."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit

from replydesk.ui.editor import table_keys
from replydesk.ui.editor.composing import commit_composition, half_typed
from replydesk.ui.editor.offsets import holdable, lines
from replydesk.ui.editor.sheet import CARET

if TYPE_CHECKING:
    from replydesk.ui.editor.table_edit import TableEdit


class CellEdit(QTextEdit):
    """Writes one cell of a table; the sheet that it stands on tells it which, and hears by `typed` of every change.

    Undo belongs to the letter. What an input method composes is told of when it is committed.
    """

    typed = Signal()

    def __init__(self, sheet: "TableEdit") -> None:
        super().__init__(sheet.viewport())
        self._sheet = sheet
        self._line = 0.0
        self._shown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(CARET)
        self.textChanged.connect(self._tell)
        self.hide()

    # What is shown, and where

    def show_text(self, text: str, *, font: QFont, line: float, how: QTextOption) -> None:
        """Show a cell's text in lines of this height, the cursor where it is as far as the text goes."""
        self.blockSignals(True)  # noqa: FBT003  # nothing of this is typed
        place = self.textCursor().position()
        document = self.document()
        document.setDefaultFont(font)
        document.setDefaultTextOption(how)
        self.setPlainText("\n".join(map(holdable, text.split("\n"))))
        form = QTextBlockFormat()
        form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        whole.setBlockFormat(form)
        self._shown, self._line = self.text, line
        self.set_place(min(place, len(document.toRawText())))
        self.blockSignals(False)  # noqa: FBT003

    def place(self, rect: QRect) -> None:
        """Stand over this part of the sheet's viewport; it may grow below it while an input method composes."""
        if self.lineWrapColumnOrWidth() != rect.width():
            self.setLineWrapColumnOrWidth(rect.width())
        height = max(rect.height(), round(self.document().size().height())) + 1
        self.setGeometry(rect.x(), rect.y(), rect.width() + CARET, height)

    def set_colors(self, text: str, ground: str, selection: str, selection_text: str) -> None:
        """Write in these colours (#RRGGBB)."""
        palette = QPalette(self.palette())
        roles = QPalette.ColorRole
        for role, color in (
            (roles.Text, text),
            (roles.Base, ground),
            (roles.Highlight, selection),
            (roles.HighlightedText, selection_text),
        ):
            palette.setColor(role, QColor(color))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # which does not inherit it under an application's style sheet

    @property
    def text(self) -> str:
        """The cell's text, its lines parted by line breaks."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def composing(self) -> bool:
        """Whether an input method is in mid-composition."""
        return bool(half_typed(self))

    def settle(self) -> None:
        """End a composition and keep what it has."""
        if self.composing:
            commit_composition(self)

    def set_place(self, place: int, anchor: int | None = None) -> None:
        """Put the cursor at a place in UTF-16 units, with what is between it and the anchor selected; -1 is the end."""
        end = len(self.document().toRawText().encode("utf-16-le", "surrogatepass")) // 2
        cursor = self.textCursor()
        if anchor is not None:
            cursor.setPosition(anchor)
        keep = QTextCursor.MoveMode.KeepAnchor if anchor is not None else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(end if place < 0 else min(place, end), keep)
        self.setTextCursor(cursor)

    def place_at(self, point: QPoint) -> int:
        """The place in the text that is nearest to a point of the sheet's viewport."""
        return self.cursorForPosition(point - self.pos()).position()

    def moves(self, operation: QTextCursor.MoveOperation) -> bool:
        """Whether the cursor could move like this within the cell."""
        return QTextCursor(self.textCursor()).movePosition(operation)

    def _tell(self) -> None:
        if not self.composing and self.text != self._shown:
            self._shown = self.text
            self.typed.emit()

    # Events

    def event(self, event: QEvent) -> bool:
        """Shortcuts of the window that mean something else in a cell are keys of the cell."""
        if event.type() == QEvent.Type.ShortcutOverride and table_keys.is_ours(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the cell or change more than it are the sheet's; all others write."""
        if table_keys.handle(self._sheet, self, event):
            event.accept()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose; what is composed is no text before it is committed."""
        if event.commitString() or event.preeditString():
            self._sheet.drop_area()
        commit = event.commitString()
        if commit and (len(lines(commit)) > 1 or holdable(commit) != commit):
            super().inputMethodEvent(QInputMethodEvent())  # Qt breaks the lines anew of the last one alone
            self.insertPlainText("\n".join(lines(commit)))
            event = QInputMethodEvent(event.preeditString(), [])
        super().inputMethodEvent(event)
        self._tell()
        self._sheet.place_cell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._sheet.note_keyboard(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another widget has the keyboard: what was composed is kept."""
        self.settle()
        super().focusOutEvent(event)
        self._sheet.note_keyboard(on=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ends a composition and what was selected of the table."""
        self.settle()
        if event.button() == Qt.MouseButton.LeftButton:
            self._sheet.drop_area()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging out of the cell selects cells."""
        spot = self.mapTo(self._sheet.viewport(), event.position().toPoint())
        if not (event.buttons() & Qt.MouseButton.LeftButton and self._sheet.drag_to(spot)):
            super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The sheet's menu: Qt's would change the text behind the letter's back."""
        QApplication.sendEvent(self._sheet, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the sheet."""
        event.ignore()

    # The clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying gives: cells, or text of this cell."""
        cells = self._sheet.copied_cells()
        if cells is not None:
            return cells
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether something can be pasted."""
        return not self.isReadOnly() and self._sheet.canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste cells or text."""
        self.settle()
        self._sheet.paste_cells(source)

    def cut(self) -> None:
        """Copy what is selected and empty it."""
        self.settle()
        self.copy()
        if not self._sheet.clear_area(self.tr("剪切")):
            self.textCursor().removeSelectedText()

    def undo(self) -> None:
        """Take the newest step of the letter back."""
        self._sheet.undo()

    def redo(self) -> None:
        """Bring back the step that was taken back last."""
        self._sheet.redo()
