"""How a row of the review looks: who, what and its state on the first line, the words on the second."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from replydesk.ui.review.difference import Piece
from replydesk.ui.review.entries import Entry, State
from replydesk.ui.review.model import AnyIndex, EntryRole, PiecesRole
from replydesk.ui.review.words import author_word, kind_word, state_word, tr
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme

SECTION_HEIGHT, ROW_HEIGHT = 26, 46
_LEFT, _RIGHT, _DOT, _GAP, _SHAPE = 14, 10, 8, 6, 9
_COLORS: dict[State, str] = {
    "open": "muted",
    "conflict": "warning",
    "accepted": "good",
    "rejected": "bad",
    "resolved": "good",
}


class RowDelegate(QStyledItemDelegate):
    """Paints sections and rows. `author_color(author)` names a colour of the palette."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.author_colors: dict[str, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(40, ROW_HEIGHT if index.parent().isValid() else SECTION_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        selected = paint_ground(painter, option, self._theme)
        painter.save()
        painter.setFont(option.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entry: Entry | None = index.data(EntryRole)
        if entry is None:
            self._paint_section(painter, QRect(option.rect), index.data())
        else:
            self._paint_entry(painter, QRect(option.rect), entry, index.data(PiecesRole), selected=selected)
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, title: str) -> None:
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        inner = rect.adjusted(2, 0, -_RIGHT, 0)
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_entry(
        self, painter: QPainter, rect: QRect, entry: Entry, pieces: Sequence[Piece], *, selected: bool
    ) -> None:
        color = self._theme.color(self.author_colors.get(entry.author, "text"))
        upper = QRect(rect.left(), rect.top() + 3, rect.width() - _RIGHT, ROW_HEIGHT // 2 - 3)
        lower = QRect(
            rect.left() + _LEFT, rect.top() + ROW_HEIGHT // 2, upper.width() - _LEFT, upper.height()
        )
        room = self._paint_state(painter, upper, entry, selected=selected)
        self._paint_head(painter, room, entry, color, selected=selected)
        faded = entry.state in {"accepted", "rejected", "resolved"} and not selected
        words = self._theme.color("text") if selected else color
        paint_pieces(painter, lower, pieces, self._theme.color("muted" if faded else "text"), words)

    def _paint_state(self, painter: QPainter, rect: QRect, entry: Entry, *, selected: bool) -> QRect:
        """The state at the right, as shape and word; answers with the room that is left."""
        word = state_word(entry.state)
        if not word:
            return rect
        color = self._theme.color("text" if selected else _COLORS[entry.state])
        width = painter.fontMetrics().horizontalAdvance(word)
        painter.setPen(color)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
        left = rect.right() - width - _SHAPE - 5
        paint_state(painter, QRectF(left, rect.center().y() - _SHAPE / 2 + 1, _SHAPE, _SHAPE), entry.state)
        return QRect(rect.left(), rect.top(), left - rect.left() - _GAP, rect.height())

    def _paint_head(
        self, painter: QPainter, rect: QRect, entry: Entry, color: QColor, *, selected: bool
    ) -> None:
        middle = rect.center().y() + 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(rect.left() + _DOT / 2, middle), _DOT / 2, _DOT / 2)
        metrics = painter.fontMetrics()
        kind = kind_word(entry.kind)
        tag = tr("未留痕") if entry.item is not None and not entry.item.change.tracked else ""
        taken = metrics.horizontalAdvance(kind) + _GAP + (metrics.horizontalAdvance(tag) + 16 if tag else 0)
        left = rect.left() + _LEFT
        room = rect.right() - left - taken
        name = metrics.elidedText(author_word(entry.author), Qt.TextElideMode.ElideRight, max(room, 0))
        left = _draw_word(painter, rect, left, name, self._theme.color("text") if selected else color)
        left = _draw_word(
            painter, rect, left + _GAP, kind, self._theme.color("text" if selected else "muted")
        )
        if tag and left + _GAP + metrics.horizontalAdvance(tag) + 10 <= rect.right():
            self._paint_tag(painter, rect, left + _GAP, tag, selected=selected)

    def _paint_tag(self, painter: QPainter, rect: QRect, left: int, tag: str, *, selected: bool) -> None:
        """A word in a frame: told by the frame as well as by its colour."""
        metrics = painter.fontMetrics()
        color = self._theme.color("text" if selected else "warning")
        width, height = metrics.horizontalAdvance(tag) + 8, metrics.height() + 1
        frame = QRectF(left + 0.5, rect.center().y() - height / 2 + 1.5, width, height - 1)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 3, 3)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, tag)


def _draw_word(painter: QPainter, rect: QRect, left: int, word: str, color: QColor) -> int:
    """A word on the line from `left` on; answers with where it ends."""
    width = painter.fontMetrics().horizontalAdvance(word)
    painter.setPen(color)
    painter.drawText(
        QRect(left, rect.top(), width + 1, rect.height()),
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        word,
    )
    return left + width


def paint_pieces(
    painter: QPainter, rect: QRect, pieces: Sequence[Piece], plain: QColor, marked: QColor
) -> None:
    """The words on one line: what goes struck through, what comes underlined, cut off with … where the room ends."""
    left, right = rect.left(), rect.right()
    base = painter.font()
    for piece in pieces:
        if left >= right:
            break
        font = QFont(base)
        font.setStrikeOut(piece.fate == "deleted")
        font.setUnderline(piece.fate == "inserted")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - left)
        left = _draw_word(painter, rect, left, text, marked if piece.fate else plain)
        if text != piece.text:
            break
    painter.setFont(base)


def paint_state(painter: QPainter, rect: QRectF, state: State) -> None:
    """The shape of a state in the painter's pen: a tick, a cross, a triangle."""
    painter.setPen(QPen(painter.pen().color(), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match state:
        case "accepted" | "resolved":
            painter.drawPolyline(
                [
                    QPointF(rect.left(), rect.center().y()),
                    QPointF(rect.left() + rect.width() * 0.38, rect.bottom() - 1),
                    QPointF(rect.right(), rect.top() + 1),
                ]
            )
        case "rejected":
            inner = rect.adjusted(1, 1, -1, -1)
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        case "conflict":
            painter.setPen(QPen(painter.pen().color(), 1.4))
            top = QPointF(rect.center().x(), rect.top())
            painter.drawPolygon([top, rect.bottomRight(), rect.bottomLeft()])
            painter.drawPoint(QPointF(rect.center().x(), rect.bottom() - 3))
        case "open":
            pass
