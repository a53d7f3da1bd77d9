from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, paragraph, table, tables
from replydesk.letter.tables import Area, Cell

TABLE = table([["甲", "乙"], ["丙", "丁"], ["戊", "己"]], id="t")
some_rows = st.lists(st.lists(st.text("甲乙1\n", max_size=3), max_size=4), max_size=4)


def made(rows: list[list[str]]) -> Block:
    return table(rows, id="t")


def texts(block: Block | None) -> list[str]:
    assert block is not None
    return ["".join(row) for row in block.rows]


def sound(block: Block) -> bool:
    """At least one cell, all rows of one length, the table itself."""
    rows = tables.rows_of(block)
    return (
        block.id == "t" and rows == block.rows and len(rows[0]) > 0 and len({len(row) for row in rows}) == 1
    )


def test_a_new_table_is_empty_with_a_head() -> None:
    block = tables.new_table(2, 3)
    assert block.rows == (("", "", ""), ("", "", ""))
    assert block.header
    for rows, columns in ((0, 3), (3, 0), (tables.MOST_ROWS + 1, 1)):
        with pytest.raises(ValueError, match="cannot have"):
            tables.new_table(rows, columns)


def test_rows_come_in_and_go() -> None:
    assert texts(tables.insert_rows(TABLE, 0)) == ["", "甲乙", "丙丁", "戊己"]
    assert texts(tables.insert_rows(TABLE, 3, 2)) == ["甲乙", "丙丁", "戊己", "", ""]
    assert texts(tables.remove_rows(TABLE, 0, 1)) == ["戊己"]
    assert tables.remove_rows(TABLE, 0, 2) is None


def test_columns_come_in_and_go() -> None:
    assert tables.insert_columns(TABLE, 1).rows[0] == ("甲", "", "乙")
    assert tables.insert_columns(TABLE, 2, 2).rows[2] == ("戊", "己", "", "")
    assert texts(tables.remove_columns(TABLE, 0, 0)) == ["乙", "丁", "己"]
    assert tables.remove_columns(TABLE, 0, 1) is None


def test_rows_and_columns_move() -> None:
    assert texts(tables.move_rows(TABLE, 0, 0, 1)) == ["丙丁", "甲乙", "戊己"]
    assert texts(tables.move_rows(TABLE, 1, 2, -1)) == ["丙丁", "戊己", "甲乙"]
    assert texts(tables.move_columns(TABLE, 1, 1, -1)) == ["乙甲", "丁丙", "己戊"]
    with pytest.raises(IndexError):
        tables.move_rows(TABLE, 0, 0, -1)


def test_what_is_put_in_makes_the_table_grow() -> None:
    grown = tables.put_in(TABLE, Cell(2, 1), (("1", "2"), ("3",)))
    assert grown.rows == (("甲", "乙", ""), ("丙", "丁", ""), ("戊", "1", "2"), ("", "3", ""))
    wide = tables.put_in(TABLE, Cell(0, 1), ((*map(str, range(tables.MOST_COLUMNS)),),))
    assert tables.size(wide) == (3, tables.MOST_COLUMNS)
    assert wide.rows[0][-1] == str(tables.MOST_COLUMNS - 2)


def test_an_area_is_cut_out_cleared_and_filled() -> None:
    area = Area.between(Cell(2, 1), Cell(1, 0))
    assert (area.first, area.count) == (Cell(1, 0), 4)
    assert Cell(2, 0) in area
    assert Cell(0, 0) not in area
    assert tables.cut_out(TABLE, area) == (("丙", "丁"), ("戊", "己"))
    assert texts(tables.clear(TABLE, area)) == ["甲乙", "", ""]
    assert texts(tables.fill(TABLE, area, "无")) == ["甲乙", "无无", "无无"]


def test_a_head_is_told_by_its_words() -> None:
    assert tables.reads_as_head((("年份", "件数"), ("2023", "12")))
    assert not tables.reads_as_head((("2023", "12"), ("2024", "15%")))
    assert tables.reads_as_head((("项目", "", "件数"), ("道路", "新建", "1,200")))
    assert not tables.reads_as_head((("", "", "件数"), ("", "", "1,200")))
    assert tables.reads_as_head((("1",),))


def test_a_paragraph_is_no_table() -> None:
    with pytest.raises(ValueError, match="no rows"):
        tables.rows_of(paragraph("文"))


@given(some_rows)
def test_rows_are_made_even_without_losing_a_text(rows: list[list[str]]) -> None:
    block = made(rows)
    even = tables.rows_of(block)
    assert sound(tables.set_header(tables.set_text(block, Cell(0, 0), even[0][0]), on=False))
    assert sorted(filter(None, chain(*rows))) == sorted(filter(None, chain(*even)))


@given(some_rows, st.data())
def test_what_comes_in_goes_again(rows: list[list[str]], data: st.DataObject) -> None:
    block = tables.put_in(made(rows), Cell(0, 0), ())  # even
    height, width = tables.size(block)
    count = data.draw(st.integers(1, 3))
    row, column = data.draw(st.integers(0, height)), data.draw(st.integers(0, width))
    taller = tables.insert_rows(block, row, count)
    wider = tables.insert_columns(block, column, count)
    assert sound(taller)
    assert sound(wider)
    assert tables.remove_rows(taller, row, row + count - 1) == block
    assert tables.remove_columns(wider, column, column + count - 1) == block


@given(some_rows, st.data())
def test_what_moves_there_moves_back(rows: list[list[str]], data: st.DataObject) -> None:
    block = tables.put_in(made(rows), Cell(0, 0), ())
    height, width = tables.size(block)
    first, target = data.draw(st.integers(0, height - 1)), data.draw(st.integers(0, height - 1))
    moved = tables.move_rows(block, first, first, target - first)
    assert moved.rows[target] == block.rows[first]
    assert tables.move_rows(moved, target, target, first - target) == block
    first, target = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, width - 1))
    moved = tables.move_columns(block, first, first, target - first)
    assert tables.move_columns(moved, target, target, first - target) == block


@given(some_rows, some_rows, st.data())
def test_what_is_put_in_can_be_cut_out(
    rows: list[list[str]], new: list[list[str]], data: st.DataObject
) -> None:
    block = made(rows)
    height, width = tables.size(block)
    cell = Cell(data.draw(st.integers(0, height - 1)), data.draw(st.integers(0, width - 1)))
    put = tables.even(new)
    grown = tables.put_in(block, cell, new)
    area = Area.between(cell, Cell(cell.row + len(put) - 1, cell.column + len(put[0]) - 1))
    assert sound(grown)
    assert tables.cut_out(grown, area) == put
    assert all(
        tables.text_at(grown, c) == tables.text_at(block, c) for c in tables.whole(block) if c not in area
    )
