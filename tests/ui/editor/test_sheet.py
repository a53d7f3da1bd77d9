"""How the sheet looks: its width, its faces, what is around the text, and that nothing jumps."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from replydesk.export.faces import stand_ins
from replydesk.letter import Letter, heading, new_letter, paragraph
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.palette import DARK
from tests.letters import long_letter
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make
from tests.ui.editor.hands import Key, Modifier


def line_lengths(editor: LetterEditor, index: int) -> list[int]:
    layout = editor.document().findBlockByNumber(index).layout()
    return [layout.lineAt(line).textLength() for line in range(layout.lineCount())]


def picture(editor: LetterEditor) -> QImage:
    return editor.viewport().grab().toImage()


@pytest.mark.parametrize("zoom", [50, 80, 90, 100, 110, 150, 200, 300])
def test_a_line_is_28_characters_at_any_zoom(make: Make, zoom: int) -> None:
    editor = make(new_letter((paragraph("国" * 100),)))
    editor.set_zoom(zoom)
    assert line_lengths(editor, 0) == [26, 28, 28, 18]


@pytest.mark.parametrize("zoom", [70, 100, 150])
def test_a_line_is_28_characters_whatever_its_last_one_is(make: Make, zoom: int) -> None:
    """Qt lets a line end earlier when the ink of its last character reaches over its width, as that of 具 does."""
    text = "讨论，第一时间召开专题工作会议，安排部署提案办理工作，具体办理落实到人，深入调研、充分论证，认为您的提案中肯、切合实际，为我市"
    editor = make(new_letter((paragraph("国" * 26 + text),)))
    editor.set_zoom(zoom)
    assert line_lengths(editor, 0)[:3] == [26, 28, 28]


@pytest.mark.parametrize("width", [300, 640, 780, 900, 1600])
def test_a_line_is_28_characters_in_any_window(make: Make, width: int) -> None:
    editor = make(new_letter((paragraph("国" * 60),)))
    editor.resize(width, 500)
    assert line_lengths(editor, 0) == [26, 28, 6]
    left, right = editor.viewportMargins().left(), editor.viewportMargins().right()
    assert left == right


def test_a_number_takes_its_room_in_the_first_line(make: Make) -> None:
    editor = make(new_letter((heading("国" * 40, 1), heading("国" * 40, 2))))
    assert line_lengths(editor, 0)[0] == 28 - 2 - 2
    assert line_lengths(editor, 1)[0] == 28 - 2 - 3


def test_zoom_never_changes_the_letter(editor: LetterEditor, every_kind: Letter) -> None:
    zooms: list[int] = []
    editor.zoom_changed.connect(zooms.append)
    hands.press(editor, Key.Key_Equal, Modifier.ControlModifier)
    hands.press(editor, Key.Key_Minus, Modifier.ControlModifier)
    hands.press(editor, Key.Key_Minus, Modifier.ControlModifier)
    hands.press(editor, Key.Key_0, Modifier.ControlModifier | Modifier.ShiftModifier)
    editor.set_zoom(1000)
    editor.set_zoom(1)
    assert zooms == [110, 100, 90, 100, 300, 50]
    assert editor.session.letter is every_kind
    hands.check(editor)


@pytest.mark.parametrize("where", ["viewport", "left", "right"])
def test_the_wheel_scrolls_and_with_control_zooms(make: Make, where: str) -> None:
    editor = make(long_letter(4))
    target = {"viewport": editor.viewport(), "left": editor._desks[0], "right": editor._desks[1]}[where]
    turn_wheel(target, Qt.KeyboardModifier.NoModifier)
    assert editor.verticalScrollBar().value() > 0
    turn_wheel(target, Qt.KeyboardModifier.ControlModifier)
    assert editor.zoom == 90


def turn_wheel(target: QWidget, modifiers: Qt.KeyboardModifier) -> None:
    spot, still = QPointF(target.rect().center()), Qt.ScrollPhase.NoScrollPhase
    button = Qt.MouseButton.NoButton
    event = QWheelEvent(spot, spot, QPoint(), QPoint(0, -120), button, modifiers, still, False)
    QApplication.sendEvent(target, event)


def face_at(editor: LetterEditor, index: int, offset: int) -> list[str]:
    layout = editor.document().findBlockByNumber(index).layout()
    for run in layout.formats():
        if run.start <= offset < run.start + run.length:
            return list(run.format.fontFamilies())
    return []


def test_the_heading_part_takes_its_face_as_one_types_the_stop(make: Make) -> None:
    editor = make(new_letter((heading("高度重视成立专班", 2),)))
    kai = list(stand_ins("楷体_GB2312"))
    assert face_at(editor, 0, 6) == kai
    hands.at(editor, 0, 4)
    hands.type_text(editor, "。")
    assert face_at(editor, 0, 4) == kai
    assert face_at(editor, 0, 5) == []
    editor.set_level(1)
    assert face_at(editor, 0, 0) == list(stand_ins("黑体"))
    editor.set_level(3)
    assert face_at(editor, 0, 0) == []


def test_a_click_around_the_text_asks_for_the_field(editor: LetterEditor) -> None:
    keys: list[str] = []
    editor.particular_clicked.connect(keys.append)
    column = editor._side + editor._styles.column / 2
    offset = -editor.verticalScrollBar().value()
    for item in editor._surround._head:
        spot = QPointF(column, 16 + item.top + item.line / 2 + offset)
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert keys == ["doc_number", "result_class", "title", "salutation"]
    keys.clear()
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    top = editor._foot_top() - editor.verticalScrollBar().value()
    for item in editor._surround._foot:
        spot = QPointF(column, top + item.top + item.line / 2)
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert keys == ["signature", "date", "contact", "disclosure"]
    QTest.mouseMove(editor.viewport(), QPoint(int(column), int(top + 5)))


def test_a_click_in_the_text_is_no_click_on_a_field(editor: LetterEditor, qtbot: QtBot) -> None:
    hands.at(editor, 0, 3)
    with qtbot.assertNotEmitted(editor.particular_clicked):
        QTest.mouseClick(
            editor.viewport(), Qt.MouseButton.LeftButton, pos=editor.cursorRect().center() + QPoint(40, 0)
        )


def test_the_form_changes_the_head_and_the_text_stays(make: Make) -> None:
    editor = make(long_letter(4))
    editor.verticalScrollBar().setValue(1200)
    before = editor.cursorForPosition(QPoint(200, 5)).position()
    session = editor.session
    session.apply("要素", session.letter.with_value("title", "很长的题目" * 12), source="form")
    assert editor.cursorForPosition(QPoint(200, 5)).position() == before
    assert editor.verticalScrollBar().value() > 1200


def test_a_change_above_leaves_what_is_in_view(make: Make) -> None:
    editor = make(long_letter(6))
    hands.at(editor, 40, 0)
    top = editor.cursorForPosition(QPoint(200, 5)).block().text()
    y = editor.cursorRect().top()
    commands.set_level(editor.session, ["p0001h"], 3)
    editor.session.apply(
        "删除", editor.session.letter.with_blocks(editor.session.letter.blocks[3:]), source="outline"
    )
    assert editor.cursorForPosition(QPoint(200, 5)).block().text() == top
    assert abs(editor.cursorRect().top() - y) <= 1
    hands.check(editor)


def test_zoom_keeps_the_paragraph_at_the_top(make: Make) -> None:
    editor = make(long_letter(6))
    editor.show_block("p0003h")
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().value() + 40)
    before = editor.cursorForPosition(QPoint(300, 2)).blockNumber()
    editor.set_zoom(150)
    assert abs(editor.cursorForPosition(QPoint(300, 2)).blockNumber() - before) <= 1


def test_a_block_is_shown_in_the_upper_part(make: Make) -> None:
    editor = make(long_letter(6))
    editor.show_block("p0003h")
    assert editor.current_block.id == "p0003h"
    assert 0 <= editor.cursorRect().top() < editor.viewport().height() * 0.6
    place = editor.verticalScrollBar().value()
    editor.show_block("p0003b0")
    assert editor.verticalScrollBar().value() == place
    with pytest.raises(KeyError):
        editor.show_block("nowhere")


def test_numbers_are_drawn_while_one_types_beside_them(make: Make) -> None:
    """What typing alone draws is the same as drawing everything."""
    editor = make(new_letter((paragraph("开头"), heading("甲", 1), heading("乙。丙", 2), paragraph("文"))))
    for index in range(4):
        hands.at(editor, index, 1)
        QApplication.processEvents()
        hands.type_text(editor, "字字")
        QApplication.processEvents()
    partly = editor.viewport().grab().toImage()
    editor._forget_plain()
    editor.viewport().repaint()
    assert editor.viewport().grab().toImage() == partly
    line = editor.document().findBlockByNumber(1)
    rect = editor.document().documentLayout().blockBoundingRect(line)
    left = int(editor._side + editor._styles.indent)
    ink = {
        partly.pixelColor(x, int(rect.top()) + y).lightness() < 128
        for x in range(left, left + int(editor._styles.em))
        for y in range(int(editor._styles.line))
    }
    assert True in ink


def test_dark_paper_is_dark_and_its_text_light(editor: LetterEditor) -> None:
    editor.set_palette(DARK)
    image = picture(editor)
    assert image.pixelColor(3, 200) == QColor(DARK.sheet)
    assert image.pixelColor(3, 3) == QColor(DARK.desk)
    assert editor.grab().toImage().pixelColor(2, 300) == QColor(DARK.desk)
    hands.check(editor)


def test_an_empty_letter_says_how_to_begin(make: Make) -> None:
    editor = make(new_letter())
    hinted = picture(editor)
    hands.compose(editor, "w")
    assert picture(editor) != hinted
    hands.compose(editor, "")
    hands.type_text(editor, " ")
    blank = picture(editor)
    hands.press(editor, Key.Key_Backspace)
    assert picture(editor) != blank


def test_tables_keep_their_room_and_are_drawn(editor: LetterEditor) -> None:
    layout = editor.document().documentLayout()
    table = layout.blockBoundingRect(editor.document().findBlockByNumber(4))
    after = layout.blockBoundingRect(editor.document().findBlockByNumber(5))
    grid = editor._styles.grids.of(editor.session.letter.blocks[4])
    assert grid.height >= 2 * editor._styles.line * 0.8
    assert after.top() >= table.top() + grid.height


def test_the_context_menu_names_what_undo_would_take_back(editor: LetterEditor) -> None:
    from replydesk.ui.editor.menu import context_menu  # noqa: PLC0415

    hands.at(editor, 7, 0)
    hands.type_text(editor, "将")
    menu = context_menu(editor)
    undo = menu.actions()[0]
    assert undo.text() == "撤销(&U)：键入“将”"
    undo.trigger()
    assert hands.texts(editor)[7] == "继续努力。"
    menu.deleteLater()
