"""Numbers typed at a paragraph's start make headings."""

import pytest

from replydesk.letter import Letter, closing, heading, new_letter, paragraph, table
from replydesk.ui.editor import LetterEditor
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key


def shown(editor: LetterEditor) -> list[tuple[str, int, str]]:
    hands.check(editor)
    return [(block.kind, block.level, block.text) for block in editor.session.letter.blocks]


@pytest.fixture
def empty(make: Make) -> LetterEditor:
    return make(new_letter())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("一、基本情况", ("heading", 1, "基本情况")),
        ("（一）高度重视。成立专班", ("heading", 2, "高度重视。成立专班")),
        ("(二)高度重视", ("heading", 2, "高度重视")),
        ("1. 加强领导", ("heading", 3, "加强领导")),
        ("1．5", ("heading", 3, "5")),
        ("（1）压实责任", ("heading", 4, "压实责任")),
        ("1.5亿元", ("paragraph", 0, "1.5亿元")),
        ("2023.6.20", ("paragraph", 0, "2023.6.20")),
        ("一是加强领导、压实责任", ("paragraph", 0, "一是加强领导、压实责任")),
    ],
)
def test_keys(empty: LetterEditor, typed: str, expected: tuple[str, int, str]) -> None:
    hands.type_text(empty, typed)
    assert shown(empty) == [expected]


@pytest.mark.parametrize(
    ("commits", "expected"),
    [
        (("一、", "基本", "情况"), ("heading", 1, "基本情况")),
        (("（", "一", "）", "高度重视"), ("heading", 2, "高度重视")),
        (("1.", "加强领导"), ("heading", 3, "加强领导")),
        (("1.加强领导",), ("heading", 3, "加强领导")),
        (("1.", "5亿元"), ("paragraph", 0, "1.5亿元")),
    ],
)
def test_commits_of_an_input_method(
    empty: LetterEditor, commits: tuple[str, ...], expected: tuple[str, int, str]
) -> None:
    for commit in commits:
        hands.compose(empty, "pin'yin")
        hands.compose(empty, "", commit)
    assert shown(empty) == [expected]


def test_undo_gives_the_typed_number_back_and_it_stays(empty: LetterEditor) -> None:
    told: list[str] = []
    empty.told.connect(told.append)
    hands.type_text(empty, "一、")
    assert empty.session.undo_name == "自动设为标题"
    assert told == ["已设为一级标题，序号自动编排。不要标题请按 Ctrl+Z。"]
    empty.undo()
    assert shown(empty) == [("paragraph", 0, "一、")]
    assert empty.textCursor().position() == 2
    hands.type_text(empty, "二期工程")
    assert shown(empty) == [("paragraph", 0, "一、二期工程")]
    empty.undo()
    empty.undo()
    hands.type_text(empty, "一、")
    assert shown(empty) == [("heading", 1, "")]


def test_undone_number_with_a_stop_stays_while_its_text_is_changed(empty: LetterEditor) -> None:
    hands.type_text(empty, "1.加")
    empty.undo()
    hands.press(empty, Key.Key_Backspace)
    hands.type_text(empty, "强")
    assert shown(empty) == [("paragraph", 0, "1.强")]
    hands.press(empty, Key.Key_Backspace)
    hands.press(empty, Key.Key_Backspace)
    hands.type_text(empty, ".强")
    assert shown(empty) == [("heading", 3, "强")]


def test_a_number_before_existing_text(editor: LetterEditor, every_kind: Letter) -> None:
    hands.at(editor, 7, 0)
    hands.type_text(editor, "1")
    hands.at(editor, 6, 1)
    hands.at(editor, 7, 1)
    hands.type_text(editor, ".")
    assert shown(editor)[7] == ("heading", 3, "继续努力。")
    assert editor.textCursor().positionInBlock() == 0
    hands.type_text(editor, "我们")
    assert shown(editor)[7] == ("heading", 3, "我们继续努力。")
    assert hands.undo_all(editor) == every_kind


def test_a_number_typed_in_a_heading_sets_its_level(make: Make) -> None:
    editor = make(new_letter((heading("甲", 1), heading("乙", 1))))
    hands.at(editor, 1, 0)
    hands.type_text(editor, "（一）")
    assert shown(editor) == [("heading", 1, "甲"), ("heading", 2, "乙")]


def test_closings_tables_and_the_middle_of_a_text_are_not_touched(make: Make) -> None:
    editor = make(new_letter((paragraph("甲"), table([["乙"]]), closing("谢谢"))))
    hands.at(editor, 0, 1)
    hands.type_text(editor, "一、")
    hands.at(editor, 1, 0)
    hands.type_text(editor, "一、")
    hands.at(editor, 2, 0)
    hands.type_text(editor, "一、")
    assert shown(editor) == [("paragraph", 0, "甲一、"), ("table", 0, ""), ("closing", 0, "一、谢谢")]


def test_a_number_that_stood_there_is_left_alone(make: Make) -> None:
    editor = make(new_letter((paragraph("一、甲"),)))
    hands.at(editor, 0, 2)
    hands.type_text(editor, "乙")
    hands.at(editor, 0, 4)
    hands.type_text(editor, "丙")
    assert shown(editor) == [("paragraph", 0, "一、乙甲丙")]


def test_the_switch(empty: LetterEditor) -> None:
    empty.auto_headings = False
    hands.type_text(empty, "一、甲")
    hands.compose(empty, "", "乙")
    assert shown(empty) == [("paragraph", 0, "一、甲乙")]


def test_pasting_does_not_count_as_typing(empty: LetterEditor) -> None:
    empty.insert_blocks((paragraph("一"),), "粘贴")
    hands.type_text(empty, "、甲")
    assert shown(empty) == [("heading", 1, "甲")]


def test_the_next_section_is_written_without_the_mouse(empty: LetterEditor) -> None:
    for text in ("一、基本情况", "已成立专班。", "二、下一步", "（一）加强领导。抓好落实。"):
        hands.type_text(empty, text)
        hands.press(empty, Key.Key_Return)
    assert shown(empty) == [
        ("heading", 1, "基本情况"),
        ("paragraph", 0, "已成立专班。"),
        ("heading", 1, "下一步"),
        ("heading", 2, "加强领导。抓好落实。"),
        ("paragraph", 0, ""),
    ]
    labels = [row[2] for row in hands.shown(empty)]
    assert labels == ["一、", "", "二、", "（一）", ""]
