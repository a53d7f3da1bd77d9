"""How much two letters differ, in figures: what a list of versions says of each."""

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from replydesk.letter.change import BoldEdit, CellEdit, Change, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.letter import Letter
from replydesk.letter.textdiff import hunks


@dataclass(frozen=True, slots=True)
class Extent:
    """What changes come to.

    `edits` counts those of the text, moves and particulars aside; `added` and `removed` are characters. `places` says
    how far down the letter, from 0 to 1, each change of the text begins.
    """

    edits: int = 0
    added: int = 0
    removed: int = 0
    moves: int = 0
    values: int = 0
    places: tuple[float, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edits or self.moves or self.values)


def extent(base: Letter, changes: Iterable[Change]) -> Extent:
    """What the changes of the base come to. Text that only moved is neither added nor removed."""
    edits = added = removed = moves = values = 0
    places: list[float] = []
    above = list(itertools.accumulate((_size(block.text, block.rows) for block in base.blocks), initial=0))
    for change in changes:
        if isinstance(change.edits[0], ValueEdit):
            values += 1
            continue
        places.append(min(_position(change, above) / (above[-1] or 1), 1.0))
        if change.kind == "move":
            moves += 1
        else:
            edits += 1
        if change.kind != "format":
            new, old = _differing(change)
            added, removed = added + new, removed + old
    return Extent(edits, added, removed, moves, values, tuple(places))


def _size(text: str, rows: tuple[tuple[str, ...], ...]) -> int:
    """How long a block is; an empty one is there as well."""
    return 1 + len(text) + sum(len(cell) for row in rows for cell in row)


def _position(change: Change, above: list[int]) -> int:
    """How many characters of the base stand before the change."""
    edit = change.edits[0]
    match edit:
        case TextEdit():
            return above[min(edit.start.index, len(above) - 1)] + edit.start.offset
        case BoldEdit():
            return above[edit.index] + edit.start
        case KindEdit() | CellEdit() | RowsEdit():
            return above[edit.index]
        case _:
            return 0


def _differing(change: Change) -> tuple[int, int]:
    """The characters that a change puts in and takes out; ends of paragraphs and cells are none."""
    if not change.old or not change.new:
        return _characters(change.new), _characters(change.old)
    found = hunks(change.old, change.new)
    new = sum(_characters(change.new[hunk.new_start : hunk.new_end]) for hunk in found)
    return new, sum(_characters(change.old[hunk.start : hunk.end]) for hunk in found)


def _characters(text: str) -> int:
    return len(text) - text.count("\n") - text.count("\t")
