"""The panel 案头: the letters of the desk, two lines each, with a box to narrow the list."""

import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.language import day, said
from replydesk.ui.theme import Theme, smaller

if TYPE_CHECKING:
    from collections.abc import Sequence

    from replydesk.desk import Entry

ROW_HEIGHT = 50
IdRole = Qt.ItemDataRole.UserRole
SecondRole = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QAbstractListModel):
    """Entries of the desk as a Qt model: DisplayRole is the title, then the second line, and all words to search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: "Sequence[Entry]") -> None:
        """Show these entries."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def row_of(self, letter_id: str) -> int:
        """The row of the letter with this id, -1 if it is not here."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == letter_id), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        title = entry.title or self.tr("（未写标题）")
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return title
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{title} {self._second(entry)}"
            case _ if role == IdRole:
                return entry.id
            case _ if role == SecondRole:
                return self._second(entry)
        return None

    def _second(self, entry: "Entry") -> str:
        parts = (str(entry.number), entry.salutation, said(entry.state), when(entry.changed))
        return " · ".join(part for part in parts if part)


class EntriesFilter(QSortFilterProxyModel):
    """Shows the entries in whose two lines every word of the box occurs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def set_words(self, text: str) -> None:
        """Narrow the list to these words."""
        self.beginFilterChange()
        self._words = text.lower().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: _Index) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        text = f"{index.data()} {index.data(SecondRole)}".lower()
        return all(word in text for word in self._words)


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry: the title, and below it in grey number, addressee, state and when it was changed."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.open_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        from replydesk.ui.rows import paint_ground  # noqa: PLC0415  # no row is painted in the first picture

        theme, rect = self._theme, QRect(option.rect)
        selected = paint_ground(painter, option, theme)
        is_open = bool(self.open_id) and index.data(IdRole) == self.open_id
        if is_open:
            painter.fillRect(QRect(0, rect.top() + 6, 3, rect.height() - 12), theme.color("accent"))
        painter.save()
        inner = rect.adjusted(14, 5, -10, -5)
        font = option.font
        font.setBold(is_open)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        font.setBold(False)
        painter.setFont(smaller(font))
        painter.setPen(theme.color("text" if selected else "muted"))
        second = painter.fontMetrics().elidedText(
            index.data(SecondRole), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, second)
        painter.restore()


class EntriesView(QListView):
    """A list of entries; `chosen(letter id)` on Enter or a double click, `delete_asked(letter id)` on Delete."""

    chosen = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("案头的信件"))
        self.delegate = EntryDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self.doubleClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._choose(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete_asked.emit(index.data(IdRole))
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(IdRole))


class DeskPanel(QWidget):
    """The desk's letters with a box to narrow them. `chosen` and `delete_asked` carry letter ids."""

    chosen = Signal(str)
    delete_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("查找标题、主送、状态"))
        self.box.setAccessibleName(self.tr("在案头中查找"))
        self.box.setClearButtonEnabled(True)
        self._model = EntriesModel(self)
        self._filter = EntriesFilter(self)
        self._filter.setSourceModel(self._model)
        self.view = EntriesView(theme)
        self.view.setModel(self._filter)
        self._hint = QLabel()
        self._hint.setObjectName("hint")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._hint.setContentsMargins(16, 12, 16, 16)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._hint)
        top = QVBoxLayout()
        top.setContentsMargins(12, 8, 12, 8)
        top.addWidget(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._open_first)
        self.view.chosen.connect(self.chosen)
        self.view.delete_asked.connect(self.delete_asked)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        theme.changed.connect(self._repaint)
        self._narrow("")

    def _repaint(self) -> None:
        self.view.viewport().update()

    def set_entries(self, entries: "Sequence[Entry]", open_id: str = "") -> None:
        """Show the desk's letters; the open one is marked. What was selected stays so."""
        selected = self.view.currentIndex().data(IdRole) or open_id
        self._model.set_entries(entries)
        self.view.delegate.open_id = open_id
        row = self._model.row_of(selected)
        if row >= 0:
            self.view.setCurrentIndex(self._filter.mapFromSource(self._model.index(row)))
        self._narrow(self.box.text())

    def _narrow(self, text: str) -> None:
        self._filter.set_words(text)
        if self._filter.rowCount():
            self._stack.setCurrentWidget(self.view)
            return
        if self._model.rowCount():
            self._hint.setText(self.tr("没有找到“{text}”。").format(text=text))
        else:
            self._hint.setText(
                self.tr("案头还没有信件。\n\n按 Ctrl+N 新建，按 Ctrl+O 导入旧稿，也可以把文件直接拖进窗口。")
            )
        self._stack.setCurrentWidget(self._hint)

    def _open_first(self) -> None:
        if self._filter.rowCount():
            self.chosen.emit(self._filter.index(0, 0).data(IdRole))

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        letter_id = index.data(IdRole)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("打开(&O)"), lambda: self.chosen.emit(letter_id))
        menu.addAction(self.tr("移入回收站(&D)"), lambda: self.delete_asked.emit(letter_id))
        menu.popup(self.view.viewport().mapToGlobal(place))


def when(moment: datetime.datetime) -> str:
    """When something was, as short as can be: 14:32 today, 6月3日 this year, else 2022年6月3日."""
    local, today = moment.astimezone(), datetime.datetime.now().astimezone()
    if local.date() == today.date():
        return f"{local:%H:%M}"
    return day(local.date(), with_year=local.year != today.year)
