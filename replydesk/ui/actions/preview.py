"""Actions on the pages: preview beside the text, preview alone."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.page.place import ALONE, SHOWN

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def preview_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The preview beside the text and instead of it."""
    return (
        Act(
            SHOWN,
            tr("预览(&V)"),
            lambda: preview(window),
            ("Ctrl+F2",),
            "preview",
            "letter",
            checkable=True,
        ),
        Act(
            ALONE,
            tr("只看预览(&Y)"),
            lambda: alone(window),
            ("Ctrl+Shift+F2",),
            needs="letter",
            checkable=True,
        ),
    )


def preview(window: "MainWindow") -> None:
    """Show the preview beside the text, or put it away."""
    place = window.preview
    if place.is_shown:
        place.hide()
        window.to_text()
    else:
        place.show()
    window.context.settings.set_flag(SHOWN, on=place.is_shown)


def alone(window: "MainWindow") -> None:
    """Show the preview instead of the text, or both again."""
    place = window.preview
    if place.is_alone:
        place.hide()
        window.to_text()
    else:
        place.show(alone=True)
        if place.widget is not None:
            place.widget.setFocus()
