"""Traces on the sheet: words put in are underlined, and where words were taken out a mark tells them under the pointer."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QTextBlock

from replydesk.letter import Block
from replydesk.letter.traces import Trace, Traces, followed
from replydesk.ui.editor.offsets import units
from replydesk.ui.editor.remarks import RemarkSheet
from replydesk.ui.editor.stretches import x_in_line
from replydesk.ui.editor.tints import Tint

_MARK = 0.2  # of a character's width: half the width of the mark where words were taken out
_BELOW = 0.24  # how far the line is under the baseline
_BAR = 1.0  # how far the bar beside a changed line is from the text
_NEAR = 0.45  # how far from a mark the pointer may be
_LONGEST = 300  # characters of a tip
_STYLES = {
    "words": Qt.PenStyle.SolidLine,
    "moved": Qt.PenStyle.SolidLine,
    "format": Qt.PenStyle.DotLine,
}


class TracedSheet(RemarkSheet):
    """A sheet that draws traces over the text, and only over what is in view. Typing goes on from those that it knows."""

    _traced: dict[str, tuple[Block, tuple[Trace, ...]]] | None = None
    _trace_color = "author1"

    def set_traces(self, traces: Traces | None, color: str = "author1") -> None:
        """Show these traces of the blocks as they are now, in a color of the palette; with None no more."""
        if traces is None and self._traced is None:
            return
        self._trace_color = color
        self._traced = (
            None
            if traces is None
            else {block.id: (block, traces.get(block.id, ())) for block in self._blocks}
        )
        self.viewport().update()

    def traces_of(self, block: Block) -> tuple[Trace, ...]:
        """The traces of a block as it is now."""
        if self._traced is None or block.id not in self._traced:
            return ()
        known, traces = self._traced[block.id]
        if known is block:
            return traces
        traces = () if block.kind == "table" else followed(traces, known.text, block.text)
        self._traced[block.id] = block, traces
        return traces

    def trace_tip(self, point: QPointF) -> str:
        """What the trace at a point of the viewport tells, "" if there is none."""
        if self._traced is None:
            return ""
        spot = point - self._offset()
        block = self.cursorForPosition(point.toPoint()).block()
        for trace in self.traces_of(self._blocks[block.blockNumber()]):
            if trace.gone and self._is_near(block, trace, spot):
                gone = trace.gone.strip("\n") or "¶"
                gone = gone if len(gone) <= _LONGEST else f"{gone[: _LONGEST - 1]}…"
                return (self.tr("移走：{text}") if trace.kind == "moved" else self.tr("删去：{text}")).format(
                    text=gone
                )
        return ""

    def _is_near(self, block: QTextBlock, trace: Trace, spot: QPointF) -> bool:
        mark = self._mark_of(block, trace)
        if mark is None:
            return False
        near = _NEAR * self._styles.em
        return abs(mark.x() - spot.x()) <= near and -self._styles.em <= spot.y() - mark.y() <= 2 * near

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text first, the traces over it."""
        super().paintEvent(event)
        if self._traced is not None:
            self._paint_traces(event.rect())

    def _paint_traces(self, area: QRect) -> None:
        painter = self._painter(area)
        for block in self._shown_in(area, self._first_drawn(area.top())):
            for trace in self.traces_of(self._blocks[block.blockNumber()]):
                self._paint_trace(painter, block, trace)
        painter.end()

    def _paint_trace(self, painter: QPainter, block: QTextBlock, trace: Trace) -> None:
        color, em = QColor(getattr(self._colors, self._trace_color)), self._styles.em
        heights: list[tuple[float, float]] = []
        if trace.kind != "end":
            pen = QPen(color, max(1.0, em / 14), _STYLES[trace.kind])
            for rect in self._rects(block, Tint(trace.start, trace.end, trace.row, trace.column)):
                painter.setPen(pen)
                for lower in (0.0, em / 8) if trace.kind == "moved" else (0.0,):
                    painter.drawLine(
                        rect.bottomLeft() + QPointF(0, lower), rect.bottomRight() + QPointF(0, lower)
                    )
                heights.append((rect.top(), rect.bottom()))
        mark = self._mark_of(block, trace) if trace.gone or trace.kind == "end" else None
        if mark is not None:
            self._paint_end(painter, mark, color) if trace.kind == "end" else self._paint_gone(
                painter, mark, color
            )
            heights.append((mark.y() - em, mark.y() + _BELOW * em))
        for top, bottom in heights:
            left = self._side - _BAR * em
            painter.fillRect(QRectF(left, top, max(2.0, em / 8), bottom - top), color)

    def _paint_gone(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        """A wedge under the baseline that points between two characters, as one writes it on paper."""
        half = _MARK * self._styles.em
        tip = at + QPointF(0, half / 3)
        wedge = QPolygonF([tip, tip + QPointF(half, 1.6 * half), tip + QPointF(-half, 1.6 * half)])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(wedge)
        painter.restore()

    def _paint_end(self, painter: QPainter, at: QPointF, color: QColor) -> None:
        font = self._styles.body_font
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(at + QPointF(_MARK * self._styles.em, 0), "¶")

    def _mark_of(self, block: QTextBlock, trace: Trace) -> QPointF | None:
        """Where on a baseline the words are gone, or the paragraph's end is."""
        if trace.row >= 0:
            return next(self._cell_marks(block, trace), None)
        layout = block.layout()
        if not layout.lineCount():
            return None
        unit = units(block.text(), trace.start)
        composed = len(layout.preeditAreaText())
        if composed and unit > layout.preeditAreaPosition():
            unit += composed
        number = next(
            (
                n
                for n in range(layout.lineCount())
                if unit < layout.lineAt(n).textStart() + layout.lineAt(n).textLength()
            ),
            layout.lineCount() - 1,
        )
        line = layout.lineAt(number)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return QPointF(layout.position().x() + x_in_line(line, unit), top + line.y() + line.ascent())

    def _cell_marks(self, block: QTextBlock, trace: Trace) -> Iterator[QPointF]:
        """Beside the character before or after the place in the cell, or at the corner of an empty one."""
        below = QPointF(0, -_BELOW * self._styles.em)
        for rect in self._rects(block, Tint(trace.start, trace.start + 1, trace.row, trace.column)):
            yield rect.bottomLeft() + below
        for rect in self._rects(block, Tint(max(trace.start - 1, 0), trace.start, trace.row, trace.column)):
            yield rect.bottomRight() + below
