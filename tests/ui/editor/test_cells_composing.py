"""Input methods in a cell: nothing half-typed is in the letter, nothing is lost."""

import pytest
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QInputMethodQueryEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter
from replydesk.letter.tables import Cell
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.editor.cell_edit import CellEdit
from tests.ui.editor import hands
from tests.ui.editor.hands import Key

Query = Qt.InputMethodQuery


def query(widget: QWidget, what: Qt.InputMethodQuery) -> object:
    event = QInputMethodQueryEvent(what)
    QCoreApplication.sendEvent(widget, event)
    return event.value(what)


def text(editor: LetterEditor, row: int = 1, column: int = 1) -> str:
    return next(block.rows[row][column] for block in editor.session.letter.blocks if block.id == "table")


@pytest.fixture
def cell(editor: LetterEditor) -> CellEdit:
    """The editor of the last cell, the cursor at its end."""
    editor.open_cell("table", Cell(1, 1), -1)
    return editor.cell_edit


def test_half_typed_pinyin_is_not_in_the_letter(
    editor: LetterEditor, cell: CellEdit, every_kind: Letter
) -> None:
    changes: list[object] = []
    editor.session.changed.connect(lambda *change: changes.append(change))
    for preedit in ("j", "ji", "jian"):
        hands.compose(cell, preedit)
        assert cell.composing
    assert editor.session.letter is every_kind
    hands.compose(cell, "", "件")
    assert (len(changes), text(editor), editor.session.undo_name) == (1, "12件", "键入“件”")
    hands.compose(cell, "ban")
    hands.compose(cell, "", "办")
    assert editor.session.undo_name == "键入“件办”"
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_a_composition_given_up_or_over_a_selection(editor: LetterEditor, cell: CellEdit) -> None:
    hands.compose(cell, "jian")
    hands.compose(cell, "")
    assert text(editor) == "12"
    cell.selectAll()
    hands.compose(cell, "jian")
    assert text(editor) == "12"
    hands.compose(cell, "", "件")
    assert text(editor) == "件"
    hands.check(editor)


def test_composing_over_selected_cells_writes_in_the_first(editor: LetterEditor, cell: CellEdit) -> None:
    editor.open_cell("table", Cell(0, 0))
    editor.extend_to(Cell(1, 1))
    hands.compose(cell, "nian")
    hands.compose(cell, "", "年")
    assert (text(editor, 0, 0), text(editor, 1, 1)) == ("年", "12")
    assert editor.area_count == 1


@pytest.mark.parametrize(
    "way", ["settle", "tab", "escape", "click", "focus", "undo", "structure", "row", "table", "bold", "menu"]
)
def test_nothing_half_typed_is_lost(editor: LetterEditor, cell: CellEdit, qtbot: QtBot, way: str) -> None:
    hands.compose(cell, "jian")
    match way:
        case "settle":
            editor.session.settle()
        case "tab":
            hands.press(cell, Key.Key_Tab)
        case "escape":
            hands.press(cell, Key.Key_Escape)
        case "click":
            spot = editor.cell_rect(Cell(0, 0)).center()
            QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        case "focus":
            other = QLineEdit()
            qtbot.addWidget(other)
            with qtbot.waitActive(other):
                other.show()
                other.activateWindow()
            other.setFocus()
        case "undo":
            editor.undo()
            assert text(editor) == "12"
            editor.redo()
        case "structure":
            commands.move_up(editor.session, "two")
        case "row":
            editor.insert_row(below=True)
        case "table":
            editor.insert_table(2, 2)
        case "bold":
            editor.toggle_bold()
            editor.settle()
        case "menu":
            editor.show_block("two")
    assert text(editor) == "12jian"
    hands.check(editor)


def test_the_row_grows_while_one_composes_and_the_letter_waits(editor: LetterEditor, cell: CellEdit) -> None:
    before = cell.height()
    hands.compose(cell, "pinyin'" * 40)
    assert cell.height() > before
    assert text(editor) == "12"
    hands.compose(cell, "")
    assert cell.height() == before


def test_the_input_method_is_told_where_the_cell_is(editor: LetterEditor, cell: CellEdit) -> None:
    assert query(cell, Query.ImEnabled) is True
    rect = query(cell, Query.ImCursorRectangle)
    assert isinstance(rect, QRectF)
    spot = cell.mapTo(editor.viewport(), rect.center().toPoint())
    assert editor.cell_rect(Cell(1, 1)).contains(spot)
    cell.selectAll()
    for what in Query:
        QCoreApplication.sendEvent(cell, QInputMethodQueryEvent(what))
    assert query(cell, Query.ImSurroundingText) == "12"
    assert query(cell, Query.ImAnchorPosition) != query(cell, Query.ImCursorPosition)


def test_lines_that_are_committed_are_lines_of_the_cell(editor: LetterEditor, cell: CellEdit) -> None:
    for preedit in ("", "ti'an" * 20):  # Qt alone would leave the first line as high as what was composed
        cell.selectAll()
        hands.compose(cell, preedit)
        hands.compose(cell, "", "甲\n乙\u2028丙\x07")
        assert text(editor) == "甲\n乙\n丙 "
        hands.check(editor)
    hands.compose(cell, "ding", "戊\n己")
    assert cell.composing
    hands.compose(cell, "", "丁")
    assert text(editor) == "甲\n乙\n丙 戊\n己丁"
    hands.check(editor)
