"""The versions of a 30-page letter: the list of 1,000, comparing two, and how long the window stands still for the picture."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.desk import BY_HAND, Desk
from replydesk.letter import Letter
from replydesk.ui.app import make_context
from replydesk.ui.versions.comparing import Comparison, Side, comparison, extents
from replydesk.ui.versions.dialog import VersionsDialog
from tests.letters import long_letter

VERSIONS, EDITS = 1000, 50


def main() -> None:
    """Print what each thing takes."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        context = make_context(application, Path(folder) / "desk.db", Path(folder) / "window.ini")
        with context.open_desk() as desk:
            drafts = fill(desk)
            versions = desk.versions(drafts[0].id)
            report("versions of the desk", [timed(lambda: desk.versions(drafts[0].id)) for _ in range(10)])
        dialog = VersionsDialog(context.theme, context.profiles.profile)
        dialog.show()
        listed = partial(dialog.set_versions, versions, drafts[-1], writing=True)
        report("listing 1,000 versions (GUI)", [timed(lambda: drawn(listed)) for _ in range(5)])
        old, new = Side("旧", versions[-1].number), Side("新", letter=drafts[-1])
        report(
            "comparing two, 50 edits (thread)",
            [timed(lambda: comparison(context.open_desk, old, new)) for _ in range(10)],
        )
        pairs = [
            (Side("", versions[place + 1].number), Side("", versions[place].number)) for place in range(6)
        ]
        report(
            "figures of six rows (thread)",
            [timed(lambda: extents(context.open_desk, pairs)) for _ in range(5)],
        )
        found = comparison(context.open_desk, old, new)
        report(
            "showing a comparison (GUI)",
            [timed(lambda: drawn(partial(shown, dialog, found))) for _ in range(10)],
        )
        step = [timed(partial(drawn, partial(chosen, dialog, row))) for row in range(EDITS)]
        report("stepping through its changes (GUI)", step)
        dialog.close()


def fill(desk: Desk) -> tuple[Letter, ...]:
    """Versions that differ in 50 paragraphs, in turn."""
    first = long_letter(30)
    blocks = [
        replace(block, text=block.text.replace("高度重视", "十分重视")) if number % 6 == 2 else block
        for number, block in enumerate(first.blocks)
    ]
    second = first.with_blocks(tuple(blocks))
    desk.save(first)
    for number in range(VERSIONS):
        desk.snapshot(first.id, BY_HAND, letter=(first, second)[number % 2])
    return first, second


def shown(dialog: VersionsDialog, found: Comparison) -> None:
    dialog.show_comparison(found)


def chosen(dialog: VersionsDialog, row: int) -> None:
    dialog.picture.list.setCurrentIndex(dialog.picture.model.index(row))


def drawn(do: Callable[[], object]) -> None:
    """Do it, up to the picture on the screen."""
    do()
    QApplication.processEvents()


def timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1000


def report(name: str, times: list[float]) -> None:
    print(f"{name}: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms")


if __name__ == "__main__":
    main()
