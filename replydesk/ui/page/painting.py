"""Paints a page: the preview, the PDF and the printer all show what this draws."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from replydesk.export.paging import Page, PlacedLine, Rule
from replydesk.ui.page.glyphs import Glyphs

_BLACK = QColor("#000000")
_WHOLE = 100


class PagePainter:
    """Paints pages at one scale: so many device units a twip. The painter's origin is the paper's corner."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._glyphs = Glyphs(scale)

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
        baseline = (placed.top + placed.line.baseline) * self.scale
        for piece in placed.line.pieces:
            painter.setPen(_color(piece.look.color))
            for stretch in self._glyphs.stretches(piece):
                if piece.look.narrow == _WHOLE:
                    painter.drawGlyphRun(QPointF(placed.x * self.scale, baseline), stretch.run(self.scale))
                    continue
                for glyph, left in zip(stretch.glyphs, stretch.lefts, strict=True):
                    painter.save()
                    painter.translate((placed.x + left) * self.scale, baseline)
                    painter.scale(piece.look.narrow / _WHOLE, 1.0)
                    one = type(stretch)(stretch.font, [glyph], [0.0])
                    painter.drawGlyphRun(QPointF(0.0, 0.0), one.run(self.scale))
                    painter.restore()

    def _rule(self, painter: QPainter, rule: Rule) -> None:
        pen = QPen(_color(rule.color))
        pen.setWidthF(rule.thickness * self.scale)
        pen.setCapStyle(pen.capStyle().FlatCap)
        painter.setPen(pen)
        scale = self.scale
        painter.drawLine(QLineF(rule.x1 * scale, rule.y1 * scale, rule.x2 * scale, rule.y2 * scale))


def _color(name: str) -> QColor:
    """A color of the profile: six hexadecimal digits, or auto for black."""
    return _BLACK if name == "auto" else QColor(f"#{name}")
