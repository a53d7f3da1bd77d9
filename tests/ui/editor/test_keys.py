"""What keys do to the letter."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from replydesk.letter import Letter, Mark, heading, new_letter, paragraph
from replydesk.ui.editor import LetterEditor
from replydesk.ui.session import LetterSession
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key, Modifier

ALT_SHIFT = Modifier.AltModifier | Modifier.ShiftModifier


def kinds(editor: LetterEditor) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in editor.session.letter.blocks]


@pytest.fixture
def told(editor: LetterEditor) -> list[str]:
    sentences: list[str] = []
    editor.told.connect(sentences.append)
    return sentences


def test_typing_changes_one_block_and_shares_the_others(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 3, 2)
    hands.type_text(editor, "详细")
    blocks = editor.session.letter.blocks
    assert blocks[3].text == "数据详细见下表。"
    assert all(
        new is old
        for index, (new, old) in enumerate(zip(blocks, every_kind.blocks, strict=True))
        if index != 3
    )


def test_a_run_of_typing_is_one_step_and_a_jump_begins_another(
    editor: LetterEditor, every_kind: Letter
) -> None:
    hands.at(editor, 3, 0)
    hands.type_text(editor, "具体")
    hands.at(editor, 7, 0)
    hands.type_text(editor, "将")
    assert editor.session.undo_name == "键入“将”"
    editor.undo()
    assert editor.session.undo_name == "键入“具体”"
    assert hands.texts(editor)[3] == "具体数据见下表。"
    editor.undo()
    assert editor.session.letter == every_kind


def test_backspaces_in_a_row_are_one_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 3, 4)
    for _ in range(3):
        hands.press(editor, Key.Key_Backspace)
    assert (hands.texts(editor)[3], editor.session.undo_name) == ("数表。", "删除")
    editor.undo()
    assert editor.session.letter == every_kind


def test_undo_puts_the_cursor_where_the_change_was(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    hands.type_text(editor, "不断")
    hands.at(editor, 0, 0)
    editor.undo()
    assert (editor.textCursor().blockNumber(), editor.textCursor().positionInBlock()) == (7, 2)
    hands.at(editor, 0, 0)
    editor.redo()
    assert (editor.textCursor().blockNumber(), editor.textCursor().positionInBlock()) == (7, 4)


def test_undo_of_a_move_leaves_the_cursor_in_its_text(editor: LetterEditor) -> None:
    hands.at(editor, 7, 2)
    editor.move_up()
    assert editor.current_block.id == "effort"
    editor.undo()
    assert (editor.current_block.id, editor.textCursor().positionInBlock()) == ("effort", 2)


@pytest.mark.parametrize("modifier", [Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier])
def test_enter_begins_a_paragraph_and_never_a_line(
    editor: LetterEditor, modifier: Qt.KeyboardModifier
) -> None:
    hands.at(editor, 1, 2)
    hands.press(editor, Key.Key_Return, modifier)
    assert hands.texts(editor)[1:3] == ["基本", "情况"]
    assert kinds(editor)[1:3] == [("heading", 1), ("paragraph", 0)]
    assert editor.session.letter.blocks[1].id == "one"
    hands.check(editor)


def test_enter_in_a_closing_begins_a_closing(editor: LetterEditor) -> None:
    hands.at(editor, 8, 2)
    hands.press(editor, Key.Key_Return)
    assert kinds(editor)[8:] == [("closing", 0), ("closing", 0)]


def test_enter_at_the_end_then_typing_goes_into_the_new_paragraph(editor: LetterEditor) -> None:
    hands.at(editor, 1, 4)
    hands.press(editor, Key.Key_Return)
    hands.type_text(editor, "新段")
    assert hands.texts(editor)[1:3] == ["基本情况", "新段"]
    hands.check(editor)


def test_backspace_at_the_start_of_a_heading_makes_it_body_then_joins(editor: LetterEditor) -> None:
    hands.at(editor, 2, 0)
    hands.press(editor, Key.Key_Backspace)
    assert kinds(editor)[2] == ("paragraph", 0)
    hands.press(editor, Key.Key_Backspace)
    assert hands.texts(editor)[1] == "基本情况。高度重视。成立了专班。"
    hands.check(editor)


def test_delete_at_the_end_joins_the_next(editor: LetterEditor) -> None:
    hands.at(editor, 6, 5)
    hands.press(editor, Key.Key_Delete)
    assert hands.texts(editor)[6] == "下一步工作。继续努力。"
    assert editor.session.letter.blocks[6].id == "two"
    hands.check(editor)


def test_enter_behind_the_stop_parts_a_run_in_heading_and_backspace_joins_it_again(
    editor: LetterEditor, every_kind: Letter
) -> None:
    hands.at(editor, 2, 5)
    hands.press(editor, Key.Key_Return)
    assert hands.texts(editor)[2:4] == ["高度重视", "成立了专班。"]
    assert kinds(editor)[2:4] == [("heading", 2), ("paragraph", 0)]
    hands.check(editor)
    hands.press(editor, Key.Key_Backspace)
    assert editor.session.letter == every_kind
    assert editor.textCursor().positionInBlock() == 5
    hands.check(editor)
    editor.undo()
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_backspace_at_a_paragraph_makes_the_heading_before_it_run_in(editor: LetterEditor) -> None:
    hands.at(editor, 7, 0)
    hands.press(editor, Key.Key_Backspace)
    assert hands.texts(editor)[6] == "下一步工作。继续努力。"
    assert kinds(editor)[6] == ("heading", 1)
    assert editor.textCursor().positionInBlock() == 6
    hands.press(editor, Key.Key_Backspace)  # the stop can be taken back at once
    assert hands.texts(editor)[6] == "下一步工作继续努力。"
    hands.check(editor)


def test_nothing_is_joined_beyond_the_letter(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 0, 0)
    hands.press(editor, Key.Key_Backspace)
    hands.at(editor, 8, 8)
    hands.press(editor, Key.Key_Delete)
    assert editor.session.letter is every_kind


@pytest.mark.parametrize(("place", "key"), [((5, 0), Key.Key_Backspace), ((3, 6), Key.Key_Delete)])
def test_a_table_is_first_marked_and_then_deleted(
    editor: LetterEditor, every_kind: Letter, told: list[str], place: tuple[int, int], key: Qt.Key
) -> None:
    hands.at(editor, *place)
    hands.press(editor, key)
    assert editor.session.letter is every_kind
    assert editor.current_block.id == "table"
    assert "再按一次" in told[-1]
    held = QKeyEvent(QEvent.Type.KeyPress, key, Modifier.NoModifier, "", True)
    QCoreApplication.sendEvent(editor, held)  # a key that is held down takes no table out
    assert editor.session.letter is every_kind
    hands.press(editor, key)
    assert [block.id for block in editor.session.letter.blocks][3:5] == ["before", "after"]
    assert (editor.session.undo_name, "可以撤销" in told[-1]) == ("删除表格", True)
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


def test_a_table_marked_as_a_whole_takes_no_text(
    editor: LetterEditor, every_kind: Letter, told: list[str]
) -> None:
    hands.at(editor, 4, 0)
    hands.type_text(editor, "字")
    assert editor.session.letter is every_kind
    assert len(told) == 1
    hands.check(editor)


def test_enter_at_a_table_writes_behind_it(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 4, 0)
    hands.press(editor, Key.Key_Return)
    hands.type_text(editor, "表注")
    assert hands.texts(editor)[5] == "表注"
    assert editor.session.letter.blocks[4] == every_kind.blocks[4]
    hands.check(editor)


def test_a_table_deleted_with_its_surroundings_is_told_of(editor: LetterEditor, told: list[str]) -> None:
    hands.at(editor, 3, 2, to=(5, 2))
    hands.press(editor, Key.Key_Delete)
    assert hands.texts(editor)[3] == "数据文字。"
    assert "1 个表格" in told[0]
    editor.undo()
    assert kinds(editor)[4] == ("table", 0)
    hands.check(editor)


def test_typing_over_a_selection_of_paragraphs_is_one_step(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 6, 2, to=(8, 2))
    hands.type_text(editor, "我们")
    assert hands.texts(editor)[6] == "下一我们您的支持。"
    assert editor.session.undo_name == "键入“我们”"
    editor.undo()
    assert editor.session.letter == every_kind
    hands.check(editor)


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_control_and_a_digit_set_the_level(editor: LetterEditor, level: int) -> None:
    hands.at(editor, 7, 0)
    hands.press(editor, Qt.Key(Key.Key_0 + level), Modifier.ControlModifier)
    assert kinds(editor)[7] == ("heading", level)
    hands.press(editor, Key.Key_0, Modifier.ControlModifier)
    assert kinds(editor)[7] == ("paragraph", 0)
    hands.check(editor)


def test_a_level_is_set_for_all_selected_paragraphs(editor: LetterEditor) -> None:
    hands.at(editor, 5, 1, to=(7, 1))
    editor.set_level(3)
    assert kinds(editor)[5:8] == [("heading", 3)] * 3
    assert editor.session.undo_name == "设为三级标题"


def test_alt_shift_and_arrows_change_the_section(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 3)
    hands.press(editor, Key.Key_Up, ALT_SHIFT)
    assert [block.id for block in editor.session.letter.blocks][:3] == ["open", "two", "effort"]
    assert editor.session.undo_name == "上移“二”"
    hands.press(editor, Key.Key_Right, ALT_SHIFT)
    assert kinds(editor)[1] == ("heading", 2)
    hands.press(editor, Key.Key_Left, ALT_SHIFT)
    hands.press(editor, Key.Key_Down, ALT_SHIFT)
    assert editor.session.letter.blocks == every_kind.blocks
    hands.check(editor)


def test_what_cannot_be_done_is_told_and_changes_nothing(
    editor: LetterEditor, every_kind: Letter, told: list[str]
) -> None:
    hands.at(editor, 1, 0)
    editor.promote()
    hands.at(editor, 0, 0)
    editor.move_down()
    hands.at(editor, 4, 0)
    editor.set_level(1)
    hands.at(editor, 0, 0)
    editor.set_closing()
    assert editor.session.letter is every_kind
    assert len(told) == 4
    assert all(sentence.endswith("。") for sentence in told)


def test_tab_demotes_a_heading_and_is_explained_in_body(editor: LetterEditor, told: list[str]) -> None:
    hands.at(editor, 6, 0)
    hands.press(editor, Key.Key_Tab)
    assert kinds(editor)[6] == ("heading", 2)
    hands.press(editor, Key.Key_Backtab, Modifier.ShiftModifier)
    assert kinds(editor)[6] == ("heading", 1)
    hands.at(editor, 7, 0)
    hands.press(editor, Key.Key_Tab)
    assert len(told) == 1
    assert hands.texts(editor)[7] == "继续努力。"


def test_numbers_follow_the_levels(editor: LetterEditor) -> None:
    hands.at(editor, 5, 0)
    editor.set_level(1)
    assert [line[2] for line in hands.shown(editor)] == ["", "一、", "（一）", "", "", "二、", "三、", "", ""]
    editor.undo()
    assert [line[2] for line in hands.shown(editor)][5:7] == ["", "二、"]


def test_bold_is_typed_kept_and_undone(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0, to=(7, 2))
    hands.press(editor, Key.Key_B, Modifier.ControlModifier)
    marks = editor.session.letter.blocks[7].marks
    assert [(mark.start, mark.end) for mark in marks] == [(0, 2)]
    assert editor.session.undo_name == "加粗"
    hands.at(editor, 7, 1)
    hands.type_text(editor, "往")
    assert [(mark.start, mark.end) for mark in editor.session.letter.blocks[7].marks] == [(0, 3)]
    hands.check(editor)
    assert hands.undo_all(editor) == every_kind
    hands.check(editor)


def test_what_is_typed_in_an_emptied_bold_paragraph_is_read_as_it_looks(make: Make) -> None:
    editor = make(new_letter((paragraph("甲", id="a", marks=(Mark(0, 1),)),)))
    hands.at(editor, 0, 0, to=(0, 1))
    hands.press(editor, Key.Key_Backspace)
    hands.type_text(editor, "乙")
    hands.check(editor)


def test_bold_does_not_go_on_in_another_letter(editor: LetterEditor) -> None:
    hands.at(editor, 7, 5)
    editor.toggle_bold()
    hands.type_text(editor, "粗")
    assert editor.session.letter.blocks[7].marks
    editor.set_session(LetterSession(new_letter()))
    hands.type_text(editor, "细")
    assert not editor.session.letter.blocks[0].marks
    hands.check(editor)


def test_rare_characters_of_two_units_keep_their_places(make: Make) -> None:
    editor = make(new_letter((heading("𬭎某委员。𬭎说明", 1), paragraph("𬭎"))))
    hands.at(editor, 0, 3)
    hands.type_text(editor, "乙")
    hands.at(editor, 0, 0, to=(0, 1))
    editor.toggle_bold()
    hands.at(editor, 0, 7)
    hands.press(editor, Key.Key_Return)
    assert hands.texts(editor) == ["𬭎某委乙员。𬭎", "说明", "𬭎"]
    assert [(m.start, m.end) for m in editor.session.letter.blocks[0].marks] == [(0, 1)]
    hands.check(editor)


def test_a_letter_without_blocks_can_be_written_in(make: Make) -> None:
    empty = new_letter().with_blocks(())
    editor = make(empty)
    hands.type_text(editor, "甲")
    assert hands.texts(editor) == ["甲"]
    editor.undo()
    assert editor.session.letter == empty
    editor.set_level(1)
    assert kinds(editor) == [("heading", 1)]
    hands.undo_all(editor)
    assert editor.session.letter == empty
    hands.check(editor)


def test_a_letter_to_read_is_not_changed(make: Make, every_kind: Letter) -> None:
    editor = make(every_kind, read_only=True)
    hands.at(editor, 0, 0, to=(3, 2))
    hands.type_text(editor, "字")
    for key in (Key.Key_Return, Key.Key_Backspace, Key.Key_Delete, Key.Key_Tab):
        hands.press(editor, key)
    editor.cut()
    editor.paste()
    editor.set_level(1)
    editor.toggle_bold()
    hands.at(editor, 2, 0)
    hands.press(editor, Key.Key_Backspace)
    hands.press(editor, Key.Key_Tab)
    assert editor.session.letter is every_kind
    hands.check(editor)
    hands.at(editor, 0, 0, to=(0, 2))
    assert editor.textCursor().selectedText() == "您好"


def test_the_cursor_tells_its_section(editor: LetterEditor) -> None:
    sections: list[str] = []
    blocks: list[str] = []
    editor.section_changed.connect(sections.append)
    editor.block_changed.connect(blocks.append)
    for index in (3, 5, 7, 8, 1):
        hands.at(editor, index, 0)
    assert sections == ["runin", "two", "", "one"]
    assert blocks == ["before", "after", "effort", "thanks", "one"]
    editor.set_level(0)
    assert sections[-1] == ""


def test_a_key_is_read_where_qt_tells_of_two_paragraphs_at_once(make: Make) -> None:
    """The heading before gets its face anew in the same change: Qt tells of one stretch that begins there."""
    empty = (heading("", 1) for _ in range(5))
    editor = make(new_letter((*empty, heading("0", 1), paragraph("0"))))
    hands.at(editor, 6, 0)
    hands.press(editor, Key.Key_Delete)
    hands.check(editor)
    assert editor.session.undo_name == "删除"
