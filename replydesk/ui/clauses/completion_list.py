"""The rows of the completion: a clause's title, the beginning of its text, and its function at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from replydesk.letter import Particulars
from replydesk.letter.clause_functions import function_name
from replydesk.ui.clauses import reading
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.desk import FiledClause

ROW_HEIGHT = 26
TextRole = Qt.ItemDataRole.UserRole
FunctionRole = Qt.ItemDataRole.UserRole + 1
_MARGIN, _GAP = 8, 12
_Index = QModelIndex | QPersistentModelIndex


class CompletionModel(QAbstractListModel):
    """Clauses as rows: the title, under `TextRole` the text as this letter would have it, under `FunctionRole` what it does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: Sequence[FiledClause] = ()
        self._particulars = Particulars()

    def set_clauses(self, found: "Sequence[FiledClause]", particulars: Particulars) -> None:
        """Show these clauses, in this order."""
        self.beginResetModel()
        self._found, self._particulars = found, particulars
        self.endResetModel()

    def filed(self, index: _Index) -> "FiledClause | None":
        """The clause of a row."""
        return self._found[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        filed = self.filed(index)
        if filed is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return filed.clause.title
            case _ if role in {TextRole, Qt.ItemDataRole.ToolTipRole}:
                return reading.plain(filed.clause, self._particulars).replace("\n", " ")
            case _ if role == FunctionRole:
                return function_name(filed.clause.function)
        return None


class CompletionList(QListView):
    """The list, as high as its rows; it never takes the keyboard."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("可插入的常用语"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows = CompletionModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(theme, self))

    def show_clauses(self, found: "Sequence[FiledClause]", particulars: Particulars) -> None:
        """Show these clauses, the first of them chosen."""
        self.rows.set_clauses(found, particulars)
        self.setCurrentIndex(self.rows.index(0))
        self.setFixedHeight(len(found) * ROW_HEIGHT)

    def chosen(self) -> "FiledClause | None":
        """The clause that is chosen."""
        return self.rows.filed(self.currentIndex())

    def step(self, steps: int) -> None:
        """Choose a row further down, or with a negative number up; by one step round the ends."""
        count, row = self.rows.rowCount(), self.currentIndex().row() + steps
        row = row % count if abs(steps) == 1 else min(max(row, 0), count - 1)
        self.setCurrentIndex(self.rows.index(row))


class _RowDelegate(QStyledItemDelegate):
    """Paints a row."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        selected = paint_ground(painter, option, self._theme)
        painter.save()
        painter.setFont(option.font)
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        rect = QRect(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        title, function = str(index.data()), str(index.data(FunctionRole))
        painter.setPen(self._theme.color("text" if selected else "muted"))
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, function)
        rect.setRight(rect.right() - metrics.horizontalAdvance(function) - (_GAP if function else 0))
        painter.setPen(self._theme.color("text"))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, middle, shown)
        rect.setLeft(rect.left() + metrics.horizontalAdvance(shown) + _GAP)
        if rect.width() > 4 * _GAP:
            painter.setPen(self._theme.color("text" if selected else "muted"))
            text = metrics.elidedText(str(index.data(TextRole)), Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(rect, middle, text)
        painter.restore()
