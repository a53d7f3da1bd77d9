"""The font check in a dialog of its own. It does not block the window."""

from PySide6.QtWidgets import QDialog, QWidget

from replydesk.export.profile import Profile
from replydesk.letter import Letter
from replydesk.ui.fonts.page import FontsPage
from replydesk.ui.reports import lay_out_report
from replydesk.ui.theme import Theme


class FontsDialog(QDialog):
    """The page of the font check for the profile and the letter as they are now."""

    def __init__(
        self, profile: Profile, letter: Letter | None, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("字体检查"))
        self.setMinimumWidth(640)
        self.resize(760, 560)
        self.page = FontsPage(profile, letter, theme)
        self.copy = lay_out_report(self, None, self.page, self.page.text)
