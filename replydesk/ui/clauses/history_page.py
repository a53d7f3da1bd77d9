"""The earlier versions of a clause in the dialog: each can be looked at, and taken back into the fields."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.clauses.view import ROW_HEIGHT
from replydesk.ui.desk_panel import when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from replydesk.desk import ClauseVersion
    from replydesk.letter.clause import Clause


class HistoryPage(QWidget):
    """The versions, the present one first. `taken(Clause)` wants an earlier one in the fields; nothing is saved by it."""

    taken = Signal(object)

    def __init__(self, versions: "Sequence[ClauseVersion]") -> None:
        super().__init__()
        self._versions = tuple(versions)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("各个版本"))
        self.list.setFixedWidth(176)
        self.list.setUniformItemSizes(True)
        for place, version in enumerate(self._versions):
            form = self.tr("第 {number} 版 · {when}") if place else self.tr("第 {number} 版 · {when}（现在）")
            words = form.format(number=version.version, when=when(version.created))
            item = QListWidgetItem(words)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.list.addItem(item)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("这一版的文字"))
        self.take = QPushButton(self.tr("取用这一版"))
        self.take.setToolTip(self.tr("把这一版放回各栏，保存后成为新的一版"))
        self.take.clicked.connect(self._take)
        right = QVBoxLayout()
        right.addWidget(self.text, 1)
        right.addWidget(self.take, 0, Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        self.text.setPlainText(whole_text(self._versions[row].clause))
        self.take.setEnabled(row > 0)

    def _take(self) -> None:
        self.taken.emit(self._versions[self.list.currentRow()].clause)


def whole_text(clause: "Clause") -> str:
    """Title and all texts of a clause."""
    variants = (
        f"〔{' · '.join(filter(None, (v.proposal_kind, v.address, v.level)))}〕\n{v.text}"
        for v in clause.variants
    )
    return "\n\n".join((clause.title, clause.text, *variants))
