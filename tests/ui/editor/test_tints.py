from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from replydesk.letter import Letter, heading, new_letter, paragraph
from replydesk.ui.editor import LetterEditor
from replydesk.ui.editor.tints import Tint
from replydesk.ui.palette import LIGHT
from tests.ui.editor import hands
from tests.ui.editor.conftest import Make


def tint(editor: LetterEditor, index: int, *tints: Tint) -> None:
    block = editor.blocks[index]
    editor.set_tints({block.id: (block, tints)})


def colors_at(editor: LetterEditor, point: QPoint) -> set[str]:
    """The colours in a small square of the picture."""
    image = editor.viewport().grab().toImage()
    around = [(point.x() + x, point.y() + y) for x in range(-3, 4) for y in range(-3, 4)]
    return {QColor(image.pixel(*place)).name().upper() for place in around}


def spot(editor: LetterEditor, index: int, offset: int) -> QPoint:
    hands.at(editor, index, offset)
    return editor.cursorRect().center()


def test_a_tint_is_drawn_under_its_characters_alone(make: Make) -> None:
    editor = make(new_letter((paragraph("一二三四　　七八"), heading("标题", 1))))
    tint(editor, 0, Tint(4, 6))
    rect = editor.tint_rect(0, Tint(4, 6)).toRect().translated(editor._offset().toPoint())
    assert LIGHT.found.upper() in colors_at(editor, rect.center())
    assert LIGHT.found.upper() not in colors_at(editor, rect.center() + QPoint(rect.width() * 2, 0))
    assert abs(rect.left() - spot(editor, 0, 4).x()) <= 2
    assert abs(rect.right() - spot(editor, 0, 6).x()) <= 2
    tint(editor, 0, Tint(4, 6, strong=True))
    assert LIGHT.found_here.upper() in colors_at(editor, rect.center())
    editor.set_tints({})
    assert not {LIGHT.found.upper(), LIGHT.found_here.upper()} & colors_at(editor, rect.center())


def test_a_tint_of_another_value_of_the_block_is_not_drawn(make: Make) -> None:
    editor = make(new_letter((paragraph("　　　　"), paragraph("后"))))
    tint(editor, 0, Tint(0, 4))
    rect = editor.tint_rect(0, Tint(0, 4)).toRect()
    assert LIGHT.found.upper() in colors_at(editor, rect.center())
    hands.at(editor, 0, 0)
    hands.type_text(editor, "字")
    editor.viewport().update()
    assert LIGHT.found.upper() not in colors_at(editor, rect.center())


def test_a_tint_goes_on_in_the_next_line_and_counts_rare_characters(make: Make) -> None:
    editor = make(new_letter((paragraph("𬭎" * 40),)))
    rects = list(editor._rects(editor.document().begin(), Tint(20, 35)))
    assert len(rects) == 2
    assert rects[0].bottom() < rects[1].top()
    em = editor._styles.em
    assert round((rects[0].width() + rects[1].width()) / em) == 15


def test_a_tint_in_a_cell_stands_in_the_cell(editor: LetterEditor, every_kind: Letter) -> None:
    rect = editor.tint_rect(4, Tint(0, 2, row=1, column=1))
    other = editor.tint_rect(4, Tint(0, 2, row=0, column=0))
    assert rect.left() > other.right()
    assert rect.top() > other.bottom()
    bounds = editor.document().documentLayout().blockBoundingRect(editor.document().findBlockByNumber(4))
    grid = editor._styles.grids.of(every_kind.blocks[4])
    assert bounds.top() < rect.top() < rect.bottom() < bounds.top() + grid.height + editor._styles.line
