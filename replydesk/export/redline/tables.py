"""A table in two states: rows that came and went, and inside the others the cells' characters."""

import dataclasses
from collections.abc import Iterator, Sequence

from replydesk.export.redline.pairing import aligned
from replydesk.export.redline.weaving import woven
from replydesk.export.sheet import Fate, Paragraph, RowFate, Run, Table

Row = tuple[tuple[Paragraph, ...], ...]


def woven_table(old: Table, new: Table) -> Table:
    """The table that says both, with a fate for each row; both have equally many columns."""
    rows: list[Row] = []
    fates: list[RowFate] = []
    for was, now in _pairs(old.rows, new.rows):
        if was is None and now is not None:
            rows.append(with_fate(new.rows[now], "inserted"))
            fates.append(RowFate("inserted", is_head=new.has_head and not now))
        elif was is not None and now is None:
            rows.append(with_fate(old.rows[was], "deleted"))
            fates.append(RowFate("deleted", is_head=old.has_head and not was))
        elif was is not None and now is not None:
            cells = zip(old.rows[was], new.rows[now], strict=True)
            rows.append(tuple(woven(before, after) for before, after in cells))
            fates.append(RowFate("", new.has_head and not now, old.has_head and not was))
    return dataclasses.replace(new, rows=tuple(rows), fates=tuple(fates))


def whole_table(table: Table, fate: Fate) -> Table:
    """The table with all of its rows inserted or deleted."""
    rows = tuple(with_fate(row, fate) for row in table.rows)
    fates = tuple(RowFate(fate, is_head=table.has_head and not place) for place in range(len(rows)))
    return dataclasses.replace(table, rows=rows, fates=fates)


def with_fate(row: Row, fate: Fate) -> Row:
    """The row with all of its text inserted or deleted."""
    return tuple(tuple(whole(line, fate) for line in cell) for cell in row)


def whole(paragraph: Paragraph, fate: Fate, move: str = "") -> Paragraph:
    """The paragraph with its text and its end inserted, deleted or moved."""
    runs = tuple(Run(run.text, run.face, run.bold, fate) for run in paragraph.runs)
    return dataclasses.replace(paragraph, runs=runs, fate=fate, move=move)


def _pairs(old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[int | None, int | None]]:
    """The rows of both in order, those that are one row together. One pair there is always: the table is the same one."""
    start = new_start = 0
    found = list(aligned([_line(row) for row in old], [_line(row) for row in new]))
    for was, now in (*(found or [(0, 0)]), (len(old), len(new))):
        yield from ((place, None) for place in range(start, was))
        yield from ((None, place) for place in range(new_start, now))
        if was < len(old):
            yield was, now
        start, new_start = was + 1, now + 1


def _line(row: Row) -> Paragraph:
    """The row as a paragraph that says it, for comparing."""
    text = "\t".join("\n".join(line.text for line in cell) for cell in row)
    return Paragraph("table_text", (Run(text),))
