"""Input methods in the real window: whatever happens in mid-composition, nothing is lost and no pinyin is saved by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter, new_letter, paragraph
from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from tests.ui.keys import type_text

Stored = Callable[[Letter], Letter]


def compose(target: QWidget, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(target, event)


@pytest.fixture
def editor(opened: MainWindow) -> LetterEditor:
    """The editor of the window in mid-composition, in the paragraph "effort"."""
    assert opened.editor is not None
    opened.editor.show_block("effort")
    opened.to_text()
    compose(opened.editor, "jin'nian")
    return opened.editor


def effort(letter: Letter) -> str:
    return next((block.text for block in letter.blocks if "我们将继续努力" in block.text), "")


def test_what_is_saved_by_itself_has_no_pinyin_and_the_composition_goes_on(
    opened: MainWindow, editor: LetterEditor, letter: Letter, stored: Stored, qtbot: QtBot
) -> None:
    assert opened.current is not None
    saver = opened.current.saver
    opened.current.session.apply("要素", opened.current.letter.with_value("title", "题"), source="form")
    with qtbot.waitSignal(saver.state_changed, check_params_cb=lambda: not saver.dirty):
        pass
    assert stored(letter).particulars.title == "题"
    assert effort(stored(letter)) == "我们将继续努力。"
    assert editor.composing
    compose(editor, "", "今年")
    assert effort(opened.current.letter) == "今年我们将继续努力。"


@pytest.mark.parametrize("key", ["save", "close"])
def test_saving_and_closing_keep_what_is_composed(
    opened: MainWindow, editor: LetterEditor, letter: Letter, stored: Stored, key: str
) -> None:
    opened.actions_[key].trigger()
    assert effort(stored(letter)) == "jin'nian我们将继续努力。"


def test_ending_the_program_keeps_what_is_composed(
    opened: MainWindow, editor: LetterEditor, letter: Letter, stored: Stored
) -> None:
    assert opened.close()
    assert effort(stored(letter)) == "jin'nian我们将继续努力。"


def test_another_letter_leaves_what_is_composed_in_the_first(
    opened: MainWindow, editor: LetterEditor, desk: Desk, letter: Letter, stored: Stored
) -> None:
    other = new_letter((paragraph("另一件。"),))
    desk.save(other)
    opened.open_letter(other.id)
    assert effort(stored(letter)) == "jin'nian我们将继续努力。"
    compose(editor, "", "今年")
    assert opened.current is not None
    assert opened.current.letter.blocks[0].text == "今年另一件。"
    assert effort(stored(letter)) == "jin'nian我们将继续努力。"


@pytest.mark.parametrize(
    "key",
    [
        "level-1",
        "body",
        "closing",
        "promote",
        "up",
        "select-all",
        "paste",
        "paste-plain",
        "to-outline",
        "to-form",
        "larger",
    ],
)
def test_actions_of_the_menus_lose_nothing(opened: MainWindow, editor: LetterEditor, key: str) -> None:
    QGuiApplication.clipboard().setText("粘")
    opened.actions_[key].trigger()
    editor.settle()
    assert opened.current is not None
    assert "jin'nian" in effort(opened.current.letter)


def test_undo_of_the_menu_takes_the_composed_back(
    opened: MainWindow, editor: LetterEditor, letter: Letter
) -> None:
    type_text(editor, "。")  # a key that the input method has let through
    assert opened.current is not None
    assert effort(opened.current.letter) == "jin'nian。我们将继续努力。"
    opened.actions_["undo"].trigger()
    assert opened.current.letter.blocks == letter.blocks
    assert not editor.composing


def test_clicking_in_the_outline_keeps_what_is_composed(opened: MainWindow, editor: LetterEditor) -> None:
    opened.outline.chosen.emit("first")
    assert opened.current is not None
    assert effort(opened.current.letter) == "jin'nian我们将继续努力。"


def test_a_clause_put_in_during_composition_comes_behind_it(opened: MainWindow, editor: LetterEditor) -> None:
    editor.insert_blocks((paragraph("衷心感谢！"),), "插入常用语")
    assert opened.current is not None
    assert effort(opened.current.letter) == "jin'nian衷心感谢！我们将继续努力。"


# ---- the fields of the form

FIELDS = ["contact", "proposal_subject", "disclosure", "cc", "date"]
"""A line, a growing text, a choice, a list, a date."""


def field(window: MainWindow, key: str) -> QWidget:
    window.form.go_to(key)
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def value(window: MainWindow, key: str) -> str:
    assert window.current is not None
    return window.current.letter.particulars.text(key)


@pytest.mark.parametrize("key", FIELDS)
def test_half_typed_pinyin_is_no_particular(opened: MainWindow, key: str) -> None:
    changes: list[object] = []
    assert opened.current is not None
    opened.current.session.changed.connect(lambda *change: changes.append(change))
    widget = field(opened, key)
    for preedit in ("s", "so", "song"):
        compose(widget, preedit)
    assert value(opened, key) == ""
    assert changes == []
    compose(widget, "", "宋")
    assert value(opened, key) == "宋"
    assert len(changes) == 1


@pytest.mark.parametrize("key", FIELDS)
def test_a_field_left_in_mid_composition_keeps_it(opened: MainWindow, key: str) -> None:
    widget = field(opened, key)
    compose(widget, "song")
    QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert value(opened, key) == "song"
    assert opened.current is not None
    opened.current.session.undo()
    assert value(opened, key) == ""


@pytest.mark.parametrize("key", FIELDS)
@pytest.mark.parametrize("action", ["save", "close"])
def test_saving_and_closing_keep_what_a_field_composes(
    opened: MainWindow, letter: Letter, stored: Stored, key: str, action: str
) -> None:
    compose(field(opened, key), "song")
    opened.actions_[action].trigger()
    assert stored(letter).particulars.text(key) == "song"


@pytest.mark.parametrize("key", FIELDS)
def test_another_letter_leaves_what_a_field_composes_in_the_first(
    opened: MainWindow, letter: Letter, stored: Stored, key: str
) -> None:
    compose(field(opened, key), "song")
    assert opened.letters is not None
    opened.letters.new()
    assert stored(letter).particulars.text(key) == "song"
    assert value(opened, key) == ""


@pytest.mark.parametrize("key", FIELDS)
def test_rare_characters_in_a_field(opened: MainWindow, key: str) -> None:
    widget = field(opened, key)
    compose(widget, "yan", "𬭎")
    compose(widget, "", "𫍽")
    assert value(opened, key) == "𬭎𫍽"


def test_a_field_given_up_in_mid_composition_stays_empty(opened: MainWindow) -> None:
    widget = field(opened, "contact")
    compose(widget, "song")
    compose(widget, "")
    opened.to_text()
    assert value(opened, "contact") == ""
