"""The changes within a table: rows put in and taken out, and words in cells."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from replydesk.letter.block import Block
from replydesk.letter.change import CellEdit, Change, ChangeKind, RowsEdit
from replydesk.letter.textdiff import hunks

Row = tuple[str, ...]


def table_changes(old: Block, new: Block, index: int) -> Iterator[Change]:
    """The changes that make the table `new` of `old`, which has the `index` in its letter."""
    if old.header != new.header or len(_widths(old, new)) > 1:
        header = None if old.header == new.header else new.header
        edit = RowsEdit(index, 0, len(old.rows), new.rows, header)
        yield Change("", "row", (edit,), _text(old.rows), _text(new.rows), old.id)
        return
    for tag, i, i_end, j, j_end in SequenceMatcher(None, old.rows, new.rows, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        common = min(i_end - i, j_end - j)
        for step in range(common):
            yield from _cell_changes(old, new.rows[j + step], index, i + step)
        for row in range(i + common, i_end):
            edit = RowsEdit(index, row, row + 1)
            yield Change("", "row", (edit,), _text(old.rows[row : row + 1]), "", old.id, row)
        for row in range(j + common, j_end):
            edit = RowsEdit(index, i_end, i_end, new.rows[row : row + 1])
            yield Change("", "row", (edit,), "", _text(new.rows[row : row + 1]), old.id, i_end)


def _cell_changes(old: Block, new: Row, index: int, row: int) -> Iterator[Change]:
    for column, (was, now) in enumerate(zip(old.rows[row], new, strict=True)):
        for hunk in hunks(was, now):
            edit = CellEdit(index, row, column, hunk.start, hunk.end, now[hunk.new_start : hunk.new_end])
            said = was[hunk.start : hunk.end]
            kind: ChangeKind = "insert" if not said else "replace" if edit.text else "delete"
            yield Change("", kind, (edit,), said, edit.text, old.id, hunk.start)


def _widths(*tables: Block) -> set[int]:
    return {len(row) for table in tables for row in table.rows}


def _text(rows: Sequence[Row]) -> str:
    return "\n".join("\t".join(row) for row in rows)
