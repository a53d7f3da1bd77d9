"""The list of versions: three lines a row, where in the letter each changed as a strip, labels edited in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from replydesk.letter.extent import Extent
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme, smaller
from replydesk.ui.versions.model import ExtentRole, FiguresRole, SecondRole, VersionsModel

ROW_HEIGHT = 66
_STRIP, _STRIP_HEIGHT = 72, 6
_LONGEST_LABEL = 80
_Index = QModelIndex | QPersistentModelIndex


class VersionsList(QListView):
    """The list. `figures_wanted(row)` names rows that came into view; the other signals carry the row that is meant.

    A label is edited after F2 or a double click.
    """

    figures_wanted = Signal(int)
    restore_asked = Signal(int)
    copy_asked = Signal(int)
    chosen = Signal(int)

    def __init__(self, model: VersionsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_VersionRows(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.DoubleClicked | QListView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("各个版本"))
        self.customContextMenuRequested.connect(self._show_menu)
        self.can_restore = True
        theme.changed.connect(self.viewport().update)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())

    def rename(self) -> None:
        """Edit the label of the selected version."""
        if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(self.currentIndex())

    def _show_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            return
        row = index.row()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("起名或改名(&N)"), lambda: self.edit(self.model().index(row, 0)))
        restore = menu.addAction(self.tr("恢复为新版本(&R)"), lambda: self.restore_asked.emit(row))
        restore.setEnabled(self.can_restore)
        menu.addAction(self.tr("打开为副本(&C)"), lambda: self.copy_asked.emit(row))
        menu.popup(self.viewport().mapToGlobal(place))


class _VersionRows(QStyledItemDelegate):
    """Paints a row: label, then which version and when, then how much it changed."""

    def __init__(self, theme: Theme, view: VersionsList) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self._view.figures_wanted.emit(index.row())
        theme = self._theme
        selected = paint_ground(painter, option, theme)
        painter.save()
        inner = QRect(option.rect).adjusted(14, 6, -12, -6)
        font = option.font
        font.setBold(index.row() == 0)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        self._line(painter, inner, 0, str(index.data()))
        painter.setFont(smaller(option.font))
        font.setBold(False)
        painter.setFont(smaller(font))
        painter.setPen(theme.color("text" if selected else "muted"))
        self._line(painter, inner, 1, str(index.data(SecondRole)))
        extent = index.data(ExtentRole)
        room = inner.adjusted(0, 0, -(_STRIP + 8), 0) if extent and extent.places else inner
        self._line(painter, room, 2, str(index.data(FiguresRole)))
        if extent and extent.places:
            self._strip(painter, inner, extent)
        painter.restore()
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.color("line")
        )

    @staticmethod
    def _line(painter: QPainter, inner: QRect, number: int, text: str) -> None:
        """A line of the row, the first of which is 0; what does not fit is cut."""
        height = inner.height() // 3
        box = QRect(inner.left(), inner.top() + number * height, inner.width(), height)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _strip(self, painter: QPainter, inner: QRect, extent: Extent) -> None:
        """The letter from its beginning at the left to its end, with a tick for each change."""
        height = inner.height() // 3
        strip = QRectF(
            inner.right() - _STRIP,
            inner.top() + 2 * height + (height - _STRIP_HEIGHT) // 2,
            _STRIP,
            _STRIP_HEIGHT,
        )
        painter.fillRect(strip, self._theme.color("line"))
        ink = self._theme.color("author1")
        for place in extent.places:
            painter.fillRect(
                QRectF(round(strip.left() + place * (_STRIP - 2)), strip.top(), 2, _STRIP_HEIGHT), ink
            )

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        field = QLineEdit(parent)
        field.setMaxLength(_LONGEST_LABEL)
        field.setAccessibleName(self.tr("版本的名称"))
        field.setPlaceholderText(self.tr("起个名字，便于以后找到"))
        field.setText(index.data(Qt.ItemDataRole.EditRole) or "")
        return field

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """The editor has its text from the start; Qt asks again when figures come in, and what was typed must stay."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(model.index(index.row(), 0), editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(8, 2, -8, -ROW_HEIGHT + 30))
