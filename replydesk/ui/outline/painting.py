"""How a row of the outline looks, and the field in which its title is written anew."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from replydesk.letter.progress import State
from replydesk.ui.outline.model import COUNT, TITLE, IdRole, MeantRole, StateRole
from replydesk.ui.theme import Theme

ROW_HEIGHT = 26
AnyIndex = QModelIndex | QPersistentModelIndex
_SHAPE = 9  # pixels across
_STATE_COLORS: dict[State, str] = {"empty": "muted", "draft": "muted", "gaps": "warning", "done": "good"}


class TitleInput(QLineEdit):
    """One title being written. What an input method composes is taken over when the keyboard goes elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composed = ""
        self.setAccessibleName(self.tr("标题"))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._composed = event.preeditString()

    def settle(self) -> None:
        """Take what is being composed as it stands into the text."""
        if self._composed:
            event = QInputMethodEvent()
            event.setCommitString(self._composed)
            self.inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.settle()
        super().focusOutEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Paints a row: title elided, count grey, state as a shape, and a bar in the accent before the section that the cursor is in.

    `renamed(section id, title)` is emitted when a title has been written.
    """

    renamed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current_id = ""
        self.renaming = ""
        """The id of the row whose title is being written."""

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

    # ---- renaming

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        self.renaming = index.data(IdRole)
        return TitleInput(parent)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        assert isinstance(editor, TitleInput)
        if not editor.isModified():  # else the letter has changed while the title was being written
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        assert isinstance(editor, TitleInput)
        if editor.isModified():
            self.renamed.emit(index.data(IdRole), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Let the field reach over count and state, to the panel's edge."""
        assert option.widget is not None
        width = option.widget.width() - option.rect.left() - 2
        editor.setGeometry(option.rect.left(), option.rect.top(), width, option.rect.height())

    def destroyEditor(self, editor: QWidget, index: AnyIndex) -> None:
        self.renaming = ""
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit what is composed before the text is taken: the field loses the keyboard only afterwards."""
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, TitleInput):
            watched.settle()
        return super().eventFilter(watched, event)


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
