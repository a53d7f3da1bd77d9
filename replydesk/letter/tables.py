"""Tables: what one can do to their rows, columns and cells. A table always has a row and a column, all rows as long.

Every function takes a table block and answers with another one, the id being the same. Cells are plain text, in which
a line break is a line of the cell. Places outside the table raise IndexError.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from replydesk.letter.block import Block, new_id

T = TypeVar("T")
Rows = tuple[tuple[str, ...], ...]

MOST_ROWS, MOST_COLUMNS = 2000, 60
"""No table of a letter is larger; what is pasted beyond them is left out, and the caller says so."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A cell's place in its table, counted from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, its edges included."""

    top: int
    left: int
    bottom: int
    right: int

    @staticmethod
    def between(first: Cell, second: Cell) -> "Area":
        """The rectangle that has two cells for corners."""
        rows, columns = sorted((first.row, second.row)), sorted((first.column, second.column))
        return Area(rows[0], columns[0], rows[1], columns[1])

    @property
    def first(self) -> Cell:
        """The cell in the upper left corner."""
        return Cell(self.top, self.left)

    @property
    def count(self) -> int:
        """How many cells it has."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)

    def __contains__(self, cell: Cell) -> bool:
        return self.top <= cell.row <= self.bottom and self.left <= cell.column <= self.right

    def __iter__(self) -> Iterator[Cell]:
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield Cell(row, column)


def new_table(rows: int, columns: int) -> Block:
    """An empty table whose first row is its head."""
    if not (0 < rows <= MOST_ROWS and 0 < columns <= MOST_COLUMNS):
        raise ValueError(f"a table cannot have {rows} rows and {columns} columns")
    return Block(new_id(), "table", rows=(("",) * columns,) * rows)


def even(rows: Sequence[Sequence[str]]) -> Rows:
    """The rows with empty cells put to the end of short ones; nothing at all is one empty cell."""
    width = max((len(row) for row in rows), default=0) or 1
    if isinstance(rows, tuple) and rows and all(type(row) is tuple and len(row) == width for row in rows):
        return rows
    return tuple((*row, *[""] * (width - len(row))) for row in rows) or (("",),)


def rows_of(block: Block) -> Rows:
    """The table's rows, all of one length and at least one cell."""
    if block.kind != "table":
        raise ValueError(f"a {block.kind} has no rows")
    return even(block.rows)


def size(block: Block) -> tuple[int, int]:
    """How many rows and columns the table has."""
    rows = rows_of(block)
    return len(rows), len(rows[0])


def whole(block: Block) -> Area:
    """All cells of the table."""
    rows, columns = size(block)
    return Area(0, 0, rows - 1, columns - 1)


def text_at(block: Block, cell: Cell) -> str:
    """The text of a cell."""
    _check(block, cell)
    return rows_of(block)[cell.row][cell.column]


def set_text(block: Block, cell: Cell, text: str) -> Block:
    """The table with other text in one cell."""
    _check(block, cell)
    rows = rows_of(block)
    row = rows[cell.row]
    changed = (*row[: cell.column], text, *row[cell.column + 1 :])
    return replace(block, rows=(*rows[: cell.row], changed, *rows[cell.row + 1 :]))


def insert_rows(block: Block, at: int, count: int = 1) -> Block:
    """The table with empty rows put in before row `at`; `at` may be the number of rows."""
    rows = rows_of(block)
    if not 0 <= at <= len(rows):
        raise IndexError(f"no row can come in at {at}")
    empty = (("",) * len(rows[0]),) * count
    return replace(block, rows=(*rows[:at], *empty, *rows[at:]))


def insert_columns(block: Block, at: int, count: int = 1) -> Block:
    """The table with empty columns put in before column `at`; `at` may be the number of columns."""
    rows = rows_of(block)
    if not 0 <= at <= len(rows[0]):
        raise IndexError(f"no column can come in at {at}")
    empty = ("",) * count
    return replace(block, rows=tuple((*row[:at], *empty, *row[at:]) for row in rows))


def remove_rows(block: Block, first: int, last: int) -> Block | None:
    """The table without the rows `first` to `last`; None if no row is left."""
    _check(block, Cell(first, 0), Cell(last, 0))
    rows = rows_of(block)
    left = (*rows[:first], *rows[last + 1 :])
    return replace(block, rows=left) if left else None


