"""The font check in a dialog of its own. It does not block the window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from replydesk.export.profile import Profile
from replydesk.letter import Letter
from replydesk.ui.fonts.page import FontsPage
from replydesk.ui.theme import Theme


class FontsDialog(QDialog):
    """The page of the font check for the profile and the letter as they are now."""

    def __init__(
        self, profile: Profile, letter: Letter | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("字体检查"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(640)
        self.resize(760, 560)
        self.page = FontsPage(profile, letter, theme)
        self.copy = QPushButton(self.tr("复制全部"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.page.text()))
        close = QPushButton(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.page, 1)
        layout.addLayout(buttons)
