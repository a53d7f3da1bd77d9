import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from replydesk.ui.palette import LIGHT
from replydesk.ui.table_picker import COLUMNS, ROWS, TablePicker


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def picker(parent: QWidget) -> TablePicker:
    picker = TablePicker(LIGHT, parent)
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    picker.show()
    return picker


def test_the_mouse_points_at_a_size(picker: TablePicker, qtbot: QtBot) -> None:
    spot = picker._square(3, 1).center()
    QTest.mouseMove(picker, spot)
    picker.choose(*picker._pointed(spot))
    assert picker.accessibleName() == "插入 4 行 2 列的表格"
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.mouseClick(picker, Qt.MouseButton.LeftButton, pos=spot)
    assert chosen.args == [4, 2]
    assert not picker.isVisible()


def test_keys_choose_a_size_within_the_field(picker: TablePicker, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(picker, key)
    assert (picker.rows, picker.columns) == (1, 2)
    for _ in range(20):
        QTest.keyClick(picker, Qt.Key.Key_Right)
        QTest.keyClick(picker, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as chosen:
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert chosen.args == [ROWS, COLUMNS]


def test_escape_and_letting_go_elsewhere_choose_nothing(picker: TablePicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.chosen):
        QTest.mouseRelease(picker, Qt.MouseButton.LeftButton, pos=QPoint(-5, -5))
        QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.isVisible()
