"""Help: what the program is, where its data is, and every shortcut that works in this window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from replydesk import __version__
from replydesk.ui.language import listed, plain


class HelpDialog(QDialog):
    """Version, the desk's file, and the shortcuts read off the actions themselves, so that the list is always true."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[QAction]]], desk: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("快捷键与关于"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(520, 560)
        about = QLabel(
            self.tr("replydesk {version}　答复函的案头。MIT 许可。\n案头文件：{desk}").format(
                version=__version__, desk=desk
            )
        )
        about.setWordWrap(True)
        about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("操作"), self.tr("快捷键")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("快捷键"))
        for name, actions in groups:
            shown = [action for action in actions if action.shortcuts()]
            if not shown:
                continue
            group = QTreeWidgetItem([name])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self.list.addTopLevelItem(group)
            for action in shown:
                keys = listed(
                    key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
                )
                group.addChild(QTreeWidgetItem([plain(action.text()), keys]))
        self.list.expandAll()
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, 200)
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self.list, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
