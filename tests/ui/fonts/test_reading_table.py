"""A table to read."""

from pytestqt.qtbot import QtBot

from replydesk.ui.fonts.reading_table import ReadingTable

LONG = "在这台电脑上会换成别的字体" * 6


def make(qtbot: QtBot, width: int) -> ReadingTable:
    table = ReadingTable(("字体", "用于", "怎样避免"), (1, 2), "字体")
    qtbot.addWidget(table)
    table.fill([("黑体", "标题", LONG), ("宋体", "页码", "")])
    table.resize(width, 300)
    table.show()
    return table


def test_the_columns_fill_the_width_and_no_more(qtbot: QtBot) -> None:
    table = make(qtbot, 600)
    used = sum(table.columnWidth(column) for column in range(3))
    assert table.viewport().width() - 3 <= used <= table.viewport().width()
    assert table.columnWidth(2) > table.columnWidth(1)


def test_rows_are_as_high_as_their_words_need(qtbot: QtBot) -> None:
    table = make(qtbot, 600)
    tall = table.rowHeight(0)
    assert tall > table.rowHeight(1) >= 26
    table.resize(400, 300)
    assert table.rowHeight(0) > tall


def test_filling_again_leaves_nothing_of_before(qtbot: QtBot) -> None:
    table = make(qtbot, 600)
    table.fill([("楷体", "二级\n标题", "")])
    assert table.lines() == ["楷体\t二级 标题\t"]
