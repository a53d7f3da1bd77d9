"""Remarks: where comments stand on a sheet, as a tint under the words and a mark with their number in the right margin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QTextBlock

from replydesk.ui.editor.stretches import stretch_rects
from replydesk.ui.editor.styles import Styles
from replydesk.ui.editor.tints import TintedSheet

_ABOVE = 0.92  # of a character's width, from the baseline
_WIDTH, _HEIGHT, _APART, _SIZE = 1.1, 0.86, 0.3, 0.55  # of a character's width: the mark, and its number


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment on the characters `start` to `end` of a paragraph, and its answers, `count` in all.

    `color` is that of its author as #RRGGBB; `tip` is what is told when the pointer rests on it.
    """

    id: str
    start: int
    end: int
    color: str
    count: int = 1
    tip: str = ""
    resolved: bool = False


class RemarkSheet(TintedSheet):
    """A sheet that shows where comments stand. `comment_clicked(id)` tells that the words or the mark of one were clicked."""

    comment_clicked = Signal(str)

    _has_remarks = False
    """Whether there are any: until then nobody looks for them."""
    _marks_remarks = True
    """Whether they have their marks in the margin."""
    _mark_font: tuple[Styles, QFont] | None = None

    def _remarks_of(self, index: int) -> Sequence[Remark]:
        """The remarks on the paragraph at this index."""
        return ()

    # Where they are

    def _remark_rects(self, paragraph: QTextBlock, remark: Remark) -> Iterator[QRectF]:
        """The words of a remark on each line that they touch; on a table, or on no words, a place without width."""
        found = False
        for rect in stretch_rects(paragraph, remark.start, remark.end, em=self._styles.em, above=_ABOVE):
            found = True
            yield rect
        if not found:
            top = self.document().documentLayout().blockBoundingRect(paragraph).top()
            height = (_ABOVE + 0.22) * self._styles.em
            yield QRectF(self._side, top + (self._styles.line - height) / 2, 0, height)

    def _remarked(self, area: QRect) -> Iterator[tuple[QTextBlock, Sequence[Remark]]]:
        """The paragraphs with remarks in a part of the viewport."""
        if self._is_plain(area.top() + self._scrolled, area.bottom() + self._scrolled):
            block = self.textCursor().block()
            if remarks := self._remarks_of(block.blockNumber()):
                yield block, remarks
            return
        for block in self._shown_in(area, self._first_drawn(area.top())):
            if remarks := self._remarks_of(block.blockNumber()):
                yield block, remarks

    def _remark_marks(
        self, paragraph: QTextBlock, remarks: Sequence[Remark]
    ) -> Iterator[tuple[QRectF, list[Remark]]]:
        """The marks beside a paragraph: one for each line of text in which remarks begin."""
        em = self._styles.em
        placed = sorted(
            ((next(self._remark_rects(paragraph, remark)).top(), remark) for remark in remarks),
            key=lambda entry: entry[0],
        )
        for top, group in groupby(placed, key=lambda entry: entry[0]):
            left = self._side + self._styles.column + _APART * em
            yield QRectF(left, top + 0.1 * em, _WIDTH * em, _HEIGHT * em), [remark for _, remark in group]

    def remark_at(self, point: QPoint) -> Remark | None:
        """The remark whose words or mark are at a point of the viewport."""
        if not self._has_remarks:
            return None
        spot = QPointF(point) - self._offset()
        block = self.cursorForPosition(point).block()
        for paragraph in (block, block.previous()):  # to Qt a table is white under a paragraph
            if not paragraph.isValid():
                continue
            remarks = self._remarks_of(paragraph.blockNumber())
            if self._marks_remarks:
                for rect, group in self._remark_marks(paragraph, remarks):
                    if rect.contains(spot):
                        return group[0]
            for remark in remarks:
                if any(rect.contains(spot) for rect in self._remark_rects(paragraph, remark)):
                    return remark
        return None

    def remark_tip(self, point: QPoint) -> str:
        """What is told when the pointer rests at a point: all comments of the mark, or the one on the words."""
        remark = self.remark_at(point)
        return remark.tip if remark is not None else ""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tints first, the text over them, the marks beside it."""
        remarked = list(self._remarked(event.rect())) if self._has_remarks else []
        if not remarked:
            super().paintEvent(event)
            return
        painter = self._painter(event.rect())
        for paragraph, remarks in remarked:
            for remark in remarks:
                self._paint_ground(painter, paragraph, remark)
        painter.end()
        super().paintEvent(event)
        painter = self._painter(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for paragraph, remarks in remarked:
            self._paint_beside(painter, paragraph, remarks)
        painter.end()

    def _paint_beside(self, painter: QPainter, paragraph: QTextBlock, remarks: Sequence[Remark]) -> None:
        """What stands at the right of a paragraph with remarks."""
        if self._marks_remarks:
            for rect, group in self._remark_marks(paragraph, remarks):
                self._paint_mark(painter, rect, group)

    def _paint_ground(self, painter: QPainter, paragraph: QTextBlock, remark: Remark) -> None:
        if remark.resolved:
            return
        for rect in self._remark_rects(paragraph, remark):
            painter.fillRect(rect, QColor(self._colors.tint(remark.color)))

    def _paint_mark(self, painter: QPainter, rect: QRectF, remarks: Sequence[Remark]) -> None:
        """A speech bubble with the number of comments in it; that of settled ones alone is grey."""
        open_ones = [remark for remark in remarks if not remark.resolved]
        color = QColor(open_ones[0].color if open_ones else self._colors.muted)
        ground = QColor(self._colors.tint(color.name()) if open_ones else self._colors.sheet)
        em = self._styles.em
        painter.setPen(QPen(color, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 0.22 * em, 0.22 * em)
        tail = QPointF(rect.left() + 0.3 * em, rect.bottom())
        painter.drawPolyline([tail, tail + QPointF(-0.1 * em, 0.22 * em), tail + QPointF(0.22 * em, 0)])
        if self._mark_font is None or self._mark_font[0] is not self._styles:
            font = QFont(self.font())
            font.setPointSizeF(self._styles.body_font.pointSizeF() * _SIZE)
            self._mark_font = self._styles, font
        painter.setFont(self._mark_font[1])
        count = sum(remark.count for remark in remarks)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, str(count))

    # The mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a remark tells of it, and does what else it does in the text."""
        super().mouseReleaseEvent(event)
        if not self._has_remarks or event.button() != Qt.MouseButton.LeftButton:
            return
        if not self.textCursor().hasSelection():
            remark = self.remark_at(event.position().toPoint())
            if remark is not None:
                self.comment_clicked.emit(remark.id)
