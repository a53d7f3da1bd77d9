"""Comments (批注): what a reader of the letter remarked on a stretch of it, with answers and whether it is settled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on the characters `start` to `end` of a block, or an answer to one.

    `date` is ISO 8601 in local time as its author's program wrote it, "" if it told none; paragraphs of the text are
    lines. `reply_to` is the id of the comment that this one answers. `block` "" means what no block holds: the head,
    the title, the signature. `context` is the text that the block had when the comment was anchored: the block may have
    been edited since, and `comments.locate` finds the stretch again.
    """

    id: str
    author: str
    text: str
    date: str = ""
    initials: str = ""
    block: str = ""
    start: int = 0
    end: int = 0
    context: str = ""
    reply_to: str = ""
    resolved: bool = False

    @property
    def quote(self) -> str:
        """The words that the comment was written on."""
        return self.context[self.start : self.end]
