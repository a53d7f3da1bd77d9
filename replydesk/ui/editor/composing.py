"""Input methods: what must wait while a text is being composed, and where the candidates are shown."""

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from replydesk.ui.editor.offsets import characters, holdable, lines, units
from replydesk.ui.editor.writing_sheet import WritingSheet

_ENABLED, _HINTS = Qt.InputMethodQuery.ImEnabled, Qt.InputMethodQuery.ImHints
_MULTI_LINE = Qt.InputMethodHint.ImhMultiLine.value


def half_typed(edit: QTextEdit) -> str:
    """What an input method composes at the cursor and nobody has written yet."""
    return edit.textCursor().block().layout().preeditAreaText()


def commit_composition(edit: QTextEdit) -> None:
    """Have the input method write what it composes in this widget."""
    QGuiApplication.inputMethod().commit()
    if text := half_typed(edit):  # an input method that does not commit when asked
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(edit, event)
        QGuiApplication.inputMethod().reset()


class ComposingEdit(WritingSheet):
    """A sheet that an input method composes in.

    While `composing` is true the text on the screen holds letters that nobody has written yet (pinyin); the text
    of the document does not hold them.
    """

    _maybe_composing = False
    _guarded = False
    """Whether the cursor is where no text goes in: a table."""

    @property
    def composing(self) -> bool:
        """Whether an input method is in mid-composition."""
        if not self._maybe_composing:
            return False
        self._maybe_composing = bool(half_typed(self))
        return self._maybe_composing

    def settle(self) -> None:
        """End a composition and keep what it has: nothing half-typed is lost when another thing begins."""
        if self.composing:
            commit_composition(self)

    def setTextCursor(self, cursor: QTextCursor) -> None:
        """Move the cursor; what is composed where it was is kept there first, else it would stay on the screen as a ghost."""
        self.settle()
        super().setTextCursor(cursor)

    def selectAll(self) -> None:
        """Select everything, what is being composed as well."""
        self.settle()
        super().selectAll()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what the input method composes or commits; line breaks in a commit become paragraphs."""
        commit, preedit = event.commitString(), event.preeditString()
        if (commit or preedit) and not self._open_to_text():
            event.ignore()
            return
        if preedit:
            self._maybe_composing = True
        if event.replacementLength() or event.replacementStart():
            event = self._within_paragraph(event)
        if commit and (len(lines(commit)) > 1 or holdable(commit) != commit):
            super().inputMethodEvent(QInputMethodEvent(preedit, []))
            self._insert_text(commit)
        else:
            super().inputMethodEvent(event)
        if not self.composing:
            self._composed()

    def _within_paragraph(self, event: QInputMethodEvent) -> QInputMethodEvent:
        """The event, which replaces text around the cursor, with nothing replaced beyond the cursor's paragraph.

        An input method that knows the text as it was a moment ago would otherwise join paragraphs or reach into a table.
        """
        cursor = self.textCursor()
        cursor.removeSelectedText()
        here, text = cursor.positionInBlock(), cursor.block().text()
        start = here + event.replacementStart()
        first, last = (  # nor half of a rare character
            units(text, characters(text, place)) for place in (start, start + event.replacementLength())
        )
        within = QInputMethodEvent(event.preeditString(), event.attributes())
        within.setCommitString(event.commitString(), first - here, max(last - first, 0))
        return within

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another widget has the keyboard: what was composed is kept."""
        self.settle()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click ends a composition and keeps what it has."""
        self.settle()
        super().mousePressEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:  # type: ignore[override]  # Qt calls this form only
        """Answer the input method; the place of its candidates in this widget's coordinates, not the viewport's."""
        if query is _ENABLED or query is _HINTS:  # asked several times at every key
            return self._guarded is False if query is _ENABLED else _MULTI_LINE
        if query is Qt.InputMethodQuery.ImCurrentSelection:
            # PySide 6.11 crashes when Qt's own answer to this one passes through Python.
            return self.textCursor().selectedText()
        answer = super().inputMethodQuery(query)
        if query in {Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle}:
            return QRectF(answer).translated(QPointF(self.viewport().pos()))
        return answer

    def _open_to_text(self) -> bool:
        """Prepare for text to come in at the cursor; False if it may not."""
        raise NotImplementedError

    def _insert_text(self, text: str) -> None:
        """Put a text of several lines in at the cursor."""
        raise NotImplementedError

    def _composed(self) -> None:
        """A composition has ended or was committed: read what was put off."""
        raise NotImplementedError
