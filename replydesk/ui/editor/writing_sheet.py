"""Typewriter scrolling: while one writes, the line stays at one height and the sheet moves under it."""

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextFrameFormat

from replydesk.ui.editor.pending import PendingSheet

_HEIGHT = 0.45
"""Where the line stays, as a part of the window's height from its top."""

_Type = QEvent.Type
_MOUSE = frozenset(
    (_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.MouseButtonRelease, _Type.MouseMove)
)


class WritingSheet(PendingSheet):
    """A sheet that can be written on as in a typewriter. The desk below it is then so deep that the last line comes up too."""

    _typewriter = False
    _held = False
    """Whether a button of the mouse is down on the sheet."""
    _pointing = False
    """Whether an event of the mouse is being dealt with."""
    _depth = 0.0

    @property
    def typewriter(self) -> bool:
        """Whether the line stays where it is and the sheet moves."""
        return self._typewriter

    def set_typewriter(self, *, on: bool) -> None:
        """Switch it on or off."""
        if on == self._typewriter:
            return
        self._typewriter, self._held = on, False
        if on:
            self.cursorPositionChanged.connect(self._hold_line)
        else:
            self.cursorPositionChanged.disconnect(self._hold_line)
        self._deepen()
        if on:
            self._hold_line()

    def _hold_line(self) -> None:
        """Scroll so that the cursor's line is at its height; the mouse, which points at a line, moves nothing."""
        if self._writing or self._held or self._pointing:
            return
        wanted = round(self.cursorRect().center().y() - self.viewport().height() * _HEIGHT)
        if wanted:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + wanted)

    def _deepen(self) -> None:
        self._depth = self.viewport().height() * (1 - _HEIGHT) if self._typewriter else 0.0
        self._frame()

    def viewportEvent(self, event: QEvent) -> bool:
        """Note what the mouse does here: what Qt says of its buttons is of the whole program."""
        if not self._typewriter or event.type() not in _MOUSE:
            return super().viewportEvent(event)
        if isinstance(
            event, QMouseEvent
        ):  # a move without a button ends a press whose release went elsewhere
            self._held = bool(event.buttons())
        self._pointing = True
        try:
            return super().viewportEvent(event)
        finally:
            self._pointing = False

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
