"""A list of entries: a row each, written in place, put in order by dragging or Alt+Up and Alt+Down."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from replydesk.letter.listing import split_entries, tidy_entry
from replydesk.letter.particulars import Value
from replydesk.ui.form.inputs import LineInput, leaves_undo_to_window

ROW_HEIGHT = 24
_MOST_ROWS = 12
_Index = QModelIndex | QPersistentModelIndex


class ListInput(QListWidget):
    """The entries of a list particular; the last row is where the next one is written.

    With `names` the entries are people: two characters written with a blank between them are one name.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, *, names: bool = False) -> None:
        super().__init__()
        self._names = names
        self._example = ""
        self.invitation = self.tr("＋ 添加")
        """What the row for the next entry says."""
        self._filling = False
        self._written = -1
        self.goes_on = False
        """Whether Enter was pressed in an entry, so that the next one is begun."""
        self._arranging = QTimer(self, singleShot=True, interval=0)
        self._arranging.timeout.connect(self._arrange)
        self.offers: Callable[[], Sequence[str]] = tuple
        """Earlier entries, offered while one is written."""
        triggers = QListWidget.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.AnyKeyPressed | triggers.EditKeyPressed)
        self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.writing: LineInput | None = None
        """Where an entry is being written."""
        self._writing_row = -1
        self.setItemDelegate(_EntryDelegate(self))
        self.setObjectName("entries")
        self.itemChanged.connect(self._item_changed)
        self.itemClicked.connect(self._clicked)
        self.model().rowsMoved.connect(self._tell)
        self.customContextMenuRequested.connect(self._show_menu)
        self._fill(())

    # The value

    def value(self) -> Value:
        """The entries without blank ones."""
        return tuple(entry for row in range(self.count()) for entry in self._entries_in(row))

    def _entries_in(self, row: int) -> tuple[str, ...]:
        """The entries in a row: several while what was written there has not been taken apart yet."""
        text = self.item(row).text()
        if self.writing is not None and row == self._writing_row:
            text = self.writing.text()
        elif row != self._written:
            entry = tidy_entry(text, names=self._names)
            return (entry,) if entry else ()
        return split_entries(text, names=self._names)

    def set_value(self, value: Value) -> None:
        """Show the entries; what is being written stays."""
        entries = value if isinstance(value, tuple) else ()
        if entries != self.value():
            self._fill(entries)

    def set_read_only(self, *, on: bool) -> None:
        """Show the entries without letting them be changed."""
        self.setEnabled(not on)

    def set_example(self, example: str) -> None:
        """What the row for the next entry says."""
        self._example = example
        self._fill(self._entries())

    def _entries(self) -> tuple[str, ...]:
        value = self.value()
        return value if isinstance(value, tuple) else ()

    def _fill(self, entries: Sequence[str], current: int = -1) -> None:
        self._filling = True
        self.writing = None  # an entry that is being written goes with its row
        self._arranging.stop()  # and so does what was to be done with its row
        self._written, self.goes_on = -1, False
        self.clear()
        for entry in (*entries, ""):
            item = QListWidgetItem(entry)
            flags = item.flags() | Qt.ItemFlag.ItemIsEditable
            if not entry:
                flags &= ~Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setToolTip(entry or self.tr("在这里写下一条"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry or self.tr("在这里写下一条"))
            self.addItem(item)
        self._filling = False
        self.setFixedHeight(min(self.count(), _MOST_ROWS) * ROW_HEIGHT + 6)
        if current >= 0:
            self.setCurrentRow(min(current, self.count() - 1))

    def _tell(self) -> None:
        if not self._filling:
            row = self.currentRow()
            self._fill(self._entries(), row)
            self.edited.emit()

    def settle(self) -> None:
        """Keep the entry that is being written, what an input method composes in it included."""
        if self.writing is not None:
            self.writing.settle()
            self.commitData(self.writing)

    def begin(self, line: LineInput, row: int) -> None:
        """An entry is being written: the letter has it at every key, like any other field."""
        self.writing, self._writing_row, self.goes_on = line, row, False
        line.edited.connect(self.edited)
        line.left.connect(self._line_left)

    def _line_left(self) -> None:
        if not self._filling:
            self.left.emit()

    def end(self, line: LineInput) -> None:
        """The entry is written, or was given up."""
        if self.writing is line:
            self.writing = None
            if not self._filling:
                self.edited.emit()
            if self.goes_on:  # Qt tells of no change when the entry is as it was
                self._written = self._writing_row
                self._arranging.start()

    # Changing it

    def _item_changed(self, item: QListWidgetItem) -> None:
        """An entry was written. The rows are made anew when Qt is done with its editor."""
        if self._filling:
            return
        self._written = self.row(item)
        self.edited.emit()
        self._arranging.start()

    def _arrange(self) -> None:
        """A row for each entry; after Enter the next one is begun."""
        if self._written < 0:
            return
        row = self._written + max(len(self._entries_in(self._written)) - 1, 0)
        goes_on = self.goes_on
        self._fill(self._entries(), row + 1 if goes_on else row)
        if goes_on:
            self.editItem(self.item(self.currentRow()))

    def move_entry(self, by: int) -> None:
        """Put the current entry one row up or down."""
        entries, row = list(self._entries()), self.currentRow()
        if 0 <= row < len(entries) and 0 <= row + by < len(entries):
            entries[row], entries[row + by] = entries[row + by], entries[row]
            self._fill(entries, row + by)
            self.edited.emit()

    def remove_entry(self) -> None:
        """Take the current entry out."""
        entries, row = list(self._entries()), self.currentRow()
        if 0 <= row < len(entries):
            del entries[row]
            self._fill(entries, row)
            self.edited.emit()

    def remove_emptied(self) -> None:
        """Take the row whose text was deleted away, and go on at the end of the one before."""
        before = self._writing_row - 1
        self._fill(self._entries(), max(before, 0))
        self.edited.emit()
        if before >= 0:
            self.editItem(self.item(before))
            if self.writing is not None:
                self.writing.setCursorPosition(
                    len(self.writing.text())
                )  # Qt selects all of it, and one more key would delete it

    def paste(self) -> None:
        """Put what the clipboard holds before the current row, an entry for each name or line."""
        written = split_entries(QGuiApplication.clipboard().text(), names=self._names)
        entries, row = self._entries(), max(self.currentRow(), 0)
        if written:
            self._fill((*entries[:row], *written, *entries[row:]), row + len(written))
            self.edited.emit()

    def copy(self) -> None:
        """Copy all entries, a line each."""
        QGuiApplication.clipboard().setText("\n".join(self._entries()))

    # Events

    def event(self, event: QEvent) -> bool:
        return leaves_undo_to_window(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_entry(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_entry()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if (
                self.state() != QListWidget.State.EditingState
            ):  # the line that is written in passes its Enter on
                self.editItem(self.item(max(self.currentRow(), 0)))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """An input method composes in the line of the entry, from the first letter on: nothing half-typed is lost."""
        if self.writing is None and (event.preeditString() or event.commitString()):
            self.editItem(self.item(max(self.currentRow(), 0)))
        if self.writing is not None:
            QCoreApplication.sendEvent(self.writing, event)

    def _clicked(self, item: QListWidgetItem) -> None:
        """A click on the row for the next entry begins it."""
        if not item.text():
            self.editItem(item)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # Qt's own signature
        """Tab keeps the entry that is being written and leaves the list."""
        self.settle()
        if self.writing is not None:
            self.closeEditor(self.writing, QAbstractItemDelegate.EndEditHint.NoHint)
        self.setFocus()
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.currentRow() < 0:
            self.setCurrentRow(self.count() - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        inside = self.state() == QListWidget.State.EditingState
        if not inside and event.reason() not in {
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
        }:
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form, and the list only when it is longer than it can be shown."""
        if self.count() > _MOST_ROWS:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        on_entry = 0 <= self.currentRow() < self.count() - 1
        for text, act in (
            (self.tr("上移(&U)\tAlt+↑"), lambda: self.move_entry(-1)),
            (self.tr("下移(&D)\tAlt+↓"), lambda: self.move_entry(1)),
            (self.tr("删除(&E)\tDel"), self.remove_entry),
        ):
            menu.addAction(text, act).setEnabled(on_entry)
        menu.addSeparator()
        menu.addAction(self.tr("复制全部(&C)"), self.copy)
        menu.addAction(self.tr("粘贴(&P)"), self.paste)
        menu.popup(self.viewport().mapToGlobal(place))

    @property
    def example(self) -> str:
        """What the row for the next entry says while it is empty."""
        return self._example


class _EntryDelegate(QStyledItemDelegate):
    """Writes an entry in a line of the form; Enter goes on to the next one."""

    def __init__(self, owner: ListInput) -> None:
        super().__init__(owner)
        self._owner = owner

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line = LineInput()
        line.setParent(parent)
        line.setFrame(False)
        line.offers = self._owner.offers
        line.set_example(self._owner.example)
        line.setAccessibleName(self._owner.accessibleName())
        line.returnPressed.connect(lambda: self._note_enter(line))
        self._owner.begin(line, index.row())
        return line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab is the form's: Qt would go on to the next entry, and never leave the list. Backspace ends an empty entry."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                return False
            line = self._owner.writing
            empty = line is not None and not line.text() and not line.composing
            if event.key() == Qt.Key.Key_Backspace and empty and not event.isAutoRepeat():
                self._owner.remove_emptied()
                return True
        return super().eventFilter(watched, event)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """All rows are alike: a list that is filled before it has its style would keep the height of the first."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        assert isinstance(editor, LineInput)
        self._owner.end(editor)
        super().destroyEditor(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        assert isinstance(editor, LineInput)
        model.setData(index, editor.text())

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row for the next entry says so in grey."""
        super().initStyleOption(option, index)
        if not option.text:
            option.text = self._owner.invitation
            option.palette.setBrush(
                option.palette.ColorRole.Text, option.palette.brush(option.palette.ColorRole.PlaceholderText)
            )

    def _note_enter(self, line: LineInput) -> None:
        """Enter keeps the entry, which is Qt's, and begins the next one, when there was one."""
        self._owner.goes_on = bool(line.text().strip())
