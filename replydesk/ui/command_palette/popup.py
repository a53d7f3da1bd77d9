"""The palette itself: a line to type in and the commands below it, at the top of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.command_palette.commands import Command
from replydesk.ui.command_palette.model import CommandModel, CommandRole
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme

_WIDTH, _TOP, _MARGIN = 620, 8, 40
_ROW, _MOST_ROWS = 30, 12
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_MOST_ROWS,
    Qt.Key.Key_PageDown: _MOST_ROWS,
}


class CommandPalette(QFrame):
    """`chosen(Command)` when one that can be done is chosen; `refused(sentence)` when one that cannot.

    It closes itself on a choice, on Esc, and when the keyboard goes elsewhere, and leaves nothing behind.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(
        self, commands: Sequence[Command], uses: dict[str, int], theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._over = window
        self._before = QApplication.focusWidget()
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAutoFillBackground(True)
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("输入要做的事：汉字、拼音首字母或英文"))
        self.box.setAccessibleName(self.tr("命令面板"))
        self.model = CommandModel(self)
        self.model.set_commands(commands, uses)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_CommandDelegate(theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(self.tr("命令"))
        self._none = QLabel(self.tr("没有这样的命令。可以只打一两个字，或拼音首字母，如 dc（导出）。"))
        self._none.setObjectName("hint")
        self._none.setWordWrap(True)
        self._none.setContentsMargins(8, 8, 8, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.box)
        layout.addWidget(self.view)
        layout.addWidget(self._none)
        self.box.textChanged.connect(self._narrow)
        self.view.clicked.connect(self._choose)
        self.view.selectionModel().currentChanged.connect(self._tell)
        self.box.installEventFilter(self)
        window.installEventFilter(self)
        self._narrow("")

    def open(self) -> None:
        """Show the palette with the keyboard in it."""
        self.show()
        self.raise_()
        self.box.setFocus()

    def _narrow(self, typed: str) -> None:
        self.model.set_typed(typed)
        count = self.model.rowCount()
        self.view.setVisible(count > 0)
        self._none.setVisible(not count)
        self.view.setFixedHeight(_ROW * min(max(count, 1), _MOST_ROWS) + 2)
        self.view.setCurrentIndex(self.model.index(0))
        self._place()

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._over.width() - width) // 2, _TOP)

    def _tell(self, index: QModelIndex) -> None:
        """Let a screen reader, which is in the box, say which command is in hand."""
        self.box.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _move(self, by: int) -> None:
        row = self.view.currentIndex().row() + by
        last = self.model.rowCount() - 1
        if abs(by) == 1 and last >= 0:
            row %= last + 1
        self.view.setCurrentIndex(self.model.index(max(0, min(row, last))))

    def _choose(self, index: QModelIndex) -> None:
        command = index.data(CommandRole)
        if not isinstance(command, Command):
            return
        if command.why_not:
            self.refused.emit(self.tr("“{name}”：{why}。").format(name=command.name, why=command.why_not))
            return
        self._leave()
        self.chosen.emit(command)

    def _leave(self) -> None:
        """Close, and give the keyboard back to what had it: some commands act on that."""
        before, self._before = self._before, None
        self._over.removeEventFilter(self)
        self.box.removeEventFilter(self)
        if before is not None and self.isAncestorOf(QApplication.focusWidget() or before):
            before.setFocus()
        self.close()

    # ---- events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            stays = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
            if event.reason() not in stays:
                self._before = None
                self._leave()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.view.currentIndex())
        elif key in _MOVES:
            self._move(_MOVES[key])
        else:
            return False
        return True


class _CommandDelegate(QStyledItemDelegate):
    """Paints a command: its name, in grey its menu, at the right its shortcut, or why it cannot be done."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        command = index.data(CommandRole)
        theme = self._theme
        selected = paint_ground(painter, option, theme)
        painter.save()
        painter.setFont(option.font)
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        inner = QRect(option.rect).adjusted(10, 0, -10, 0)
        side = command.why_not or command.shortcut
        grey = theme.color("text" if selected else "muted")
        painter.setPen(grey)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, side)
        inner.setRight(inner.right() - metrics.horizontalAdvance(side) - 16)
        name = metrics.elidedText(command.name, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(theme.color("muted") if command.why_not and not selected else theme.color("text"))
        painter.drawText(inner, middle, name)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(name) + 12)
        path = f"{command.path} ✓" if command.checked else command.path
        painter.setPen(grey)
        if inner.width() > 0:
            shown = metrics.elidedText(path, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, middle, shown)
        painter.restore()
