"""Rows, columns and whole tables: put in, taken out, moved; each one step, with the cell that one then writes in."""

import re

import pytest

from replydesk.letter import Letter, heading, new_letter, paragraph, table
from replydesk.letter.tables import Area, Cell
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.menu import context_menu
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key, Modifier

ALT_SHIFT = Modifier.AltModifier | Modifier.ShiftModifier


def rows(editor: LetterEditor) -> list[str]:
    """The rows of the table at the cursor, each as one word."""
    assert editor.table is not None
    return ["|".join(row) for row in editor.table.rows]


@pytest.fixture
def editor(make: Make) -> LetterEditor:
    """An editor on a table of three rows and two columns, its middle cells open and selected."""
    block = table([["甲", "乙"], ["丙", "丁"], ["戊", "己"]], id="t")
    editor = make(new_letter((paragraph("前", id="a"), block, paragraph("后", id="b"))))
    editor.open_cell("t", Cell(1, 0))
    return editor


def test_rows_come_in_above_and_below(editor: LetterEditor) -> None:
    editor.insert_row(below=True)
    assert (rows(editor), editor.cell) == (["甲|乙", "丙|丁", "|", "戊|己"], Cell(2, 0))
    editor.open_cell("t", Cell(0, 1))
    editor.extend_to(Cell(1, 1))
    editor.insert_row(below=False)
    assert (rows(editor)[:3], editor.cell) == (["|", "|", "甲|乙"], Cell(0, 1))
    assert editor.session.undo_name == "插入行"
    hands.check(editor)


def test_columns_come_in_left_and_right(editor: LetterEditor) -> None:
    editor.insert_column(right=True)
    assert (rows(editor)[1], editor.cell) == ("丙||丁", Cell(1, 1))
    editor.insert_column(right=False)
    assert (rows(editor)[1], editor.session.undo_name) == ("丙|||丁", "插入列")
    hands.check(editor)


def test_rows_and_columns_go(editor: LetterEditor) -> None:
    editor.remove_rows()
    assert (rows(editor), editor.cell) == (["甲|乙", "戊|己"], Cell(1, 0))
    editor.remove_columns()
    assert (rows(editor), editor.cell) == (["乙", "己"], Cell(1, 0))
    told: list[str] = []
    editor.told.connect(told.append)
    editor.remove_columns()
    assert editor.table is None
    assert told == ["表格已删除，可以撤销。"]
    assert editor.current_block.id == "b"
    hands.check(editor)
    editor.undo()
    assert rows(editor) == ["乙", "己"]
    hands.check(editor)


def test_alt_shift_and_arrows_move_rows_and_columns(editor: LetterEditor) -> None:
    cell = editor.cell_edit
    hands.press(cell, Key.Key_Down, ALT_SHIFT)
    assert (rows(editor), editor.cell) == (["甲|乙", "戊|己", "丙|丁"], Cell(2, 0))
    hands.press(cell, Key.Key_Down, ALT_SHIFT)
    hands.press(cell, Key.Key_Right, ALT_SHIFT)
    assert (rows(editor), editor.cell) == (["乙|甲", "己|戊", "丁|丙"], Cell(2, 1))
    assert editor.session.undo_name == "移动列"
    hands.check(editor)


def test_the_head_is_switched_and_shown(editor: LetterEditor) -> None:
    head = editor.cell_rect(Cell(0, 1))
    before = editor.viewport().grab(head).toImage()
    editor.switch_header()
    assert editor.table is not None
    assert (editor.table.header, editor.session.undo_name) == (False, "取消标题行")
    assert editor.viewport().grab(head).toImage() != before
    editor.switch_header()
    assert editor.viewport().grab(head).toImage() == before
    hands.check(editor)


def test_a_table_comes_in_where_the_cursor_is(editor: LetterEditor) -> None:
    hands.at(editor, 0, 1)
    editor.insert_table(2, 3)
    assert [block.kind for block in editor.session.letter.blocks] == [
        "paragraph",
        "table",
        "table",
        "paragraph",
    ]
    assert (rows(editor), editor.cell, editor.session.undo_name) == (["||", "||"], Cell(0, 0), "插入表格")
    hands.type_text(editor.cell_edit, "表")
    hands.check(editor)
    editor.undo()
    editor.undo()
    assert len(editor.session.letter.blocks) == 3


def test_a_table_parts_a_text_takes_the_place_of_an_empty_one_and_leaves_room_behind_it(make: Make) -> None:
    editor = make(new_letter((heading("标题甲", 1, id="h"), paragraph("", id="p"))))
    hands.at(editor, 1, 0)
    editor.insert_table(1, 1)
    assert [block.kind for block in editor.session.letter.blocks] == ["heading", "table", "paragraph"]
    hands.at(editor, 0, 2)
    editor.insert_table(1, 1)
    assert hands.texts(editor) == ["标题", "", "甲", "", ""]
    hands.check(editor)
    hands.undo_all(editor)
    hands.check(editor)


def test_a_table_put_in_from_a_cell_comes_behind_its_table(editor: LetterEditor) -> None:
    editor.insert_table(1, 1)
    assert [block.kind for block in editor.session.letter.blocks] == [
        "paragraph",
        "table",
        "table",
        "paragraph",
    ]
    assert editor.textCursor().blockNumber() == 2


def test_a_letter_of_a_table_alone_is_left_with_a_paragraph(make: Make) -> None:
    editor = make(new_letter((table([["甲"]], id="t"),)))
    editor.mark_table(0)
    hands.press(editor, Key.Key_Backspace)
    assert [block.kind for block in editor.session.letter.blocks] == ["paragraph"]
    hands.type_text(editor, "文")
    hands.check(editor)
    hands.undo_all(editor)
    hands.check(editor)


def test_shift_and_arrows_select_cells_and_an_arrow_gives_them_up(editor: LetterEditor) -> None:
    cell = editor.cell_edit
    hands.press(cell, Key.Key_Down, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Right, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Right, Modifier.ShiftModifier)
    assert editor.area == Area(1, 0, 2, 1)
    hands.press(cell, Key.Key_Up, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Left, Modifier.ShiftModifier)
    assert editor.area == Area(1, 0, 1, 0)
    hands.press(cell, Key.Key_Down, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Left)
    assert (editor.area, cell.textCursor().position()) == (Area(1, 0, 1, 0), 0)
    hands.press(cell, Key.Key_Down, Modifier.ShiftModifier)
    hands.press(cell, Key.Key_Escape)
    assert editor.area == Area(1, 0, 1, 0)


def test_the_context_menu_of_a_cell(editor: LetterEditor) -> None:
    menu = context_menu(editor)
    actions = {re.sub(r"\(&.\)|\t.*", "", action.text()): action for action in menu.actions()}
    assert actions["首行作标题行"].isChecked()
    actions["在下方插入行"].trigger()
    assert rows(editor)[2] == "|"
    actions["全选"].trigger()
    menu.deleteLater()
    hands.at(editor, 0, 0)
    menu = context_menu(editor)
    assert "删除表格" not in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_nothing_is_done_to_a_table_where_there_is_none(editor: LetterEditor) -> None:
    hands.at(editor, 0, 0)
    letter: Letter = editor.session.letter
    editor.insert_row(below=True)
    editor.insert_column(right=True)
    editor.remove_rows()
    editor.remove_columns()
    editor.switch_header()
    editor.move_lines(1, 0)
    editor.step_cell(back=False)
    assert editor.session.letter is letter
