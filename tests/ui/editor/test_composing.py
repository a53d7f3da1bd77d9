"""Input methods: nothing half-typed is read, nothing is lost, and the candidates are beside the text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, heading, new_letter, paragraph
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.editor.bursts import PAUSE, Bursts
from replydesk.ui.session import LetterSession
from tests.letters import long_letter
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key

Query = Qt.InputMethodQuery


def query(editor: LetterEditor, what: Qt.InputMethodQuery) -> object:
    event = QInputMethodQueryEvent(what)
    QCoreApplication.sendEvent(editor, event)
    return event.value(what)


def test_half_typed_pinyin_is_not_in_the_letter(editor: LetterEditor, every_kind: Letter) -> None:
    changes: list[object] = []
    editor.session.changed.connect(lambda *change: changes.append(change))
    hands.at(editor, 7, 2)
    for preedit in ("t", "ti", "ti'", "ti'an"):
        hands.compose(editor, preedit)
        assert editor.composing
    assert not changes
    assert editor.session.letter is every_kind
    hands.compose(editor, "", "提案")
    assert not editor.composing
    assert len(changes) == 1
    assert hands.texts(editor)[7] == "继续提案努力。"
    assert editor.session.undo_name == "键入“提案”"


def test_a_composition_given_up_leaves_nothing(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 2)
    hands.compose(editor, "ti")
    hands.compose(editor, "")
    assert not editor.composing
    assert editor.session.letter is every_kind
    hands.check(editor)


def test_commits_in_a_row_are_one_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0)
    for pinyin, commit in (("wo'men", "我们"), ("jiang", "将"), ("yi'ru'ji'wang", "一如既往")):
        hands.compose(editor, pinyin)
        hands.compose(editor, "", commit)
    assert hands.texts(editor)[7] == "我们将一如既往继续努力。"
    assert editor.session.undo_name == "键入“我们将一如既往”"
    editor.undo()
    assert editor.session.letter == every_kind


def test_a_commit_of_a_part_is_read_when_the_rest_is(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo'men'jiang")
    hands.compose(editor, "jiang", "我们")
    assert hands.texts(editor)[7] == "继续努力。"
    hands.compose(editor, "", "将")
    assert hands.texts(editor)[7] == "我们将继续努力。"


def test_settling_keeps_what_is_half_typed(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    editor.session.settle()
    assert not editor.composing
    assert hands.texts(editor)[7] == "wo继续努力。"
    hands.check(editor)


def test_losing_the_focus_keeps_what_is_half_typed(editor: LetterEditor, qtbot: QtBot) -> None:
    field = QLineEdit(editor.parentWidget())
    qtbot.addWidget(field)
    field.show()
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: not editor.hasFocus())
    assert hands.texts(editor)[7] == "wo继续努力。"


def test_another_letter_in_mid_composition(editor: LetterEditor) -> None:
    old = editor.session
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    editor.set_session(LetterSession(new_letter((paragraph("另一件"),))))
    assert old.letter.blocks[7].text == "wo继续努力。"
    assert hands.texts(editor) == ["另一件"]
    hands.check(editor)
    hands.type_text(editor, "乙")
    assert old.letter.blocks[7].text == "wo继续努力。"


def test_structure_in_mid_composition_loses_nothing(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    editor.set_level(2)
    block = editor.session.letter.blocks[7]
    assert (block.kind, block.level, block.text) == ("heading", 2, "wo继续努力。")
    hands.compose(editor, "men")
    commands.move_up(editor.session, "two")
    assert editor.session.letter.blocks[2].text == "women继续努力。"
    hands.check(editor)


def test_undo_in_mid_composition_takes_the_composed_back(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)
    editor.redo()
    assert hands.texts(editor)[7] == "wo继续努力。"


def test_composing_over_a_selection_of_paragraphs_joins_them(editor: LetterEditor) -> None:
    hands.at(editor, 0, 3, to=(2, 5))
    hands.compose(editor, "wo")
    hands.compose(editor, "", "我")
    assert hands.texts(editor)[0] == "您好！我成立了专班。"
    hands.check(editor)


def test_a_form_change_during_composition_leaves_it_going(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo")
    editor.session.apply("要素", editor.session.letter.with_value("title", "题"), source="form")
    assert editor.composing
    hands.compose(editor, "", "我")
    assert hands.texts(editor)[7] == "我继续努力。"
    assert editor.session.letter.particulars.title == "题"


def test_line_breaks_in_a_commit_become_paragraphs(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.compose(editor, "", "甲\u2028乙\n丙")
    assert hands.texts(editor)[7:10] == ["甲", "乙", "丙继续努力。"]
    hands.check(editor)


def test_a_key_that_the_input_method_lets_through_keeps_what_is_half_typed(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    hands.compose(editor, "ti")
    hands.press(editor, Key.Key_Shift)
    assert editor.composing
    hands.press(editor, Key.Key_Up)
    assert hands.texts(editor)[7] == "继续ti努力。"


def test_a_click_during_composition_keeps_what_is_half_typed(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    hands.compose(editor, "ti")
    spot = editor.cursorRect().center()
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(0, -80))
    assert hands.texts(editor)[7] == "继续ti努力。"


def test_a_table_takes_no_composition(editor: LetterEditor, every_kind: Letter) -> None:
    told: list[str] = []
    editor.told.connect(told.append)
    hands.at(editor, 4, 0)
    assert query(editor, Query.ImEnabled) is False
    hands.compose(editor, "wo")
    hands.compose(editor, "", "我")
    assert editor.session.letter == every_kind
    assert told
    hands.at(editor, 5, 0)
    assert query(editor, Query.ImEnabled) is True


def test_the_candidates_are_beside_the_cursor(editor: LetterEditor) -> None:
    hands.at(editor, 1, 2)
    expected = editor.cursorRect().translated(editor.viewport().pos())
    assert editor.viewport().pos().x() > 0
    rect = query(editor, Query.ImCursorRectangle)
    assert isinstance(rect, QRectF)
    assert rect.toRect().contains(QPoint(expected.left() + 1, expected.center().y()))
    anchor = query(editor, Query.ImAnchorRectangle)
    assert isinstance(anchor, QRectF)
    assert anchor.topLeft() == rect.topLeft()


@pytest.mark.parametrize("zoom", [50, 100, 170, 300])
@pytest.mark.parametrize("width", [420, 900, 1900])
def test_the_candidates_follow_zoom_margins_and_scrolling(make: Make, zoom: int, width: int) -> None:
    editor = make(long_letter(5))
    editor.resize(width, 500)
    editor.set_zoom(zoom)
    for index, offset in ((0, 3), (20, 40), (len(editor.blocks) - 1, 5)):
        hands.at(editor, index, offset)
        for scrolled in (0, 37):
            editor.verticalScrollBar().setValue(editor.verticalScrollBar().value() + scrolled)
            hands.compose(editor, "ti'an")
            cursor = editor.cursorRect()
            corner = editor.viewport().mapTo(editor, cursor.topLeft())
            rect = query(editor, Query.ImCursorRectangle)
            assert isinstance(rect, QRectF)
            assert rect.topLeft().toPoint() == corner
            assert rect.height() == cursor.height()
            in_window = QGuiApplication.inputMethod().cursorRectangle().topLeft().toPoint()
            assert in_window == editor.viewport().mapTo(editor.window(), cursor.topLeft())
            hands.compose(editor, "")


def test_the_candidates_move_with_what_is_composed(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    lefts = []
    for preedit in ("t", "ti", "ti'an"):
        hands.compose(editor, preedit)
        rect = query(editor, Query.ImCursorRectangle)
        assert isinstance(rect, QRectF)
        lefts.append(rect.left())
    assert lefts == sorted(set(lefts))


def test_text_around_the_cursor_is_what_an_input_method_learns_from(editor: LetterEditor) -> None:
    hands.at(editor, 2, 5)
    assert query(editor, Query.ImSurroundingText) == "高度重视。成立了专班。"
    assert query(editor, Query.ImCursorPosition) == query(editor, Query.ImAnchorPosition) == 5
    assert query(editor, Query.ImAbsolutePosition) == editor.textCursor().position()
    assert str(query(editor, Query.ImTextBeforeCursor)).endswith("高度重视。")
    assert str(query(editor, Query.ImTextAfterCursor)).startswith("成立了专班。")
    hands.compose(editor, "ti'an")  # what is composed is not text
    assert query(editor, Query.ImSurroundingText) == "高度重视。成立了专班。"
    assert query(editor, Query.ImCursorPosition) == 5


def test_rare_characters_count_as_qt_counts_them(make: Make) -> None:
    editor = make(new_letter((paragraph("𬭎某委员"),)))
    hands.at(editor, 0, 2)
    assert query(editor, Query.ImCursorPosition) == 3
    assert query(editor, Query.ImSurroundingText) == "𬭎某委员"
    hands.compose(editor, "𫍽'yi")
    assert editor.composing
    assert hands.texts(editor) == ["𬭎某委员"]
    hands.compose(editor, "", "𫍽")
    assert hands.texts(editor) == ["𬭎某𫍽委员"]
    hands.compose(editor, "ren", "仁")
    assert editor.composing
    editor.settle()
    assert hands.texts(editor) == ["𬭎某𫍽仁ren委员"]
    hands.check(editor)


def test_reconversion_replaces_words_before_the_cursor_in_one_step(
    editor: LetterEditor, every_kind: Letter
) -> None:
    hands.at(editor, 7, 4)
    event = QInputMethodEvent("", [])
    event.setCommitString("奋斗", -2, 2)
    QCoreApplication.sendEvent(editor, event)
    assert hands.texts(editor)[7] == "继续奋斗。"
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == every_kind
    assert editor.session.undo_name is None


def test_an_input_method_replaces_nothing_beyond_the_paragraph(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    event = QInputMethodEvent("", [])
    event.setCommitString("奋斗", -9, 30)
    QCoreApplication.sendEvent(editor, event)
    assert hands.texts(editor)[6:9] == ["下一步工作", "奋斗", "感谢您的支持。"]
    hands.check(editor)


def test_an_input_method_replaces_no_half_of_a_rare_character(make: Make) -> None:
    editor = make(new_letter((paragraph("甲𬭎乙"),)))
    hands.at(editor, 0, 3)
    event = QInputMethodEvent("", [])
    event.setCommitString("丙", -2, 2)
    QCoreApplication.sendEvent(editor, event)
    assert hands.texts(editor) == ["甲𬭎丙"]
    hands.check(editor)


def test_each_burst_of_commits_is_one_step(editor: LetterEditor, every_kind: Letter) -> None:
    now = 0.0
    editor._bursts = Bursts(clock=lambda: now)
    hands.at(editor, 7, 0)
    for pause, commits in ((0.0, ("我们", "将")), (PAUSE + 1, ("一如", "既往"))):
        now += pause
        for commit in commits:
            hands.compose(editor, "pin")
            hands.compose(editor, "", commit)
    assert hands.texts(editor)[7] == "我们将一如既往继续努力。"
    editor.undo()
    assert hands.texts(editor)[7] == "我们将继续努力。"
    editor.undo()
    assert editor.session.letter == every_kind


@pytest.mark.parametrize(
    "action",
    [
        lambda editor: editor.insert_blocks((paragraph("常用语。"),), "插入常用语"),
        lambda editor: editor.insertFromMimeData(hands.text_data("常用语。")),
        lambda editor: editor.demote(),
        lambda editor: editor.move_up(),
        lambda editor: editor.set_closing(),
        lambda editor: editor.break_paragraph(),
        lambda editor: editor.join(forward=False),
        lambda editor: editor.toggle_bold(),
        lambda editor: editor.selectAll(),
        lambda editor: hands.at(editor, 2, 3),
        lambda editor: editor.show_block("one"),
        lambda editor: editor.session.redo(),
        lambda editor: editor.paste_plain(),
    ],
)
def test_whatever_begins_in_mid_composition_keeps_it(
    editor: LetterEditor, action: Callable[[LetterEditor], None]
) -> None:
    QGuiApplication.clipboard().setText("粘")
    hands.at(editor, 7, 0)
    hands.compose(editor, "wo'men")
    action(editor)
    assert sum("wo'men" in text for text in hands.texts(editor)) == 1
    hands.check(editor)
    assert hands.redo_all(editor) == editor.session.letter


def test_a_heading_takes_its_face_as_the_stop_is_composed(make: Make) -> None:
    editor = make(new_letter((heading("高度重视", 1),)))
    faces = editor.session.letter.blocks[0].text
    hands.at(editor, 0, len(faces))
    assert heading_part(editor) == 4
    hands.compose(editor, "", "。")
    assert heading_part(editor) == 5
    hands.compose(editor, "cheng'li")
    hands.compose(editor, "", "成立专班")
    assert heading_part(editor) == 5
    hands.press(editor, Key.Key_Return)
    hands.press(editor, Key.Key_Backspace)
    hands.at(editor, 0, 5)
    hands.press(editor, Key.Key_Backspace)
    assert heading_part(editor) == 8
    editor.undo()
    assert heading_part(editor) == 5


def heading_part(editor: LetterEditor) -> int:
    """How many characters from the start of the first paragraph are drawn in the face of headings."""
    body = editor.document().defaultFont().families()
    first = editor.document().begin().layout().formats()
    headed = [run for run in first if run.format.fontFamilies() and run.format.fontFamilies() != body]
    return sum(run.length for run in headed)


def test_every_question_of_an_input_method_is_answered(editor: LetterEditor) -> None:
    hands.at(editor, 2, 1, to=(2, 3))
    for what in Query:
        query(editor, what)
    assert query(editor, Query.ImCurrentSelection) == "度重"
    assert query(editor, Query.ImSurroundingText) == "高度重视。成立了专班。"
    assert query(editor, Query.ImCursorPosition) == 3


def test_nothing_is_composed_in_a_letter_to_read(make: Make, every_kind: Letter) -> None:
    editor = make(every_kind, read_only=True)
    hands.compose(editor, "wo")
    hands.compose(editor, "", "我")
    assert editor.session.letter == every_kind
    hands.check(editor)
