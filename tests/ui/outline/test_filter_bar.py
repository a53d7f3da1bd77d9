"""The line above the outline: what is meant, counted, and how Esc and Enter behave."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.ui.context import Context
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.filter_bar import filter_of
from replydesk.ui.outline.model import IdRole


def test_every_word_must_occur() -> None:
    meant = filter_of(" 发展 一 ")
    assert meant is not None
    assert meant("一、发展情况")
    assert not meant("二、发展情况")
    assert filter_of("  ") is None


def test_latin_letters_find_what_a_spelling_gives() -> None:
    meant = filter_of("FZ", lambda title: "fzqk" if "发展情况" in title else "")
    assert meant is not None
    assert meant("一、发展情况")
    assert not meant("二、下一步工作")
    without = filter_of("fz")
    assert without is not None
    assert not without("一、发展情况")


def test_rows_are_narrowed_and_counted_and_esc_gives_them_back(
    opened: MainWindow, panel: OutlinePanel
) -> None:
    opened.actions_["filter-outline"].trigger()
    box = panel.filter.box
    assert box.hasFocus()
    box.setText("发展")
    assert panel.filter.count.text() == "2 节"
    assert panel.filter.count.isVisible()
    assert panel.model.rowCount() == 1
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert box.hasFocus()
    assert not panel.filter.count.isVisible()
    assert panel.model.rowCount() == 4
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert opened.focusWidget() is opened.editor


def test_enter_goes_to_the_first_row_that_is_meant(opened: MainWindow, panel: OutlinePanel) -> None:
    panel.filter.box.setText("产业")
    panel.filter.box.setFocus()
    QTest.keyClick(panel.filter.box, Qt.Key.Key_Return)
    assert panel.view.hasFocus()
    assert panel.view.currentIndex().data(IdRole) == "industry"
    assert opened.editor is not None
    assert opened.editor.textCursor().block().text().startswith("产业数字化")


def test_nothing_found_is_said_and_selection_outlives_the_filter(panel: OutlinePanel) -> None:
    panel.view.select(["policy"])
    panel.filter.box.setText("没有的")
    assert panel._stack.currentWidget() is panel._nothing
    assert "没有的" in panel._nothing.text()
    panel.filter.box.setText("政策")
    assert panel._stack.currentWidget() is panel.view
    panel.view.select(["policy"])
    panel.filter.box.clear()
    assert panel.view.selected_sections() == ("policy",)


def test_another_letter_is_shown_whole(opened: MainWindow, panel: OutlinePanel) -> None:
    panel.filter.box.setText("没有的")
    assert opened.letters is not None
    opened.letters.new()
    assert panel.filter.box.text() == ""
    assert panel.filter.isHidden()  # there is nothing to narrow
    assert panel._stack.currentWidget() is panel._empty


def test_the_lock_is_remembered(opened: MainWindow, context: Context, qtbot: QtBot) -> None:
    opened.actions_["lock-outline"].trigger()
    assert opened.outline.view.locked
    again = MainWindow(context)
    qtbot.addWidget(again)
    assert again.outline.view.locked
    assert again.actions_["lock-outline"].isChecked()
