"""The outline panel: the letter's sections as a tree that moves the text and follows the cursor."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QMenu,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter import Letter
from replydesk.letter.difference import difference
from replydesk.ui.outline_model import CLOSING_ID, COUNT, OPENING_ID, IdRole, OutlineModel
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme

ROW_HEIGHT = 26
AnyIndex = QModelIndex | QPersistentModelIndex
_COUNT_WIDTH = 56
_COUNT_DELAY_MS = 200


class OutlineView(QTreeView):
    """The tree: rows of 26 pixels, the current section marked with the accent, counts in a fixed column."""

    entered = Signal()
    """Enter was pressed: the clerk wants to write."""

    def __init__(self, model: OutlineModel, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(theme, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("大纲"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(COUNT, _COUNT_WIDTH)
        model.rowsInserted.connect(self._unfold)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Give the part of a selected row before its text the colour that the rest of it has."""
        ground = self._theme.color("selection" if self.hasFocus() else "pressed")
        option.palette.setColor(QPalette.ColorRole.Highlight, ground)
        super().drawRow(painter, option, index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def _unfold(self, parent: QModelIndex) -> None:
        """Show a section's new rows; what the clerk folded afterwards stays folded."""
        if parent.isValid() and self.model().rowCount(parent) == 1:
            self.expand(parent)


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: title elided, count grey, and a bar in the accent before the section that the cursor is in."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.current_id = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(40, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        from replydesk.ui.rows import paint_ground  # noqa: PLC0415  # no row is painted in the first picture

        theme, rect = self._theme, QRect(option.rect)
        is_current = index.data(IdRole) == self.current_id
        selected = paint_ground(painter, option, theme)
        painter.save()
        painter.setFont(option.font)
        if index.column() == COUNT:
            painter.setPen(theme.color("text" if selected else "muted"))
            inner = rect.adjusted(0, 0, -10, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            if is_current:
                painter.fillRect(QRect(0, rect.top() + 4, 3, rect.height() - 8), theme.color("accent"))
            font = painter.font()
            font.setBold(is_current)
            painter.setFont(font)
            painter.setPen(theme.color("text"))
            text = painter.fontMetrics().elidedText(
                index.data(), Qt.TextElideMode.ElideRight, rect.width() - 6
            )
            painter.drawText(
                rect.adjusted(4, 0, -2, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
            )
        painter.restore()


class OutlinePanel(QWidget):
    """The outline of the session's letter.

    `chosen(block row_id)` asks the text to go there; the window answers with `follow(block row_id)` when the cursor has moved.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, actions: list[QAction] | None = None) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session: LetterSession | None = None
        self._following = False
        self._cursor_block = ""
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model, theme)
        self._delegate = self.view.itemDelegate()
        self._actions = actions or []
        self._empty = QLabel(
            self.tr(
                "这封信还没有分节。\n\n短信不必分节。要分节时，把光标放在一段里，"
                "按 Ctrl+1 设为一级标题“一、”，Ctrl+2 设为二级标题“（一）”；序号自动编排。"
            )
        )
        self._empty.setObjectName("hint")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._empty.setContentsMargins(16, 16, 16, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack)
        self._counts = QTimer(self, singleShot=True, interval=_COUNT_DELAY_MS)
        self._counts.timeout.connect(self.refresh)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.clicked.connect(self._choose)
        self.view.entered.connect(self.entered)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.view.viewport().update()

    def set_session(self, session: LetterSession | None) -> None:
        """Show this letter's outline, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._letter_changed)
        self._session = session
        self._cursor_block = ""
        self.model.set_blocks(())
        if session is not None:
            session.changed.connect(self._letter_changed)
        self.refresh()
        self.view.expandAll()

    def follow(self, block_id: str) -> None:
        """Mark the section that owns the block in which the cursor is ("": none, the cursor is in the head)."""
        self._cursor_block = block_id
        self._mark()

    def section_in_focus(self) -> str:
        """The id of the section that commands mean while the outline has the keyboard, or ""."""
        if not self.view.hasFocus():
            return ""
        row_id = self.view.currentIndex().data(IdRole)
        return row_id if row_id and row_id not in {OPENING_ID, CLOSING_ID} else ""

    def refresh(self) -> None:
        """Bring the rows up to the letter as it is now."""
        self._counts.stop()
        blocks = self._session.letter.blocks if self._session is not None else ()
        self._following = True
        self.model.set_blocks(blocks)
        self._following = False
        self._stack.setCurrentWidget(self.view if self.model.outline.sections else self._empty)
        self._mark()

    def _letter_changed(self, old: Letter, new: Letter, source: object) -> None:
        """Headings show at once; where only body text changed, the counts may wait for a pause."""
        if old.blocks is new.blocks:
            return
        changed = difference(old.blocks, new.blocks)
        touched = (*old.blocks[changed.start : changed.old_end], *new.blocks[changed.start : changed.new_end])
        same_ids = changed.old_end == changed.new_end and not any(
            block.kind != "paragraph" for block in touched
        )
        if same_ids:
            if not self._counts.isActive():
                self._counts.start()
            return
        self.refresh()

    def _row_of(self, block_id: str) -> str:
        if not block_id or self._session is None:
            return ""
        view, blocks = self.model.outline, self._session.letter.blocks
        place = next((index for index, block in enumerate(blocks) if block.id == block_id), -1)
        if place < 0:
            return ""
        if place in view.opening:
            return OPENING_ID
        if place in view.closing:
            return CLOSING_ID
        section = view.at(place)
        return section.id if section is not None else ""

    def _mark(self) -> None:
        row_id = self._row_of(self._cursor_block)
        assert isinstance(self._delegate, _RowDelegate)
        changed = self._delegate.current_id != row_id
        self._delegate.current_id = row_id
        index = self.model.index_of(row_id) if row_id else QModelIndex()
        if index.isValid() and not self.view.hasFocus() and self.view.currentIndex() != index:
            self._following = True
            self.view.setCurrentIndex(index)
            self._following = False
        if changed:
            self.view.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        if self._following or not index.isValid() or self._session is None:
            return
        blocks = self._session.letter.blocks
        row_id = index.data(IdRole)
        if row_id == OPENING_ID:
            row_id = blocks[self.model.outline.opening.start].id
        elif row_id == CLOSING_ID:
            row_id = blocks[self.model.outline.closing.start].id
        self.chosen.emit(row_id)

    def _show_menu(self, place: QPoint) -> None:
        if not self._actions or not self.view.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.addSeparator()
        menu.addAction(self.tr("全部展开(&E)"), self.view.expandAll)
        menu.addAction(self.tr("全部折叠(&F)"), self.view.collapseAll)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.view.doItemsLayout()
        super().changeEvent(event)
