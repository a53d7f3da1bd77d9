"""The difference of two sequences, such as a letter's blocks: the one stretch in which they differ."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Difference:
    """The old `start` to `old_end` became the new `start` to `new_end`; empty when nothing differs."""

    start: int
    old_end: int
    new_end: int

    def __bool__(self) -> bool:
        return self.old_end > self.start or self.new_end > self.start


def difference(old: Sequence[T], new: Sequence[T]) -> Difference:
    """The shortest stretch outside which both are equal. Shared values are compared by identity first."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and (old[start] is new[start] or old[start] == new[start]):
        start += 1
    same = 0
    while same < shorter - start and (old[-1 - same] is new[-1 - same] or old[-1 - same] == new[-1 - same]):
        same += 1
    return Difference(start, len(old) - same, len(new) - same)
