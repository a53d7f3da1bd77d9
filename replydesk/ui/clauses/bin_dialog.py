"""The deleted clauses: a list from which each can be brought back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.clauses.history_page import whole_text
from replydesk.ui.clauses.view import ROW_HEIGHT
from replydesk.ui.desk_panel import when

if TYPE_CHECKING:
    from replydesk.desk import FiledClause
    from replydesk.ui.clauses.library import ClauseLibrary


class ClauseBin(QDialog):
    """Lists what was deleted, the last first. It does not block the window, and follows the library."""

    def __init__(self, library: "ClauseLibrary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("已删除的常用语"))
        self.resize(620, 400)
        self._library = library
        self._deleted: tuple[FiledClause, ...] = ()
        self.hint = QLabel()
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("已删除的常用语"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("这一条的文字"))
        self.back = QPushButton(self.tr("找回"))
        self.back.setDefault(True)
        self.back.clicked.connect(self.bring_back)
        close = QPushButton(self.tr("关闭"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        columns = QHBoxLayout()
        columns.setSpacing(8)
        columns.addWidget(self.list, 1)
        columns.addWidget(self.text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.back)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.hint)
        layout.addLayout(columns, 1)
        layout.addLayout(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.bring_back)
        library.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List what is deleted now; the row that was chosen, or the one in its place, stays so."""
        row = max(self.list.currentRow(), 0)
        self._deleted = self._library.deleted()
        self.list.clear()
        for filed in self._deleted:
            gone = when(filed.deleted or filed.changed)
            item = QListWidgetItem(self.tr("{title} · {when}").format(title=filed.clause.title, when=gone))
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        self.hint.setText(
            self.tr("找回的常用语回到原来的文件夹，各个版本和使用次数都在。")
            if self._deleted
            else self.tr("没有已删除的常用语。")
        )
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show(self.list.currentRow())

    def bring_back(self) -> None:
        """Bring the chosen clause back."""
        row = self.list.currentRow()
        if 0 <= row < len(self._deleted):
            self._library.undelete(self._deleted[row].clause.id)

    def _show(self, row: int) -> None:
        there = 0 <= row < len(self._deleted)
        self.text.setPlainText(whole_text(self._deleted[row].clause) if there else "")
        self.back.setEnabled(there)
