"""Cells on the clipboard: between tables of ours, and to and from Excel and Word."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from replydesk.letter import Letter, tables
from replydesk.letter.tables import Area, Cell, even
from replydesk.ui.editor import LetterEditor, clipboard
from replydesk.ui.editor.table_clipboard import copied, rows_in, tsv_of_rows
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier


def rows(editor: LetterEditor) -> tuple[tuple[str, ...], ...]:
    return next(block.rows for block in editor.session.letter.blocks if block.id == "table")


def text_data(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_copied_cells_are_for_excel_and_for_us() -> None:
    block = tables.put_in(tables.new_table(2, 2), Cell(0, 0), (("甲", "乙\n行"), ("<b>", '"引')))
    data = copied(block, Area(0, 0, 1, 1))
    assert data.text() == '甲\t"乙\n行"\n<b>\t"""引"'
    assert "&lt;b&gt;" in data.html()
    assert "mso-data-placement:same-cell" in data.html()
    assert rows_in(data) == block.rows
    pieces = clipboard.own_blocks(data)
    assert pieces is not None
    assert [(piece.kind, piece.header) for piece in pieces] == [("table", True)]
    assert rows_in(text_data(data.text())) == block.rows


@given(st.lists(st.lists(st.text('甲乙"\n', max_size=5), min_size=2, max_size=4), min_size=1, max_size=4))
def test_rows_come_back_as_they_were(texts: list[list[str]]) -> None:
    rows = even(texts)
    if not any(rows[-1]) or not any(map(any, rows)):
        rows = (*rows, ("末",) * len(rows[0]))
    assert rows_in(text_data(tsv_of_rows(rows))) == rows


