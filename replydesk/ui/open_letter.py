"""The letter that the window has open: its session, its claim, its autosaver and where it stands in the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from replydesk.letter import Letter
from replydesk.ui.autosave import Autosaver
from replydesk.ui.session import LetterSession

if TYPE_CHECKING:
    from replydesk.desk import Claim, Desk, Stored


class OpenLetter(QObject):
    """A letter of the desk, open for writing while its claim is held, else for reading.

    `held_by` says who holds the claim of a letter that is open for reading only; `comment_drafts` are comments that were
    written and not kept, by their places.
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
        self.session = LetterSession(stored.letter, read_only=claim is None)
        self.session.setParent(self)
        self.saver = Autosaver(self.session, self._store, self)

    @property
    def letter(self) -> Letter:
        """The letter as it is now."""
        return self.session.letter

    @property
    def read_only(self) -> bool:
        """Whether another window is writing the letter."""
        return self.session.read_only

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
