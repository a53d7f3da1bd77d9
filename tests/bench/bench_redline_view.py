"""The inline view of a 30-page letter with 300 changes and 50 comments: showing it, stepping, a decision."""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.letter import Comment, Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, TextEdit
from replydesk.letter.marked import marked
from replydesk.letter.ranges import Place
from replydesk.ui.palette import LIGHT
from replydesk.ui.redline import RedlineView
from tests.letters import long_letter

CHANGES, COMMENTS = 300, 50
_SIZE = (1300, 900)
AUTHORS = ("王某", "李科长", "赵主任")


def main() -> None:
    """Print what each thing takes."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    base = long_letter(30)
    changes, comments = review(base)
    report("marked", [timed(lambda: marked(base, changes)) for _ in range(10)])
    view = RedlineView(LIGHT)
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    report(
        "show_letter, first picture included",
        [timed(lambda: shown(view, base, changes, comments)) for _ in range(10)],
    )
    report(
        "step (set_current, reveal, picture)", [timed(partial(step, view, change.id)) for change in changes]
    )
    decide(view, base, changes, comments)


def review(base: Letter) -> tuple[tuple[Change, ...], tuple[Comment, ...]]:
    """Changes of three authors all over the letter: words replaced, put in and taken out, paragraphs deleted."""
    changes = []
    for number in range(CHANGES):
        index = 1 + number
        text = ("新的说法", "", "另加一句话，说明办理的经过和结果。")[number % 3]
        end = Place(index, 4 if number % 3 == 2 else 9)
        edit = (
            TextEdit(Place(index, 0), Place(index + 1, 0))
            if number % 25 == 24
            else TextEdit(Place(index, 4), end, text=text)
        )
        old = base.blocks[index].text[4 : end.offset]
        changes.append(
            Change(
                f"c{number}",
                "replace",
                (edit,),
                old,
                text,
                base.blocks[index].id,
                4,
                author=AUTHORS[number % 3],
            )
        )
    comments = []
    for number in range(COMMENTS):
        block = base.blocks[3 + number * 6]
        comments.append(
            Comment(
                f"n{number}",
                AUTHORS[number % 3],
                "请再核对一下这里的数据，注意口径。",
                "2023-06-12",
                "",
                block.id,
                0,
                4,
                block.text,
            )
        )
    return tuple(changes), tuple(comments)


def shown(
    view: RedlineView, base: Letter, changes: tuple[Change, ...], comments: tuple[Comment, ...]
) -> None:
    """Show the letter, up to its picture."""
    view.show_letter(base, changes, comments, authors=AUTHORS)
    QApplication.processEvents()


def step(view: RedlineView, change: str) -> None:
    """Go to a change."""
    view.set_current(change)
    view.reveal(change)
    QApplication.processEvents()


def decide(
    view: RedlineView, base: Letter, changes: tuple[Change, ...], comments: tuple[Comment, ...]
) -> None:
    """Accept the words that are open one after another, those in the text before them first."""
    taken = []
    current = base
    left = list(changes)
    for number in range(0, 60, 2):
        if number % 25 == 24:
            continue
        change = changes[number]
        current = apply(current, (change,))
        left.remove(change)
        taken.append(timed(partial(update, view, current, tuple(left), comments)))
    report("decision (update_changes, picture)", taken)


def update(
    view: RedlineView, base: Letter, changes: tuple[Change, ...], comments: tuple[Comment, ...]
) -> None:
    """Show the letter after a decision."""
    view.update_changes(base, changes, comments, authors=AUTHORS)
    QApplication.processEvents()


def timed(action: Callable[[], object]) -> float:
    """Seconds that the action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def report(name: str, times: list[float]) -> None:
    """Print the median and the longest in milliseconds."""
    print(f"{name}: median {statistics.median(times) * 1000:.1f} ms, longest {max(times) * 1000:.1f} ms")


if __name__ == "__main__":
    main()
