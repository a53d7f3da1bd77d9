"""The threads of a letter's comments as remarks on its blocks, in the colors of their authors."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from replydesk.letter import Block, Comment, Letter
from replydesk.letter.comments import Thread, locate, threads
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.palette import Palette

_TIME = 16  # characters of an ISO date and time as far as the minutes


def said_by(comment: Comment) -> str:
    """The author and the time of a comment, as one reads them: 王某 2023-06-12 09:30."""
    author = comment.author or QCoreApplication.translate("Threads", "未署名")
    return f"{author}  {comment.date[:_TIME].replace('T', ' ')}".rstrip()


def told(thread: Thread) -> str:
    """Who said what, for a look without opening anything."""
    lines = [f"{said_by(comment)}\n{comment.text}" for comment in thread.comments]
    if thread.comment.resolved:
        lines.append(QCoreApplication.translate("Threads", "已解决"))
    return "\n\n".join(lines)


class Threads:
    """The threads of a letter by their blocks. They keep their words while the blocks are edited."""

    def __init__(self, letter: Letter, palette: Palette, authors: Sequence[str] = ()) -> None:
        """`authors` are those that have their colors before the ones who wrote comments."""
        order = dict.fromkeys((*authors, *(comment.author for comment in letter.comments)))
        colors = palette.authors
        self._colors = {author: colors[place % len(colors)] for place, author in enumerate(order)}
        self._by_block: dict[str, list[Thread]] = {}
        self._known: dict[str, tuple[Block, tuple[Remark, ...]]] = {}
        self._empty = letter.with_blocks(())
        self.all = threads(letter)
        for thread in self.all:
            if thread.comment.block:
                self._by_block.setdefault(thread.comment.block, []).append(thread)

    def of(self, block: Block) -> tuple[Remark, ...]:
        """The remarks on a block; found anew where the block is another value than before."""
        own = self._by_block.get(block.id)
        if own is None:
            return ()
        known = self._known.get(block.id)
        if known is None or known[0] is not block:
            alone = self._empty.with_blocks((block,))
            known = block, tuple(self._remark(thread, alone) for thread in own)
            self._known[block.id] = known
        return known[1]

    def _remark(self, thread: Thread, alone: Letter) -> Remark:
        """The thread as a remark on the only block of a letter; at its start if the words are gone."""
        comment = thread.comment
        place = locate(comment, alone)
        start, end = (place.start, place.end) if place is not None else (0, 0)
        color, count = self._colors[comment.author], len(thread.comments)
        return Remark(comment.id, start, end, color, count, told(thread), comment.resolved)
