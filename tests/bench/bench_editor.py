"""A key in a 30-page letter against a bare QTextEdit with the same text; opening it against setPlainText."""

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from replydesk.letter import Letter
from replydesk.letter.block import plain_text
from replydesk.ui.editor import LetterEditor
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from tests.letters import long_letter

KEYS = 1500
_SIZE = (900, 700)
_TYPED = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_E)
_BURST = 20  # keys in one paragraph


def main() -> None:
    """Print the times of keys and of opening, and their ratios."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    for pages in (30, 100):
        letter = long_letter(pages)
        keys(letter, pages)
        opening(letter, pages)


def keys(letter: Letter, pages: int) -> None:
    """Type in both by turns, in the middle of the letter; each key includes the painting that it causes."""
    session = LetterSession(letter)
    ours, bare = LetterEditor(session, LIGHT), QTextEdit()
    bare.setFont(ours.document().defaultFont())
    bare.setPlainText(plain_text(letter.blocks))
    middle = len(letter.blocks) // 2
    for widget in (ours, bare):
        widget.resize(*_SIZE)
        widget.show()
        QApplication.processEvents()
        widget.document().idealWidth()  # has the text laid out to its end, so that no key pays for that
        QApplication.processEvents()
    times: dict[QTextEdit, list[float]] = {ours: [], bare: []}
    for number in range(KEYS):
        for widget, taken in times.items():
            if number % _BURST == 0:
                cursor = widget.textCursor()
                cursor.setPosition(
                    widget.document().findBlockByNumber(middle + number // _BURST).position() + 5
                )
                widget.setTextCursor(cursor)
                QApplication.processEvents()
            start = time.perf_counter()
            if number % 10 == 9:
                QTest.keyClick(widget, Qt.Key.Key_Backspace)
            else:
                QTest.keyClick(widget, _TYPED[number % len(_TYPED)])
            QApplication.processEvents()
            taken.append(time.perf_counter() - start)
    name = f"key, {pages} pages ({len(letter.blocks)} blocks)"
    report(name, times[ours], times[bare])
    for widget in times:
        widget.close()


def opening(letter: Letter, pages: int) -> None:
    """Make and fill a widget, lay out the whole text."""
    text = plain_text(letter.blocks)
    ours, bare = [], []
    for _ in range(5):
        ours.append(timed(lambda: open_ours(letter)))
        bare.append(timed(lambda: open_bare(text)))
    report(f"open, {pages} pages ({len(letter.blocks)} blocks)", ours, bare)


def open_ours(letter: Letter) -> None:
    """Open the letter in the editor."""
    editor = LetterEditor(LetterSession(letter), LIGHT)
    editor.resize(*_SIZE)
    layout_all(editor)


def open_bare(text: str) -> None:
    """Open the same text in a bare text edit."""
    edit = QTextEdit()
    edit.resize(*_SIZE)
    edit.setPlainText(text)
    layout_all(edit)


def layout_all(edit: QTextEdit) -> None:
    """Have the text laid out to its end."""
    edit.show()
    QApplication.processEvents()
    edit.document().idealWidth()
    edit.close()


def timed(action: Callable[[], None]) -> float:
    """Seconds that the action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def report(name: str, ours: list[float], bare: list[float]) -> None:
    """Print median and 99th percentile in milliseconds, and the ratio of the medians."""
    ours, bare = sorted(ours), sorted(bare)
    medians = statistics.median(ours), statistics.median(bare)
    worst = ours[int(len(ours) * 0.99)], bare[int(len(bare) * 0.99)]
    print(
        f"{name}: editor {medians[0] * 1000:.2f} ms, bare {medians[1] * 1000:.2f} ms,"
        f" ratio {medians[0] / medians[1]:.2f}; p99 {worst[0] * 1000:.1f} and {worst[1] * 1000:.1f} ms"
    )


if __name__ == "__main__":
    main()
