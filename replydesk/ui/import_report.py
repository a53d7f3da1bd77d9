"""What an import understood, dropped and mended: a list that can be read again at any time."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from replydesk.ui.language import said
from replydesk.ui.reports import lay_out_report

if TYPE_CHECKING:
    from replydesk.intake import Message


class ImportReport(QDialog):
    """The messages of one import, with the line of the source that each is about. It does not block the window."""

    def __init__(self, name: str, messages: "Sequence[Message]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._messages = name, tuple(messages)
        self.setWindowTitle(self.tr("导入情况：{name}").format(name=name))
        self.resize(620, 440)
        head = QLabel(
            self.tr("从“{name}”读入，原文件没有改动。下面 {count} 条说明了识别、舍去和改正的内容。").format(
                name=name, count=len(self._messages)
            )
            if self._messages
            else self.tr("从“{name}”读入，原文件没有改动，没有需要说明的地方。").format(name=name)
        )
        head.setWordWrap(True)
        self.table = QTableWidget(len(self._messages), 2)
        self.table.setHorizontalHeaderLabels([self.tr("原文行"), self.tr("说明")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(26)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName(self.tr("导入说明"))
        for row, message in enumerate(self._messages):
            line = QTableWidgetItem(str(message.line) if message.line else self.tr("全文"))
            line.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            text = QTableWidgetItem(said(message.text))
            text.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text.setToolTip(text.text())
            self.table.setItem(row, 0, line)
            self.table.setItem(row, 1, text)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, 64)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(lambda *_: self.table.resizeRowsToContents())
        self.copy = lay_out_report(self, head, self.table, self.text)
        self.copy.setEnabled(bool(self._messages))
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.resizeRowsToContents()

    def text(self) -> str:
        """All messages as lines of text."""
        return "\n".join(
            (self.tr("第 {line} 行\t").format(line=message.line) if message.line else self.tr("全文\t"))
            + said(message.text)
            for message in self._messages
        )
