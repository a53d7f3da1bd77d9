"""The letter that the window has open: its session, its claim, its autosaver and where it stands in the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from replydesk.letter import Letter
from replydesk.letter.states import is_locked
from replydesk.ui.autosave import Autosaver
from replydesk.ui.session import LetterSession

if TYPE_CHECKING:
    from replydesk.desk import Claim, Desk, Stored


class OpenLetter(QObject):
    """A letter of the desk, open for writing while its claim is held, else for reading.

    A signed letter is open for reading only, whoever holds it. `held_by` says who holds the claim if another window
    does; `comment_drafts` are comments that were written and not kept, by their places.
    """

    def __init__(self, desk: "Desk", stored: "Stored", claim: "Claim | None", held_by: str = "") -> None:
        super().__init__()
        self._desk = desk
        self._claim = claim
        self.id = stored.letter.id
        self.number = stored.number
        self.state = stored.state
        self.revision = stored.revision
        self.held_by = held_by
        self.comment_drafts: dict[str, str] = {}
        self.is_signed = is_locked(stored.state)
        self.session = LetterSession(stored.letter, read_only=claim is None or self.is_signed)
        self.session.setParent(self)
        self.saver = Autosaver(self.session, self._store, self)

    @property
    def letter(self) -> Letter:
        """The letter as it is now."""
        return self.session.letter

    @property
    def read_only(self) -> bool:
        """Whether the letter cannot be changed here: another window is writing it, or it is signed."""
        return self.session.read_only

    @property
    def is_ours(self) -> bool:
        """Whether this window has the claim of the letter, and so may record steps of it."""
        return self._claim is not None

    def save(self) -> bool:
        """Take over what is being composed and save; False if the desk could not take it."""
        self.session.settle()
        return self.saver.save()

    def close(self) -> None:
        """Release the letter. Whoever closes it has saved it before."""
        self.saver.stop()
        if self._claim is not None:
            self._claim.release()
        self.deleteLater()

    def _store(self, letter: Letter) -> None:
        self.revision = self._desk.save(letter, self.revision)
