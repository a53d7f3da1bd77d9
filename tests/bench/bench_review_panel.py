"""The review panel with 30 pages, 300 changes of two reviewers and 50 comments: opening it, stepping, deciding."""

import os
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.letter import Comment, Letter
from replydesk.letter.comparing import compare
from replydesk.review.merging import Merging
from replydesk.review.values import Review
from replydesk.ui.review.panel import ReviewPanel
from replydesk.ui.review.reviewing import Reviewing, Verdict
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme
from tests.letters import long_letter

CHANGES, COMMENTS, ROUNDS = 150, 50, 60
_SIZE = (320, 900)


def edited(letter: Letter, words: str, seed: int) -> Letter:
    """The letter with so many places changed, the same at every call."""
    pick = random.Random(seed)
    long_ones = [index for index, block in enumerate(letter.blocks) if len(block.text) > 20]
    blocks = list(letter.blocks)
    for index in pick.sample(long_ones, CHANGES):
        block = blocks[index]
        at = pick.randrange(len(block.text) - 8)
        text = block.text[:at] + words + block.text[at + pick.randrange(6) :]
        blocks[index] = replace(block, text=text, marks=())
    return letter.with_blocks(tuple(blocks))


def reviews(letter: Letter) -> tuple[Review, ...]:
    """Two reviewers' changes; the first one remarks on things as well."""
    remarked = [block for block in letter.blocks if len(block.text) > 20][:COMMENTS]
    comments = tuple(
        Comment(f"c{number}", "王某", "请核对数据。", block=block.id, end=6, context=block.text)
        for number, block in enumerate(remarked)
    )
    first = Review("a", "王某.docx", letter, compare(letter, edited(letter, "改成这样", 1), "王某"), comments)
    return first, Review("b", "李某.docx", letter, compare(letter, edited(letter, "另写一句", 2), "李某"))


def took(act: Callable[[], object]) -> float:
    """How long it took until everything was painted, in milliseconds."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def show(name: str, times: list[float], most: int) -> None:
    """One line: median, maximum, and what it may be at most."""
    print(f"{name:28} median {statistics.median(times):6.1f} ms, max {max(times):6.1f} ms (at most {most})")


def main() -> None:
    """Print what opening, stepping and deciding take."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    letter = long_letter(30)
    both = reviews(letter)
    reviewing = Reviewing(LetterSession(letter))
    reviewing.start(Merging(letter, both))
    reviewing.take_comments(both[0])
    theme = Theme(application)
    panels: list[ReviewPanel] = []

    def open_panel() -> None:
        panel = ReviewPanel(theme)
        panel.resize(*_SIZE)
        panel.set_reviewing(reviewing)
        panel.show()
        panels.append(panel)

    count = sum(len(review.changes) for review in both)
    conflicts = sum(entry.state == "conflict" for entry in reviewing.entries)
    print(f"{count} changes, {conflicts} of them conflicts, {COMMENTS} comments")
    show("open", [took(open_panel) for _ in range(5)], 200)
    for panel in panels[1:]:
        panel.set_reviewing(None)
    panels[0].raise_()
    reviewing.select_first()
    show("step", [took(lambda: reviewing.step(1)) for _ in range(ROUNDS)], 50)
    show("read anew after an edit", [took(reviewing.refresh) for _ in range(10)], 50)
    reviewing.select_first()
    show("accept", decide(reviewing, "accept"), 100)
    show("reject", decide(reviewing, "reject"), 100)


def decide(reviewing: Reviewing, what: Verdict) -> list[float]:
    """Decide on so many changes that fit, one after the other."""
    times = []
    for key in [key for key in reviewing.open_shown() if _fits(reviewing, key)][:ROUNDS]:
        reviewing.select(key)
        times.append(took(partial(reviewing.decide, what, [key])))
    return times


def _fits(reviewing: Reviewing, key: tuple[str, str]) -> bool:
    entry = reviewing.find(key)
    return entry is not None and entry.state == "open"


if __name__ == "__main__":
    main()
