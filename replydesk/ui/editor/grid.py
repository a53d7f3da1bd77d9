"""A table drawn as a boxed grid: measured once, painted where its paragraph stands."""

from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from replydesk.ui.editor.offsets import units

_PADDING = 0.2  # of a line, around a cell's text


class Grid:
    """The cells of a table, all rows of one length, in columns of these widths; rows grow with their longest cell."""

    def __init__(
        self, rows: Sequence[Sequence[str]], font: QFont, columns: Sequence[float], line: float
    ) -> None:
        self._line = line
        self._padding = _PADDING * line
        self._columns = columns
        self._cells = [
            [_flow(text, font, cell - 2 * self._padding) for text, cell in zip(row, columns, strict=True)]
            for row in rows
        ]
        self._heights = [
            max(cell.lineCount() for cell in row) * line + 2 * self._padding for row in self._cells
        ]
        self.height = sum(self._heights)

    def paint(self, painter: QPainter, origin: QPointF, text: QColor, edge: QColor) -> None:
        """Draw the grid with its upper left corner at `origin`."""
        top = origin.y()
        for row, height in zip(self._cells, self._heights, strict=True):
            left = origin.x()
            for cell, width in zip(row, self._columns, strict=True):
                painter.setPen(QPen(edge, 1))
                painter.drawRect(QRectF(left, top, width, height))
                painter.setPen(text)
                _draw_lines(painter, cell, QPointF(left + self._padding, top + self._padding), self._line)
                left += width
            top += height

    def rects(self, row: int, column: int, start: int, end: int) -> Iterator[QRectF]:
        """Where characters `start` to `end` of a cell stand, line by line, from the grid's upper left corner."""
        cell = self._cells[row][column]
        left = sum(self._columns[:column]) + self._padding
        top = sum(self._heights[:row]) + self._padding
        first, last = units(cell.text(), start), units(cell.text(), end)
        for index in range(cell.lineCount()):
            line = cell.lineAt(index)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin < stop:
                at, to = x_in_line(line, begin), x_in_line(line, stop)
                place = top + index * self._line + (self._line - line.height()) / 2
                yield QRectF(left + at, place, to - at, line.height())


def x_in_line(line: QTextLine, unit: int) -> float:
    """How far from its layout's left edge a place in a line is; the place is in UTF-16 units of the whole text."""
    return cast("tuple[float, int]", line.cursorToX(unit))[0]


def _flow(text: str, font: QFont, width: float) -> QTextLayout:
    """The text broken into lines of this width."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
    layout.endLayout()
    return layout


def _draw_lines(painter: QPainter, layout: QTextLayout, origin: QPointF, line_height: float) -> None:
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        top = origin.y() + index * line_height + (line_height - line.height()) / 2
        line.draw(painter, QPointF(origin.x(), top))
