"""The letter: particulars, blocks and comments, one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from replydesk.letter.block import NOTHING, Block, Blocks, new_id
from replydesk.letter.comment import Comment
from replydesk.letter.particulars import Particulars, Value


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply letter: its particulars, its blocks in reading order, and comments on them. An edit makes a new value.

    Answers stand behind the comment that they answer.
    `extra` holds top-level JSON keys that a newer replydesk wrote and this one does not know.
    """

    id: str
    particulars: Particulars
    blocks: Blocks = ()
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)
    comments: tuple[Comment, ...] = ()

    def __post_init__(self) -> None:
        if len({block.id for block in self.blocks}) != len(self.blocks):
            raise ValueError("two blocks of the letter have the same id")

    def with_blocks(self, blocks: Blocks) -> "Letter":
        """The same letter with other blocks."""
        return replace(self, blocks=blocks)

    def with_block(self, index: int, block: Block) -> "Letter":
        """The same letter with the block at `index` changed, its id being the same: what typing does at every key.

        The other ids are not looked at again; in a long letter that would take longer than everything else.
        """
        if block.id != self.blocks[index].id:
            raise ValueError("another block has another id")
        letter = object.__new__(Letter)
        blocks = list(self.blocks)
        blocks[index] = block
        object.__setattr__(letter, "id", self.id)
        object.__setattr__(letter, "particulars", self.particulars)
        object.__setattr__(letter, "blocks", tuple(blocks))
        object.__setattr__(letter, "extra", self.extra)
        object.__setattr__(letter, "comments", self.comments)
        return letter

    def with_comments(self, comments: tuple[Comment, ...]) -> "Letter":
        """The same letter with other comments."""
        return replace(self, comments=comments)

    def with_value(self, key: str, value: Value) -> "Letter":
        """The same letter with one particular changed; KeyError if there is no such particular."""
        return replace(self, particulars=self.particulars.with_value(key, value))


def new_letter(blocks: Blocks | None = None, particulars: Particulars | None = None) -> Letter:
    """A letter with a new id; without blocks it has one empty paragraph to write in."""
    return Letter(new_id(), particulars or Particulars(), blocks or (Block(new_id(), "paragraph"),))
