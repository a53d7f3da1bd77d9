"""Saving a passage of the letter as a clause: what is known in it is a placeholder again."""

import pytest

from replydesk.desk import Desk
from replydesk.letter import heading, paragraph
from replydesk.ui.clauses.dialog import ClauseDialog
from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier


@pytest.fixture
def editor(opened: MainWindow) -> LetterEditor:
    assert opened.current is not None
    assert opened.editor is not None
    session = opened.current.session
    session.apply(
        "x",
        session.letter.with_blocks(
            (
                paragraph("感谢您对我局工作的关心，第20230030号提案已办理。另一句。", id="a"),
                heading("我局的做法", 1, id="b"),
                paragraph("{{领域}}方面。", id="c"),
            )
        ),
    )
    return opened.editor


def dialog(window: MainWindow) -> ClauseDialog:
    return window.findChildren(ClauseDialog)[-1]


def test_the_selection_opens_in_the_dialog_with_placeholders(
    opened: MainWindow, editor: LetterEditor, desk: Desk
) -> None:
    hands.at(editor, 0, 0, to=(0, 28))
    hands.press(editor, Key.Key_K, Modifier.ControlModifier | Modifier.ShiftModifier)
    clause = dialog(opened).clause()
    assert clause.text == "感谢{{称呼}}对{{自称}}工作的关心，第{{提案号}}号{{类型}}已办理。"
    assert clause.title == "感谢您对我局工作的关心"
    dialog(opened).save()
    assert desk.clauses.get(clause.id) is not None


def test_several_paragraphs_are_lines(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 0, 28, to=(2, 9))
    opened.actions_["clause-save"].trigger()
    assert dialog(opened).clause().text == "另一句。\n{{自称}}的做法\n{{领域}}方面。"
    dialog(opened).reject()


def test_with_nothing_selected_it_is_the_paragraph(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 2, 3)
    hands.compose(editor, "ti")  # what is being composed belongs to it
    opened.actions_["clause-save"].trigger()
    assert "ti" in dialog(opened).clause().text
    dialog(opened).reject()


def test_there_must_be_something_to_save(opened: MainWindow, editor: LetterEditor) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply("x", session.letter.with_blocks((paragraph(""),)))
    opened.actions_["clause-save"].trigger()
    assert not opened.findChildren(ClauseDialog)
    assert opened.status.said.text() == "先选中要存为常用语的文字。"
