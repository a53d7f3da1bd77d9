"""Typewriter scrolling: while one writes, the line stays at one height and the sheet moves under it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QTextFrameFormat
from PySide6.QtWidgets import QApplication

from replydesk.ui.editor.tints import TintedSheet

_HEIGHT = 0.45
"""Where the line stays, as a part of the window's height from its top."""


class WritingSheet(TintedSheet):
    """A sheet that can be written on as in a typewriter. The desk below it is then so deep that the last line comes up too."""

    _typewriter = False
    _depth = 0.0

    @property
    def typewriter(self) -> bool:
        """Whether the line stays where it is and the sheet moves."""
        return self._typewriter

    def set_typewriter(self, *, on: bool) -> None:
        """Switch it on or off."""
        if on == self._typewriter:
            return
        self._typewriter = on
        if on:
            self.cursorPositionChanged.connect(self._hold_line)
        else:
            self.cursorPositionChanged.disconnect(self._hold_line)
        self._deepen()
        if on:
            self._hold_line()

    def _hold_line(self) -> None:
        """Scroll so that the cursor's line is at its height; the mouse, which points at a line, moves nothing."""
        if self._writing or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        wanted = round(self.cursorRect().center().y() - self.viewport().height() * _HEIGHT)
        if wanted:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + wanted)

    def _deepen(self) -> None:
        self._depth = self.viewport().height() * (1 - _HEIGHT) if self._typewriter else 0.0
        self._frame()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._typewriter:
            self._deepen()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._typewriter:
            return
        below = self._height() + self._offset().y()
        if below <= event.rect().bottom():
            painter = QPainter(self.viewport())
            rest = QRectF(QPointF(0, below), QPointF(self.viewport().width(), self.viewport().height()))
            painter.fillRect(rest, QColor(self._colors.desk))
            painter.end()

    def _frame_format(self) -> QTextFrameFormat:
        form = super()._frame_format()
        form.setBottomMargin(form.bottomMargin() + self._depth)
        return form

    def _height(self) -> float:
        """The height of the sheet and the desk around it, without the depth below."""
        return super()._height() - self._depth
