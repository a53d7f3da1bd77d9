"""Actions on fonts: the font check, and word of what is missing after an export."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow


def font_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The font check."""
    return (Act("fonts", tr("字体检查(&F)…"), lambda: show_fonts(window), needs="nothing"),)


def show_fonts(window: "MainWindow") -> None:
    """Show what the machine has of the profile's faces, and the rare characters of the open letter."""
    from replydesk.ui.fonts.dialog import FontsDialog  # noqa: PLC0415  # dialogs are loaded when asked for

    window.form.finish()
    if window.current is not None:
        window.current.session.settle()
    letter = window.current.letter if window.current is not None else None
    FontsDialog(window.context.profiles.profile, letter, window.context.theme, window).show()


def watch_fonts(window: "MainWindow", letters: "Letters") -> None:
    """Tell after an export to Word what the fonts of this machine lack."""
    from replydesk.ui.fonts.watch import FontWatch  # noqa: PLC0415  # not for the first picture

    watch = FontWatch(
        window.context,
        lambda: letters.current.letter if letters.current is not None else None,
        window.actions_["fonts"].trigger,
        letters,
    )
    watch.told.connect(window.bars.show_notice)
    letters.exported.connect(watch.exported)
