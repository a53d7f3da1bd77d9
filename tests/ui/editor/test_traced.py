"""Traces on the sheet, by what is drawn and what the pointer is told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QToolTip

from replydesk.letter import Letter, new_letter, paragraph, table
from replydesk.letter.comment import Comment
from replydesk.letter.traces import Trace
from replydesk.ui.editor import LetterEditor
from replydesk.ui.palette import DARK, LIGHT
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make

BLANK = "　" * 20
INK = LIGHT.author1.upper()


def colors_in(editor: LetterEditor, left: QPoint, right: QPoint) -> set[str]:
    """The colours around a line across the viewport."""
    image = editor.viewport().grab().toImage()
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(left.x(), right.x() + 1)
        for y in range(left.y() - 3, left.y() + 4)
    }


def baseline(editor: LetterEditor, index: int, offset: int) -> QPoint:
    """Where the baseline is at a place of the text, in the viewport."""
    mark = editor._mark_of(editor.document().findBlockByNumber(index), Trace(offset, offset))
    assert mark is not None
    return (mark + editor._offset()).toPoint()


def below(editor: LetterEditor, first: int, last: int) -> set[str]:
    """The colours under the characters `first` to `last` of the first paragraph."""
    under = QPoint(0, round(editor._styles.em * 0.22))
    return colors_in(editor, baseline(editor, 0, first) + under, baseline(editor, 0, last) + under)


def test_words_put_in_are_underlined_and_the_line_has_a_bar(make: Make) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"), paragraph(BLANK, id="q"))))
    editor.set_traces({"p": (Trace(4, 6),)})
    assert INK in below(editor, 4, 6)
    assert INK not in below(editor, 7, 19)
    bar = QPoint(round(editor._side - editor._styles.em * 0.95), baseline(editor, 0, 0).y())
    assert INK in colors_in(editor, bar, bar)
    bar.setY(baseline(editor, 1, 0).y())
    assert INK not in colors_in(editor, bar, bar)
    editor.set_traces(None)
    assert INK not in below(editor, 0, 19)


def test_the_line_is_in_the_color_that_is_asked_for_light_and_dark(make: Make) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"),)))
    editor.set_traces({"p": (Trace(4, 6),)}, "good")
    assert LIGHT.good.upper() in below(editor, 4, 6)
    editor.set_palette(DARK)
    assert DARK.good.upper() in below(editor, 4, 6)


def test_where_words_are_gone_there_is_a_mark_that_tells_them(make: Make) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"),)))
    editor.set_traces({"p": (Trace(8, 8, gone="若干"),)})
    assert INK in below(editor, 8, 8)
    assert INK not in below(editor, 2, 6)
    at = QPointF(baseline(editor, 0, 8))
    assert editor.trace_tip(at) == "删去：若干"
    assert editor.trace_tip(at + QPointF(3 * editor._styles.em, 0)) == ""
    QCoreApplication.sendEvent(
        editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, at.toPoint(), editor.mapToGlobal(at.toPoint()))
    )
    assert QToolTip.text() == "删去：若干"
    QToolTip.hideText()
    editor.set_traces({"p": (Trace(8, 8, "moved", "一段话。\n"),)})
    assert editor.trace_tip(at) == "移走：一段话。"
    editor.set_traces({"p": (Trace(8, 8, gone="\n"),)})
    assert editor.trace_tip(at) == "删去：¶"
    editor.set_traces({"p": (Trace(8, 8, gone="长" * 1000),)})
    assert len(editor.trace_tip(at)) < 400


@pytest.mark.parametrize("trace", [Trace(4, 6, "format"), Trace(4, 6, "moved"), Trace(20, 20, "end")])
def test_every_kind_of_trace_is_drawn(make: Make, trace: Trace) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"),)))
    editor.set_traces({"p": (trace,)})
    at = baseline(editor, 0, trace.start)
    image = editor.viewport().grab().toImage()
    em = round(editor._styles.em)
    around = {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(at.x(), at.x() + em)
        for y in range(at.y() - em, at.y() + em // 2)
    }
    assert INK in around


def test_typing_goes_on_from_the_traces_at_once(make: Make) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"),)))
    editor.set_traces({})
    hands.at(editor, 0, 4)
    hands.type_text(editor, "一二")
    assert editor.traces_of(editor.blocks[0]) == (Trace(4, 6),)
    assert INK in below(editor, 4, 6)
    hands.compose(editor, "yi")
    assert INK in below(editor, 4, 6)
    hands.compose(editor, "", "一")
    assert editor.traces_of(editor.blocks[0]) == (Trace(4, 7),)
    hands.press(editor, hands.Key.Key_Return)
    assert editor.traces_of(editor.blocks[1]) == ()  # what a new paragraph is, only comparing can tell


def test_cells_have_traces_too(make: Make) -> None:
    letter = new_letter((table([["　　　　", "乙"]], id="t"), paragraph("后", id="p")))
    editor = make(letter)
    editor.set_traces(
        {"t": (Trace(1, 3, gone="旧", row=0, column=0), Trace(0, 0, gone="空", row=0, column=1))}
    )
    block = editor.document().begin()
    mark = editor._mark_of(block, Trace(1, 3, gone="旧", row=0, column=0))
    assert mark is not None
    at = (mark + editor._offset()).toPoint() + QPoint(0, round(editor._styles.em * 0.24))
    assert INK in colors_in(editor, at, at + QPoint(round(editor._styles.em), 0))
    editor.session.apply(
        "改", letter.with_blocks((replace(letter.blocks[0], rows=(("甲", "乙"),)), letter.blocks[1]))
    )
    assert editor.traces_of(editor.blocks[0]) == ()


def test_an_empty_cell_has_no_place_for_a_mark(make: Make) -> None:
    editor = make(new_letter((table([["", "乙"]], id="t"), paragraph("后", id="p"))))
    editor.set_traces({"t": (Trace(0, 0, gone="旧", row=0, column=0),)})
    assert editor._mark_of(editor.document().begin(), Trace(0, 0, gone="旧", row=0, column=0)) is None
    editor.viewport().grab()


def test_another_letter_has_no_traces(make: Make, every_kind: Letter) -> None:
    editor = make(new_letter((paragraph(BLANK, id="p"),)))
    editor.set_traces({"p": (Trace(4, 6),)})
    editor.session.apply("换", every_kind)
    assert all(editor.traces_of(block) == () for block in editor.blocks)


def test_traces_and_comments_stand_on_the_same_words(make: Make) -> None:
    comment = Comment("c", "王某", "请核实。", block="p", start=3, end=9, context=BLANK)
    editor = make(new_letter((paragraph(BLANK, id="p"),)).with_comments((comment,)))
    editor.set_traces({"p": (Trace(4, 6, gone="旧"), Trace(20, 20, "end"))})
    assert INK in below(editor, 4, 6)
    assert editor.trace_tip(QPointF(baseline(editor, 0, 4))) == "删去：旧"
