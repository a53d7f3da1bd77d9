"""Attachments on the sheet: their numbers, the room above them, the attachments line, and what keys do to their titles."""

import pytest
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter, Particulars, attachment, closing, heading, paragraph, table
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from tests.ui.editor import hands
from tests.ui.editor.hands import Key

LETTER = Letter(
    "x",
    Particulars(attachments=("联系表",), signature="市局", date="2023-06-20"),
    (
        heading("甲", id="a"),
        closing("谢", id="b"),
        attachment("分工", id="c"),
        heading("乙", id="d"),
        table([["一", "二"]], id="e"),
        attachment("统计表", id="f"),
        paragraph("文", id="g"),
    ),
)


@pytest.fixture
def editor(qapp: QApplication) -> LetterEditor:
    editor = LetterEditor(LetterSession(LETTER), LIGHT)
    editor.resize(800, 600)
    return editor


def numbers(editor: LetterEditor) -> list[str]:
    return [line[2] for line in hands.shown(editor)]


def _line(editor: LetterEditor) -> list[str]:
    """The names in the attachments line."""
    return list(editor._attached)


def test_attachments_are_numbered_with_those_that_are_only_named(editor: LetterEditor) -> None:
    assert numbers(editor) == ["一、", "", "附件1", "一、", "", "附件2", ""]
    commands.delete_section(editor.session, "f")
    assert numbers(editor)[2] == "附件1"
    editor.session.apply("要素", editor.session.letter.with_value("attachments", ()), source="form")
    assert numbers(editor)[2] == "附件"
    hands.check(editor)


def test_typing_in_a_title_changes_the_attachments_line(editor: LetterEditor) -> None:
    hands.at(editor, 2, 2)
    hands.type_text(editor, "表")
    assert _line(editor) == ["分工表", "统计表", "联系表"]
    hands.at(editor, 5, 0, to=(5, 3))
    hands.type_text(editor, "联系表")
    assert _line(editor) == ["分工表", "联系表"]
    hands.check(editor)
    assert hands.undo_all(editor) == LETTER
    hands.check(editor)


def test_the_foot_of_the_letter_stands_above_the_first_attachment(editor: LetterEditor) -> None:
    layout = editor.document().documentLayout()
    title = layout.blockBoundingRect(editor.document().findBlockByNumber(2))
    assert editor._foot_top() == pytest.approx(
        title.top() - editor._styles.above_attachment - editor._surround.foot
    )
    end = layout.blockBoundingRect(editor.document().findBlockByNumber(1)).bottom()
    assert end <= editor._foot_top() < end + editor._styles.line / 2
    editor.session.apply("要素", editor.session.letter.with_value("phone", "0371"), source="form")
    hands.check(editor)
    editor.set_zoom(150)
    hands.check(editor)


def test_enter_behind_a_title_begins_body_and_backspace_before_it_makes_it_body(editor: LetterEditor) -> None:
    hands.at(editor, 2, 2)
    hands.press(editor, Key.Key_Return)
    assert [block.kind for block in editor.blocks][2:5] == ["attachment", "paragraph", "heading"]
    hands.at(editor, 2, 0)
    hands.press(editor, Key.Key_Backspace)
    assert [block.kind for block in editor.blocks][2] == "paragraph"
    hands.check(editor)
    assert hands.undo_all(editor) == LETTER


def test_a_new_attachment_stands_behind_the_one_of_the_cursor_and_takes_a_name_of_the_form(
    editor: LetterEditor,
) -> None:
    title = commands.attach(editor.session, "d")
    assert [block.id for block in editor.blocks].index(title) == 5
    assert editor.blocks[5].text == "联系表"
    assert editor.session.letter.particulars.attachments == ()
    assert numbers(editor)[5] == "附件2"
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == LETTER
    hands.check(editor)


def test_pasted_attachments_go_behind_all_others(editor: LetterEditor) -> None:
    hands.at(editor, 1, 0, to=(3, 1))
    data = editor.createMimeDataFromSelection()
    assert data.text() == "谢\n附件1\n分工\n一、乙"
    hands.at(editor, 0, 1)
    editor.insertFromMimeData(data)
    assert [(block.kind, block.text) for block in editor.blocks] == [
        ("heading", "甲谢"),
        *((block.kind, block.text) for block in LETTER.blocks[1:]),
        ("attachment", "分工"),
        ("heading", "乙"),
    ]
    hands.check(editor)
