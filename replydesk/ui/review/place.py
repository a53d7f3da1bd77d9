"""The place of the review panel among the tabs."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from replydesk.ui.late_place import LatePlace
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.review.panel import ReviewPanel


class ReviewPlace(LatePlace["ReviewPanel"]):
    """Holds the review panel, which is made when it is first seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def _make(self) -> "tuple[ReviewPanel, QWidget]":
        from replydesk.ui.review.panel import ReviewPanel  # noqa: PLC0415  # not needed for the first picture

        panel = ReviewPanel(self._theme)
        return panel, panel.view
