"""Comments on the sheet one writes on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from replydesk.letter import Comment, Letter
from replydesk.letter.comments import resolve
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.palette import DARK, LIGHT
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make

TEXT = "高度重视。成立了专班。"


@pytest.fixture
def commented(every_kind: Letter) -> Letter:
    """The letter of every kind with a comment and an answer on words of its run-in heading, and one on its table."""
    return every_kind.with_comments(
        (
            Comment("c", "王某", "专班叫什么？", "2023-06-12T09:30:00", "", "runin", 5, 10, TEXT),
            Comment("a", "李科长", "已补充。", "2023-06-13", "", "runin", 5, 10, TEXT, reply_to="c"),
            Comment("t", "李科长", "缺单位。", block="table"),
        )
    )


def remark(editor: LetterEditor, index: int = 2) -> Remark:
    [found] = editor._remarks_of(index)
    return found


def middle(editor: LetterEditor, index: int = 2) -> QPoint:
    """The middle of the words, in the viewport."""
    rect = next(editor._remark_rects(editor.document().findBlockByNumber(index), remark(editor, index)))
    return (rect.center() + editor._offset()).toPoint()


def mark(editor: LetterEditor, index: int = 2) -> QPoint:
    paragraph = editor.document().findBlockByNumber(index)
    [(rect, _)] = editor._remark_marks(paragraph, editor._remarks_of(index))
    return (rect.center() + editor._offset()).toPoint()


def color_at(editor: LetterEditor, point: QPoint) -> str:
    QApplication.processEvents()
    return QColor(editor.viewport().grab().toImage().pixel(point)).name().upper()


def told(editor: LetterEditor, point: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, point, editor.viewport().mapToGlobal(point))
    QApplication.sendEvent(editor.viewport(), event)
    text = QToolTip.text() if QToolTip.isVisible() else ""
    QToolTip.hideText()
    return text


def edge_of_words(editor: LetterEditor) -> QPoint:
    """A point within the words' ground where no character has ink."""
    rect = next(editor._remark_rects(editor.document().findBlockByNumber(2), remark(editor)))
    return (rect.topLeft() + editor._offset()).toPoint() + QPoint(2, 1)


def test_words_are_tinted_and_counted_in_the_margin(make: Make, commented: Letter) -> None:
    editor = make(commented)
    assert (remark(editor).start, remark(editor).end, remark(editor).count) == (5, 10, 2)
    assert color_at(editor, edge_of_words(editor)) == LIGHT.tint(LIGHT.author1)
    assert mark(editor).x() > editor._side + editor._styles.column
    assert remark(editor, 4).color == LIGHT.author2
    assert editor.remark_at(mark(editor, 4)) == remark(editor, 4)
    editor.set_palette(DARK)
    assert color_at(editor, edge_of_words(editor)) == DARK.tint(DARK.author1)


def test_the_pointer_is_told_the_thread_and_a_click_tells_the_window(
    make: Make, commented: Letter, qtbot: QtBot
) -> None:
    editor = make(commented)
    for point in (middle(editor), mark(editor)):
        assert told(editor, point) == "王某  2023-06-12 09:30\n专班叫什么？\n\n李科长  2023-06-13\n已补充。"
        with qtbot.waitSignal(editor.comment_clicked) as clicked:
            QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert clicked.args == ["c"]
    hands.at(editor, 0, 2)
    assert told(editor, editor.cursorRect().center()) == ""


def test_the_tint_stays_on_its_words_while_one_writes(make: Make, commented: Letter) -> None:
    editor = make(commented)
    hands.at(editor, 2, 2)
    hands.type_text(editor, "十分")
    assert (remark(editor).start, remark(editor).end) == (7, 12)
    hands.at(editor, 2, 9)
    hands.type_text(editor, "市级")
    assert (remark(editor).start, remark(editor).end) == (7, 14)
    editor.undo()
    editor.undo()
    assert (remark(editor).start, remark(editor).end) == (5, 10)


def test_typing_in_the_paragraph_leaves_tint_and_mark_drawn(make: Make, commented: Letter) -> None:
    editor = make(commented)
    hands.at(editor, 2, 0)
    editor.setCursorWidth(0)
    QApplication.processEvents()
    hands.type_text(editor, "一二")
    QApplication.processEvents()
    partly = on_screen(editor)
    editor.viewport().update()
    QApplication.processEvents()
    assert on_screen(editor) == partly


def on_screen(editor: LetterEditor) -> QImage:
    """What the screen shows, as it was drawn part by part."""
    return editor.screen().grabWindow(editor.winId()).toImage()


def test_settled_and_removed_comments_lose_their_tint(make: Make, commented: Letter) -> None:
    editor = make(commented)
    editor.session.apply("解决", resolve(editor.session.letter, "c"))
    assert remark(editor).resolved
    assert color_at(editor, edge_of_words(editor)) == LIGHT.sheet
    assert told(editor, mark(editor)).endswith("已解决")
    editor.session.apply("删除批注", editor.session.letter.with_comments(()))
    assert not editor._remarks_of(2)
    assert editor.remark_at(middle_of_text(editor)) is None
    editor.session.undo()
    assert remark(editor).resolved


def middle_of_text(editor: LetterEditor) -> QPoint:
    hands.at(editor, 2, 7)
    return editor.cursorRect().center()


def test_a_comment_whose_words_are_gone_stands_at_the_start(make: Make, commented: Letter) -> None:
    changed = replace(commented.blocks[2], text="另一句话。")
    editor = make(commented.with_blocks((*commented.blocks[:2], changed, *commented.blocks[3:])))
    assert (remark(editor).start, remark(editor).end) == (0, 0)
    assert editor.remark_at(mark(editor)) == remark(editor)


def test_two_comments_on_one_line_share_a_mark(make: Make, commented: Letter) -> None:
    more = Comment("d", "王某", "删去。", block="runin", start=0, end=4, context=TEXT)
    editor = make(commented.with_comments((*commented.comments, more)))
    [(_, group)] = editor._remark_marks(editor.document().findBlockByNumber(2), editor._remarks_of(2))
    assert sorted(remark.id for remark in group) == ["c", "d"]


def test_another_letter_has_its_own_comments(make: Make, commented: Letter, every_kind: Letter) -> None:
    editor = make(commented)
    editor.set_session(editor.session.__class__(every_kind))
    assert not editor._remarks_of(2)
