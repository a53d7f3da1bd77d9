"""The settings: names of pages on the left, the page on the right. What one changes there holds at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.settings import Settings

_NAMES_WIDTH, _ROW = 140, 32
_LAYOUT = "preferences"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the settings: a key, its title, and what makes it when it is first seen.

    A `fresh` page is made anew each time that one comes to it: it shows what another page may have changed.
    """

    key: str
    title: str
    make: Callable[[], QWidget]
    fresh: bool = False


class Preferences(QDialog):
    """The dialog of all pages. It does not block the window."""

    def __init__(self, pages: Sequence[Page], settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._settings = tuple(pages), settings
        self._made: dict[str, QWidget] = {}
        self.setWindowTitle(self.tr("设置"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 520)
        self.names = QListWidget()
        self.names.setFixedWidth(_NAMES_WIDTH)
        self.names.setUniformItemSizes(True)
        self.names.setAccessibleName(self.tr("各页"))
        for page in self._pages:
            item = QListWidgetItem(page.title)
            item.setSizeHint(QSize(0, _ROW))
            self.names.addItem(item)
        self.stack = QStackedWidget()
        close = QPushButton(self.tr("关闭"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self._lay_out(close)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)
        self.restoreGeometry(settings.layout(_LAYOUT))
        self.names.setFocus()

    def _lay_out(self, close: QPushButton) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.names)
        columns.addWidget(self.stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(columns, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def go_to(self, key: str) -> None:
        """Show the page of this key."""
        self.names.setCurrentRow([page.key for page in self._pages].index(key))

    def page(self) -> QWidget | None:
        """The page that one sees."""
        return self.stack.currentWidget()

    def _show(self, row: int) -> None:
        page = self._pages[row]
        widget = self._made.get(page.key)
        if widget is None or page.fresh:
            if widget is not None:
                self.stack.removeWidget(widget)
                widget.deleteLater()
            widget = self._made[page.key] = page.make()
            self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)

    def done(self, result: int) -> None:
        """Remember where the dialog stood."""
        self._settings.set_layout(_LAYOUT, self.saveGeometry())
        super().done(result)
