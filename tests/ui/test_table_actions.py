"""Tables in the real window: the menu, the picker, what is switched on where, and Esc in a cell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from replydesk.letter import Letter, table
from replydesk.letter.tables import Cell
from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from replydesk.ui.palette import DARK, LIGHT
from replydesk.ui.table_picker import TablePicker
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier

ON_TABLES = ("row-above", "row-below", "column-left", "column-right", "header-row", "remove-table")


@pytest.fixture
def letter(letter: Letter) -> Letter:
    """The small letter with a table behind its opening."""
    block = table([["年份", "件数"], ["2023", "12"]], id="table")
    return letter.with_blocks((letter.blocks[0], block, *letter.blocks[1:]))


@pytest.fixture
def editor(opened: MainWindow) -> LetterEditor:
    assert opened.editor is not None
    return opened.editor


def enabled(window: MainWindow) -> set[bool]:
    return {window.actions_[key].isEnabled() for key in ON_TABLES}


def test_the_picker_puts_a_table_in(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 3, 0)
    opened.actions_["table"].trigger()
    (picker,) = opened.findChildren(TablePicker)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert editor.table is not None
    assert (len(editor.table.rows), len(editor.table.rows[0]), editor.cell) == (4, 3, Cell(0, 0))
    assert editor.cell_edit.hasFocus()
    hands.type_text(editor.cell_edit, "字")
    assert editor.table.rows[0][0] == "字"


def test_what_is_for_tables_is_on_in_tables_alone(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 0, 0)
    assert enabled(opened) == {False}
    editor.open_cell("table", Cell(0, 0))
    assert enabled(opened) == {True}
    assert opened.actions_["header-row"].isChecked()
    opened.actions_["header-row"].trigger()
    assert not opened.actions_["header-row"].isChecked()
    opened.actions_["undo"].trigger()
    assert opened.actions_["header-row"].isChecked()
    opened.actions_["row-below"].trigger()
    assert editor.cell == Cell(1, 0)
    opened.actions_["remove-table"].trigger()
    assert enabled(opened) == {False}


def test_keys_of_the_window_in_a_cell(opened: MainWindow, editor: LetterEditor) -> None:
    editor.open_cell("table", Cell(0, 0))
    cell = editor.cell_edit
    hands.type_text(cell, "旧")
    QTest.keyClick(cell, Key.Key_Z, Modifier.ControlModifier)
    assert cell.text == "年份"
    QTest.keyClick(cell, Key.Key_Down, Modifier.AltModifier | Modifier.ShiftModifier)
    assert editor.cell == Cell(1, 0)
    QTest.keyClick(cell, Key.Key_F9)
    assert not opened.left.isVisible()
    QTest.keyClick(cell, Key.Key_Escape)
    assert editor.hasFocus()


def test_coming_back_to_the_text_comes_back_to_the_cell(opened: MainWindow, editor: LetterEditor) -> None:
    editor.open_cell("table", Cell(1, 1))
    opened.actions_["to-form"].trigger()
    assert not editor.cell_edit.hasFocus()
    opened.actions_["to-text"].trigger()
    assert editor.cell_edit.hasFocus()


def test_what_is_half_typed_in_a_cell_is_saved(
    opened: MainWindow, editor: LetterEditor, stored: Callable[[Letter], Letter], letter: Letter
) -> None:
    editor.open_cell("table", Cell(1, 1), -1)
    hands.compose(editor.cell_edit, "jian")
    assert editor.session.letter == letter
    opened.actions_["save"].trigger()
    assert stored(letter).blocks[1].rows[1][1] == "12jian"


def test_the_open_cell_takes_the_colors_of_another_appearance(
    opened: MainWindow, editor: LetterEditor
) -> None:
    editor.open_cell("table", Cell(0, 0))
    for appearance, palette in (("dark", DARK), ("light", LIGHT)):
        opened.actions_[f"appearance-{appearance}"].trigger()
        image = editor.cell_edit.grab().toImage()
        assert image.pixelColor(image.width() - 2, image.height() // 2).name() == palette.sheet.lower()


def test_the_picker_stands_in_the_window(opened: MainWindow, editor: LetterEditor) -> None:
    opened.actions_["table"].trigger()
    (picker,) = opened.findChildren(TablePicker)
    button = opened.toolbar.mapToGlobal(QPoint(0, 0))
    assert picker.pos().y() > button.y()
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.isVisible()
