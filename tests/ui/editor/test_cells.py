"""Writing in a cell: the letter follows at every key, undo is the letter's, and the text does not jump."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, heading, new_letter, paragraph, table
from replydesk.letter.tables import Cell
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.cell_edit import CellEdit
from replydesk.ui.session import LetterSession
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key, Modifier

Rows = tuple[tuple[str, ...], ...]


def rows(editor: LetterEditor, block_id: str = "table") -> Rows:
    return next(block.rows for block in editor.session.letter.blocks if block.id == block_id)


def where(editor: LetterEditor) -> tuple[Cell | None, str]:
    """The open cell, and the id of the block with the cursor."""
    return editor.cell, editor.current_block.id


def middle(editor: LetterEditor, cell: Cell) -> QPoint:
    return editor.cell_rect(cell).center()


def click(editor: LetterEditor, cell: Cell, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    """A click on a cell of the table with the cursor, wherever on the screen it lands."""
    point = middle(editor, cell)
    target = editor.viewport().childAt(point)
    if target is None:
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, modifier, point)
    else:
        QTest.mouseClick(
            target, Qt.MouseButton.LeftButton, modifier, target.mapFrom(editor.viewport(), point)
        )


@pytest.fixture
def cell(editor: LetterEditor) -> CellEdit:
    """The editor of the first cell, with the keyboard."""
    editor.open_cell("table", Cell(0, 0))
    return editor.cell_edit


def test_a_click_opens_the_cell_and_typing_is_in_the_letter(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 4, 0)
    click(editor, Cell(1, 1))
    assert (editor.cell, editor.cell_edit.text) == (Cell(1, 1), "12")
    assert editor.cell_edit.hasFocus()
    hands.press(editor.cell_edit, Key.Key_End)
    hands.type_text(editor.cell_edit, "5件")
    assert rows(editor) == (("年份", "件数"), ("2023", "125件"))
    assert editor.session.undo_name == "键入“5件”"
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_undo_and_redo_show_what_they_change(editor: LetterEditor, cell: CellEdit) -> None:
    hands.type_text(cell, "旧")
    editor.open_cell("table", Cell(1, 0), -1)
    hands.type_text(cell, "年")
    assert rows(editor)[1][0] == "2023年"
    hands.press(cell, Key.Key_Z, Modifier.ControlModifier)
    assert (editor.cell, cell.text, rows(editor)[1][0]) == (Cell(1, 0), "2023", "2023")
    hands.press(cell, Key.Key_Z, Modifier.ControlModifier)
    assert (editor.cell, cell.text) == (Cell(0, 0), "年份")
    hands.press(cell, Key.Key_Y, Modifier.ControlModifier)
    assert (editor.cell, cell.text, cell.textCursor().position()) == (Cell(0, 0), "旧年份", 1)
    hands.check(editor)


def test_undo_from_elsewhere_leaves_the_keyboard_there(
    editor: LetterEditor, cell: CellEdit, qtbot: QtBot
) -> None:
    hands.type_text(cell, "年")
    form = QLineEdit()
    qtbot.addWidget(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.setFocus()
    editor.session.undo()
    assert cell.text == "年份"
    assert not cell.hasFocus()


def test_other_cells_are_other_steps(editor: LetterEditor, cell: CellEdit) -> None:
    hands.type_text(cell, "一")
    hands.press(cell, Key.Key_Tab)
    hands.press(cell, Key.Key_End)
    hands.type_text(cell, "二")
    assert rows(editor)[0] == ("一年份", "件数二")
    editor.undo()
    assert rows(editor)[0] == ("一年份", "件数")


def test_enter_is_a_line_and_the_row_grows(editor: LetterEditor, cell: CellEdit) -> None:
    before = editor.cell_rect(Cell(0, 0)).height()
    hands.press(cell, Key.Key_End)
    for modifier in (Modifier.NoModifier, Modifier.ShiftModifier):
        hands.press(cell, Key.Key_Return, modifier)
        hands.type_text(cell, "行")
    assert rows(editor)[0][0] == "年份\n行\n行"
    grown = editor.cell_rect(Cell(0, 0)).height()
    assert grown - before == pytest.approx(
        2 * editor._styles.grids.of(editor.session.letter.blocks[4]).line, abs=1
    )
    hands.check(editor)


def test_tab_goes_on_and_adds_a_row_behind_the_last_cell(editor: LetterEditor, cell: CellEdit) -> None:
    seen = []
    for _ in range(4):
        hands.press(cell, Key.Key_Tab)
        seen.append(editor.cell)
    assert seen == [Cell(0, 1), Cell(1, 0), Cell(1, 1), Cell(2, 0)]
    assert rows(editor)[2] == ("", "")
    assert editor.session.undo_name == "插入行"
    hands.press(cell, Key.Key_Backtab, Modifier.ShiftModifier)
    assert (editor.cell, cell.textCursor().selectedText()) == (Cell(1, 1), "12")
    editor.open_cell("table", Cell(0, 0))
    hands.press(cell, Key.Key_Backtab, Modifier.ShiftModifier)
    assert editor.cell == Cell(0, 0)
    hands.check(editor)


def test_arrows_go_through_the_cells_and_out_into_the_text(editor: LetterEditor) -> None:
    hands.at(editor, 3, 6)
    hands.press(editor, Key.Key_Right)
    cell = editor.cell_edit
    assert editor.cell == Cell(0, 0)
    for key, place in (
        (Key.Key_Down, Cell(1, 0)),
        (Key.Key_End, Cell(1, 0)),
        (Key.Key_Right, Cell(1, 1)),
        (Key.Key_Left, Cell(1, 0)),
        (Key.Key_Up, Cell(0, 0)),
    ):
        hands.press(cell, key)
        assert editor.cell == place
    hands.press(cell, Key.Key_Up)
    assert where(editor) == (None, "before")
    assert editor.hasFocus()
    hands.press(editor, Key.Key_Down)
    assert editor.cell == Cell(0, 0)
    hands.press(cell, Key.Key_Down)
    hands.press(cell, Key.Key_Down)
    assert where(editor) == (None, "after")
    hands.press(editor, Key.Key_Left)
    assert (editor.cell, cell.textCursor().atEnd()) == (Cell(1, 1), True)
    hands.press(cell, Key.Key_Right)
    assert (editor.current_block.id, editor.textCursor().positionInBlock()) == ("after", 0)
    hands.press(editor, Key.Key_Up)
    assert editor.cell == Cell(1, 0)


def test_escape_goes_back_to_the_text(editor: LetterEditor, cell: CellEdit) -> None:
    hands.press(cell, Key.Key_Escape)
    assert where(editor) == (None, "after")
    assert editor.hasFocus()


def test_tab_comes_into_a_marked_table(editor: LetterEditor) -> None:
    editor.mark_table(4)
    hands.press(editor, Key.Key_Tab)
    assert editor.cell == Cell(0, 0)


def test_a_table_at_the_letters_ends_lets_one_write_around_it(make: Make) -> None:
    editor = make(new_letter((table([["甲"]], id="table"),)))
    told: list[str] = []
    editor.told.connect(told.append)
    editor.open_cell("table", Cell(0, 0))
    cell = editor.cell_edit
    hands.press(cell, Key.Key_Up)
    hands.press(cell, Key.Key_End)
    hands.press(cell, Key.Key_Right)
    assert (editor.cell, len(told)) == (Cell(0, 0), 2)
    hands.press(cell, Key.Key_Return, Modifier.ControlModifier)
    hands.type_text(editor, "后")
    editor.open_cell("table", Cell(0, 0))
    hands.press(cell, Key.Key_Return)
    hands.type_text(editor, "前")
    assert hands.texts(editor) == ["前", "", "后"]
    hands.check(editor)
    editor.open_cell("table", Cell(0, 0))
    hands.press(cell, Key.Key_Return)
    assert rows(editor) == (("\n甲",),)


def test_the_cell_is_closed_when_the_cursor_goes_elsewhere(editor: LetterEditor, cell: CellEdit) -> None:
    editor.show_block("two")
    assert where(editor)[0] is None
    assert not cell.isVisible()
    editor.open_cell("table", Cell(0, 0))
    hands.at(editor, 3, 0, to=(5, 0))
    assert editor.cell is None
    editor.open_cell("table", Cell(0, 0))
    editor.set_session(LetterSession(new_letter()))
    assert editor.cell is None
    hands.type_text(editor, "新")
    assert hands.texts(editor) == ["新"]


def test_the_cell_follows_what_others_do_to_the_letter(editor: LetterEditor, cell: CellEdit) -> None:
    session = editor.session
    editor.open_cell("table", Cell(1, 1))
    blocks = (heading("新节", 1, id="new"), *session.letter.blocks)
    session.apply("插入", session.letter.with_blocks(blocks), source="outline")
    assert editor.cell == Cell(1, 1)
    assert cell.geometry().center().y() == pytest.approx(middle(editor, Cell(1, 1)).y(), abs=2)
    hands.type_text(cell, "5")
    assert rows(editor)[1][1] == "512"
    smaller = table([["年份", "件数"]], id="table")
    blocks = tuple(smaller if block.id == "table" else block for block in session.letter.blocks)
    session.apply("改表格", session.letter.with_blocks(blocks), source="outline")
    assert (editor.cell, cell.text) == (Cell(0, 1), "件数")
    blocks = tuple(block for block in blocks if block.id != "table")
    session.apply("删除", session.letter.with_blocks(blocks), source="outline")
    assert where(editor)[0] is None
    assert not cell.isVisible()
    hands.check(editor)


def test_zoom_scrolling_and_resizing_take_the_cell_along(editor: LetterEditor, cell: CellEdit) -> None:
    def is_over_its_text() -> bool:
        return editor.cell_rect(Cell(0, 0)).contains(cell.geometry().center())

    editor.set_zoom(150)
    assert is_over_its_text()
    editor.verticalScrollBar().setValue(60)
    assert is_over_its_text()
    editor.resize(1100, 500)
    assert is_over_its_text()
    hands.check(editor)


def picture(editor: LetterEditor) -> QImage:
    return editor.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("place", [Cell(0, 1), Cell(1, 0), Cell(1, 1), Cell(2, 1)])
@pytest.mark.parametrize("zoom", [100, 130])
def test_text_does_not_jump_when_its_cell_is_opened(make: Make, place: Cell, zoom: int) -> None:
    texts = [
        ["项目", "情况"],
        ["数据中心", "已完成投资3.2亿元，占年度计划的106%，主体工程" * 3],
        ["停车", "建成\n接入35家"],
    ]
    editor = make(new_letter((paragraph("文"), table(texts, id="table"), paragraph("文"))))
    editor.set_zoom(zoom)
    hands.at(editor, 0, 0)
    before = picture(editor)
    editor.open_cell("table", place, -1)
    editor.cell_edit.clearFocus()
    editor.cell_edit.setCursorWidth(0)
    rect = editor.cell_rect(place).adjusted(2, 2, -2, -2)
    assert picture(editor).copy(rect) == before.copy(rect)


def test_a_cell_out_of_view_is_brought_into_view(make: Make) -> None:
    editor = make(new_letter((table([[str(n), "数"] for n in range(60)], id="table"), paragraph("文"))))
    for number in (59, 0, 30):
        editor.open_cell("table", Cell(number, 1))
        assert editor.viewport().rect().contains(editor.cell_edit.geometry())
    hands.check(editor)


def test_a_table_is_drawn_where_one_scrolls_through_it(make: Make) -> None:
    editor = make(new_letter((table([[str(n), "数"] for n in range(60)], id="table"), paragraph("文"))))
    editor.verticalScrollBar().setValue(800)
    image = picture(editor)
    assert len({image.pixel(image.width() // 2 - 40, y) for y in range(300, 500)}) > 1


def test_columns_stay_while_one_types_and_fit_when_one_leaves(make: Make) -> None:
    editor = make(new_letter((table([["甲", "乙" * 40]], id="table"), paragraph("文"))))
    editor.open_cell("table", Cell(0, 0))
    width = editor.cell_rect(Cell(0, 0)).width()
    hands.type_text(editor.cell_edit, "很长很长的文字" * 3)
    assert editor.cell_rect(Cell(0, 0)).width() == width
    hands.check(editor)
    hands.press(editor.cell_edit, Key.Key_Tab)
    assert editor.cell_rect(Cell(0, 0)).width() > width
    hands.check(editor)


def test_a_letter_to_read_shows_cells_and_changes_none(make: Make, every_kind: Letter) -> None:
    editor = make(every_kind, read_only=True)
    editor.open_cell("table", Cell(1, 1))
    cell = editor.cell_edit
    hands.type_text(cell, "字")
    for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab, Key.Key_Tab):
        hands.press(cell, key)
    hands.compose(cell, "", "字")
    editor.insert_row(below=True)
    editor.remove_table()
    editor.insert_table(2, 2)
    hands.press(cell, Key.Key_A, Modifier.ControlModifier)
    hands.press(cell, Key.Key_A, Modifier.ControlModifier)
    hands.press(cell, Key.Key_Delete)
    hands.press(cell, Key.Key_Backspace)
    cell.cut()
    assert editor.session.letter is every_kind
    hands.check(editor)


def test_rare_and_unholdable_characters_in_a_cell(make: Make) -> None:
    editor = make(new_letter((table([["𬭎\x07\u00a0x"]], id="table"), paragraph("文"))))
    letter = editor.session.letter
    editor.open_cell("table", Cell(0, 0), -1)
    editor.close_cell()
    assert editor.session.letter is letter
    editor.open_cell("table", Cell(0, 0), 2)
    hands.type_text(editor.cell_edit, "字")
    assert rows(editor) == (("𬭎字 \u00a0x",),)
    editor.undo()
    assert rows(editor) == (("𬭎\x07\u00a0x",),)
    hands.check(editor)


def test_a_selection_that_ends_in_the_table_closes_the_cell(make: Make) -> None:
    editor = make(new_letter((paragraph("文字", id="p"), table([["a"]], id="table"))))
    editor.open_cell("table", Cell(0, 0), 0)
    hands.at(editor, 0, 0, to=(1, 0))
    assert editor.cell is None
    hands.compose(editor, "", "甲")
    hands.check(editor)


def test_a_table_that_shrinks_under_the_open_cell_is_followed(make: Make) -> None:
    tall = table([[str(row)] for row in range(60)], id="table")
    editor = make(new_letter((paragraph("文字", id="p"), tall)))
    editor.open_cell("table", Cell(59, 0), 0)
    session = editor.session
    blocks = (session.letter.blocks[0], table([["0"]], id="table"))
    session.apply("别处", session.letter.with_blocks(blocks), source="elsewhere")
    hands.check(editor)
    assert editor.cell == Cell(0, 0)
