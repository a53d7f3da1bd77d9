"""The outline's tree: rows of 26 pixels, its keys, and titles renamed in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView

from replydesk.ui.outline.dragging import DragTree
from replydesk.ui.outline.model import COUNT, STATE, TITLE, IdRole, OutlineModel
from replydesk.ui.outline.painting import RowDelegate
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.outline.renaming import TitleInput

AnyIndex = QModelIndex | QPersistentModelIndex
_INDENT = 14
_COUNT_WIDTH, _SHAPE_WIDTH, _WORD_WIDTH = 42, 20, 46
_WIDE = 300
"""From this width on there is room for the words of the states beside their shapes."""


class OutlineView(DragTree):
    """The tree: the current section marked with the accent, counts and states in fixed columns.

    `asked(what)` asks for something to be done to the selected sections: "rename", "delete", "done", "cut", "copy", "paste".
    """

    entered = Signal()
    """Enter was pressed: the clerk wants to write."""
    asked = Signal(str)
    renamed = Signal(str, str)

    def __init__(self, model: OutlineModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self.delegate = RowDelegate(theme, self)
        self._title: TitleInput | None = None
        self.setItemDelegate(self.delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("大纲"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(_SHAPE_WIDTH)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((COUNT, _COUNT_WIDTH), (STATE, _SHAPE_WIDTH)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Give the part of a selected row before its text the colour that the rest of it has."""
        ground = self.theme.color("selection" if self.hasFocus() else "pressed")
        option.palette.setColor(QPalette.ColorRole.Highlight, ground)
        super().drawRow(painter, option, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = _WORD_WIDTH if self.width() >= _WIDE else _SHAPE_WIDTH
        if self.header().sectionSize(STATE) != width:
            self.header().resizeSection(STATE, width)

    # ---- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        asked = {Qt.Key.Key_Delete: "delete", Qt.Key.Key_F2: "rename", Qt.Key.Key_Space: "done"}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif plain and event.key() in asked:
            self.asked.emit(asked[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the state changes it."""
        index = self.indexAt(event.position().toPoint())
        is_click = self.state() == QTreeView.State.NoState and event.button() == Qt.MouseButton.LeftButton
        super().mouseReleaseEvent(event)
        if is_click and index.column() == STATE and index.data(IdRole) not in {OPENING_ID, CLOSING_ID}:
            self.asked.emit("done")

    def cut(self) -> None:
        """Put the selected sections on the clipboard and take them out."""
        self.asked.emit("cut")

    def copy(self) -> None:
        """Put the selected sections on the clipboard."""
        self.asked.emit("copy")

    def paste(self) -> None:
        """Put the sections on the clipboard behind the selected one."""
        self.asked.emit("paste")

    # ---- renaming

    def rename(self, id: str) -> None:
        """Let the title of this section be written in its row; `renamed(id, title)` tells what was written."""
        from replydesk.ui.outline.renaming import TitleInput  # noqa: PLC0415  # not for the first picture

        self.finish_renaming()
        index = self.outline_model.index_of(id)
        if not index.isValid() or self.session is None:
            return
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.delegate.renaming = id
        self._title = TitleInput(index.data(Qt.ItemDataRole.EditRole), self.session, self.viewport())
        self._title.finished.connect(self._take_title)
        self._place_title()
        self._title.show()
        self._title.setFocus()

    def finish_renaming(self) -> None:
        """Take what has been written in the field of a title, if one is open."""
        if self._title is not None:
            self._title.finish(keep=True)

    def _take_title(self, title: str | None) -> None:
        field, self._title = self._title, None
        section_id, self.delegate.renaming = self.delegate.renaming, ""
        if field is None:
            return
        had_focus = field.hasFocus()
        field.hide()
        field.deleteLater()
        if had_focus:
            self.setFocus()
        self.viewport().update()
        if title is not None:
            self.renamed.emit(section_id, title)

    def _place_title(self) -> None:
        """Keep the field over its row, to the panel's edge; a row that is gone takes it along."""
        if self._title is None:
            return
        index = self.outline_model.index_of(self.delegate.renaming)
        if not index.isValid():
            self._title.finish(keep=False)
            return
        rect = self.visualRect(index)
        rect.setRight(self.viewport().width() - 3)
        self._title.setGeometry(rect)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place_title()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_title()
