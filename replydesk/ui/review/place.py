"""The place of the review panel among the tabs: empty until it is first seen, so that the window's start does not pay for it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.review.panel import ReviewPanel


class ReviewPlace(QWidget):
    """Holds the panel. `made(ReviewPanel)` is emitted when it was made: when it is first shown, or first asked for."""

    made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def panel(self) -> "ReviewPanel":
        """The panel, made when it is needed."""
        from replydesk.ui.review.panel import ReviewPanel  # noqa: PLC0415

        panel = ReviewPanel(self._theme)
        self._layout.addWidget(panel)
        self.setFocusProxy(panel.view)
        self.made.emit(panel)
        return panel

    @property
    def existing(self) -> "ReviewPanel | None":
        """The panel if it was made already."""
        return self.__dict__.get("panel")

    def showEvent(self, event: QShowEvent) -> None:
        self.panel.show()
        super().showEvent(event)
