"""The action that shows the versions of the letter."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def version_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Versions."""
    return (Act("versions", tr("版本(&V)…"), lambda: show(window), needs="letter"),)


def show(window: "MainWindow") -> None:
    """Show the versions of the open letter, or bring their dialog to the front."""
    letters, letter = window.letters, window.current
    if letters is None or letter is None:
        return
    from replydesk.ui.versions.dialog import VersionsDialog  # noqa: PLC0415  # dialogs are loaded when asked for
    from replydesk.ui.versions.work import VersionWork  # noqa: PLC0415

    for dialog in window.findChildren(VersionsDialog):
        if dialog.isVisible():
            dialog.raise_()
            dialog.activateWindow()
            return
    window.form.finish()
    letter.session.settle()
    dialog = VersionWork(window, letters, letter).dialog
    dialog.show()
    dialog.list.setFocus()
