"""The outline of 10,000 headings: shown, unfolded, narrowed, a section moved; and a key in a heading of 2,000 blocks."""

import os
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.letter import Blocks, Letter, heading, new_letter, paragraph
from replydesk.letter.placing import Target
from replydesk.ui.editor import commands
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme
from tests.letters import long_letter

TIMES = 40
MOST_MS = 50
_WORDS = ("组织领导", "资金保障", "人才培养", "数据共享", "营商环境")


def main() -> None:
    """Print the median and the 99th percentile of each piece of work that the window waits for."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    panel = OutlinePanel(Theme(application, "light"))
    panel.resize(260, 700)
    panel.show()
    letter = new_letter(many_headings())
    first = [timed(lambda: show(panel, letter)) for _ in range(5)]
    report("show 10,000 headings for the first time", first, "")
    report("  then paint them", [timed(QApplication.processEvents)])
    session = panel.view.session
    assert session is not None
    unfolding(panel)
    narrowing(panel)
    moving(panel, session)
    heading_keys(panel)
    panel.close()


def many_headings() -> Blocks:
    """10,000 headings on three levels: 100 chapters of 9 parts of 10, which makes 1,000 sections that fold."""
    blocks = []
    for chapter in range(100):
        blocks.append(heading(f"第{chapter + 1}方面工作情况", 1, id=f"c{chapter}"))
        for part in range(9):
            blocks.append(heading(f"{_WORDS[part % 5]}工作", 2, id=f"c{chapter}p{part}"))
            blocks += [
                heading(f"加强{_WORDS[point % 5]}。我局将认真研究。", 3, id=f"c{chapter}p{part}n{point}")
                for point in range(10)
            ]
    return tuple(blocks)


def show(panel: OutlinePanel, letter: Letter) -> None:
    """Show the letter as one that has just been opened."""
    panel.set_session(LetterSession(letter))


def unfolding(panel: OutlinePanel) -> None:
    """Fold and unfold everything by turns, each with the layout that it causes."""
    for name, action in (("fold all", panel.view.fold_all), ("unfold all", panel.view.unfold_all)):
        other = panel.view.unfold_all if name == "fold all" else panel.view.fold_all
        report(name, alternately(action, other))


def narrowing(panel: OutlinePanel) -> None:
    """Type a filter that leaves 2,000 rows, one that leaves 20, and take it away."""
    box = panel.filter.box
    for name, text in (("filter to 1,800 of 10,000", "人才培养"), ("filter to 40", "第7方面 情况")):
        report(name, alternately(partial(box.setText, text), box.clear))
    report("filter taken away", alternately(box.clear, partial(box.setText, "第7方面")))


def moving(panel: OutlinePanel, session: LetterSession) -> None:
    """Move sections about: the command with the rows that follow it, and then what is laid out and painted."""
    panel.filter.box.clear()
    work, painting = [], []
    for number in range(TIMES):
        section, to = f"c{number * 7 % 100}", f"c{number * 31 % 100}p{number % 9}"
        if number % 2:
            action = partial(commands.move_sections, session, [f"{section}p4"], Target("after", to))
        else:
            action = partial(commands.move_sections, session, [section], Target("last"))
        work.append(timed(action))
        painting.append(timed(QApplication.processEvents))
    report("move one section of 10,000", work)
    report("  then lay out and paint", painting)


def heading_keys(panel: OutlinePanel) -> None:
    """Type in a heading of a letter of 2,000 blocks: what the outline does at each key."""
    letter = long_letter(200)
    session = LetterSession(letter.with_blocks(letter.blocks[:2000]))
    panel.set_session(session)
    QApplication.processEvents()
    place = next(index for index, block in enumerate(session.letter.blocks) if block.id == "p0090h")
    taken = []
    for number in range(200):
        block = session.letter.blocks[place]
        changed = session.letter.with_block(
            place, heading(block.text + "新" * (number % 3 + 1), block.level, id=block.id)
        )
        taken.append(timed(partial(session.apply, "键入", changed), QApplication.processEvents))
    report("key in a heading of 2,000 blocks, outline only", taken)
    place, taken = place + 2, []
    for number in range(200):
        changed = session.letter.with_block(
            place, paragraph("文" * (number + 1), id=session.letter.blocks[place].id)
        )
        taken.append(timed(partial(session.apply, "键入", changed), QApplication.processEvents))
    report("key in body text of 2,000 blocks, outline only", taken)


def timed(*actions: Callable[[], object]) -> float:
    """Seconds of this thread's own work: what a window waits for, without what else the machine has to do."""
    start = time.thread_time()
    for action in actions:
        action()
    return time.thread_time() - start


def alternately(action: Callable[[], object], back: Callable[[], object]) -> list[float]:
    """Seconds of the action and of the layout and painting that follow, going back in between unmeasured."""
    taken = []
    for _ in range(TIMES):
        back()
        QApplication.processEvents()
        taken.append(timed(action, QApplication.processEvents))
    return taken


def report(name: str, taken: list[float], limit: str = f" (at most {MOST_MS} ms)") -> None:
    """Print median and 99th percentile in milliseconds."""
    taken = sorted(taken)
    median, worst = taken[len(taken) // 2] * 1000, taken[int(len(taken) * 0.99)] * 1000
    print(f"{name}: {median:.1f} ms, p99 {worst:.1f} ms{limit}")


if __name__ == "__main__":
    main()
