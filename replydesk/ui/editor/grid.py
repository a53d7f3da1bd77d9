"""A table drawn as a boxed grid: measured once, painted where its paragraph stands."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

_NARROWEST_CELLS = 2.0  # a column is at least so many characters wide
_PADDING = 0.3  # of a character, left and right of a cell's text


class Grid:
    """The cells of a table within a column of `width` pixels; rows grow with their longest cell."""

    def __init__(self, rows: tuple[tuple[str, ...], ...], font: QFont, width: float, line: float) -> None:
        self._line = line
        self._padding = _PADDING * line
        self.width = width
        self._columns = _column_widths(rows, width)
        self._cells = [
            [
                _flow(text, font, cell_width - 2 * self._padding)
                for text, cell_width in zip(row, self._columns, strict=False)
            ]
            for row in rows
        ]
        self._heights = [
            max((cell.lineCount() for cell in row), default=1) * line + self._padding for row in self._cells
        ] or [line]
        self.height = sum(self._heights)

    def paint(self, painter: QPainter, origin: QPointF, text: QColor, line: QColor) -> None:
        """Draw the grid with its upper left corner at `origin`."""
        top = origin.y()
        for row, height in zip(self._cells or [[]], self._heights, strict=True):
            left = origin.x()
            painter.setPen(QPen(line, 1))
            if not row:
                painter.drawRect(QRectF(left, top, self.width, height))
            for cell, width in zip(row, self._columns, strict=False):
                painter.setPen(QPen(line, 1))
                painter.drawRect(QRectF(left, top, width, height))
                painter.setPen(text)
                _draw_lines(painter, cell, QPointF(left + self._padding, top + self._padding / 2), self._line)
                left += width
            top += height


def _column_widths(rows: tuple[tuple[str, ...], ...], width: float) -> list[float]:
    """Widths in proportion to the longest cell of each column, none so narrow that it cannot be read."""
    count = max((len(row) for row in rows), default=1) or 1
    longest = [
        max([len(row[index]) for row in rows if index < len(row)], default=0) for index in range(count)
    ]
    weights = [min(max(length, _NARROWEST_CELLS), 20.0) + 1 for length in longest]
    return [width * weight / sum(weights) for weight in weights]


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
