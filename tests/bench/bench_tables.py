"""A key in a cell of a table of 100 rows and 8 columns in a long letter, against a key in a bare QTextEdit with the cell's text."""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from replydesk.letter import Letter, table
from replydesk.letter.tables import Cell
from replydesk.ui.editor import LetterEditor
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from tests.bench.bench_editor import report
from tests.letters import long_letter

ROWS, COLUMNS, PAGES = 100, 8, 100
_KEYS = 1000
_TYPED = (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_Space, Qt.Key.Key_C, Qt.Key.Key_Backspace)


def main() -> None:
    """Print the times of keys in a cell, of going from cell to cell, and of adding and taking back a row."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    letter = with_table(long_letter(PAGES))
    editor = LetterEditor(LetterSession(letter), LIGHT)
    bare = QTextEdit("内容 0")
    for widget in (editor, bare):
        widget.resize(900, 700)
        widget.show()
        widget.document().idealWidth()  # has the text laid out to its end, so that no key pays for that
        QApplication.processEvents()
    editor.open_cell("table", Cell(ROWS // 2, 3), -1)
    name = f"in a table of {ROWS} rows and {COLUMNS} columns, {PAGES} pages"
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(_KEYS):
        key = _TYPED[number % len(_TYPED)]
        ours.append(pressed(editor.cell_edit, key))
        theirs.append(pressed(bare, key))
    report(f"key {name}", ours, theirs)
    report(
        f"key that makes a line {name}",
        [pressed(editor.cell_edit, Qt.Key.Key_Return) for _ in range(50)],
        theirs,
    )
    editor.open_cell("table", Cell(0, 0))
    report(f"Tab {name}", [pressed(editor.cell_edit, Qt.Key.Key_Tab) for _ in range(300)], theirs)
    taken = []
    for _ in range(30):
        start = time.perf_counter()
        editor.insert_row(below=True)
        editor.undo()
        QApplication.processEvents()
        taken.append(time.perf_counter() - start)
    report(f"a row put in and taken back {name}", taken, theirs)
    editor.close()
    bare.close()


def with_table(letter: Letter) -> Letter:
    """The letter with a large table in its middle."""
    rows = [[f"内容 {row * column}" for column in range(COLUMNS)] for row in range(ROWS)]
    middle = len(letter.blocks) // 2
    return letter.with_blocks((*letter.blocks[:middle], table(rows, id="table"), *letter.blocks[middle:]))


def pressed(widget: QWidget, key: Qt.Key) -> float:
    """Seconds that a key takes, with the painting that it causes."""
    start = time.perf_counter()
    QTest.keyClick(widget, key)
    QApplication.processEvents()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
