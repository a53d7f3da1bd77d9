"""Tables with their changes in line: rows put in and taken out, and words in cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from replydesk.letter.block import Block
from replydesk.letter.change import CellEdit, Change, RowsEdit
from replydesk.letter.piece import (
    Fate,
    Piece,
    Pieces,
    gone_fate,
    gone_pieces,
    kept_pieces,
    new_fate,
    new_pieces,
)

TableEdits = Sequence[tuple[CellEdit | RowsEdit, Change]]


@dataclass(frozen=True, slots=True)
class MarkedRow:
    """A row of a table: what happened to it as a whole, and the pieces of each cell.

    `changes` and `author` are those of the row's own fate; its cells have theirs.
    """

    cells: tuple[Pieces, ...]
    fate: Fate = ""
    changes: tuple[str, ...] = ()
    author: str = ""

    @property
    def all_changes(self) -> tuple[str, ...]:
        """The ids of everything that happened in the row."""
        return (*self.changes, *(name for cell in self.cells for piece in cell for name in piece.changes))


def plain_rows(
    rows: Sequence[Sequence[str]], fate: Fate = "", change: Change | None = None
) -> Iterator[MarkedRow]:
    """Rows that share one fate."""
    changes, author = ((change.id,), change.author) if change is not None else ((), "")
    for row in rows:
        cells = tuple((Piece(text, fate, changes=changes, author=author),) if text else () for text in row)
        yield MarkedRow(cells, fate, changes, author)


def marked_rows(table: Block, edits: TableEdits) -> Iterator[MarkedRow]:
    """The rows of a table, with what changes put in standing behind what it takes the place of."""
    cells = [(edit, change) for edit, change in edits if isinstance(edit, CellEdit)]
    whole = [(edit, change) for edit, change in edits if isinstance(edit, RowsEdit)]
    whole.sort(key=lambda entry: (entry[0].start, entry[0].end))
    passed = 0
    for edit, change in whole:
        yield from _kept(table, passed, edit.start, cells)
        first = max(passed, edit.start)
        yield from plain_rows(table.rows[first : edit.end], gone_fate(change), change)
        yield from plain_rows(edit.rows, new_fate(change), change)
        passed = max(first, edit.end)
    yield from _kept(table, passed, len(table.rows), cells)


def header_after(table: Block, edits: TableEdits) -> bool:
    """Whether the table's first row is its head once the changes are made."""
    said = [edit.header for edit, _ in edits if isinstance(edit, RowsEdit) and edit.header is not None]
    return said[-1] if said else table.header


def _kept(
    table: Block, start: int, end: int, edits: Sequence[tuple[CellEdit, Change]]
) -> Iterator[MarkedRow]:
    for row in range(start, end):
        own = [entry for entry in edits if entry[0].row == row]
        yield MarkedRow(
            tuple(
                tuple(_cell(text, [entry for entry in own if entry[0].column == column]))
                for column, text in enumerate(table.rows[row])
            )
        )


def _cell(text: str, edits: Sequence[tuple[CellEdit, Change]]) -> Iterator[Piece]:
    passed = 0
    for edit, change in sorted(edits, key=lambda entry: (entry[0].start, entry[0].end)):
        yield from kept_pieces(text, (), passed, edit.start)
        yield from gone_pieces(text, (), max(passed, edit.start), edit.end, (change,))
        yield from new_pieces(edit.text, (), change)
        passed = max(passed, edit.end)
    yield from kept_pieces(text, (), passed, len(text))
