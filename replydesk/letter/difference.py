"""The difference of two tuples of blocks: the one stretch in which they differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.letter.block import Block


@dataclass(frozen=True, slots=True)
class Difference:
    """Old blocks `start` to `old_end` became new blocks `start` to `new_end`; empty when nothing differs."""

    start: int
    old_end: int
    new_end: int

    def __bool__(self) -> bool:
        return self.old_end > self.start or self.new_end > self.start


def difference(old: Sequence[Block], new: Sequence[Block]) -> Difference:
    """The shortest stretch outside which both are equal. Shared values are compared by identity first."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and (old[start] is new[start] or old[start] == new[start]):
        start += 1
    same = 0
    while same < shorter - start and (old[-1 - same] is new[-1 - same] or old[-1 - same] == new[-1 - same]):
        same += 1
    return Difference(start, len(old) - same, len(new) - same)
