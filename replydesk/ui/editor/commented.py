"""The comments of the letter on its sheet: tints, marks in the margin, and what is told of them."""

from collections.abc import Sequence

from replydesk.letter import Letter
from replydesk.ui.editor.block_edit import BlockEdit
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.editor.threads import Threads
from replydesk.ui.palette import Palette
from replydesk.ui.session import LetterSession


class CommentedEdit(BlockEdit):
    """A sheet of blocks that shows where the letter's comments stand, which they keep while one writes around them."""

    _threads: Threads | None = None

    def _open(self, session: LetterSession) -> None:
        super()._open(session)
        self._show_comments(session.letter)

    def _on_changed(self, old: Letter, new: Letter, source: object) -> None:
        super()._on_changed(old, new, source)
        if new.comments is not old.comments:
            self._show_comments(new)

    def set_palette(self, palette: Palette) -> None:
        super().set_palette(palette)
        self._show_comments(self.session.letter)

    def _show_comments(self, letter: Letter) -> None:
        had = self._has_remarks
        self._threads = Threads(letter, self._colors) if letter.comments else None
        self._has_remarks = self._threads is not None
        if had or self._has_remarks:
            self._forget_plain()
            self.viewport().update()

    def _remarks_of(self, index: int) -> Sequence[Remark]:
        return self._threads.of(self._blocks[index]) if self._threads is not None else ()