def test_cells_are_selected_copied_and_pasted(editor: LetterEditor) -> None:
    editor.open_cell("table", Cell(0, 0))
    cell = editor.cell_edit
    hands.press(cell, Key.Key_End)
    hands.press(cell, Key.Key_Right, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Down, Modifier.ShiftModifier)
    assert editor.area == Area(0, 0, 1, 1)
    hands.press(cell, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "年份\t件数\n2023\t12"
    editor.open_cell("table", Cell(1, 1))
    hands.press(cell, Key.Key_V, Modifier.ControlModifier)
    assert rows(editor) == (("年份", "件数", ""), ("2023", "年份", "件数"), ("", "2023", "12"))
    assert editor.session.undo_name == "粘贴"
    assert editor.area == Area(1, 1, 1, 1)
    hands.check(editor)
    editor.undo()
    assert rows(editor) == (("年份", "件数"), ("2023", "12"))
    hands.check(editor)


def test_a_table_from_excel_fills_cells_and_a_text_stays_in_one(editor: LetterEditor) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    editor.open_cell("table", Cell(1, 0), -1)
    cell = editor.cell_edit
    cell.insertFromMimeData(text_data("年\r\n第二行\r\n"))
    assert rows(editor)[1] == ("2023年\n第二行", "12")
    cell.insertFromMimeData(text_data("甲\t乙\r\n丙\t丁\r\n"))
    assert rows(editor) == (("年份", "件数"), ("甲", "乙"), ("丙", "丁"))
    assert told == ["已粘贴 2 行 2 列。"]
    hands.check(editor)


def test_a_table_of_word_fills_cells_by_its_html(editor: LetterEditor) -> None:
    data = text_data("甲\r\n第二段\t乙\r\n")
    data.setHtml("<table><tr><td><p>甲</p><p>第二段</p></td><td>乙</td></tr></table>")
    editor.open_cell("table", Cell(1, 0))
    editor.cell_edit.insertFromMimeData(data)
    assert rows(editor) == (("年份", "件数"), ("甲\n第二段", "乙"))
    hands.check(editor)


def test_what_does_not_fit_is_told(editor: LetterEditor) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    editor.open_cell("table", Cell(1, 0))
    editor.cell_edit.insertFromMimeData(text_data("\t".join("甲" * (tables.MOST_COLUMNS + 1))))
    assert len(rows(editor)[0]) == tables.MOST_COLUMNS
    assert "没有粘贴" in told[-1]


def test_one_text_fills_all_selected_cells(editor: LetterEditor) -> None:
    editor.open_cell("table", Cell(0, 1))
    editor.extend_to(Cell(1, 1))
    editor.cell_edit.insertFromMimeData(text_data("无"))
    assert rows(editor) == (("年份", "无"), ("2023", "无"))
    assert editor.area == Area(0, 1, 1, 1)
    assert len({editor.session.undo_name}) == 1
    editor.undo()
    assert rows(editor) == (("年份", "件数"), ("2023", "12"))


def test_paragraphs_of_ours_come_into_a_cell_as_lines(editor: LetterEditor) -> None:
    hands.at(editor, 5, 0, to=(7, 2))
    data = editor.createMimeDataFromSelection()
    editor.open_cell("table", Cell(0, 0), -1)
    editor.cell_edit.insertFromMimeData(data)
    assert rows(editor)[0][0] == "年份表后文字。\n下一步工作\n继续"
    hands.check(editor)


def test_cut_delete_and_backspace(editor: LetterEditor, every_kind: Letter) -> None:
    editor.open_cell("table", Cell(0, 1))
    cell = editor.cell_edit
    cell.selectAll()
    hands.press(cell, Key.Key_X, Modifier.ControlModifier)
    assert (rows(editor)[0], QGuiApplication.clipboard().text()) == (("年份", ""), "件数")
    editor.undo()
    editor.open_cell("table", Cell(0, 0))
    editor.extend_to(Cell(0, 1))
    hands.press(cell, Key.Key_Delete)
    assert (rows(editor), editor.session.undo_name) == ((("", ""), ("2023", "12")), "清空单元格")
    editor.undo()
    editor.extend_to(Cell(0, 1))
    cell.cut()
    assert (rows(editor)[0], editor.session.undo_name) == (("", ""), "剪切")
    editor.undo()
    editor.open_cell("table", Cell(0, 0))
    editor.extend_to(Cell(0, 1))
    hands.press(cell, Key.Key_Backspace)
    assert (rows(editor), editor.session.undo_name) == ((("2023", "12"),), "删除行")
    editor.undo()
    editor.open_cell("table", Cell(0, 0))
    editor.extend_to(Cell(1, 0))
    hands.press(cell, Key.Key_Backspace)
    assert (rows(editor), editor.session.undo_name) == ((("件数",), ("12",)), "删除列")
    editor.undo()
    for _ in range(2):
        hands.press(cell, Key.Key_A, Modifier.ControlModifier)
    hands.press(cell, Key.Key_Backspace)
    assert "table" not in [block.id for block in editor.session.letter.blocks]
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_typing_over_selected_cells_takes_the_place_of_the_first(editor: LetterEditor) -> None:
    editor.open_cell("table", Cell(0, 0))
    editor.extend_to(Cell(1, 1))
    hands.type_text(editor.cell_edit, "新词")
    assert rows(editor) == (("新词", "件数"), ("2023", "12"))
    assert editor.area == Area(0, 0, 0, 0)
    editor.undo()
    assert rows(editor) == (("年份", "件数"), ("2023", "12"))


def test_a_marked_table_is_copied_and_a_selected_one_with_its_text(editor: LetterEditor) -> None:
    editor.mark_table(4)
    hands.press(editor, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "年份\t件数\n2023\t12"
    data = QMimeData()
    data.setData(clipboard.BLOCKS, QGuiApplication.clipboard().mimeData().data(clipboard.BLOCKS))
    hands.at(editor, 7, 5)
    editor.insertFromMimeData(data)
    assert [block.kind for block in editor.session.letter.blocks[7:9]] == ["paragraph", "table"]
    hands.check(editor)