def remove_columns(block: Block, first: int, last: int) -> Block | None:
    """The table without the columns `first` to `last`; None if no column is left."""
    _check(block, Cell(0, first), Cell(0, last))
    left = tuple((*row[:first], *row[last + 1 :]) for row in rows_of(block))
    return replace(block, rows=left) if left[0] else None


def move_rows(block: Block, first: int, last: int, by: int) -> Block:
    """The table with the rows `first` to `last` moved down by so many rows, up if `by` is negative."""
    rows = rows_of(block)
    _check(block, Cell(first, 0), Cell(last, 0), Cell(first + by, 0), Cell(last + by, 0))
    return replace(block, rows=_moved(rows, first, last, by))


def move_columns(block: Block, first: int, last: int, by: int) -> Block:
    """The table with the columns `first` to `last` moved to the right by so many columns, left if `by` is negative."""
    _check(block, Cell(0, first), Cell(0, last), Cell(0, first + by), Cell(0, last + by))
    return replace(block, rows=tuple(_moved(row, first, last, by) for row in rows_of(block)))


def set_header(block: Block, *, on: bool) -> Block:
    """The table with its first row as head, or without a head."""
    return replace(block, header=on)


def has_head(block: Block) -> bool:
    """Whether the first row is set as a head; a single row is none, for there is nothing under it."""
    return block.header and len(block.rows) > 1


def cut_out(block: Block, area: Area) -> Rows:
    """The texts in an area."""
    _check(block, area.first, Cell(area.bottom, area.right))
    return tuple(row[area.left : area.right + 1] for row in rows_of(block)[area.top : area.bottom + 1])


def clear(block: Block, area: Area) -> Block:
    """The table with the cells of an area empty."""
    return fill(block, area, "")


def fill(block: Block, area: Area, text: str) -> Block:
    """The table with the same text in all cells of an area."""
    _check(block, area.first, Cell(area.bottom, area.right))
    return put_in(block, area.first, ((text,) * (area.right - area.left + 1),) * (area.bottom - area.top + 1))


def put_in(block: Block, cell: Cell, texts: Sequence[Sequence[str]]) -> Block:
    """The table with these texts from a cell on, to the right and down; it grows where they reach beyond it.

    It never grows beyond MOST_ROWS and MOST_COLUMNS; what does not fit in then is left out.
    """
    _check(block, cell)
    rows = rows_of(block)
    new = even(texts)
    height = max(len(rows), min(cell.row + len(new), MOST_ROWS))
    width = max(len(rows[0]), min(cell.column + len(new[0]), MOST_COLUMNS))
    grown = [[*row, *[""] * (width - len(row))] for row in rows]
    grown += [[""] * width for _ in range(height - len(rows))]
    for place, row in enumerate(new[: height - cell.row], cell.row):
        kept = row[: width - cell.column]
        grown[place][cell.column : cell.column + len(kept)] = kept
    return replace(block, rows=tuple(map(tuple, grown)))


def reads_as_head(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row looks like a head: it names most columns, and in words, not figures.

    Few files say which row is the head, and nearly every table has one. A single row counts as one: once a row stands
    under it, it is the head.
    """
    names = list(filter(None, (text.strip() for text in rows[0]))) if rows else []
    if len(rows) < 2:
        return True
    return 2 * len(names) >= len(rows[0]) > 0 and not any(map(_is_figure, names))


def _is_figure(text: str) -> bool:
    """Whether the text is a figure (12, 3.5%, 1,200)."""
    return text.strip("%％+-").replace(",", "").replace(".", "").isdecimal()


def _moved(items: tuple[T, ...], first: int, last: int, by: int) -> tuple[T, ...]:
    stretch, rest = items[first : last + 1], (*items[:first], *items[last + 1 :])
    return (*rest[: first + by], *stretch, *rest[first + by :])


def _check(block: Block, *cells: Cell) -> None:
    rows, columns = size(block)
    for cell in cells:
        if not (0 <= cell.row < rows and 0 <= cell.column < columns):
            raise IndexError(f"{cell} is not in a table of {rows} rows and {columns} columns")
