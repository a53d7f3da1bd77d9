"""Where the changes of one line stand on the sheet, in the coordinates of the document."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock

from replydesk.letter.tables import Cell
from replydesk.ui.editor.stretches import stretch_rects, x_in_line
from replydesk.ui.editor.styles import Styles
from replydesk.ui.redline.shown import Run, Shown

ABOVE = 0.92
"""How far a character reaches above the baseline, of its width."""
BAR = 0.5
"""From the text to the change bar at its left, of a character's width."""


class LineGeometry:
    """Measures one line of the sheet; it is made anew for each painting and keeps nothing."""

    def __init__(self, paragraph: QTextBlock, line: Shown, styles: Styles, left: float) -> None:
        """`left` is where the text column begins."""
        self.paragraph, self.line, self.styles, self.left = paragraph, line, styles, left
        self.rect = paragraph.document().documentLayout().blockBoundingRect(paragraph)

    # Parts

    def run_rects(self, run: Run) -> Iterator[QRectF]:
        """The run, on each line of text that it touches."""
        if run.row < 0:
            yield from stretch_rects(self.paragraph, run.start, run.end, em=self.styles.em, above=ABOVE)
            return
        grid = self.styles.grids.of(self.line.block)
        for rect in grid.rects(run.row, run.column, run.start, run.end):
            yield rect.translated(self._corner())

    def row_rects(self) -> Iterator[tuple[int, QRectF]]:
        """The rows of a table that were put in or taken out, by their numbers."""
        if not any(row.fate for row in self.line.line.rows):
            return
        grid = self.styles.grids.of(self.line.block)
        for number, row in enumerate(self.line.line.rows):
            if row.fate:
                first, last = grid.rect(Cell(number, 0)), grid.rect(Cell(number, len(grid.columns) - 1))
                yield number, QRectF(first.united(last)).translated(self._corner())

    def _corner(self) -> QPointF:
        """The upper left corner of the table's grid."""
        return QPointF(round(self.left), round(self.rect.top() + self.paragraph.blockFormat().topMargin()))

    def end_rect(self) -> QRectF | None:
        """Where the sign of a changed end is drawn; None where the whole line shares the end's fate, or a table."""
        end = self.line.line.end
        lines = self.paragraph.layout()
        if end is None or not end.changes or not lines.lineCount():
            return None
        if self.line.line.fate and self.line.line.pieces:
            return None
        last = lines.lineAt(lines.lineCount() - 1)
        x = lines.position().x() + x_in_line(last, last.textStart() + last.textLength())
        base = self.rect.top() + last.y() + last.ascent()
        em = self.styles.em
        return QRectF(x + 0.1 * em, base - ABOVE * em, 0.7 * em, 1.1 * em)

    def label_rect(self) -> QRectF:
        """Where the number before a heading stands."""
        lines = self.paragraph.layout()
        first = lines.lineAt(0)
        base = self.rect.top() + first.y() + first.ascent()
        font = self.styles.level_fonts[self.line.block.level]
        width = QFontMetricsF(font).horizontalAdvance(self.line.label)
        em = self.styles.em
        return QRectF(self.rect.left() + self.styles.indent, base - ABOVE * em, width, (ABOVE + 0.22) * em)

    def first_line(self) -> QRectF:
        """The first line of text, or the upper edge of a table."""
        if self.line.block.kind == "table" or not self.paragraph.layout().lineCount():
            return QRectF(self.left, self.rect.top(), self.styles.column, self.styles.line)
        rect = self.paragraph.layout().lineAt(0).naturalTextRect()
        rect.setHeight(self.styles.line)
        return rect.translated(self.paragraph.layout().position().x(), self.rect.top())

    # Changes

    def change_rects(self, change: str) -> list[QRectF]:
        """All places in the line that a change has to do with."""
        line = self.line.line
        rows = [rect for number, rect in self.row_rects() if change in line.rows[number].changes]
        found = rows or [
            rect for run in self.line.runs if change in run.piece.changes for rect in self.run_rects(run)
        ]
        if line.was is not None and line.was.change == change:
            found.append(self.first_line())
        end = self.end_rect()
        if end is not None and line.end is not None and change in line.end.changes:
            found.append(end)
        return found

    def changes_at(self, point: QPointF) -> list[str]:
        """The changes at a point; in the margin beside the line, those on its height."""
        margin = point.x() < self.left
        found: list[str] = []
        for change in self.line.changes:
            for rect in self.change_rects(change):
                across = rect.left() - 1 <= point.x() <= rect.right() + 1
                reach = self.styles.line / 2
                if (margin or across) and abs(point.y() - rect.center().y()) <= max(reach, rect.height() / 2):
                    found.append(change)
                    break
        return found

    def spans(self, change: str) -> Iterator[tuple[float, float]]:
        """From where to where a bar stands beside each line of text that the change has touched."""
        half = self.styles.line / 2
        for rect in self.change_rects(change):
            reach = max(half, rect.height() / 2)
            yield rect.center().y() - reach, rect.center().y() + reach
