"""What the dialogs that report something have in common: the report over a row with 复制全部 and 关闭."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget


def lay_out_report(
    dialog: QDialog, head: QWidget | None, report: QWidget, text: Callable[[], str]
) -> QPushButton:
    """Lay the dialog out and answer its copy button, which puts `text()` on the clipboard. The dialog goes when closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    copy = QPushButton(QCoreApplication.translate("Report", "复制全部"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text()))
    close = QPushButton(QCoreApplication.translate("Report", "关闭"))
    close.setDefault(True)
    close.clicked.connect(dialog.close)
    buttons = QHBoxLayout()
    buttons.addWidget(copy)
    buttons.addStretch()
    buttons.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(16, 16, 16, 12)
    layout.setSpacing(12)
    if head is not None:
        layout.addWidget(head)
    layout.addWidget(report, 1)
    layout.addLayout(buttons)
    return copy
