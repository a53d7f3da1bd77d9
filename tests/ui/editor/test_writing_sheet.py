from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from replydesk.ui.palette import LIGHT
from tests.letters import long_letter
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make


def height(editor: LetterEditor) -> float:
    return editor.cursorRect().center().y() / editor.viewport().height()


def test_the_line_stays_at_one_height(make: Make) -> None:
    editor = make(long_letter(4))
    hands.at(editor, 20, 5)
    editor.set_typewriter(on=True)
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Down,
        Qt.Key.Key_A,
        Qt.Key.Key_Return,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageDown,
    ):
        QTest.keyClick(editor, key)
        assert abs(height(editor) - 0.45) < 0.01, key
    hands.at(editor, len(editor.blocks) - 1, 3)  # the last line comes up too
    hands.type_text(editor, "字")
    assert abs(height(editor) - 0.45) < 0.01
    hands.check(editor)


def test_a_click_moves_nothing(make: Make) -> None:
    editor = make(long_letter(4))
    hands.at(editor, 20, 5)
    editor.set_typewriter(on=True)
    before = editor.verticalScrollBar().value()
    spot = QPoint(300, int(editor.viewport().height() * 0.8))
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert editor.verticalScrollBar().value() == before
    QTest.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_button_held_elsewhere_does_not_let_the_line_go(make: Make, qtbot: QtBot) -> None:
    editor, other = make(long_letter(4)), QWidget()
    qtbot.addWidget(other)
    other.show()
    editor.set_typewriter(on=True)
    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    hands.at(editor, 20, 5)
    assert abs(height(editor) - 0.45) < 0.01
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton)


def test_after_a_click_the_keys_move_the_sheet_again(make: Make) -> None:
    editor = make(long_letter(4))
    hands.at(editor, 20, 5)
    editor.set_typewriter(on=True)
    spot = QPoint(300, int(editor.viewport().height() * 0.8))
    QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseRelease(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert height(editor) > 0.7
    QTest.keyClick(editor, Qt.Key.Key_Left)
    assert abs(height(editor) - 0.45) < 0.01


def test_below_the_sheet_there_is_desk(make: Make) -> None:
    editor = make(long_letter(1))
    foot, deep = editor._foot_top(), editor.verticalScrollBar().maximum()
    editor.set_typewriter(on=True)
    assert editor._foot_top() == foot
    assert editor.verticalScrollBar().maximum() > deep
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    image = editor.viewport().grab().toImage()
    assert QColor(image.pixel(200, image.height() - 3)).name().upper() == LIGHT.desk.upper()
    editor.resize(900, 500)
    assert editor._foot_top() == foot
    editor.set_typewriter(on=False)
    editor.resize(900, 700)
    assert editor.verticalScrollBar().maximum() == deep


def in_force(window: MainWindow) -> tuple[bool, bool]:
    assert window.editor is not None
    return window.editor.typewriter, window.actions_["typewriter"].isChecked()


def test_it_is_off_until_asked_for_and_then_remembered(opened: MainWindow) -> None:
    assert in_force(opened) == (False, False)
    opened.actions_["typewriter"].trigger()
    assert in_force(opened) == (True, True)
    again = MainWindow(opened.context)
    assert again.actions_["typewriter"].isChecked()
    again.deleteLater()
    opened.actions_["typewriter"].trigger()
    assert in_force(opened) == (False, False)
    assert not opened.context.settings.flag("typewriter", default=True)
