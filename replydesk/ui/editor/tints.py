"""Tints: stretches of the text on a ground of their own, such as everything that a search has found."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextBlock

from replydesk.letter import Block
from replydesk.ui.editor.sheet import SheetEdit
from replydesk.ui.editor.stretches import stretch_rects

_ABOVE = 0.92  # of a character's width, from the baseline


@dataclass(frozen=True, slots=True)
class Tint:
    """Characters `start` to `end` of a block, or of a cell if it is a table; the `strong` one is the one in hand."""

    start: int
    end: int
    row: int = -1
    column: int = -1
    strong: bool = False


Tints = Mapping[str, tuple[Block, tuple[Tint, ...]]]
"""By a block's id its tints, and the value of the block that they belong to: of any other value they are not drawn."""


class TintedSheet(SheetEdit):
    """A sheet that draws tints under the text, and only under what is in view."""

    _tints: Tints = MappingProxyType({})

    def set_tints(self, tints: Tints) -> None:
        """Tint these stretches and no others."""
        if tints or self._tints:
            self._tints = tints
            self.viewport().update()

    def tint_rect(self, index: int, tint: Tint) -> QRectF:
        """Where the first line of a tint in the block at this index is, in the coordinates of the document."""
        return next(self._rects(self.document().findBlockByNumber(index), tint), QRectF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tints first, the text over them."""
        if self._tints:
            self._paint_tints(event.rect())
        super().paintEvent(event)

    def _paint_tints(self, area: QRect) -> None:
        painter = self._painter(area)
        for block in self._shown_in(area, self._first_visible(area.top())):
            shown = self._blocks[block.blockNumber()]
            known, tints = self._tints.get(shown.id, (None, ()))
            if known is shown:
                for tint in tints:
                    self._paint_tint(painter, block, tint)
        painter.end()

    def _painter(self, area: QRect) -> QPainter:
        """A painter of a part of the viewport, in the coordinates of the document."""
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.translate(self._offset())
        return painter

    def _shown_in(self, area: QRect, first: QTextBlock) -> Iterator[QTextBlock]:
        """The paragraphs from the first one on that stand in a part of the viewport."""
        bottom = area.bottom() + 1 - self._offset().y()
        layout = self.document().documentLayout()
        while first.isValid() and layout.blockBoundingRect(first).top() <= bottom:
            yield first
            first = first.next()

    def _paint_tint(self, painter: QPainter, block: QTextBlock, tint: Tint) -> None:
        ground = QColor(self._colors.found_here if tint.strong else self._colors.found)
        for rect in self._rects(block, tint):
            painter.fillRect(rect, ground)
            if tint.strong:  # told by a frame too, not by colour alone
                painter.setPen(QPen(QColor(self._colors.warning), 1))
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _rects(self, block: QTextBlock, tint: Tint) -> Iterator[QRectF]:
        """The tint on each line that it touches."""
        bounds = self.document().documentLayout().blockBoundingRect(block)
        if tint.row >= 0:
            grid = self._styles.grids.of(self._blocks[block.blockNumber()])
            corner = QPointF(self._side, bounds.top() + block.blockFormat().topMargin())
            for rect in grid.rects(tint.row, tint.column, tint.start, tint.end):
                yield rect.translated(corner)
            return
        yield from stretch_rects(block, tint.start, tint.end, em=self._styles.em, above=_ABOVE)
