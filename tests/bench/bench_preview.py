"""The preview after a pause in typing, in 30 pages: the letter laid out anew and its visible page painted; the status bar's count."""

import dataclasses
import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.export import load_profile
from replydesk.letter import Letter
from replydesk.ui.page.maker import PageMaker
from replydesk.ui.page.preview import PagePreview
from replydesk.ui.theme import Theme
from tests.letters import long_letter

ROUNDS = 60
PROFILE = load_profile("letter")
_SIZE = (900, 1000)


def main() -> None:
    """Print the time of a refresh after a change in the middle of a letter, and at its start, where every page moves."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    preview = PagePreview(Theme(application))
    preview.resize(*_SIZE)
    preview.show()
    letter = long_letter(15)
    maker = PageMaker()
    pages = maker.pages(letter, PROFILE)
    preview.set_pages(pages)
    preview.canvas.go_to(len(pages.pages) // 2)
    QApplication.processEvents()
    print(f"{len(pages.pages)} pages, {len(letter.blocks)} blocks")
    for place, name in ((len(letter.blocks) // 2, "in the middle"), (0, "at the start")):
        times = []
        for turn in range(ROUNDS):
            started = time.perf_counter()
            _refresh(preview, maker, letter, place, turn)
            times.append(time.perf_counter() - started)
        print(
            f"refresh after a change {name}: median {statistics.median(times) * 1000:.1f} ms, "
            f"p99 {statistics.quantiles(times, n=100)[98] * 1000:.1f} ms (at most 50)"
        )


def _refresh(preview: PagePreview, maker: PageMaker, letter: Letter, place: int, turn: int) -> None:
    block = letter.blocks[place]
    changed = dataclasses.replace(block, text=block.text + "字" * (turn % 60 + 1))
    blocks = (*letter.blocks[:place], changed, *letter.blocks[place + 1 :])
    preview.set_pages(maker.pages(dataclasses.replace(letter, blocks=blocks), PROFILE))
    preview.canvas.viewport().repaint()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
