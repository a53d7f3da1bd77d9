"""Pending deletions: words that a reviewer wants gone, struck on a ground in his colour while they still stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from replydesk.letter import Block
from replydesk.ui.editor.tints import Tint
from replydesk.ui.editor.traced import TracedSheet

_STRIKE = 0.55  # of the height of a tint, from its top


@dataclass(frozen=True, slots=True)
class Doomed:
    """A stretch that somebody wants gone, and the place of his colour among those of the palette's authors."""

    tint: Tint
    author: int = 0


Pending = Mapping[str, tuple[Block, tuple[Doomed, ...]]]
"""By a block's id its stretches, and the value of the block that they belong to: of any other value they are not drawn."""


class PendingSheet(TracedSheet):
    """A sheet that draws pending deletions under the text, and only under what is in view."""

    _pending: Pending = MappingProxyType({})

    def set_pending(self, pending: Pending) -> None:
        """Mark these stretches and no others."""
        if pending or self._pending:
            self._pending = pending
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The deletions first, the text over them."""
        if self._pending:
            self._paint_pending(event.rect())
        super().paintEvent(event)

    def _paint_pending(self, area: QRect) -> None:
        painter = self._painter(area)
        for block in self._shown_in(area, self._first_visible(area.top())):
            shown = self._blocks[block.blockNumber()]
            known, doomed = self._pending.get(shown.id, (None, ()))
            if known is shown:
                for entry in doomed:
                    for rect in self._rects(block, entry.tint):
                        self._strike(painter, rect, entry.author)
        painter.end()

    def _strike(self, painter: QPainter, rect: QRectF, author: int) -> None:
        """A ground and a line: told by the line as well as by its colour."""
        color = self._colors.authors[author % len(self._colors.authors)]
        painter.fillRect(rect, QColor(self._colors.tint(color)))
        painter.setPen(QPen(QColor(color), 1))
        middle = round(rect.top() + rect.height() * _STRIKE) + 0.5
        painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
