"""The status bar over the real window: length, selection, counts, zoom."""

from dataclasses import replace

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from replydesk.letter.counting import Count
from replydesk.ui.count_popup import CountPopup
from replydesk.ui.main_window import MainWindow
from tests.letters import long_letter
from tests.ui.keys import type_text


def counts(window: MainWindow) -> list[str]:
    window.actions_["count"].trigger()
    popup = window.findChildren(CountPopup)[-1]
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    return texts


def test_the_length_follows_after_a_pause(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.status.length.text() == "79 字 · 4 节"
    assert opened.editor is not None
    opened.editor.show_block("effort")
    type_text(opened.editor, "今年")
    assert opened.status.length.text() == "79 字 · 4 节"
    qtbot.waitUntil(lambda: opened.status.length.text() == "81 字 · 4 节")
    opened.editor.set_level(1)
    qtbot.waitUntil(lambda: opened.status.length.text() == "81 字 · 5 节")


def test_the_pages_follow_after_a_pause(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: opened.status.pages.text() == "约 1 页")
    assert opened.current is not None
    session = opened.current.session
    long = (*session.letter.blocks, *long_letter(2).blocks)
    session.apply("改", replace(session.letter, blocks=long))
    qtbot.waitUntil(lambda: opened.status.pages.text() == "约 5 页")
    opened.actions_["close"].trigger()
    assert opened.status.pages.isHidden()


def test_a_selection_is_counted(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.editor is not None
    cursor = opened.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    opened.editor.setTextCursor(cursor)
    qtbot.waitUntil(lambda: opened.status.length.text() == "选中 8 字 · 79 字 · 4 节")
    assert "选中" in counts(opened)
    cursor.clearSelection()
    opened.editor.setTextCursor(cursor)
    qtbot.waitUntil(lambda: opened.status.length.text() == "79 字 · 4 节")
    assert "选中" not in counts(opened)


def test_the_counts_are_of_the_whole_and_of_each_part(opened: MainWindow) -> None:
    texts = counts(opened)
    assert texts[:3] == ["字数统计", "全文", "79"]
    assert [text for text in texts if text[:2] in {"一、", "二、", "开头", "结语"}] == [
        "开头",
        "一、发展情况",
        "二、下一步工作",
        "结语",
    ]
    opened.status.length.click()
    popup = opened.findChildren(CountPopup)[-1]
    assert (
        popup.geometry().bottom()
        <= opened.status.length.mapToGlobal(opened.status.length.rect().topLeft()).y()
    )
    popup.close()


def test_many_parts_are_scrolled(opened: MainWindow) -> None:
    parts = [(f"第{number}部分", Count(words=number)) for number in range(40)]
    popup = CountPopup(Count(), None, parts, opened)
    popup.open_above(opened.status.length)
    assert popup.height() < 600
    popup.close()


def test_without_a_letter_there_is_nothing_to_count(window: MainWindow) -> None:
    assert window.status.length.isHidden()
    window.status.show_counts()
    assert not window.findChildren(CountPopup)


def test_the_zoom_is_chosen_from_a_menu_and_remembered(opened: MainWindow) -> None:
    assert opened.editor is not None
    settings = opened.context.settings
    assert opened.status.zoom.menu() is opened.zoom_menu
    opened.actions_["zoom-125"].trigger()
    assert opened.editor.zoom == settings.zoom == 125
    assert opened.status.zoom.text() == "125 %"
    opened.zoom_menu.aboutToShow.emit()
    checked = [action.text() for action in opened.zoom_menu.actions() if action.isChecked()]
    assert checked == ["125 %"]


def test_the_width_of_the_page_follows_the_window(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.editor is not None
    opened.resize(1400, 700)
    opened.actions_["fit-width"].trigger()
    wide = opened.editor.zoom
    assert opened.context.settings.flag("fit-width", default=False)
    opened.actions_["left"].trigger()
    opened.actions_["right"].trigger()
    opened.resize(1390, 700)
    qtbot.waitUntil(lambda: opened.editor is not None and opened.editor.zoom > wide)
    assert opened.context.settings.zoom == 100
    opened.zoom_menu.aboutToShow.emit()
    assert opened.actions_["fit-width"].isChecked()
    opened.actions_["larger"].trigger()
    assert not opened.context.settings.flag("fit-width", default=False)
    opened.actions_["fit-width"].setChecked(False)
    opened.actions_["zoom-100"].trigger()
    assert opened.editor.zoom == 100
