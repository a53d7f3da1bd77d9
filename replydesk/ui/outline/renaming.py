"""The field in which a title of the outline is written anew, over its row."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from replydesk.ui.session import LetterSession

_OWN_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


class TitleInput(QLineEdit):
    """One title being written. Enter, and going elsewhere, take it; Esc gives it up.

    `finished(title)` is emitted once, with None if the title was given up or is as it was. What an input method composes
    is a part of the title when the keyboard goes elsewhere, or when something else is to be done to the letter.
    """

    finished = Signal(object)

    def __init__(self, title: str, session: LetterSession, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._composed = ""
        self._is_finished = False
        self._session = session
        self._settle_before: Callable[[], None] = session.settle
        session.settle = self._settle
        self.setAccessibleName(self.tr("标题"))
        self.selectAll()

    def finish(self, *, keep: bool) -> None:
        """Close the field; `keep` what was written in it, or not."""
        if self._is_finished:
            return
        self._is_finished = True
        if self._session.settle == self._settle:
            self._session.settle = self._settle_before
        if keep:
            self._commit()
        self.finished.emit(self.text() if keep and self.isModified() else None)

    def _settle(self) -> None:
        self._settle_before()
        self.finish(keep=True)

    def _commit(self) -> None:
        """Take what is being composed as it stands into the text."""
        if self._composed:
            event = QInputMethodEvent()
            event.setCommitString(self._composed)
            self.inputMethodEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()

    def event(self, event: QEvent) -> bool:
        """Claim Enter and Esc from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and cast("QKeyEvent", event).key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OWN_KEYS:
            self.finish(keep=event.key() != Qt.Key.Key_Escape)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:  # its own context menu
            self.finish(keep=True)
