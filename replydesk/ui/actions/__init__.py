"""What a clerk can ask for: every action with its name, shortcut and icon, a file for each menu's subject."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.attachments import attachment_actions
from replydesk.ui.actions.body import body_actions
from replydesk.ui.actions.clause_library import clause_actions
from replydesk.ui.actions.clauses import clause_text_actions
from replydesk.ui.actions.comments import comment_actions
from replydesk.ui.actions.edit import edit_actions
from replydesk.ui.actions.files import file_actions
from replydesk.ui.actions.find import find_actions
from replydesk.ui.actions.fonts import font_actions
from replydesk.ui.actions.format_check import format_check_actions
from replydesk.ui.actions.internal_review import internal_review_actions
from replydesk.ui.actions.outline import outline_actions
from replydesk.ui.actions.palette import palette_actions
from replydesk.ui.actions.preview import preview_actions
from replydesk.ui.actions.profiles import profile_actions
from replydesk.ui.actions.review import review_actions
from replydesk.ui.actions.signoff import signoff_actions
from replydesk.ui.actions.structure import structure_actions
from replydesk.ui.actions.table import Act, Actions
from replydesk.ui.actions.tables import table_actions
from replydesk.ui.actions.typing import typing_actions
from replydesk.ui.actions.versions import version_actions
from replydesk.ui.actions.view import view_actions
from replydesk.ui.actions.writing import writing_actions

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

__all__ = ["Act", "Actions", "window_actions"]


def window_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The table of all actions."""
    return (
        *file_actions(window),
        *format_check_actions(window),
        *edit_actions(window),
        *body_actions(window),
        *typing_actions(window),
        *find_actions(window),
        *structure_actions(window),
        *clause_actions(window),
        *attachment_actions(window),
        *outline_actions(window),
        *clause_text_actions(window),
        *table_actions(window),
        *review_actions(window),
        *comment_actions(window),
        *internal_review_actions(window),
        *version_actions(window),
        *signoff_actions(window),
        *view_actions(window),
        *preview_actions(window),
        *writing_actions(window),
        *palette_actions(window),
        *profile_actions(window),
        *font_actions(window),
    )
