"""How large a new table is: a small field of squares to point at, with the mouse or the arrow keys."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from replydesk.ui.palette import Palette

ROWS, COLUMNS = 8, 10
_FIRST = (3, 3)
_SQUARE, _GAP, _MARGIN = 18, 4, 12
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class TablePicker(QFrame):
    """A popup that asks for rows and columns; `chosen(rows, columns)` answers, Esc and a click elsewhere do not."""

    chosen = Signal(int, int)

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMouseTracking(True)
        self._colors = palette
        self.rows = self.columns = 0
        self.setFixedSize(self.sizeHint())
        self.choose(*_FIRST)

    def choose(self, rows: int, columns: int) -> None:
        """Show this size as the chosen one, as near as there are squares for it."""
        self.rows, self.columns = min(max(rows, 1), ROWS), min(max(columns, 1), COLUMNS)
        self.setAccessibleName(self._sentence())
        self.update()

    def _sentence(self) -> str:
        return self.tr("插入 {} 行 {} 列的表格").format(self.rows, self.columns)

    def _square(self, row: int, column: int) -> QRect:
        step = _SQUARE + _GAP
        return QRect(_MARGIN + column * step, _MARGIN + row * step, _SQUARE, _SQUARE)

    def sizeHint(self) -> QSize:
        last = self._square(ROWS - 1, COLUMNS - 1)
        words = 2 * self.fontMetrics().lineSpacing() + _GAP
        return QSize(last.right() + _MARGIN + 1, last.bottom() + _GAP + words + _MARGIN)

    def _pointed(self, point: QPoint) -> tuple[int, int]:
        step = _SQUARE + _GAP
        return (point.y() - _MARGIN) // step + 1, (point.x() - _MARGIN) // step + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, painter = self._colors, QPainter(self)
        painter.fillRect(self.rect(), QColor(colors.sheet))
        painter.setPen(QColor(colors.edge))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for row in range(ROWS):
            for column in range(COLUMNS):
                inside = row < self.rows and column < self.columns
                square = self._square(row, column)
                painter.fillRect(square, QColor(colors.selection if inside else colors.sheet))
                painter.setPen(QPen(QColor(colors.focus if inside else colors.line), 1))
                painter.drawRect(square.adjusted(0, 0, -1, -1))
        line = self.fontMetrics().lineSpacing()
        words = QRect(_MARGIN, self.height() - _MARGIN - 2 * line, self.width() - 2 * _MARGIN, line)
        painter.setPen(QColor(colors.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._sentence())
        painter.setPen(QColor(colors.muted))
        words.translate(0, line)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tr("在最后一格按 Tab 增加一行"))
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.choose(*self._pointed(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Letting go over the squares chooses; so the button may be held all the way from the toolbar."""
        if self.rect().contains(event.position().toPoint()):
            self.choose(*self._pointed(event.position().toPoint()))
            self._answer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.choose(self.rows + step[0], self.columns + step[1])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._answer()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        self.close()
        self.chosen.emit(self.rows, self.columns)
