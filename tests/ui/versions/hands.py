"""What a clerk does in the dialog of versions, and what is seen then."""

from pytestqt.qtbot import QtBot

from replydesk.ui.versions.comparing import Comparison
from replydesk.ui.versions.dialog import VersionsDialog


def compared(dialog: VersionsDialog) -> Comparison:
    assert dialog.picture.comparison is not None
    return dialog.picture.comparison


def select(dialog: VersionsDialog, row: int, qtbot: QtBot) -> None:
    """Select a row and wait for what it brings."""
    dialog.list.setCurrentIndex(dialog.model.index(row))
    settle(dialog, qtbot)


def settle(dialog: VersionsDialog, qtbot: QtBot) -> None:
    """Wait until the comparison that is wanted is shown."""
    sides = dialog._sides(dialog.list.currentIndex().row())
    assert sides is not None
    old, new = reversed(sides) if dialog.swap.isChecked() else sides
    qtbot.waitUntil(
        lambda: (
            dialog.picture.comparison is not None
            and (compared(dialog).old_name, compared(dialog).new_name) == (old.name, new.name)
        )
    )


def other(dialog: VersionsDialog, place: int) -> None:
    """Choose what to compare with, as a clerk does."""
    dialog.other.setCurrentIndex(place)
    dialog.other.activated.emit(place)


def kinds(dialog: VersionsDialog) -> list[str]:
    model = dialog.picture.model
    return [model.index(row).data() for row in range(model.rowCount())]
