"""The list of a review: sections that fold, rows of two lines, and the keys that decide."""

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from replydesk.review.values import Key
from replydesk.ui.review.entries import Group
from replydesk.ui.review.model import AnyIndex, ReviewModel
from replydesk.ui.review.painting import RowDelegate
from replydesk.ui.theme import Theme

_DECIDING = {
    Qt.Key.Key_A: "accept",
    Qt.Key.Key_Return: "accept",
    Qt.Key.Key_Enter: "accept",
    Qt.Key.Key_R: "reject",
    Qt.Key.Key_Delete: "reject",
    Qt.Key.Key_U: "reopen",
    Qt.Key.Key_Backspace: "reopen",
}


class ReviewView(QTreeView):
    """The list. One key decides on what is selected: A or Enter accepts, R or Delete rejects, U takes back.

    `asked(what)` tells which: "accept", "reject" or "reopen"; `chosen(key)` which row the clerk went to, `entered(key)`
    which one was double-clicked.
    """

    asked = Signal(str)
    chosen = Signal(object)
    entered = Signal(object)

    def __init__(self, model: ReviewModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows = model
        self.painter_of_rows = RowDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.painter_of_rows)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setMouseTracking(True)
        self.setAnimated(False)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(True)
        self.setAccessibleName(self.tr("修订和批注"))
        self.doubleClicked.connect(self._enter)

    def show_groups(self, groups: tuple[Group, ...], current: Key | None) -> None:
        """Show these rows, with this one in hand; the sections that were folded stay so."""
        folded = {
            str(index.data())
            for row in range(self.rows.rowCount())
            if not self.isExpanded(index := self.rows.index(row, 0))
        }
        scrolled = self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            if self.rows.set_groups(groups):
                for row in range(self.rows.rowCount()):
                    index = self.rows.index(row, 0)
                    self.setExpanded(index, str(index.data()) not in folded)
                self.verticalScrollBar().setValue(scrolled)
        self.go_to(current)

    def go_to(self, key: Key | None) -> None:
        """Select this row alone and bring it into view."""
        index = self.rows.index_of(key)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)
        elif index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def selected(self) -> tuple[Key, ...]:
        """The keys of the selected rows, a section standing for all in it."""
        keys: dict[Key, None] = {}
        for index in self.selectedIndexes():
            rows = [index] if index.parent().isValid() else self._within(index)
            keys |= {entry.key: None for row in rows if (entry := self.rows.entry(row)) is not None}
        return tuple(keys)

    def _within(self, section: QModelIndex) -> list[QModelIndex]:
        return [self.rows.index(row, 0, section) for row in range(self.rows.rowCount(section))]

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        entry = self.rows.entry(current)
        if entry is not None:
            self.chosen.emit(entry.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row in hand in view when what stands below takes more room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Give the part of a selected row before its text the colour that the rest of it has."""
        ground = self._theme.color("selection" if self.hasFocus() else "pressed")
        option.palette.setColor(QPalette.ColorRole.Highlight, ground)
        super().drawRow(painter, option, index)

    def event(self, event: QEvent) -> bool:
        """While the list has the keyboard, Delete means the row in hand and not the letter."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _DECIDING
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and (what := _DECIDING.get(Qt.Key(event.key()))):
            self.asked.emit(what)
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index)
        if entry is not None:
            self.entered.emit(entry.key)
