"""Where a change of the base stands once other changes have been made to it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

from replydesk.letter.block import Blocks
from replydesk.letter.change import BoldEdit, CellEdit, Change, Edit, KindEdit, RowsEdit, TextEdit
from replydesk.letter.flat import Flat, length


class Shift:
    """Moves changes from the base to the letter that it is after some of them, which they do not overlap.

    `made` are those, each with its number in the order of all: of several insertions at one place the first stands first.
    """

    def __init__(self, base: Blocks, made: Iterable[tuple[int, Change]], after: Blocks) -> None:
        numbered = [(number, edit) for number, change in made for edit in change.edits]
        edits = [edit for _, edit in numbered]
        self._base = base
        self._flat, self._new_flat = Flat(base), Flat(after)
        spans = sorted(
            (self._flat.position(edit.start), self._flat.position(edit.end), _grown(edit))
            for edit in edits
            if isinstance(edit, TextEdit)
        )
        self._starts = [start for start, _, _ in spans]
        self._ends = [end for _, end, _ in spans]
        self._gains = [0, *accumulate(grown - (end - start) for start, end, grown in spans)]
        self._insertions = [
            (self._flat.position(edit.start), (not is_whole(edit), number), _grown(edit))
            for number, edit in numbered
            if isinstance(edit, TextEdit) and edit.start == edit.end
        ]
        self._rows = [edit for edit in edits if isinstance(edit, RowsEdit)]
        self._cells = [edit for edit in edits if isinstance(edit, CellEdit)]
        self._places = {block.id: index for index, block in enumerate(after)}

    def moved(self, number: int, change: Change) -> Change | None:
        """The same change of the letter after those that were made; None if its block is gone with one of them."""
        edits = [self._edit(number, edit) for edit in change.edits]
        if any(edit is None for edit in edits):
            return None
        return replace(change, edits=tuple(edit for edit in edits if edit is not None))

    def _edit(self, number: int, edit: Edit) -> Edit | None:
        match edit:
            case TextEdit() if edit.start == edit.end:
                place = self._new_flat.place(self._insertion(edit, number))
                return replace(edit, start=place, end=place)
            case TextEdit():
                start, end = self._stretch(self._flat.position(edit.start), self._flat.position(edit.end))
                return replace(edit, start=self._new_flat.place(start), end=self._new_flat.place(end))
            case BoldEdit():
                first = self._flat.start(edit.index)
                start, end = self._stretch(first + edit.start, first + edit.end)
                place = self._new_flat.place(start)
                return BoldEdit(place.index, place.offset, place.offset + end - start, edit.bold)
            case KindEdit() | RowsEdit() | CellEdit():
                index = self._places.get(self._base[edit.index].id)
                if index is None:
                    return None
                return self._within(edit, index)
        return edit

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the base as one of the letter after, without what was put in at its start or its end."""
        first = start + self._gains[bisect_right(self._ends, start)]
        return first, end + self._gains[bisect_left(self._starts, end)]

    def _insertion(self, edit: TextEdit, number: int) -> int:
        """Where text is put in, behind what was put in at the same place if that comes first."""
        place = self._flat.position(edit.start)
        own = not is_whole(edit), number
        behind = sum(gain for at, order, gain in self._insertions if at == place and order > own)
        return place + self._gains[bisect_right(self._ends, place)] - behind

    def _within(self, edit: KindEdit | RowsEdit | CellEdit, index: int) -> Edit:
        if isinstance(edit, KindEdit):
            return replace(edit, index=index)
        shift = sum(
            len(made.rows) - (made.end - made.start)
            for made in self._rows
            if made.index == edit.index
            and made.end <= (edit.row if isinstance(edit, CellEdit) else edit.start)
        )
        if isinstance(edit, RowsEdit):
            return replace(edit, index=index, start=edit.start + shift, end=edit.end + shift)
        place = (edit.index, edit.row, edit.column)
        gain = sum(
            len(made.text) - (made.end - made.start)
            for made in self._cells
            if (made.index, made.row, made.column) == place and made.end <= edit.start
        )
        return replace(edit, index=index, row=edit.row + shift, start=edit.start + gain, end=edit.end + gain)


def _grown(edit: TextEdit) -> int:
    return sum(length(block) for block in edit.paragraphs) + len(edit.text)


def is_whole(edit: TextEdit) -> bool:
    """Whether whole paragraphs are put in, and nothing in the line behind them."""
    return bool(edit.paragraphs) and not edit.text
