"""Keeping the open letter as a template: its name, and what it is for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.template import LONGEST_NAME, Template, labels_kept
from replydesk.ui.language import listed, said


class KeepTemplate(QDialog):
    """Asks for name and purpose of a template. `named(name, note)` is emitted when the clerk has agreed."""

    named = Signal(str, str)

    def __init__(self, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("另存为模板"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.name = QLineEdit(template.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.selectAll()
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("例：征求意见类提案，三段式"))
        kept = listed(map(said, labels_kept(template))) or self.tr("无")
        hint = QLabel(
            self.tr(
                "保留各节、正文和这些要素：{kept}。\n提案号、案由、日期等只属于这一件的内容不保留，正文里出现的改为占位符。"
            ).format(kept=kept)
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        self.keep = QPushButton(self.tr("保存"))
        self.keep.setDefault(True)
        cancel = QPushButton(self.tr("取消"))
        form = QFormLayout()
        form.addRow(self.tr("名称(&N)"), self.name)
        form.addRow(self.tr("用途(&P)"), self.note)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addLayout(buttons)
        self.setMinimumWidth(460)
        self.name.textChanged.connect(self._allow)
        self.keep.clicked.connect(self._agree)
        cancel.clicked.connect(self.reject)
        self._allow()

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))

    def _agree(self) -> None:
        name, note = self.name.text().strip(), self.note.text().strip()
        self.accept()
        self.named.emit(name, note)
