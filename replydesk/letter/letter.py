"""The letter: particulars and blocks, one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter

from replydesk.letter.block import NOTHING, Block, Blocks, new_id
from replydesk.letter.particulars import Particulars, Value

_ID = attrgetter("id")


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply letter: its particulars and its blocks in reading order. An edit makes a new value.

    `extra` holds top-level JSON keys that a newer replydesk wrote and this one does not know.
    """

    id: str
    particulars: Particulars
    blocks: Blocks = ()
    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)

    def __post_init__(self) -> None:
        if len(set(map(_ID, self.blocks))) != len(self.blocks):  # at every key, hence the speed
            raise ValueError("two blocks of the letter have the same id")

    def with_blocks(self, blocks: Blocks) -> "Letter":
        """The same letter with other blocks."""
        return replace(self, blocks=blocks)

    def with_value(self, key: str, value: Value) -> "Letter":
        """The same letter with one particular changed; KeyError if there is no such particular."""
        return replace(self, particulars=self.particulars.with_value(key, value))


def new_letter(blocks: Blocks | None = None, particulars: Particulars | None = None) -> Letter:
    """A letter with a new id; without blocks it has one empty paragraph to write in."""
    return Letter(new_id(), particulars or Particulars(), blocks or (Block(new_id(), "paragraph"),))
