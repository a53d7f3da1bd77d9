"""A table drawn as a boxed grid: measured once, and again only where it changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from replydesk.letter.tables import Area, Cell, Rows
from replydesk.ui.editor.offsets import holdable, units
from replydesk.ui.editor.stretches import x_in_line
from replydesk.ui.faces import BASELINE

_PADDING = 0.2  # of a line, around a cell's text


@dataclass(frozen=True, slots=True)
class Pen:
    """The colours of a grid: its text, its lines, and the ground of the cells that are `marked`.

    `bare` is the cell whose text is not drawn, for an editor stands over it.
    """

    text: QColor
    edge: QColor
    ground: QColor
    marked: Area | None = None
    bare: Cell | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """The texts of a row, broken into lines."""

    texts: tuple[str, ...]
    is_head: bool
    cells: tuple[QTextLayout, ...]
    height: int


class Grid:
    """The cells of a table in columns of whole pixels; a row grows with its longest cell. Lengths are pixels.

    `before` is what the table looked like when it was drawn last: rows that are as they were are taken from it.
    """

    def __init__(
        self,
        rows: Rows,
        *,
        has_head: bool,
        font: QFont,
        columns: Sequence[int],
        line: float,
        before: "Grid | None" = None,
    ) -> None:
        self.rows, self.has_head, self.columns = rows, has_head, tuple(columns)
        self.font, self.line = font, line
        self.padding = round(_PADDING * line)
        known: dict[tuple[tuple[str, ...], bool], Band] = {}
        if before is not None and before.columns == self.columns:
            known = {(row.texts, row.is_head): row for row in before.bands}
        self.bands: list[Band] = [
            known.get((row, has_head and not place)) or self._flow(row, is_head=has_head and not place)
            for place, row in enumerate(rows)
        ]
        self._lefts = [0, *accumulate(self.columns)]
        self._tops = [0, *accumulate(row.height for row in self.bands)]
        self.width, self.height = self._lefts[-1], self._tops[-1]

    def _flow(self, texts: tuple[str, ...], *, is_head: bool) -> Band:
        cells = tuple(
            _broken(text, self.font, self.text_width(column), option(is_head=is_head))
            for column, text in enumerate(texts)
        )
        lines = max(cell.lineCount() for cell in cells)
        return Band(texts, is_head, cells, round(lines * self.line) + 2 * self.padding)

    # Where things are

    def text_width(self, column: int) -> int:
        """How wide a line in this column may be."""
        return max(self.columns[column] - 2 * self.padding, 1)

    def rect(self, cell: Cell) -> QRect:
        """The cell with its edges, from the grid's upper left corner."""
        top, left = self._tops[cell.row], self._lefts[cell.column]
        return QRect(left, top, self.columns[cell.column], self._tops[cell.row + 1] - top)

    def text_rect(self, cell: Cell) -> QRect:
        """The cell's lines of text, which stand in the middle of its height."""
        rect = self.rect(cell)
        height = round(self.bands[cell.row].cells[cell.column].lineCount() * self.line)
        top = rect.top() + (rect.height() - height) // 2
        return QRect(rect.left() + self.padding, top, self.text_width(cell.column), height)

    def cell_at(self, x: float, y: float) -> Cell:
        """The cell at a point, or the nearest one to a point outside."""
        row = next((row for row, bottom in enumerate(self._tops[1:]) if y < bottom), len(self.bands) - 1)
        column = next((n for n, right in enumerate(self._lefts[1:]) if x < right), len(self.columns) - 1)
        return Cell(row, column)

    # Painting

    def paint(self, painter: QPainter, left: int, top: int, seen: tuple[float, float], pen: Pen) -> None:
        """Draw the rows between two heights `seen`; the grid's upper left corner is at (left, top)."""
        painter.save()
        painter.translate(left, top)
        edge = QPen(pen.edge, 1)
        for row, content in enumerate(self.bands):
            if self._tops[row + 1] < seen[0] - top - 1 or self._tops[row] > seen[1] - top:
                continue
            for column, layout in enumerate(content.cells):
                cell = Cell(row, column)
                rect = self.rect(cell)
                if pen.marked is not None and cell in pen.marked:
                    painter.fillRect(rect, pen.ground)
                painter.setPen(edge)
                painter.drawRect(rect)
                if cell != pen.bare:
                    painter.setPen(pen.text)
                    self._draw(painter, layout, QPointF(self.text_rect(cell).topLeft()))
        painter.restore()

    def _draw(self, painter: QPainter, layout: QTextLayout, origin: QPointF) -> None:
        """Draw lines as Qt sets lines of a fixed height, so that an editor over them shows the same."""
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            baseline = origin.y() + (index + BASELINE) * self.line
            line.draw(painter, QPointF(origin.x(), baseline - line.ascent()))

    def rects(self, row: int, column: int, start: int, end: int) -> Iterator[QRectF]:
        """Where characters `start` to `end` of a cell stand, line by line, from the grid's upper left corner."""
        cell, origin = self.bands[row].cells[column], self.text_rect(Cell(row, column)).topLeft()
        first, last = units(cell.text(), start), units(cell.text(), end)
        for index in range(cell.lineCount()):
            line = cell.lineAt(index)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin < stop:
                at, to = x_in_line(line, begin), x_in_line(line, stop)
                place = origin.y() + (index + BASELINE) * self.line - line.ascent()
                yield QRectF(origin.x() + at, place, to - at, line.height())


def option(*, is_head: bool) -> QTextOption:
    """How cells are broken and set: a head in the middle, as on the page."""
    result = QTextOption(Qt.AlignmentFlag.AlignHCenter if is_head else Qt.AlignmentFlag.AlignLeft)
    result.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    result.setUseDesignMetrics(True)
    return result


def _broken(text: str, font: QFont, width: int, how: QTextOption) -> QTextLayout:
    """The text broken into lines of this width."""
    shown = "\u2028".join(map(holdable, text.split("\n")))
    layout = QTextLayout(shown, font)
    layout.setTextOption(how)
    break_lines(layout, width)
    return layout


def break_lines(layout: QTextLayout, width: int) -> None:
    """Break the text of a layout into lines of this width, anew where its formats have changed."""
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
