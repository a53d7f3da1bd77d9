"""What is still to be filled: from one place to the next, and the list of all."""

import pytest
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, table
from replydesk.ui.clauses.gaps import GapList
from replydesk.ui.editor import LetterEditor
from replydesk.ui.main_window import MainWindow
from tests.ui.editor import hands
from tests.ui.editor.hands import Key, Modifier


@pytest.fixture
def editor(opened: MainWindow) -> LetterEditor:
    """The small letter with three gaps, one of them in a table."""
    assert opened.current is not None
    session = opened.current.session
    blocks = list(session.letter.blocks)
    hands_in = session.letter.with_blocks(
        (
            *blocks[:5],
            table([["项目", "{{金额}}"]], id="table"),
            *blocks[5:],
        )
    )
    session.apply("x", hands_in)
    assert opened.editor is not None
    for index, text in ((0, "{{联系人}}"), (6, "{{领域}}{{提案号}}")):
        hands.at(opened.editor, index, 0)
        hands.type_text(opened.editor, text)
    hands.at(opened.editor, 1, 0)
    return opened.editor


def selected(editor: LetterEditor) -> str:
    return editor.textCursor().selectedText()


def test_f8_goes_from_gap_to_gap_and_round(opened: MainWindow, editor: LetterEditor) -> None:
    seen = []
    for _ in range(4):
        opened.actions_["gap-next"].trigger()
        seen.append(selected(editor) or editor.current_block.kind)
    assert seen == ["table", "{{领域}}", "{{联系人}}", "table"]
    seen = []
    for _ in range(3):
        opened.actions_["gap-previous"].trigger()
        seen.append(selected(editor) or editor.current_block.kind)
    assert seen == ["{{联系人}}", "{{领域}}", "table"]
    assert opened.status.said.text() == "待补 2 / 3：金额"


def test_the_keys_work_in_the_text(opened: MainWindow, editor: LetterEditor) -> None:
    hands.press(editor, Key.Key_F8)
    hands.press(editor, Key.Key_F8)
    assert selected(editor) == "{{领域}}"
    hands.press(editor, Key.Key_F8, Modifier.ShiftModifier)
    assert editor.current_block.kind == "table"


def test_without_gaps_it_says_so(opened: MainWindow, letter: Letter) -> None:
    opened.actions_["gap-next"].trigger()
    assert opened.status.said.text() == "没有待补的内容了。"
    opened.actions_["gaps"].trigger()
    dialog = opened.findChildren(GapList)[-1]
    assert dialog.table.rowCount() == 0
    assert not dialog.go.isEnabled()
    assert dialog.head.text().startswith("没有待补")
    dialog.close()


def cells(dialog: GapList) -> list[list[str]]:
    found = [
        [dialog.table.item(row, column) for column in range(3)] for row in range(dialog.table.rowCount())
    ]
    return [[item.text() if item is not None else "" for item in row] for row in found]


def test_the_list_has_every_gap_with_its_words_and_goes_to_each(
    opened: MainWindow, editor: LetterEditor
) -> None:
    opened.actions_["gaps"].trigger()
    dialog = opened.findChildren(GapList)[-1]
    assert cells(dialog) == [
        ["联系人", "填要素“联系人”", "【联系人】您好！您提出的提案已收悉。"],
        ["金额", "直接写", "【金额】"],
        ["领域", "直接写", "【领域】20230030我们将继续努…"],
    ]
    dialog.table.setCurrentCell(2, 0)
    dialog.go.click()
    assert selected(editor) == "{{领域}}"
    hands.type_text(editor, "教育")
    assert [row[0] for row in cells(dialog)] == ["联系人", "金额"]
    assert opened.current is not None
    session = opened.current.session
    session.apply("要素", session.letter.with_value("contact", "宋某"))
    assert [row[0] for row in cells(dialog)] == ["金额"]
    dialog.close()


def test_the_status_bar_says_how_many_and_leads_to_the_list(
    opened: MainWindow, editor: LetterEditor, qtbot: QtBot
) -> None:
    assert opened.clause_work is not None
    assert opened.current is not None
    mark = opened.clause_work.gap_mark
    qtbot.waitUntil(lambda: mark.text() == "待补 3")
    assert mark.isVisible()
    mark.click()
    opened.findChildren(GapList)[-1].close()
    opened.current.session.apply("x", opened.current.letter.with_blocks(()))
    qtbot.waitUntil(mark.isHidden)
    opened.actions_["undo"].trigger()
    qtbot.waitUntil(mark.isVisible)
    opened.actions_["close"].trigger()
    assert mark.isHidden()
