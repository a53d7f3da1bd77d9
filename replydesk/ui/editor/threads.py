"""Threads: comments with their answers, as a sheet shows them on the words that they were written on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from replydesk.letter import Block, Comment
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.palette import Palette

_TIME = 16  # characters of an ISO date and time as far as the minutes


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment and the answers to it, in order."""

    comment: Comment
    answers: tuple[Comment, ...] = ()

    @property
    def tip(self) -> str:
        """Who said what, a line each."""
        lines = [f"{said_by(comment)}\n{comment.text}" for comment in (self.comment, *self.answers)]
        if self.comment.resolved:
            lines.append(QCoreApplication.translate("Threads", "已解决"))
        return "\n\n".join(lines)


def said_by(comment: Comment) -> str:
    """The author and the time of a comment, as one reads them: 王某 2023-06-12 09:30."""
    author = comment.author or QCoreApplication.translate("Threads", "未署名")
    return f"{author}  {comment.date[:_TIME].replace('T', ' ')}".rstrip()


def threads(comments: Sequence[Comment]) -> tuple[Thread, ...]:
    """The comments with their answers; an answer to what is not there stands on its own."""
    by_id = {comment.id: comment for comment in comments}
    answers: dict[str, list[Comment]] = defaultdict(list)
    first = []
    for comment in comments:
        root, seen = comment, {comment.id}
        while root.reply_to in by_id and root.reply_to not in seen:
            seen.add(root.reply_to)
            root = by_id[root.reply_to]
        if root is comment:
            first.append(comment)
        else:
            answers[root.id].append(comment)
    return tuple(Thread(comment, tuple(answers[comment.id])) for comment in first)


def stretch(comment: Comment, block: Block) -> tuple[int, int]:
    """Where the words that a comment was written on stand in its block now; no words if they are gone."""
    if block.text == comment.context:
        return comment.start, comment.end
    words, found = comment.quote, []
    at = block.text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = block.text.find(words, at + 1)
    if not found:
        return 0, 0
    at = min(found, key=lambda place: abs(place - comment.start))
    return at, at + len(words)


class Threads:
    """The threads of a letter by their blocks, as remarks in the colors of their authors."""

    def __init__(self, comments: Sequence[Comment], palette: Palette, authors: Sequence[str] = ()) -> None:
        """`authors` are those that have their colors before the ones who wrote comments."""
        order = dict.fromkeys((*authors, *(comment.author for comment in comments)))
        colors = palette.authors
        self._colors = {author: colors[place % len(colors)] for place, author in enumerate(order)}
        self._by_block: dict[str, list[Thread]] = defaultdict(list)
        self._known: dict[str, tuple[Block, tuple[Remark, ...]]] = {}
        self.all = threads(comments)
        for thread in self.all:
            if thread.comment.block:
                self._by_block[thread.comment.block].append(thread)

    def of(self, block: Block) -> tuple[Remark, ...]:
        """The remarks on a block; found anew where the block is another value than before."""
        own = self._by_block.get(block.id)
        if own is None:
            return ()
        known = self._known.get(block.id)
        if known is None or known[0] is not block:
            remarks = tuple(self.remark(thread, *stretch(thread.comment, block)) for thread in own)
            known = self._known[block.id] = block, remarks
        return known[1]

    def remark(self, thread: Thread, start: int, end: int) -> Remark:
        """The thread as a remark on these characters."""
        comment, count = thread.comment, 1 + len(thread.answers)
        color = self._colors[comment.author]
        return Remark(comment.id, start, end, color, count, thread.tip, comment.resolved)
