"""Moving a section of 50 blocks in a 100-page letter, with text and outline following; opening a letter of 2,000 blocks."""

import os
import statistics
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter, heading, paragraph
from replydesk.ui.editor import LetterEditor, commands
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from replydesk.ui.theme import Theme
from tests.bench.bench_editor import layout_all, opening, timed
from tests.letters import long_letter

MOVES = 60
SECTION = 50
MOST_MS, MOST_OPENING_MS = 50, 150


def main() -> None:
    """Print the times of moving and of opening."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    moving(application, with_section(long_letter(100)))
    letter = long_letter(200)
    print(f"the limit for 2,000 blocks: {MOST_OPENING_MS} ms, and 3 times bare")
    opening(letter.with_blocks(letter.blocks[:2000]), 180)


def with_section(letter: Letter) -> Letter:
    """The letter with a section of 50 blocks in its middle, between others of its level."""
    middle = next(
        place
        for place, block in enumerate(letter.blocks)
        if block.level == 1 and place > len(letter.blocks) // 2
    )
    body = [paragraph("我局将认真研究吸纳您的意见，" * 8) for _ in range(SECTION - 1)]
    section = (heading("要移动的一节", 1, id="moved"), *body)
    return letter.with_blocks((*letter.blocks[:middle], *section, *letter.blocks[middle:]))


def moving(application: QApplication, letter: Letter) -> None:
    """Move the section up and down by turns, text and outline both shown."""
    session = LetterSession(letter)
    editor, outline = LetterEditor(session, LIGHT), OutlinePanel(Theme(application, "light"))
    outline.set_session(session)
    for widget in (editor, outline):
        widget.resize(900, 700)
        widget.show()
    layout_all_open(editor)
    editor.show_block("moved")
    QApplication.processEvents()
    taken = sorted(timed(partial(move, session, number)) for number in range(MOVES))
    print(
        f"move {SECTION} blocks in {len(letter.blocks)}: {statistics.median(taken) * 1000:.1f} ms,"
        f" p99 {taken[int(len(taken) * 0.99)] * 1000:.1f} ms (at most {MOST_MS})"
    )
    editor.close()
    outline.close()


def move(session: LetterSession, number: int) -> None:
    """Move the section up or down by turns, the painting that it causes included."""
    command = commands.move_down if number % 2 else commands.move_up
    command(session, "moved")
    QApplication.processEvents()


def layout_all_open(editor: LetterEditor) -> None:
    """Have the text laid out to its end, the window staying open."""
    layout_all(editor)
    editor.show()
    QApplication.processEvents()


if __name__ == "__main__":
    main()
