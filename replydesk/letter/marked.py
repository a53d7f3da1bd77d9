"""A letter with its changes in line: what stays, what is put in and what is taken out, in the order one reads it.

What is not `GONE` is `applying.apply(base, changes)`, and what is not `NEW` is the base, paragraph by paragraph.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from replydesk.letter.applying import apply, order
from replydesk.letter.attachments import unbound_names
from replydesk.letter.block import Block, Blocks, Kind
from replydesk.letter.change import BoldEdit, CellEdit, Change, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.flat import Flat, length
from replydesk.letter.letter import Letter
from replydesk.letter.marked_tables import MarkedRow, header_after, marked_rows, plain_rows
from replydesk.letter.numbering import labels
from replydesk.letter.particulars import FIELD_BY_KEY, Particulars
from replydesk.letter.piece import (
    GONE,
    NEW,
    Fate,
    Piece,
    Pieces,
    filled,
    gone_fate,
    gone_pieces,
    kept_pieces,
    new_fate,
    new_pieces,
)

__all__ = ["GONE", "NEW", "Fate", "MarkedBlock", "MarkedRow", "MarkedValue", "Piece", "Was", "marked"]


@dataclass(frozen=True, slots=True)
class Was:
    """What a paragraph was before a change made it another kind, or a heading of another level."""

    kind: Kind
    level: int
    change: str
    author: str


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A line of the letter with its changes: a paragraph, or the part of one up to an end that is put in or taken out.

    `id`, `kind`, `level` and `label` (its number) are those after the changes, or those before them for what goes;
    `old_label` is the number that the base has here. `fate` is that of the whole, where all of it has the same.
    `end` is what happened to the paragraph's end; None if no paragraph ends here (text before a table).
    `base` is the id of the block of the base that its text comes from, "" if all of it is new. `was` tells of another
    kind. A table has `rows` and no pieces.
    """

    id: str
    kind: Kind
    level: int = 0
    label: str = ""
    old_label: str = ""
    fate: Fate = ""
    pieces: Pieces = ()
    end: Piece | None = None
    rows: tuple[MarkedRow, ...] = ()
    header: bool = True
    base: str = ""
    was: Was | None = None

    @property
    def text(self) -> str:
        """All that one reads, what is taken out as well."""
        return "".join(piece.shown for piece in self.pieces)

    @property
    def changes(self) -> tuple[str, ...]:
        """The ids of all changes in it, each once, in order."""
        found = [name for piece in self.pieces for name in piece.changes]
        found += (name for row in self.rows for name in row.all_changes)
        if self.was is not None:
            found.append(self.was.change)
        if self.end is not None:
            found += self.end.changes
        return tuple(dict.fromkeys(found))


MarkedBlocks = tuple[MarkedBlock, ...]


@dataclass(frozen=True, slots=True)
class MarkedValue:
    """A particular that a change gives another value: its Chinese name and both as one reads them."""

    change: str
    key: str
    label: str
    old: str
    new: str
    author: str


def marked(base: Letter, changes: Iterable[Change]) -> MarkedBlocks:
    """The lines of the base with the changes made in it, in the order one reads them.

    Of changes that are in each other's way, what both take out is shown once, and what they put in side by side.
    """
    return _Marker(base, tuple(changes)).mark()


def marked_values(changes: Iterable[Change]) -> tuple[MarkedValue, ...]:
    """What the changes do to particulars, which no line shows."""
    return tuple(
        MarkedValue(change.id, edit.key, FIELD_BY_KEY[edit.key].label, change.old, change.new, change.author)
        for change in changes
        for edit in change.edits
        if isinstance(edit, ValueEdit) and edit.key in FIELD_BY_KEY
    )


def with_values(blocks: MarkedBlocks, particulars: Particulars) -> MarkedBlocks:
    """The lines with their placeholders filled."""
    return tuple(_filled(block, particulars) for block in blocks)


def _filled(block: MarkedBlock, particulars: Particulars) -> MarkedBlock:
    pieces = filled(block.pieces, particulars)
    rows = tuple(
        replace(row, cells=tuple(filled(cell, particulars) for cell in row.cells)) for row in block.rows
    )
    same = pieces is block.pieces and rows == block.rows
    return block if same else replace(block, pieces=pieces, rows=rows)


