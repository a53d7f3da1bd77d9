"""Actions on how text comes in: pasting it plain, and whether typed numbers make headings."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from replydesk.ui.actions.edit import in_focus
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

AUTO_HEADINGS = "auto-headings"
"""The action's key, and the flag of the settings (`Settings.auto_headings`)."""


def typing_actions(window: "MainWindow") -> tuple[Act, ...]:
    """What concerns typing and pasting."""
    return (
        Act("paste-plain", tr("粘贴为纯文本(&X)"), paste_plain, ("Ctrl+Shift+V",)),
        Act(
            AUTO_HEADINGS,
            tr("键入序号时自动设标题(&N)"),
            lambda: switch_auto_headings(window),
            needs="nothing",
            checkable=True,
        ),
    )


def paste_plain() -> None:
    """Paste without recognition; fields of the form take plain text anyway."""
    in_focus("paste_plain" if hasattr(QApplication.focusWidget(), "paste_plain") else "paste")


def switch_auto_headings(window: "MainWindow") -> None:
    """Let typed numbers make headings, or leave them as they are typed."""
    on = window.actions_[AUTO_HEADINGS].isChecked()
    window.context.settings.set_flag(AUTO_HEADINGS, on=on)
    if window.editor is not None:
        window.editor.auto_headings = on
