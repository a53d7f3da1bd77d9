"""Placeholders as chips: drawn, told of, and treated as one thing by mouse and keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, Particulars, heading, new_letter, paragraph
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.ranges import Place
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.places import place_of
from replydesk.ui.palette import LIGHT
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key, Modifier


@pytest.fixture
def with_chips() -> Letter:
    return new_letter(
        (
            paragraph("第{{提案号}}号{{领域}}", id="a"),
            heading("𬭎{{自称}}。{{联系人|某}}", 2, id="b"),
            paragraph("平常的一段", id="c"),
        ),
        Particulars(proposal_number="20230030"),
    )


@pytest.fixture
def editor(make: Make, with_chips: Letter) -> LetterEditor:
    return make(with_chips)


def cursor(editor: LetterEditor) -> tuple[int, int]:
    place = place_of(editor.document(), editor.textCursor().position())
    return place.index, place.offset


def selected(editor: LetterEditor) -> str:
    return editor.textCursor().selectedText()


def middle(editor: LetterEditor, index: int, number: int = 0) -> QPoint:
    """The middle of a chip, in the viewport."""
    block = editor.document().findBlockByNumber(index)
    found = list(find_placeholders(block.text()))[number]
    rect = next(iter(editor._chip_rects(block, found)))
    return (rect.center() + editor._offset()).toPoint()


def colors(editor: LetterEditor) -> set[str]:
    picture = editor.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def test_filled_and_unfilled_chips_have_grounds_of_their_own(editor: LetterEditor) -> None:
    assert {LIGHT.pressed.upper(), LIGHT.accent_soft.upper()} <= colors(editor)


def test_a_letter_without_placeholders_has_no_chips(make: Make, every_kind: Letter) -> None:
    editor = make(every_kind)
    assert LIGHT.accent_soft.upper() not in colors(editor)
    assert not editor._highlighter.has_chips
    hands.at(editor, 0, 0)
    hands.type_text(editor, "{{领域}}")
    assert LIGHT.accent_soft.upper() in colors(editor)


def test_a_chip_changes_when_its_particular_gets_a_value(editor: LetterEditor) -> None:
    block = editor.document().findBlockByNumber(1)

    def accents() -> int:
        accent = QColor(LIGHT.accent)
        return sum(form.format.foreground().color() == accent for form in block.layout().formats())

    before = accents()
    assert before
    editor.session.apply("要素", editor.session.letter.with_value("issuer", "市教育局"))
    assert accents() == 0
    assert editor.chip_text(next(find_placeholders(block.text()))) == "自称：我局"


def test_arrows_step_over_a_chip(editor: LetterEditor) -> None:
    hands.at(editor, 0, 1)
    hands.press(editor, Key.Key_Right)
    assert cursor(editor) == (0, 8)
    hands.press(editor, Key.Key_Left)
    assert cursor(editor) == (0, 1)
    hands.at(editor, 0, 4)  # within it, as a search may put it
    hands.press(editor, Key.Key_Left)
    assert cursor(editor) == (0, 1)
    hands.at(editor, 1, 1)  # behind a character of two UTF-16 units
    hands.press(editor, Key.Key_Right)
    assert cursor(editor) == (1, 7)
    hands.press(editor, Key.Key_Right)
    assert cursor(editor) == (1, 8)


def test_shift_selects_a_chip_as_a_whole(editor: LetterEditor) -> None:
    hands.at(editor, 0, 0)
    for _ in range(2):
        hands.press(editor, Key.Key_Right, Modifier.ShiftModifier)
    assert selected(editor) == "第{{提案号}}"
    hands.press(editor, Key.Key_Left, Modifier.ShiftModifier)
    assert selected(editor) == "第"


@pytest.mark.parametrize(
    ("offset", "key", "left"),
    [
        (8, Key.Key_Backspace, "第号{{领域}}"),
        (1, Key.Key_Delete, "第号{{领域}}"),
        (4, Key.Key_Backspace, "第号{{领域}}"),
        (15, Key.Key_Backspace, "第{{提案号}}号"),
        (9, Key.Key_Backspace, "第{{提案号}}{{领域}}"),
    ],
)
def test_a_chip_is_deleted_as_a_whole_in_one_step(
    editor: LetterEditor, offset: int, key: Qt.Key, left: str
) -> None:
    before = editor.session.letter
    hands.at(editor, 0, offset)
    hands.press(editor, key)
    assert hands.texts(editor)[0] == left
    hands.check(editor)
    editor.undo()
    assert editor.session.letter == before


def test_nothing_is_deleted_in_a_letter_that_is_only_read(make: Make, with_chips: Letter) -> None:
    editor = make(with_chips, read_only=True)
    hands.at(editor, 0, 8)
    hands.press(editor, Key.Key_Backspace)
    assert editor.session.letter == with_chips


def test_a_click_selects_a_chip_and_typing_takes_its_place(editor: LetterEditor) -> None:
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle(editor, 0, 1))
    assert selected(editor) == "{{领域}}"
    hands.type_text(editor, "教育")
    assert hands.texts(editor)[0] == "第{{提案号}}号教育"
    hands.check(editor)


def test_an_input_method_writes_in_the_place_of_a_selected_chip(editor: LetterEditor) -> None:
    editor.select(Place(0, 9), Place(0, 15))
    hands.compose(editor, "jiao")
    hands.compose(editor, "", "教育")
    assert hands.texts(editor)[0] == "第{{提案号}}号教育"
    hands.check(editor)


def test_a_double_click_goes_to_the_field(editor: LetterEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.particular_clicked) as asked:
        QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle(editor, 1))
    assert asked.args == ["issuer"]  # what 自称 follows from
    with qtbot.assertNotEmitted(editor.particular_clicked):
        QTest.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle(editor, 0, 1))
    assert selected(editor) == "{{领域}}"


def test_the_pointer_is_told_what_a_chip_stands_for(editor: LetterEditor) -> None:
    point = middle(editor, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, point, editor.viewport().mapToGlobal(point))
    QApplication.sendEvent(editor.viewport(), event)
    assert QToolTip.text() == "提案号：20230030"
    chips = [list(find_placeholders(block.text)) for block in editor.blocks]
    assert editor.chip_text(chips[0][1]) == "待补：领域。选中后直接写上内容。"
    assert editor.chip_text(chips[1][0]) == "自称：由“发文机关”推得，还看不出来。双击去填写。"
    assert editor.chip_text(chips[1][1]) == "联系人：某"
    QToolTip.hideText()


def test_chips_stand_aside_for_what_is_being_composed(editor: LetterEditor) -> None:
    block = editor.document().findBlockByNumber(0)
    found = next(find_placeholders(block.text()))

    def left() -> float:
        return next(iter(editor._chip_rects(block, found))).left()

    before = left()
    hands.at(editor, 0, 0)
    hands.compose(editor, "ti'an")
    assert left() > before
    editor.viewport().grab()
    editor.settle()
    assert hands.texts(editor)[0] == "ti'an第{{提案号}}号{{领域}}"


def test_a_chip_over_two_lines_is_drawn_on_both(make: Make) -> None:
    editor = make(new_letter((paragraph("字" * 24 + "{{办理结果类别}}", id="a"),)))
    block = editor.document().findBlockByNumber(0)
    rects = list(editor._chip_rects(block, next(find_placeholders(block.text()))))
    assert len(rects) == 2
    assert rects[0].top() < rects[1].top()


def test_a_selection_over_a_chip_is_left_to_qt(editor: LetterEditor) -> None:
    hands.at(editor, 0, 0, to=(0, 9))
    hands.press(editor, Key.Key_Right)
    assert not editor.textCursor().hasSelection()
    assert cursor(editor) == (0, 9)
