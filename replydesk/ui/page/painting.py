"""Paints a page: the preview, the PDF and the printer all show what this draws."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen

from replydesk.export.paging import Page, PlacedLine, Rule
from replydesk.ui.page.fates import fate_color, fate_lines
from replydesk.ui.page.glyphs import Face, Glyphs

_BLACK = QColor("#000000")


class PagePainter:
    """Paints pages at one scale: so many device units a twip. The painter's origin is the paper's corner."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._glyphs = Glyphs(scale)

    @property
    def faces(self) -> Sequence[Face]:
        """The font files that were painted with."""
        return self._glyphs.faces

    def paint(self, painter: QPainter, page: Page) -> None:
        """Draw the page's lines of text, its drawn lines and its number; the paper is there already."""
        for rule in page.rules:
            self._rule(painter, rule)
        for line in page.lines:
            self.line(painter, line)
        if page.footer is not None:
            self.line(painter, page.footer)

    def line(self, painter: QPainter, placed: PlacedLine) -> None:
        """Draw one line of text."""
        x, baseline = placed.x * self.scale, (placed.top + placed.line.baseline) * self.scale
        for piece in placed.line.pieces:
            painter.setPen(fate_color(piece.look.fate) or _color(piece.look.color))
            for stretch in self._glyphs.stretches(piece):
                for left, run in stretch.runs(self.scale):
                    painter.save()
                    painter.translate(x + left, baseline)
                    painter.scale(stretch.narrow, 1.0)
                    painter.drawGlyphRun(QPointF(), run)
                    if stretch.pen:
                        _embolden(painter, run, stretch.pen)
                    painter.restore()
        for mark, thickness, color in fate_lines(placed.line.pieces):
            painter.setPen(self._pen(color, thickness))
            painter.drawLine(QLineF(mark.p1() * self.scale, mark.p2() * self.scale).translated(x, baseline))

    def _rule(self, painter: QPainter, rule: Rule) -> None:
        painter.setPen(self._pen(_color(rule.color), rule.thickness))
        scale = self.scale
        painter.drawLine(QLineF(rule.x1 * scale, rule.y1 * scale, rule.x2 * scale, rule.y2 * scale))

    def _pen(self, color: QColor, thickness: float) -> QPen:
        pen = QPen(color)
        pen.setWidthF(thickness * self.scale)
        pen.setCapStyle(pen.capStyle().FlatCap)
        return pen


def _embolden(painter: QPainter, run: QGlyphRun, width: float) -> None:
    """Draw a line around every glyph: bold for the eye, and once in the text."""
    pen = QPen(painter.pen().color(), width)
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        painter.strokePath(run.rawFont().pathForGlyph(glyph).translated(place), pen)


def _color(name: str) -> QColor:
    """A color of the profile: six hexadecimal digits, or auto for black."""
    return _BLACK if name == "auto" else QColor(f"#{name}")
