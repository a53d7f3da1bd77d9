"""The tree of clauses: rows of 26 pixels, groups in grey, the count of uses at the right, every row to be dragged."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from replydesk.ui.clauses.model import COUNT, TITLE, ClausesModel, GroupRole, IdRole
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme

ROW_HEIGHT = 26
_COUNT_WIDTH = 60
_Index = QModelIndex | QPersistentModelIndex


class ClausesView(QTreeView):
    """The tree. It tells the id of a clause: `chosen` on Enter and double click, `edit_asked` on F2 (a folder is renamed), `delete_asked` on Delete."""

    chosen = Signal(str)
    edit_asked = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, model: ClausesModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setExpandsOnDoubleClick(False)  # a double click on a clause inserts it; on a group see below
        self.setAccessibleName(self.tr("常用语"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(COUNT, _COUNT_WIDTH)
        self.doubleClicked.connect(self._choose)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Give the part of a selected row before its text the colour that the rest of it has."""
        ground = self._theme.color("selection" if self.hasFocus() else "pressed")
        option.palette.setColor(QPalette.ColorRole.Highlight, ground)
        super().drawRow(painter, option, index)

    def event(self, event: QEvent) -> bool:
        """While a clause has the keyboard, F2 and Delete mean the clause and not the section of the letter."""
        asked = event.key() if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.ShortcutOverride and asked in {Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        clause_id = index.data(IdRole) if index.isValid() else ""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._choose(index)
        elif clause_id and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(clause_id)
        elif clause_id and event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit(clause_id)
        elif index.isValid() and event.key() == Qt.Key.Key_F2:
            self.rename(index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # Qt would copy the title; the window's own action copies what the panel says
        else:
            super().keyPressEvent(event)

    def rename(self, index: QModelIndex) -> None:
        """Let the name of a folder be written in its row."""
        folder = index.siblingAtColumn(TITLE)
        if folder.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(folder)
            self.edit(folder)

    def _choose(self, index: QModelIndex) -> None:
        if clause_id := index.data(IdRole):
            self.chosen.emit(clause_id)
        else:
            first = index.siblingAtColumn(0)
            self.setExpanded(first, not self.isExpanded(first))


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: a clause with its uses, a group with its number of clauses."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, QRect(option.rect)
        selected = paint_ground(painter, option, theme)
        is_group = bool(index.data(GroupRole))
        painter.save()
        font = option.font
        font.setBold(is_group and index.column() != COUNT)
        painter.setFont(font)
        grey = index.column() == COUNT and not selected
        painter.setPen(theme.color("muted" if grey else "text"))
        if index.column() == COUNT:
            inner, side = rect.adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight
        else:
            inner, side = rect.adjusted(4, 0, -2, 0), Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
