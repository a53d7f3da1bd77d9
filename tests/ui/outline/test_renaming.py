"""Titles written in their rows: by key, with an input method, refused, given up."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.renaming import TitleInput
from replydesk.ui.templates.chooser import TemplateChooser
from tests.ui.keys import type_text
from tests.ui.outline.hands import current, undo_name


def field(panel: OutlinePanel) -> TitleInput:
    (found,) = panel.view.findChildren(TitleInput)
    assert isinstance(found, TitleInput)
    return found


def begin(panel: OutlinePanel, section_id: str) -> TitleInput:
    panel.view.setFocus()
    panel.view.select([section_id])
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    editor = field(panel)
    assert editor.hasFocus()
    assert editor.selectedText() == editor.text()
    return editor


def press(panel: OutlinePanel, key: Qt.Key) -> None:
    QTest.keyClick(field(panel), key)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def compose(editor: TitleInput, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def text_of(window: MainWindow, block_id: str) -> str:
    return next(block.text for block in current(window).blocks if block.id == block_id)


@pytest.mark.parametrize(
    ("section", "shown", "result", "name"),
    [
        ("first", "发展情况", "工作进展", "重命名“一”"),
        ("policy", "政策体系进一步完善", "工作进展。编制了三个规划。", "重命名“一（一）”"),
    ],
)
def test_a_title_is_written_in_its_row_in_one_step(
    opened: MainWindow, panel: OutlinePanel, letter: Letter, section: str, shown: str, result: str, name: str
) -> None:
    editor = begin(panel, section)
    assert editor.text() == shown
    type_text(editor, "工作进展")
    assert current(opened) == letter
    press(panel, Qt.Key.Key_Return)
    assert text_of(opened, section) == result
    assert undo_name(opened) == name
    assert panel.view.hasFocus()
    assert not panel.view.findChildren(TitleInput)
    assert panel.view.selected_sections() == (section,)
    opened.actions_["undo"].trigger()
    assert current(opened) == letter


def test_esc_gives_up_and_stays_in_the_outline(
    opened: MainWindow, panel: OutlinePanel, letter: Letter
) -> None:
    type_text(begin(panel, "first"), "工作进展")
    press(panel, Qt.Key.Key_Escape)
    assert current(opened) == letter
    assert undo_name(opened) is None
    assert panel.view.hasFocus()
    assert panel.view.delegate.renaming == ""


def test_an_input_method_writes_titles_and_composition_changes_nothing(
    opened: MainWindow, panel: OutlinePanel, letter: Letter
) -> None:
    editor = begin(panel, "first")
    compose(editor, "gong'zuo")
    assert current(opened) == letter
    compose(editor, "", "工作")
    compose(editor, "jin'zhan")
    compose(editor, "", "进展")
    press(panel, Qt.Key.Key_Return)
    assert text_of(opened, "first") == "工作进展"
    opened.actions_["undo"].trigger()
    assert current(opened) == letter


def test_going_elsewhere_keeps_what_was_written_and_composed(opened: MainWindow, panel: OutlinePanel) -> None:
    editor = begin(panel, "first")
    type_text(editor, "工作")
    compose(editor, "进展")
    opened.to_text()
    QCoreApplication.processEvents()
    assert text_of(opened, "first") == "工作进展"
    assert opened.focusWidget() is opened.editor


def test_a_title_with_a_stop_is_refused(opened: MainWindow, panel: OutlinePanel, letter: Letter) -> None:
    type_text(begin(panel, "policy"), "一句。又一句")
    press(panel, Qt.Key.Key_Return)
    assert "成了正文" in opened.status.said.text()
    assert current(opened) == letter


def test_undo_within_the_field_belongs_to_it(opened: MainWindow, panel: OutlinePanel, letter: Letter) -> None:
    editor = begin(panel, "first")
    type_text(editor, "工作")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.text() == "发展情况"
    press(panel, Qt.Key.Key_Escape)
    assert current(opened) == letter


def test_a_new_section_is_made_and_named_in_one_step(
    opened: MainWindow, panel: OutlinePanel, letter: Letter
) -> None:
    panel.view.select(["policy"])
    opened.actions_["new-after"].trigger()
    editor = field(panel)
    assert editor.hasFocus()
    assert editor.text() == ""
    type_text(editor, "新的一节")
    press(panel, Qt.Key.Key_Return)
    made = current(opened).blocks[3]
    assert (made.text, made.level) == ("新的一节", 2)
    assert undo_name(opened) == "新建“一（二）”"
    assert panel.view.selected_sections() == (made.id,)
    opened.actions_["undo"].trigger()
    assert current(opened) == letter


def test_renaming_from_the_text_shows_the_outline(opened: MainWindow) -> None:
    assert opened.editor is not None
    opened.editor.show_block("industry")
    opened.to_text()
    opened.left.setCurrentWidget(opened.desk_panel)
    opened.actions_["rename"].trigger()
    editor = field(opened.outline)
    assert editor.isVisible()
    assert editor.text() == "产业数字化发展迅猛"


def test_a_change_of_the_letter_meanwhile_loses_nothing(opened: MainWindow, panel: OutlinePanel) -> None:
    assert opened.current is not None
    type_text(begin(panel, "industry"), "工作进展")
    session = opened.current.session
    blocks = tuple(block for block in session.letter.blocks if block.id != "policy")
    session.apply("别处", session.letter.with_blocks(blocks))
    press(panel, Qt.Key.Key_Return)
    assert text_of(opened, "industry") == "工作进展。智能制造成果显著。"


@pytest.mark.parametrize("action", ["new", "close", "save", "quit"])
def test_what_is_being_written_is_saved_with_the_letter(
    opened: MainWindow, panel: OutlinePanel, letter: Letter, stored: Callable[[Letter], Letter], action: str
) -> None:
    editor = begin(panel, "first")
    type_text(editor, "工作")
    compose(editor, "进展")
    opened.actions_[action].trigger()
    for chooser in opened.findChildren(TemplateChooser):
        chooser.begin.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not panel.view.findChildren(TitleInput)
    assert stored(letter).blocks[1].text == "工作进展"


def test_a_closed_field_is_gone(opened: MainWindow, panel: OutlinePanel) -> None:
    gone = weakref.ref(begin(panel, "first"))
    press(panel, Qt.Key.Key_Escape)
    gc.collect()
    assert gone() is None
