"""Where a stretch of a paragraph's text stands on the sheet: what chips and found words are drawn behind."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from replydesk.ui.editor.offsets import units

_BELOW = 0.22  # of a character's width, from the baseline


def stretch_rects(block: QTextBlock, start: int, end: int, *, em: float, above: float) -> Iterator[QRectF]:
    """The stretch on each line that it touches, in the document's coordinates.

    `start` and `end` are characters of the text; `em` is a character's width, and `above` how far the rectangle reaches
    above the baseline, in such widths.
    """
    layout, text = block.layout(), block.text()
    top = block.document().documentLayout().blockBoundingRect(block).top()
    first, last = units(text, start), units(text, end)
    if composed := len(layout.preeditAreaText()):  # what is composed takes room that the text does not have
        where = layout.preeditAreaPosition()
        first, last = (place + composed if place > where else place for place in (first, last))
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, stop = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        if begin < stop:
            left, right = x_in_line(line, begin), x_in_line(line, stop)
            base = top + line.y() + line.ascent()
            yield QRectF(layout.position().x() + left, base - above * em, right - left, (above + _BELOW) * em)


def x_in_line(line: QTextLine, unit: int) -> float:
    """How far from its layout's left edge a place in a line is; the place is in UTF-16 units of the whole text."""
    return cast("tuple[float, int]", line.cursorToX(unit))[0]
