"""The picture of a comparison: which two letters, how much they differ, the changes in the text, and their list."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from replydesk.export import Profile
from replydesk.ui.layout import fitting_zoom
from replydesk.ui.redline import RedlineView
from replydesk.ui.theme import Theme
from replydesk.ui.versions import words
from replydesk.ui.versions.changes import ChangesList, ChangesModel
from replydesk.ui.versions.comparing import Comparison

_SIZES = {Qt.Orientation.Horizontal: (620, 260), Qt.Orientation.Vertical: (420, 140)}
_NARROW = 700  # pixels, under which the list stands below the text
_USUAL_ZOOM = 100


class ComparisonPicture(QWidget):
    """Shows a comparison, or a sentence in its place."""

    def __init__(self, theme: Theme, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.comparison: Comparison | None = None
        self.names = QLabel()
        self.names.setObjectName("groupTitle")
        self.figures = QLabel()
        self.figures.setObjectName("hint")
        for label in (self.names, self.figures):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.view = RedlineView(theme.palette, profile)
        self.model = ChangesModel(self)
        self.list = ChangesList(self.model, theme)
        self.list.setMinimumWidth(160)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.list)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes(_SIZES[Qt.Orientation.Horizontal])
        self.sentence = QLabel()
        self.sentence.setObjectName("hint")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.sentence)
        self.stack.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.names)
        layout.addWidget(self.figures)
        layout.addSpacing(4)
        layout.addWidget(self.stack, 1)
        self.list.chosen.connect(self._reveal)
        self.view.change_clicked.connect(self.list.go_to)
        self.view.installEventFilter(self)
        theme.changed.connect(self._recolor)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show what two letters differ in, from the first change; where only the new one was written on, nothing scrolls."""
        shown, self.comparison = self.comparison, comparison
        self.names.setText(
            self.tr("{old}  →  {new}").format(old=comparison.old_name, new=comparison.new_name)
        )
        self.figures.setText(words.figures(comparison.extent))
        self.model.show(comparison)
        if not comparison.changes:
            self._say(self.tr("两稿的正文和要素完全相同。"))
            return
        self.stack.setCurrentWidget(self.splitter)
        self.view.set_current("")
        if shown is not None and shown.old == comparison.old and shown.new_name == comparison.new_name:
            self.view.update_changes(comparison.old, comparison.changes)
            return
        self.view.show_letter(comparison.old, comparison.changes)
        first = next((change.id for change in comparison.changes if not change.key), "")
        self.view.reveal(first or comparison.changes[0].id)

    def show_sentence(self, text: str) -> None:
        """Show a sentence and no comparison."""
        self.comparison = None
        self.names.clear()
        self.figures.clear()
        self.model.show(None)
        self._say(text)

    def _say(self, text: str) -> None:
        self.sentence.setText(text)
        self.stack.setCurrentWidget(self.sentence)

    def _reveal(self, change: str) -> None:
        self.view.set_current(change)
        self.view.reveal(change)

    def _recolor(self) -> None:
        self.view.set_palette(self._theme.palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wanted = Qt.Orientation.Vertical if self.width() < _NARROW else Qt.Orientation.Horizontal
        if wanted != self.splitter.orientation():
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes(_SIZES[wanted])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the lines of the sheet fit into the view."""
        if watched is self.view and event.type() == QEvent.Type.Resize:
            room = self.view.width() - self.view.sheet.verticalScrollBar().sizeHint().width()
            self.view.set_zoom(fitting_zoom(room, self.logicalDpiX(), _USUAL_ZOOM))
        return False