class Spots:
    """Tells where the lines show what the base has at a place."""

    def __init__(self, lines: Sequence[MarkedBlock]) -> None:
        self._lines: dict[str, list[tuple[int, MarkedBlock]]] = {}
        for index, line in enumerate(lines):
            if line.base:
                self._lines.setdefault(line.base, []).append((index, line))

    def find(self, block_id: str, offset: int) -> tuple[int, int] | None:
        """Which line shows an offset in the text of a block of the base, and at which of its shown characters."""
        last = None
        for index, line in self._lines.get(block_id, ()):
            passed = 0
            last = last or (index, 0)
            for piece in line.pieces:
                if piece.start >= 0:
                    if offset < piece.start + len(piece.text):
                        within = 0 if piece.filled else max(0, offset - piece.start)
                        return index, passed + within
                    last = index, passed + len(piece.shown)
                passed += len(piece.shown)
        return last


_Text = tuple[int, int, TextEdit, Change]


class _Marker:
    """Walks through the base as `applying` does, and writes down also what goes."""

    def __init__(self, base: Letter, changes: tuple[Change, ...]) -> None:
        self._base = base.blocks
        self._flat = Flat(base.blocks)
        self._texts: list[_Text] = []
        self._bolds: dict[int, list[tuple[BoldEdit, Change]]] = {}
        self._tables: dict[int, list[tuple[CellEdit | RowsEdit, Change]]] = {}
        self._kinds: dict[int, Change] = {}
        for change in changes:
            for edit in change.edits:
                self._sort(edit, change)
        self._texts.sort(key=lambda entry: order(entry[:3]))
        self._new = self._after(base, changes)
        names = base.particulars.attachments
        self._labels = labels(self._new, len(unbound_names(self._new, names)))
        self._old_labels = labels(self._base, len(unbound_names(self._base, names)))
        self._made: list[MarkedBlock] = []
        self._pieces: list[Piece] = []
        self._here = -1  # the index of the block of the base that the line has text of
        self._closed = 0  # paragraphs of the changed letter that are complete
        self._open = self._old_open = (
            False  # whether the present paragraph, of either letter, has text by now
        )
        self._fresh = self._old_fresh = True  # whether they had none when the line began

    def _sort(self, edit: object, change: Change) -> None:
        match edit:
            case TextEdit():
                self._texts.append(
                    (self._flat.position(edit.start), self._flat.position(edit.end), edit, change)
                )
            case BoldEdit():
                self._bolds.setdefault(edit.index, []).append((edit, change))
            case CellEdit() | RowsEdit():
                self._tables.setdefault(edit.index, []).append((edit, change))
            case KindEdit():
                self._kinds[edit.index] = change

    def _after(self, base: Letter, changes: Sequence[Change]) -> Blocks:
        """The blocks of the changed letter, for their kinds and numbers; what is in tables is not asked for."""
        edits = tuple(
            edit for change in changes for edit in change.edits if isinstance(edit, TextEdit | KindEdit)
        )
        return apply(base, (Change("", "replace", edits),)).blocks if edits else base.blocks

    def mark(self) -> MarkedBlocks:
        """The lines."""
        position = 0
        for number, (start, end, edit, change) in enumerate(self._texts):
            self._pass(position, start, ())
            position = max(position, start)
            while position < end:  # cut where another change begins or ends to take out the same
                others = [entry for entry in self._overlapping(number, end) if entry[1] > position]
                edges = [edge for entry in others for edge in entry[:2] if position < edge < end]
                stop = min(edges, default=end)
                taking = [entry[3] for entry in others if entry[0] <= position]
                self._pass(position, stop, (change, *taking))
                position = stop
            self._put(edit, change)
        self._pass(position, self._flat.end, ())
        if self._pieces:
            self._line(None)
        return tuple(self._made)

    def _overlapping(self, number: int, end: int) -> list[_Text]:
        """The later edits that begin before an end."""
        found = []
        for entry in self._texts[number + 1 :]:
            if entry[0] >= end:
                break
            found.append(entry)
        return found

    def _pass(self, start: int, end: int, takers: tuple[Change, ...]) -> None:
        """Write down what stands between two positions of the base, which stays or which `takers` take out."""
        while start < end:
            place = self._flat.place(start)
            index, block = place.index, self._base[place.index]
            stop = min(end, self._flat.start(index) + length(block))
            if block.kind == "table":
                self._table(index, takers)
            else:
                self._stretch(index, place.offset, stop - self._flat.start(index), takers)
            start = stop

    def _stretch(self, index: int, start: int, end: int, takers: tuple[Change, ...]) -> None:
        block = self._base[index]
        last = min(end, len(block.text))
        self._here = index
        if start < last:
            self._old_open = True
            if takers:
                self._pieces += gone_pieces(block.text, block.marks, start, last, takers)
            else:
                bolds = self._bolds.get(index, ())
                self._pieces += kept_pieces(block.text, block.marks, start, last, bolds)
                self._open = True
        if end <= len(block.text):
            return
        ids = tuple(change.id for change in takers)
        fate = gone_fate(takers[0]) if takers else ""
        self._line(Piece("", fate, changes=ids, author=takers[0].author if takers else ""))

    def _put(self, edit: TextEdit, change: Change) -> None:
        """Write down what an edit puts in."""
        fate = new_fate(change)
        for block in edit.paragraphs:
            if block.kind == "table":
                rows = tuple(plain_rows(block.rows, fate, change))
                self._whole(MarkedBlock(block.id, "table", fate=fate, rows=rows, header=block.header))
                continue
            self._insert(block.text, block, change)
            self._line(Piece("", fate, changes=(change.id,), author=change.author))
        self._insert(edit.text, edit, change)

    def _insert(self, text: str, like: Block | TextEdit, change: Change) -> None:
        if text:
            self._open = True
            self._pieces += new_pieces(text, like.marks, change)

    def _table(self, index: int, takers: tuple[Change, ...]) -> None:
        block = self._base[index]
        if takers:
            fate = gone_fate(takers[0])
            rows, header = tuple(plain_rows(block.rows, fate, takers[0])), block.header
        else:
            fate = ""
            edits = self._tables.get(index, ())
            rows, header = tuple(marked_rows(block, edits)), header_after(block, edits)
        self._whole(MarkedBlock(block.id, "table", fate=fate, rows=rows, header=header, base=block.id))

    def _whole(self, table: MarkedBlock) -> None:
        """Add a table; text that stands before it is a line of its own."""
        if self._pieces:
            self._line(None)
        if table.fate not in GONE:
            self._closed += 2 if self._open else 1
            self._open = self._fresh = False
        self._made.append(table)
        self._begin()

    def _line(self, end: Piece | None) -> None:
        """Add the line that has been written, as far as to this end."""
        fates = {piece.fate for piece in self._pieces} | ({end.fate} if end is not None else set())
        stays = not fates <= GONE
        begins = self._fresh and stays
        like = self._base[self._here] if self._here >= 0 and not begins else self._new[self._closed]
        is_old = self._here >= 0 and not fates <= NEW
        self._made.append(
            MarkedBlock(
                like.id,
                like.kind,
                like.level,
                self._labels[self._closed] if begins else "",
                self._old_labels[self._here] if is_old and self._old_fresh else "",
                next(iter(fates)) if len(fates) == 1 else "",
                tuple(self._pieces),
                end,
                base=self._base[self._here].id if is_old else "",
                was=self._was(like) if begins and is_old else None,
            )
        )
        if end is not None and end.fate not in GONE:
            self._closed += 1
            self._open = False
        if end is not None and end.fate not in NEW:
            self._old_open = False
        self._begin()

    def _was(self, like: Block) -> Was | None:
        change, before = self._kinds.get(self._here), self._base[self._here]
        if change is None or before.id != like.id:
            return None
        return Was(before.kind, before.level, change.id, change.author)

    def _begin(self) -> None:
        self._pieces.clear()
        self._here = -1
        self._fresh, self._old_fresh = not self._open, not self._old_open
