"""Autosave: nothing older than one second is ever lost, whatever ends the program."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter
from replydesk.ui.language import said
from replydesk.ui.session import LetterSession

DELAY_MS = 500
RETRY_MS = 5000


class Autosaver(QObject):
    """Saves a session's letter half a second after the first unsaved change, and again while changes go on.

    It saves the session's letter as it is: what an input method still composes is not in it, and is neither waited
    for nor disturbed. `state_changed` is emitted whenever `dirty`, `saved_at` or `problem` have changed.
    """

    state_changed = Signal()

    def __init__(
        self, session: LetterSession, store: Callable[[Letter], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._store = store
        self._saved = session.letter
        self.saved_at: datetime.datetime | None = None
        self.problem = ""
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.save)
        session.changed.connect(self._changed)

    @property
    def dirty(self) -> bool:
        """Whether the letter holds changes that are not in the desk."""
        return self._session.letter is not self._saved

    def save(self) -> bool:
        """Save now if there is anything to save; False if it could not be, and then it is tried again by itself."""
        self._timer.stop()
        if not self.dirty or self._session.read_only:
            return not self.problem
        letter = self._session.letter
        try:
            self._store(letter)
        except ReplydeskError as error:
            self.problem = said(error)
            self._timer.start(RETRY_MS)
        else:
            self._saved, self.problem = letter, ""
            self.saved_at = datetime.datetime.now().astimezone()
        self.state_changed.emit()
        return not self.problem

    def stop(self) -> None:
        """Save nothing any more."""
        self._timer.stop()
        self._session.changed.disconnect(self._changed)

    def _changed(self) -> None:
        if self._session.read_only:
            return
        was_waiting = self._timer.isActive()
        if not was_waiting or self._timer.remainingTime() > DELAY_MS:
            self._timer.start(DELAY_MS)
        if not was_waiting:
            self.state_changed.emit()
