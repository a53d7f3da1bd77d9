"""The place of the clause panel among the tabs."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from replydesk.ui.late_place import LatePlace
from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.clauses.panel import ClausePanel


class ClausePlace(LatePlace["ClausePanel"]):
    """Holds the clause panel, which is made when it is first seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def _make(self) -> "tuple[ClausePanel, QWidget]":
        from replydesk.ui.clauses.panel import ClausePanel  # noqa: PLC0415  # not needed for the first picture

        panel = ClausePanel(self._theme)
        return panel, panel.box
