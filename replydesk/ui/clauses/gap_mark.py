"""The mark in the status bar that says how much of the letter is still to be filled: 待补 3."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton

from replydesk.letter import Letter
from replydesk.letter.placeholders import gaps
from replydesk.ui.session import LetterSession

_COUNT_DELAY_MS = 250


class GapMark(QToolButton):
    """A button that takes no room while nothing is to be filled. It counts a while after the last key, not at each."""

    def __init__(self) -> None:
        super().__init__()
        self._session: LetterSession | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoRaise(True)
        self.setToolTip(self.tr("列出待补项（Ctrl+F8）；按 F8 到下一处"))
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_DELAY_MS)
        self._counting.timeout.connect(self.count)
        self.hide()

    def set_session(self, session: LetterSession | None) -> None:
        """Count in this letter from now on, or in none."""
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
        self._session = session
        if session is not None:
            session.changed.connect(self._changed)
        self.count()

    def count(self) -> None:
        """Count anew."""
        self._counting.stop()
        number = sum(1 for _ in gaps(self._session.letter)) if self._session is not None else 0
        self.setText(self.tr("待补 {count}").format(count=number) if number else "")
        self.setVisible(number > 0)

    def _changed(self, old: Letter, new: Letter, source: object) -> None:
        if not self._counting.isActive():
            self._counting.start()
