import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.letter.find import Query
from replydesk.ui.context import Context
from replydesk.ui.find.bar import FindBar
from tests.ui.keys import type_text


@pytest.fixture
def bar(context: Context, qtbot: QtBot) -> FindBar:
    bar = FindBar(context.theme)
    qtbot.addWidget(bar)
    bar.resize(900, 50)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    bar.wanted.setFocus()
    return bar


def test_the_bar_asks_for_what_is_typed_and_chosen(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.sought) as asked:
        type_text(bar.wanted, "甲")
    assert asked.args == [Query("甲")]
    bar.case.click()
    bar.whole.click()
    bar.width_apart.click()
    bar.set_scope("headings")
    assert bar.query() == Query("甲", case=True, whole=True, width=True, scope="headings")
    bar.regex.click()
    assert not bar.width_apart.isEnabled()


def test_enter_steps_and_shift_enter_steps_back(bar: FindBar) -> None:
    steps: list[int] = []
    bar.stepped.connect(steps.append)
    QTest.keyClick(bar.wanted, Qt.Key.Key_Return)
    QTest.keyClick(bar.wanted, Qt.Key.Key_Enter, Qt.KeyboardModifier.ShiftModifier)
    bar.show_count(1, 2)
    bar.next.click()
    bar.previous.click()
    assert steps == [1, -1, 1, -1]


def test_enter_in_the_replacement_replaces(bar: FindBar, qtbot: QtBot) -> None:
    bar.set_replacing(on=True)
    with qtbot.waitSignal(bar.replace_asked):
        QTest.keyClick(bar.replacement, Qt.Key.Key_Return)


def test_the_count_says_which_of_how_many(bar: FindBar) -> None:
    bar.show_count(0, 0)
    assert bar.count.text() == ""
    bar.wanted.setText("甲")
    bar.show_count(0, 0)
    assert bar.count.text() == "没有找到"
    assert not bar.next.isEnabled()
    bar.show_count(3, 1200)
    assert bar.count.text() == "3/1,200"
    bar.show_problem("正则表达式有误")
    assert bar.problem.isVisible()
    assert bar.wanted.property("problem") is True
    bar.show_problem("")
    assert bar.problem.isHidden()


def test_esc_is_for_the_bar(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar.wanted, Qt.Key.Key_Escape)


def test_options_move_to_a_row_of_their_own_when_there_is_little_room(bar: FindBar) -> None:
    def below() -> bool:
        bar._rows.activate()
        return bar.case.mapTo(bar, QPoint()).y() > bar.wanted.geometry().bottom()

    assert not below()
    bar.resize(420, 160)
    assert below()
    assert bar.cross.geometry().right() <= bar.width()
    bar.resize(900, 160)
    assert not below()


def test_earlier_searches_are_offered(bar: FindBar) -> None:
    bar.set_recent(["提案", "建议"])
    QTest.keyClick(bar.wanted, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert bar.wanted.text() in {"建议", "提案"}
    assert not popup.isVisible()
