"""What a clerk can ask for: every action with its name, shortcut and icon, a file for each menu's subject."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.edit import edit_actions
from replydesk.ui.actions.files import file_actions
from replydesk.ui.actions.structure import structure_actions
from replydesk.ui.actions.table import Act, Actions
from replydesk.ui.actions.tables import table_actions
from replydesk.ui.actions.view import view_actions

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

__all__ = ["Act", "Actions", "window_actions"]


def window_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The table of all actions."""
    return (
        *file_actions(window),
        *edit_actions(window),
        *structure_actions(window),
        *table_actions(window),
        *view_actions(window),
    )
