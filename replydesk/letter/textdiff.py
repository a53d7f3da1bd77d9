"""The difference of two texts, character by character, as a reader would mark it."""

from difflib import SequenceMatcher
from typing import NamedTuple

_NEAR = 1  # equal characters between two hunks that a reader would mark as one


class Hunk(NamedTuple):
    """The characters `start` to `end` of the old text became `new_start` to `new_end` of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Where the texts differ, in order. Hunks with a single equal character between them are one."""
    head = _common(old, new)
    tail = common_end(old[head:], new[head:])
    middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if not middle or not new_middle:
        found = [Hunk(0, len(middle), 0, len(new_middle))] if middle or new_middle else []
    else:
        opcodes = SequenceMatcher(None, middle, new_middle, autojunk=False).get_opcodes()
        found = [Hunk(*places) for tag, *places in opcodes if tag != "equal"]
    joined: list[Hunk] = []
    for hunk in found:
        if joined and hunk.start - joined[-1].end <= _NEAR:
            joined[-1] = Hunk(joined[-1].start, hunk.end, joined[-1].new_start, hunk.new_end)
        else:
            joined.append(hunk)
    return tuple(Hunk(*(place + head for place in hunk)) for hunk in joined)


def common_end(first: str, second: str) -> int:
    """How many characters both texts end with."""
    return _common(first[::-1], second[::-1])


def _common(first: str, second: str) -> int:
    """How many characters both begin with."""
    length = min(len(first), len(second))
    if first[:length] == second[:length]:
        return length
    low, high = 0, length
    while high - low > 1:
        middle = (low + high) // 2
        if first[:middle] == second[:middle]:
            low = middle
        else:
            high = middle
    return low
