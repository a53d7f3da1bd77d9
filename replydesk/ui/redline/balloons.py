"""Balloons: the comments of a letter beside its sheet, each as high as the words that it is about."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea

from replydesk.letter import Comment
from replydesk.letter.comments import Thread
from replydesk.ui.editor.side import Side
from replydesk.ui.editor.threads import said_by
from replydesk.ui.palette import Palette
from replydesk.ui.theme import smaller

WIDTH = 272
"""Pixels beside the sheet that balloons need."""

_LEFT, _RIGHT, _MOST = 20, 12, 340  # pixels: beside the balloons, and the widest of them
_PADDING, _APART, _INDENT, _LINE = 8, 8, 12, 3
_HOOK = 12  # from a balloon's upper edge to where its line ends
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere


@dataclass(frozen=True, slots=True)
class Balloon:
    """A thread to show: its color, and how far below the document's top its words are and where they end."""

    thread: Thread
    color: str
    top: float
    hook: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A text in a balloon: where it stands from the balloon's corner, and how it is written."""

    rect: QRect
    text: str
    font: QFont
    color: str


@dataclass(frozen=True, slots=True)
class _Card:
    """A balloon that has been laid out."""

    balloon: Balloon
    parts: tuple[_Part, ...]
    height: int


class Balloons(Side):
    """The desk at the right of the sheet, with balloons on it. `clicked(id)` tells which thread's was clicked."""

    clicked = Signal(str)

    def __init__(self, sheet: QAbstractScrollArea, palette: Palette) -> None:
        super().__init__(sheet)
        self._colors = palette
        self._balloons: tuple[Balloon, ...] = ()
        self._current = ""
        self._cards: list[tuple[_Card, float]] = []
        self.places: Callable[[], Sequence[Balloon]] = (
            tuple  # where the words are now: asked when they may have moved
        )
        self.limit: Callable[[], float] = lambda: 0.0  # the height of the document
        self.setAccessibleName(self.tr("批注"))

    def set_colors(self, palette: Palette) -> None:
        """Take the colors of another palette."""
        self._colors = palette
        self.renew()

    def set_current(self, comment: str) -> None:
        """Have this thread stand at its words and show all of it, the others making room."""
        if comment != self._current:
            self._current = comment
            self.renew()

    def renew(self) -> None:
        """Lay the balloons out anew at the next painting: the words may stand elsewhere."""
        self._cards.clear()
        self.update()

    # Layout

    def _laid_out(self) -> list[tuple[_Card, float]]:
        """The balloons with their tops; they keep the order of their words and never overlap."""
        if not self._cards and self.width() >= WIDTH:
            cards = [self._card(balloon) for balloon in sorted(self.places(), key=lambda entry: entry.top)]
            self._cards = _stacked(cards, self._current, self.limit())
        return self._cards

    def _width(self) -> int:
        return min(_MOST, self.width() - _LEFT - _RIGHT)

    def _card(self, balloon: Balloon) -> _Card:
        colors, thread = self._colors, balloon.thread
        parts: list[_Part] = []
        if thread.comment.resolved and thread.comment.id != self._current:
            said = self.tr("已解决  {author}：{text}").format(
                author=thread.comment.author, text=thread.comment.text
            )
            room = self._width() - 2 * _PADDING
            line = QFontMetrics(self._small()).elidedText(
                said.replace("\n", " "), Qt.TextElideMode.ElideRight, room
            )
            height = self._add(parts, line, self._small(), colors.muted, (0, _PADDING))
            return _Card(balloon, tuple(parts), height + _PADDING)
        top = self._said(parts, thread.comment, balloon.color, 0, _PADDING)
        for answer in thread.answers:
            top = self._said(parts, answer, colors.text, _INDENT, top + _PADDING // 2)
        if thread.comment.resolved:
            top = self._add(parts, self.tr("已解决"), self._small(), colors.muted, (0, top))
        return _Card(balloon, tuple(parts), top + _PADDING)

    def _said(self, parts: list[_Part], comment: Comment, color: str, indent: int, top: int) -> int:
        bold = QFont(self._small())
        bold.setBold(True)
        top = self._add(parts, said_by(comment), bold, color, (indent, top))
        return self._add(parts, comment.text, self.font(), self._colors.text, (indent, top))

    def _add(self, parts: list[_Part], text: str, font: QFont, color: str, at: tuple[int, int]) -> int:
        """Add a text, so far from the left edge and the top; answers with its lower edge."""
        indent, top = at
        left = _PADDING + _LINE + indent
        width = self._width() - left - _PADDING
        bounds = QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), _WRAP, text)
        parts.append(_Part(QRect(left, top, width, bounds.height()), text, font, color))
        return top + bounds.height()

    def _small(self) -> QFont:
        return smaller(self.font())

    def _scrolled(self) -> int:
        return self._sheet.verticalScrollBar().value()

    def rect_of(self, comment: str) -> QRectF | None:
        """Where a thread's balloon is in this widget."""
        for card, top in self._laid_out():
            if card.balloon.thread.comment.id == comment:
                return QRectF(_LEFT, top - self._scrolled(), self._width(), card.height)
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card, top in self._laid_out():
            rect = QRectF(_LEFT, top - self._scrolled(), self._width(), card.height)
            hook = card.balloon.hook - self._scrolled()
            seen = QRectF(event.rect())
            if rect.united(QRectF(0, hook, _LEFT, 1)).intersects(seen):
                self._paint_card(painter, card, rect, hook)
        painter.end()

    def _paint_card(self, painter: QPainter, card: _Card, rect: QRectF, hook: float) -> None:
        colors, color = self._colors, QColor(card.balloon.color)
        current = card.balloon.thread.comment.id == self._current
        resolved = card.balloon.thread.comment.resolved
        if resolved:
            color = QColor(colors.muted)
        painter.setPen(
            QPen(color, 1.5 if current else 1, Qt.PenStyle.SolidLine if current else Qt.PenStyle.DotLine)
        )
        middle, end = QPointF(_LEFT / 2, hook), QPointF(_LEFT, rect.top() + min(_HOOK, card.height / 2))
        painter.drawPolyline([QPointF(0, hook), middle, QPointF(_LEFT / 2, end.y()), end])
        edge = QColor(colors.focus if current else colors.line)
        painter.setPen(QPen(edge, 1.5 if current else 1))
        painter.setBrush(QColor(colors.panel if resolved else colors.sheet))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.fillRect(QRectF(rect.left() + 1, rect.top() + 3, _LINE, rect.height() - 6), color)
        for part in card.parts:
            painter.setPen(QColor(part.color))
            painter.setFont(part.font)
            painter.drawText(part.rect.translated(rect.topLeft().toPoint()), _WRAP, part.text)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a balloon tells of its thread."""
        for card, top in self._laid_out():
            rect = QRectF(_LEFT, top - self._scrolled(), self._width(), card.height)
            if rect.contains(event.position()):
                self.clicked.emit(card.balloon.thread.comment.id)
                return
        super().mousePressEvent(event)


def _stacked(cards: Sequence[_Card], current: str, limit: float) -> list[tuple[_Card, float]]:
    """The cards with their tops: each at its words if it can be, in order, none over another, all above the limit.

    The current one is at its words, and those before it make room.
    """
    tops = [card.balloon.top for card in cards]
    place = next((n for n, card in enumerate(cards) if card.balloon.thread.comment.id == current), None)
    if place is not None:
        _push_up(cards[: place + 1], tops, tops[place] + cards[place].height)
    _push_down(cards, tops)
    _push_up(cards, tops, limit - _APART)
    _push_down(cards, tops)  # where there are more of them than room, they go on below
    return list(zip(cards, tops, strict=True))


def _push_down(cards: Sequence[_Card], tops: list[float]) -> None:
    bottom = float(_APART)
    for number, card in enumerate(cards):
        tops[number] = max(tops[number], bottom)
        bottom = tops[number] + card.height + _APART


def _push_up(cards: Sequence[_Card], tops: list[float], bottom: float) -> None:
    for number in range(len(cards) - 1, -1, -1):
        tops[number] = min(tops[number], bottom - cards[number].height)
        bottom = tops[number] - _APART
