"""Making changes: the base letter with any selection of changes that do not overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from replydesk.letter.block import Block, Blocks, Mark, cut_marks, merge_marks
from replydesk.letter.change import BoldEdit, CellEdit, Change, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.flat import Flat, length
from replydesk.letter.letter import Letter
from replydesk.letter.shifting import is_whole


def apply(base: Letter, changes: Iterable[Change]) -> Letter:
    """The base with the changes made; they must not overlap (`clashing.Clashes`).

    Of several insertions at one place the first comes first. A paragraph keeps the id of the block whose text it
    begins with.
    """
    edits = [edit for change in changes for edit in change.edits]
    particulars = base.particulars
    blocks = list(base.blocks)
    texts: list[TextEdit] = []
    tables: dict[int, list[CellEdit | RowsEdit]] = {}
    for edit in edits:
        match edit:
            case ValueEdit():
                particulars = particulars.with_value(edit.key, edit.new)
            case TextEdit():
                texts.append(edit)
            case KindEdit():
                blocks[edit.index] = _as_kind(blocks[edit.index], edit)
            case BoldEdit():
                blocks[edit.index] = _bold(blocks[edit.index], edit)
            case CellEdit() | RowsEdit():
                tables.setdefault(edit.index, []).append(edit)
    for index, own in tables.items():
        blocks[index] = _table(blocks[index], own)
    made = _Writer(blocks).write(texts) if texts else tuple(blocks)
    return replace(base, particulars=particulars, blocks=made)


def _as_kind(block: Block, edit: KindEdit) -> Block:
    done = block.done and edit.kind in ("heading", "attachment")
    return replace(block, kind=edit.kind, level=edit.level, done=done)


def _bold(block: Block, edit: BoldEdit) -> Block:
    if edit.bold:
        return replace(block, marks=merge_marks((*block.marks, Mark(edit.start, edit.end))))
    end = len(block.text)
    outside = (
        *cut_marks(block.marks, 0, edit.start),
        *cut_marks(block.marks, edit.end, end, edit.end),
    )
    return replace(block, marks=merge_marks(outside))


def _table(block: Block, edits: Sequence[CellEdit | RowsEdit]) -> Block:
    """The table with its cells and rows changed, the last ones first, so that places before them stay true.

    Of those at one place the later is made first, too: what the earlier one puts in then stands before it.
    """
    rows = [list(row) for row in block.rows]
    header = block.header
    cells = [edit for edit in edits if isinstance(edit, CellEdit)]
    cells.sort(key=lambda edit: (edit.row, edit.column, edit.start, edit.end))
    for edit in reversed(cells):
        text = rows[edit.row][edit.column]
        rows[edit.row][edit.column] = text[: edit.start] + edit.text + text[edit.end :]
    whole = [edit for edit in edits if isinstance(edit, RowsEdit)]
    whole.sort(key=lambda edit: (edit.start, edit.end))
    for change in reversed(whole):
        rows[change.start : change.end] = [list(row) for row in change.rows]
        header = header if change.header is None else change.header
    return replace(block, rows=tuple(map(tuple, rows)), header=header)


@dataclass(slots=True)
class _Chunk:
    """Text of the line that is being written; `owner` is the index of the block it comes from, None for new text."""

    text: str
    marks: tuple[Mark, ...]
    owner: int | None


class _Writer:
    """Writes the blocks anew while text edits put in and leave out.

    A paragraph is a line of text and the end that closes it. Its identity (id, kind, level) is that of the first block
    whose text is in it; if that block has its paragraph already, the one that the inserted end brought along.
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._flat = Flat(blocks)
        self._line: list[_Chunk] = []
        self._made: list[Block] = []
        self._used: set[str] = set()
        self._spare: list[Block] = []

    def write(self, edits: Sequence[TextEdit]) -> Blocks:
        """The blocks after the edits."""
        placed = [(self._flat.position(edit.start), self._flat.position(edit.end), edit) for edit in edits]
        position = 0
        for start, end, edit in sorted(placed, key=order):
            self._copy(position, start)
            self._put(edit)
            position = max(position, end)
        self._copy(position, self._flat.end)
        if self._line:
            self._finish(self._stray())
        return tuple(self._made)

    def _copy(self, start: int, end: int) -> None:
        """Copy what stands between two positions of the base."""
        while start < end:
            index, offset = (place := self._flat.place(start)).index, place.offset
            block = self._blocks[index]
            stop = min(end, self._flat.start(index) + length(block))
            if block.kind == "table":
                self._whole(block)
            elif block.text and self._is_whole(block, offset, stop - start):
                self._spare.clear()
                self._add(block)
            else:
                last = stop - self._flat.start(index)
                if text := block.text[offset:last]:
                    self._line.append(_Chunk(text, cut_marks(block.marks, offset, last), index))
                if last > len(block.text):
                    self._finish(block)
            start = stop

    def _is_whole(self, block: Block, offset: int, count: int) -> bool:
        """Whether so many characters are a paragraph that nothing is done to: it stays the very same value."""
        return not self._line and not offset and count > len(block.text) and block.id not in self._used

    def _put(self, edit: TextEdit) -> None:
        for block in edit.paragraphs:
            if block.kind == "table":
                self._whole(block)
                continue
            if block.text:
                self._line.append(_Chunk(block.text, block.marks, None))
            self._finish_new(block)
        if edit.text:
            self._line.append(_Chunk(edit.text, edit.marks, None))

    def _whole(self, table: Block) -> None:
        """A table; text that stands before it in the line becomes a paragraph of its own."""
        if self._line:
            self._finish(self._stray())
        self._add(table)

    def _stray(self) -> Block:
        """The identity of a line whose end was taken out."""
        return self._owner() or (self._spare.pop(0) if self._spare else Block("", "paragraph"))

    def _finish(self, end: Block) -> None:
        """Close the line with the end of a block of the base."""
        owner = self._owner()
        if owner is not None:
            self._close(owner)
        elif end.id in self._used and self._spare:
            self._close(self._spare.pop(0))
        else:
            self._close(end)
        self._spare.clear()

    def _finish_new(self, end: Block) -> None:
        """Close the line with an end that was put in: what it brings along is for the next paragraph of a split."""
        owner = self._owner()
        if owner is not None:
            self._spare.append(end)
            self._close(owner)
        elif self._spare:
            self._spare.append(end)
            self._close(self._spare.pop(0))
        else:
            self._close(end)

    def _owner(self) -> Block | None:
        """The first block with text in the line, unless it has its paragraph already."""
        owners = (self._blocks[chunk.owner] for chunk in self._line if chunk.owner is not None)
        first = next(owners, None)
        return first if first is not None and first.id not in self._used else None

    def _close(self, identity: Block) -> None:
        marks: list[Mark] = []
        text = ""
        for chunk in self._line:
            marks += cut_marks(chunk.marks, 0, len(chunk.text), len(text))
            text += chunk.text
        self._line.clear()
        self._add(replace(identity, text=text, marks=merge_marks(marks)))

    def _add(self, block: Block) -> None:
        """Add a finished block under an id of its own."""
        name, number = block.id, 1
        while not name or name in self._used:
            number += 1
            name = f"{block.id or 'new'}_{number}"
        self._used.add(name)
        self._made.append(block if name == block.id else replace(block, id=name))


def order(placed: tuple[int, int, TextEdit]) -> tuple[int, int, bool]:
    """The key by which edits, with the positions where they start and end, are made: by place; whole paragraphs put in before a block stand before what is put in at its start."""
    start, end, edit = placed
    return start, end, not is_whole(edit)
