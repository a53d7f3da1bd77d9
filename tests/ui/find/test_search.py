"""Finding in the real window."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import new_letter, paragraph
from replydesk.ui.count_popup import CountPopup
from replydesk.ui.main_window import MainWindow
from tests.letters import long_letter
from tests.ui.find.conftest import LETTER, Open, place, seek, text_of
from tests.ui.keys import type_text


def test_typing_finds_counts_and_goes_to_the_first(
    window: MainWindow, open_letter: Open, qtbot: QtBot
) -> None:
    search = open_letter(LETTER)
    assert search.bar.wanted.hasFocus()
    type_text(search.bar.wanted, "提案")
    qtbot.waitUntil(lambda: search.bar.count.text() == "1/7")
    assert place(window) == ("open", 3)
    assert window.status.section.text() == "当前：开头"
    assert search.bar.wanted.hasFocus()


def test_stepping_goes_through_text_and_cells_and_round(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    places = []
    for _ in range(7):
        QTest.keyClick(search.bar.wanted, Qt.Key.Key_Return)
        places.append((search.bar.count.text(), *place(window)))
    assert places == [
        ("2/7", "first", 0),
        ("3/7", "body", 2),
        ("4/7", "body", 7),
        ("5/7", "body", 7),  # in a cell the cursor of the text cannot be
        ("6/7", "body", 7),
        ("7/7", "thanks", 2),
        ("1/7", "open", 3),
    ]
    assert window.status.said.text() == "已到最后一处，从头继续。"
    window.actions_["find-previous"].trigger()
    assert search.bar.count.text() == "7/7"


def test_from_the_text_stepping_starts_at_the_cursor(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    assert window.editor is not None
    window.editor.setFocus()
    window.editor.show_block("body")
    window.actions_["find-next"].trigger()
    assert place(window) == ("body", 2)
    window.editor.show_block("table")
    window.actions_["find-previous"].trigger()
    assert place(window) == ("body", 7)
    assert window.editor.hasFocus()


def test_esc_goes_back_to_the_text_with_the_match_selected(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "答复")
    QTest.keyClick(search.bar.wanted, Qt.Key.Key_Escape)
    assert window.editor is not None
    assert window.editor.hasFocus()
    assert window.editor.textCursor().selectedText() == "答复"
    assert search.bar.isHidden()
    assert not window.editor._tints
    window.actions_["find-next"].trigger()  # opens again with what was sought last
    assert search.bar.isVisible()
    assert window.editor.hasFocus()
    assert search.bar.count.text() == "1/1"
    QTest.keyClick(window.editor, Qt.Key.Key_Escape)
    assert search.bar.isHidden()


def test_esc_at_a_match_in_a_cell_goes_to_the_table(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    search.bar.set_scope("tables")
    seek(search, "提案")
    search.close()
    assert place(window) == ("table", 0)


def test_esc_after_the_match_is_gone_selects_nothing(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "委员")
    assert window.current is not None
    session = window.current.session
    other = (paragraph("委员的提案。", id="new"), *session.letter.blocks[1:])
    session.apply("换", session.letter.with_blocks(other), source="outline")
    search.close()
    assert window.editor is not None
    assert not window.editor.textCursor().hasSelection()


def test_tab_goes_from_what_to_find_to_what_replaces_it(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    reached = []
    for _ in range(6):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    bar = search.bar
    assert reached == [bar.replacement, bar.one, bar.all, bar.previous, bar.next, bar.case]


def test_what_is_selected_is_what_to_find_or_where(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    search.close()
    assert window.editor is not None
    cursor = window.editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    window.editor.setTextCursor(cursor)
    window.actions_["find"].trigger()
    assert search.bar.wanted.text() == "提案"
    assert search.bar._second.isHidden()
    search.close()
    cursor.setPosition(0)
    cursor.setPosition(
        window.editor.document().findBlockByNumber(2).position() + 4, cursor.MoveMode.KeepAnchor
    )
    window.editor.setTextCursor(cursor)
    window.actions_["find"].trigger()
    assert search.bar.query().scope == "selection"
    assert search.bar.count.text() == "1/3"


def test_a_selection_to_search_in_must_be_there_first(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    search.bar.set_scope("selection")
    assert "先在正文里选中" in search.bar.problem.text()
    search._refresh()
    assert search.bar.count.text() == ""


def test_the_count_follows_the_letter(window: MainWindow, open_letter: Open, qtbot: QtBot) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    search.step(forward=True)
    assert window.editor is not None
    window.editor.setFocus()
    window.editor.show_block("open")
    type_text(window.editor, "提案")
    assert search.bar.count.text() == "2/7"  # not at every key
    qtbot.waitUntil(lambda: search.bar.count.text() == "3/8")
    block, tints = window.editor._tints["open"]
    assert block is window.editor.blocks[0]
    assert [(tint.start, tint.end) for tint in tints] == [(0, 2), (5, 7)]


def test_a_match_out_of_view_is_scrolled_to(window: MainWindow, open_letter: Open) -> None:
    letter = long_letter(10)
    search = open_letter(letter)
    seek(search, "欢迎多提")
    editor = window.editor
    assert editor is not None
    assert place(window)[0] == "close"
    top = editor.cursorRect().top()
    assert 0 < top < editor.viewport().height()
    before = editor.verticalScrollBar().value()
    search.step(forward=True)
    assert editor.verticalScrollBar().value() == before  # in view already: nothing moves


def test_another_letter_is_searched_for_the_same(window: MainWindow, open_letter: Open, desk: Desk) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    other = new_letter((paragraph("提案、提案"),))
    desk.save(other)
    window.open_letter(other.id)
    assert search.bar.isHidden()
    window.actions_["find-next"].trigger()
    assert search.bar.count.text() == "1/2"
    window.actions_["close"].trigger()
    assert search.bar.isHidden()
    window.open_letter(LETTER.id)
    assert search.bar.isHidden()


def test_what_was_sought_is_remembered_in_the_desk(window: MainWindow, open_letter: Open, desk: Desk) -> None:
    search = open_letter(LETTER)
    for text in ("提案", "答复"):
        seek(search, text)
        search.step(forward=True)
    assert desk.recall("find.recent") == ["答复", "提案"]


def test_the_keys_of_word_open_and_step(window: MainWindow, open_letter: Open, qtbot: QtBot) -> None:
    search = open_letter(LETTER)
    search.close()
    editor, control = window.editor, Qt.KeyboardModifier.ControlModifier
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_F, control)
    assert search.bar.wanted.hasFocus()
    assert search.bar._second.isHidden()
    QTest.keyClick(search.bar.wanted, Qt.Key.Key_H, control)
    assert search.bar.replacement.isVisible()
    type_text(search.bar.wanted, "提案")
    editor.setFocus()
    for key, modifiers, count in (
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "1/7"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "2/7"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier, "1/7"),
    ):
        QTest.keyClick(editor, key, modifiers)
        assert search.bar.count.text() == count
    assert editor.hasFocus()
    assert window.current is not None
    assert window.current.letter == LETTER


def test_pinyin_that_is_being_composed_is_not_sought(
    window: MainWindow, open_letter: Open, qtbot: QtBot
) -> None:
    search = open_letter(LETTER)
    asked: list[object] = []
    search.bar.sought.connect(asked.append)
    QCoreApplication.sendEvent(search.bar.wanted, QInputMethodEvent("ti'an", []))
    assert asked == []
    commit = QInputMethodEvent("", [])
    commit.setCommitString("提案")
    QCoreApplication.sendEvent(search.bar.wanted, commit)
    qtbot.waitUntil(lambda: search.bar.count.text() == "1/7")


@pytest.mark.parametrize("key", ["find", "replace", "find-next", "palette", "count", "full-screen"])
def test_what_is_composed_in_the_text_is_kept(window: MainWindow, open_letter: Open, key: str) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    search.close()
    assert window.editor is not None
    window.editor.show_block("thanks")
    QCoreApplication.sendEvent(window.editor, QInputMethodEvent("hao", []))
    window.actions_[key].trigger()
    assert not window.editor.composing
    assert text_of(window)[-1].endswith("感谢提案。")
    assert "hao" in text_of(window)[-1]
    for popup in window.findChildren(CountPopup):
        popup.close()
