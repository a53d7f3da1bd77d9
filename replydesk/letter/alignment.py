"""Pairing the paragraphs of two texts that have no ids in common: equal ones first, then similar ones between them."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz

_SIMILAR = 50  # per cent of equal characters from which two paragraphs are the same one, edited
_BAND = 40  # how far apart two paragraphs of a long stretch may stand
_LONG = 2500


def pairs(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Which paragraph became which, as (old index, new index), both ascending; the others have no counterpart."""
    found: list[tuple[int, int]] = []
    place, new_place = 0, 0
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        found += _similar(old, new, range(place, match.a), range(new_place, match.b))
        found += ((match.a + step, match.b + step) for step in range(match.size))
        place, new_place = match.a + match.size, match.b + match.size
    return tuple(found)


def _similar(old: Sequence[str], new: Sequence[str], rows: range, columns: range) -> list[tuple[int, int]]:
    """The similar ones of a stretch in which no two are equal: in order, and as like each other as can be."""
    if not rows or not columns:
        return []
    band = _BAND if len(rows) * len(columns) > _LONG else max(len(rows), len(columns))
    slope = len(columns) / len(rows)
    sums = [[0.0] * (len(columns) + 1)]
    taken: set[tuple[int, int]] = set()
    for row, index in enumerate(rows):
        above, here = sums[-1], [0.0]
        for column, new_index in enumerate(columns):
            score = max(above[column + 1], here[column])
            if abs(column - row * slope) <= band:
                likeness = fuzz.ratio(old[index], new[new_index], score_cutoff=_SIMILAR)
                if likeness and above[column] + likeness > score:
                    score = above[column] + likeness
                    taken.add((row, column))
            here.append(score)
        sums.append(here)
    found = []
    row, column = len(rows) - 1, len(columns) - 1
    while row >= 0 and column >= 0:
        if (row, column) in taken:
            found.append((rows[row], columns[column]))
            row, column = row - 1, column - 1
        elif sums[row][column + 1] >= sums[row + 1][column]:
            row -= 1
        else:
            column -= 1
    return found[::-1]
