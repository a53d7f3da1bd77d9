"""The action that opens the command palette."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.command_palette.commands import Command
    from replydesk.ui.main_window import MainWindow

_USES = "palette.uses"


def palette_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The palette."""
    return (
        Act("palette", tr("命令面板(&P)…"), lambda: show_palette(window), ("Ctrl+Shift+P",), needs="nothing"),
    )


def show_palette(window: "MainWindow") -> None:
    """Open the palette over the window."""
    from replydesk.ui.command_palette import CommandPalette  # noqa: PLC0415  # not needed for the first picture
    from replydesk.ui.command_palette.commands import window_commands  # noqa: PLC0415
    from replydesk.ui.command_palette.pinyin import load  # noqa: PLC0415

    for palette in window.findChildren(CommandPalette):
        if not palette.isHidden():
            palette.box.setFocus()
            return
    if window.current is not None:
        window.current.session.settle()
    palette = CommandPalette(window_commands(window), uses(window), window.context.theme, window)
    palette.refused.connect(window.status.say)
    palette.chosen.connect(lambda command: run(window, command))
    palette.open()
    window.context.tasks.start(load, lambda _: None, _give)


def _give(error: Exception) -> None:
    raise error


def run(window: "MainWindow", command: "Command") -> None:
    """Do what was chosen, and remember that it was."""
    if command.key and window.letters is not None:
        counted = uses(window)
        counted[command.key] = counted.get(command.key, 0) + 1
        window.letters.remember(_USES, counted)
    command.run()


def uses(window: "MainWindow") -> dict[str, int]:
    """How often each action was chosen in the palette, by its key."""
    kept = window.letters.recall(_USES, {}) if window.letters is not None else {}
    if not isinstance(kept, dict):
        return {}
    return {key: count for key, count in kept.items() if isinstance(key, str) and isinstance(count, int)}
