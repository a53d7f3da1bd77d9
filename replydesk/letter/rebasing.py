"""Changes of a letter that was edited meanwhile: where each stands now, and whether what it changes is still there."""

from bisect import bisect_right
from dataclasses import replace

from replydesk.letter.block import Block
from replydesk.letter.change import BoldEdit, CellEdit, Change, Edit, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.flat import Flat, length
from replydesk.letter.letter import Letter
from replydesk.letter.ranges import Place
from replydesk.letter.textdiff import Hunk, hunks


class Rebase:
    """Moves changes of one letter to what it has become since, block by block and character by character."""

    def __init__(self, before: Letter, now: Letter) -> None:
        self._before, self._now = before, now
        self._same = before.blocks is now.blocks or before.blocks == now.blocks
        self._flat, self._now_flat = Flat(before.blocks), Flat(now.blocks)
        self._places = {block.id: index for index, block in enumerate(now.blocks)}
        self._hunks: dict[int, tuple[Hunk, ...]] = {}

    def moved(self, change: Change) -> Change | None:
        """The same change of the letter as it is now; None if what it changes is no longer as it was."""
        edits: list[Edit] = []
        for edit in change.edits:
            found = self._edit(edit)
            if found is None:
                return None
            edits.append(found)
        return replace(change, edits=tuple(edits))

    def place(self, place: Place) -> Place:
        """About where a place of the letter before is now: its own, or the start of the nearest block that is left."""
        for index in range(min(place.index, len(self._before.blocks) - 1), -1, -1):
            now = self._places.get(self._before.blocks[index].id)
            if now is not None:
                offset = place.offset if index == place.index else 0
                return Place(now, min(offset, max(length(self._now.blocks[now]) - 1, 0)))
        return Place(0, 0)

    def _edit(self, edit: Edit) -> Edit | None:
        match edit:
            case ValueEdit():
                same = self._before.particulars.get(edit.key) == self._now.particulars.get(edit.key)
                return edit if same else None
            case _ if self._same:
                return edit
            case TextEdit():
                return self._text(edit)
            case BoldEdit():
                return self._bold(edit)
        index = self._places.get(self._before.blocks[edit.index].id)
        if index is None:
            return None
        was, now = self._before.blocks[edit.index], self._now.blocks[index]
        if isinstance(edit, KindEdit):
            return replace(edit, index=index) if (was.kind, was.level) == (now.kind, now.level) else None
        return _table_edit(edit, was, now, index)

    def _text(self, edit: TextEdit) -> TextEdit | None:
        start, end = self._flat.position(edit.start), self._flat.position(edit.end)
        if start == end:
            seam = self._seam(edit) if edit.paragraphs and not edit.text and not edit.start.offset else None
            place = self._between(start) if seam is None else seam
            if place is None:
                return None
            return replace(edit, start=self._now_flat.place(place), end=self._now_flat.place(place))
        first, last = self._character(start), self._character(end - 1)
        if first is None or last is None or not self._intact(start, end, first, last + 1):
            return None
        return replace(edit, start=self._now_flat.place(first), end=self._now_flat.place(last + 1))

    def _seam(self, edit: TextEdit) -> int | None:
        """Where whole paragraphs go now: behind the block that they stood behind, or before the one that followed."""
        index = edit.start.index
        if index and (before := self._places.get(self._before.blocks[index - 1].id)) is not None:
            return self._now_flat.start(before + 1)
        if index < len(self._before.blocks):
            following = self._places.get(self._before.blocks[index].id)
            return None if following is None else self._now_flat.start(following)
        return None

    def _between(self, position: int) -> int | None:
        """Where text goes now: between the two characters that it stood between, if nothing came between them."""
        place = self._flat.place(position)
        right = self._character(position) if position < self._flat.end else self._now_flat.end
        if right is None or not place.offset:
            return right if right is None or not self._now_flat.place(right).offset else None
        return right if self._character(position - 1) == right - 1 else None

    def _bold(self, edit: BoldEdit) -> BoldEdit | None:
        start = self._flat.start(edit.index) + edit.start
        end = start + edit.end - edit.start
        first, last = self._character(start), self._character(end - 1)
        if first is None or last is None or not self._intact(start, end, first, last + 1):
            return None
        place = self._now_flat.place(first)
        return BoldEdit(place.index, place.offset, place.offset + end - start, edit.bold)

    def _character(self, position: int) -> int | None:
        """Where a character of the letter before is now; None if it is gone. A block's end goes with the block."""
        place = self._flat.place(position)
        was = self._before.blocks[place.index]
        index = self._places.get(was.id)
        if index is None:
            return None
        now = self._now.blocks[index]
        start = self._now_flat.start(index)
        if was.kind == "table" or now.kind == "table":
            return start if was == now else None
        if place.offset == len(was.text):
            return start + len(now.text)
        if was.text == now.text:
            return start + place.offset
        found = self._hunks.get(place.index)
        if found is None:
            found = self._hunks[place.index] = hunks(was.text, now.text)
        before = bisect_right(found, place.offset, key=lambda hunk: hunk.start) - 1
        if before < 0:
            return start + place.offset
        hunk = found[before]
        return None if place.offset < hunk.end else start + place.offset + hunk.new_end - hunk.end

    def _intact(self, start: int, end: int, now_start: int, now_end: int) -> bool:
        """Whether a stretch of the letter before reads the same now."""
        if end - start != now_end - now_start:
            return False
        was = _read(self._before.blocks, self._flat, start, end)
        return was == _read(self._now.blocks, self._now_flat, now_start, now_end)


def _read(blocks: tuple[Block, ...], flat: Flat, start: int, end: int) -> list[object]:
    """What stands between two positions: texts, and the ids of blocks that end there."""
    said: list[object] = []
    while start < end:
        place = flat.place(start)
        block = blocks[place.index]
        stop = min(end, flat.start(place.index) + length(block))
        if block.kind == "table":
            said.append(block.rows)
        else:
            last = stop - flat.start(place.index)
            said.append(block.text[place.offset : last])
            if last > len(block.text):
                said.append((block.id,))
        start = stop
    return said


def _table_edit(edit: CellEdit | RowsEdit, was: Block, now: Block, index: int) -> CellEdit | RowsEdit | None:
    """The edit in a table that may have other rows now; None if the rows that it changes are not as they were."""
    if now.kind != "table":
        return None
    first = edit.row if isinstance(edit, CellEdit) else edit.start
    last = first + 1 if isinstance(edit, CellEdit) else edit.end
    for shift in sorted(range(-len(was.rows), len(now.rows) + 1), key=abs):
        if first + shift < 0 or last + shift > len(now.rows):
            continue
        beside = (
            first == last
            and was.rows[max(first - 1, 0) : first] != now.rows[max(first + shift - 1, 0) : first + shift]
        )
        if not beside and was.rows[first:last] == now.rows[first + shift : last + shift]:
            if isinstance(edit, CellEdit):
                return replace(edit, index=index, row=edit.row + shift)
            return replace(edit, index=index, start=first + shift, end=last + shift)
    return None
