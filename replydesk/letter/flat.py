"""Blocks as one flat text: places in them as single numbers.

The end of each block counts as one character, and a table is one character and has no more.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from replydesk.letter.block import Block
from replydesk.letter.ranges import Place


class Flat:
    """The lengths of a sequence of blocks, for turning places into positions and back."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._starts = [0, *accumulate(length(block) for block in blocks)]

    @property
    def end(self) -> int:
        """The position behind the last block."""
        return self._starts[-1]

    def position(self, place: Place) -> int:
        """The number of characters before the place; Place(number of blocks, 0) is behind the last block."""
        return self._starts[place.index] + place.offset

    def place(self, position: int) -> Place:
        """The place with so many characters before it; at the seam of two blocks, the start of the second."""
        index = bisect_right(self._starts, position) - 1
        return Place(index, position - self._starts[index])

    def start(self, index: int) -> int:
        """The position at which the block begins."""
        return self._starts[index]


def length(block: Block) -> int:
    """How many characters the block is in the flat text."""
    return 1 if block.kind == "table" else len(block.text) + 1
