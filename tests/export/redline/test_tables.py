"""A table in two states."""

from collections.abc import Sequence

from replydesk.export.redline.tables import whole_table, woven_table
from replydesk.export.sheet import Paragraph, RowFate, Run, Table

HEAD, FIRST, SECOND = ("事项", "进度"), ("建设平台", "50%"), ("培训人员", "80%")


def table(*rows: Sequence[str], has_head: bool = True) -> Table:
    """A table of the page."""
    cells = tuple(
        tuple((Paragraph("table_text", (Run(text),) if text else ()),) for text in row) for row in rows
    )
    return Table(cells, (100,) * len(rows[0]), 20, "t", has_head=has_head)


def texts(found: Table) -> list[list[str]]:
    """What the cells say, all of it."""
    return [["".join(line.text for line in cell) for cell in row] for row in found.rows]


def test_rows_come_and_go() -> None:
    found = woven_table(table(HEAD, FIRST), table(HEAD, SECOND, FIRST))
    assert [row.fate for row in found.fates] == ["", "inserted", ""]
    found = woven_table(table(HEAD, FIRST, SECOND), table(HEAD, SECOND))
    assert [row.fate for row in found.fates] == ["", "deleted", ""]
    assert all(run.fate == "deleted" for cell in found.rows[1] for line in cell for run in line.runs)


def test_inside_a_row_characters_are_marked() -> None:
    found = woven_table(table(HEAD, FIRST), table(HEAD, ("建设平台", "55%")))
    (line,) = found.rows[1][1]
    assert [(run.text, run.fate) for run in line.runs] == [
        ("5", ""),
        ("0", "deleted"),
        ("5", "inserted"),
        ("%", ""),
    ]


def test_the_head_may_be_another_row() -> None:
    found = woven_table(table(HEAD, FIRST), table(FIRST, has_head=False))
    assert found.fates == (RowFate("deleted", is_head=True), RowFate(""))
    found = woven_table(table(HEAD, FIRST, has_head=False), table(HEAD, FIRST))
    assert found.fates[0] == RowFate("", is_head=True, was_head=False)


def test_a_row_stays_even_where_all_are_other_ones() -> None:
    found = woven_table(table(("甲", "乙")), table(("丙丙", "丁丁"), ("戊戊", "己己")))
    assert [row.fate for row in found.fates] == ["", "inserted"]


def test_a_whole_table_comes_or_goes_row_by_row() -> None:
    found = whole_table(table(HEAD, FIRST), "inserted")
    assert found.fates == (RowFate("inserted", is_head=True), RowFate("inserted"))
    assert texts(found) == [list(HEAD), list(FIRST)]
