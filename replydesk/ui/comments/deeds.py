"""What can be done with the comments of a letter, each a step of its history."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from replydesk.letter import Letter, comments
from replydesk.letter.comment import Comment
from replydesk.letter.comments import Thread
from replydesk.ui.byline import local_time
from replydesk.ui.session import LetterSession


class CommentDeeds(QObject):
    """Comments by one author on the letter of a session. `said(sentence)` is for the status bar."""

    said = Signal(str)

    def __init__(self, session: LetterSession, author: str, drafts: dict[str, str]) -> None:
        super().__init__()
        self._session, self._author, self._drafts = session, author, drafts

    def add(self, anchor: Comment, text: str) -> None:
        """Comment on what the anchor says."""
        comment = replace(
            anchor,
            author=self._author,
            initials=comments.initials(self._author),
            text=text,
            date=local_time(),
        )
        self._apply(self.tr("批注"), comments.add(self._session.letter, comment))

    def write(self, thread: Thread, text: str, *, instead_of: Comment | None, resolved: bool) -> None:
        """In one step: give a comment of the thread other words or answer it, and settle it or open it again."""
        letter, name, first = self._session.letter, "", thread.comment
        if instead_of is not None and text != instead_of.text:
            letter, name = comments.edit(letter, instead_of.id, text), self.tr("修改批注")
        elif instead_of is None and text:
            letter = comments.answer(letter, first.id, text, self._author, local_time())
            name = self.tr("回复批注")
        if first.resolved != resolved:
            letter = comments.resolve(letter, first.id, resolved=resolved)
            name = self.tr("解决批注") if resolved else self.tr("重新打开批注")
        if name:
            self._apply(name, letter)

    def remove(self, comment: Comment, thread: Thread | None) -> Thread | None:
        """Delete a comment with its answers, or an answer; what is left of the thread is the answer."""
        self._apply(self.tr("删除批注"), comments.remove(self._session.letter, comment.id))
        self.said.emit(self.tr("批注已删除，可以撤销"))
        if thread is None:
            return None
        left = comments.threads(self._session.letter)
        return next((other for other in left if other.comment.id == thread.comment.id), None)

    def _apply(self, name: str, letter: Letter) -> None:
        self._session.end_burst()
        self._session.apply(name, letter)

    # ---- drafts

    def draft(self, place: str) -> str:
        """What was written for this place and not kept."""
        return self._drafts.get(place, "")

    def keep_draft(self, place: str, text: str) -> None:
        """Keep what was written for the next time, as long as the window is open."""
        self._drafts[place] = text

    def forget(self, place: str) -> None:
        """Drop the draft for this place."""
        self._drafts.pop(place, None)
