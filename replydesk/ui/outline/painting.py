"""How a row of the outline looks."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from replydesk.letter.progress import State
from replydesk.ui.outline.model import COUNT, TITLE, IdRole, MeantRole, StateRole
from replydesk.ui.theme import Theme

ROW_HEIGHT = 26
AnyIndex = QModelIndex | QPersistentModelIndex
_SHAPE = 9  # pixels across
_STATE_COLORS: dict[State, str] = {"empty": "muted", "draft": "muted", "gaps": "warning", "done": "good"}


class RowDelegate(QStyledItemDelegate):
    """Paints a row: title elided, count grey, state as a shape, and a bar in the accent before the section that the cursor is in."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current_id = ""
        self.renaming = ""
        """The id of the row whose title is being written: the field for it covers the row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        from replydesk.ui.rows import paint_ground  # noqa: PLC0415  # no row is painted in the first picture

        selected = paint_ground(painter, option, self._theme)
        if index.data(IdRole) == self.renaming:
            return  # the field stands here
        painter.save()
        painter.setFont(option.font)
        match index.column():
            case column if column == TITLE:
                self._paint_title(painter, option, index)
            case column if column == COUNT:
                painter.setPen(self._theme.color("text" if selected else "muted"))
                alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(option.rect.adjusted(0, 0, -6, 0), alignment, index.data())
            case _:
                self._paint_state(painter, option, index, selected=selected)
        painter.restore()

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect, is_current = QRect(option.rect), index.data(IdRole) == self.current_id
        if is_current:
            painter.fillRect(QRect(0, rect.top() + 4, 3, rect.height() - 8), self._theme.color("accent"))
        font = painter.font()
        font.setBold(is_current)
        painter.setFont(font)
        painter.setPen(self._theme.color("text" if index.data(MeantRole) else "muted"))
        inner = rect.adjusted(4, 0, -2, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_state(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, *, selected: bool
    ) -> None:
        rect = QRect(option.rect)
        state: State = index.data(StateRole)
        color = self._theme.color("text" if selected else _STATE_COLORS[state])
        left, top = rect.left() + 2, rect.center().y() - _SHAPE // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color, 1.4))
        paint_shape(painter, QRectF(left, top, _SHAPE, _SHAPE), state)
        word = rect.adjusted(_SHAPE + 7, 0, 0, 0)
        if word.width() >= painter.fontMetrics().horizontalAdvance(index.data()):
            painter.setPen(color)
            painter.drawText(word, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, index.data())


def paint_shape(painter: QPainter, rect: QRectF, state: State) -> None:
    """The shape of a state in the painter's pen: an empty ring, half a disc, a diamond, a tick."""
    middle = rect.center()
    match state:
        case "empty":
            painter.drawEllipse(rect)
        case "draft":
            painter.drawEllipse(rect)
            half = QPainterPath(middle)
            half.arcTo(rect, -90, 180)
            half.closeSubpath()
            painter.fillPath(half, painter.pen().color())
        case "gaps":
            corners = [
                QPointF(middle.x(), rect.top() - 1),
                QPointF(rect.right() + 1, middle.y()),
                QPointF(middle.x(), rect.bottom() + 1),
                QPointF(rect.left() - 1, middle.y()),
            ]
            painter.drawPolygon(corners)
            painter.drawPoint(middle)
        case "done":
            painter.setPen(QPen(painter.pen().color(), 2))
            painter.drawPolyline(
                [
                    QPointF(rect.left(), middle.y()),
                    QPointF(rect.left() + rect.width() * 0.38, rect.bottom() - 1),
                    QPointF(rect.right(), rect.top() + 1),
                ]
            )
