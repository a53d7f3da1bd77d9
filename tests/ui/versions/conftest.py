"""A letter with three versions of it, and the dialog over the window that has it open."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from replydesk.desk import BY_HAND, EXPORTED, IMPORTED, Desk, Version
from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.versions.dialog import VersionsDialog

Show = Callable[[], VersionsDialog]


def edited(letter: Letter, index: int, text: str) -> Letter:
    """The letter with another text in one of its blocks."""
    return letter.with_block(index, replace(letter.blocks[index], text=text))


def spoil(desk: Desk, version: Version) -> None:
    """Damage what the desk holds of a version."""
    database = desk._store.database
    with database.atomic():
        database.execute("UPDATE contents SET body = x'00' WHERE digest = ?", (version.digest,))


@pytest.fixture
def drafts(letter: Letter) -> tuple[Letter, Letter, Letter, Letter]:
    """The letter as it came, after two rounds, and as it is now."""
    second = edited(letter, 5, "我们将继续努力，并及时反馈。")
    a, b, c, d, *rest = second.blocks
    third = second.with_blocks((a, b, d, c, *rest))
    return letter, second, third, third.with_value("title", "关于提案的复函")


@pytest.fixture
def kept(desk: Desk, drafts: tuple[Letter, ...]) -> tuple[Version, ...]:
    """The versions of the first three drafts, the newest first; the desk holds the last draft."""
    for draft, reason, label in zip(
        drafts, (IMPORTED, BY_HAND, EXPORTED), ("初稿.docx", "", "送审.docx"), strict=False
    ):
        desk.save(draft)
        desk.snapshot(draft.id, reason, label=label)
    desk.save(drafts[-1])
    return desk.versions(drafts[0].id)


@pytest.fixture
def show(window: MainWindow, kept: tuple[Version, ...], qtbot: QtBot) -> Show:
    """Opens the letter and its dialog, and waits until the first comparison is there."""

    def show_versions() -> VersionsDialog:
        window.open_letter(kept[0].letter_id)
        window.actions_["versions"].trigger()
        dialog = window.findChildren(VersionsDialog)[-1]
        qtbot.waitUntil(lambda: dialog.picture.comparison is not None)
        return dialog

    return show_versions


@pytest.fixture
def again(desk: Desk) -> Callable[[Version], Version]:
    """Keeps the content of a version once more."""

    def keep(version: Version) -> Version:
        return desk.snapshot(version.letter_id, BY_HAND, letter=desk.version_letter(version.number))

    return keep
