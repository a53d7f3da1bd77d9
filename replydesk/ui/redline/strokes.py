"""Strokes: what is drawn over the text of a marked line, beside its characters' own colors."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_DOUBLE, _WAVE = 0.09, 0.16  # of a character's width: between two lines, and a wave's height


def double(painter: QPainter, rect: QRectF, color: QColor, em: float, *, struck: bool) -> None:
    """Two lines under moved text, or through it where it has left."""
    painter.setPen(QPen(color, 1))
    middle = rect.top() + rect.height() * 0.5 if struck else rect.bottom() - _DOUBLE * em
    for y in (middle, middle + _DOUBLE * em + 1):
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def dotted(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """A dotted line under text of which only the looks changed."""
    painter.setPen(QPen(color, 1.5, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(rect.left(), rect.bottom()), QPointF(rect.right(), rect.bottom()))


def wave(painter: QPainter, rect: QRectF, color: QColor, em: float) -> None:
    """A wave under text that two want to be different things."""
    height = _WAVE * em
    path = QPainterPath(QPointF(rect.left(), rect.bottom() + height / 2))
    x, up = rect.left(), True
    while x < rect.right():
        step = min(height, rect.right() - x)
        y = rect.bottom() + (0 if up else height)
        path.lineTo(QPointF(x + step, y))
        x, up = x + step, not up
    painter.setPen(QPen(color, 1.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def ring(painter: QPainter, rects: list[QRectF], color: QColor) -> None:
    """A frame around what is in hand, line by line."""
    painter.setPen(QPen(color, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 2), 2, 2)


def bars(painter: QPainter, x: float, spans: Iterator[tuple[float, float]], color: QColor) -> None:
    """Bars in the left margin, one for each span of heights; those that touch run through."""
    painter.setPen(QPen(color, 2))
    for top, bottom in spans:
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
