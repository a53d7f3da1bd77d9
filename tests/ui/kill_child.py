"""The process that is killed: the real window, typing through Qt's key events, telling what it has typed and when.

`python -m tests.ui.kill_child DESK` prints what was there, and then one JSON line for every key, just after the window has
taken it: [seconds since the epoch, the letter's text, the contact]. It types for ever; the parent ends it with kill -9.
"""

import json
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from replydesk.letter.block import plain_text
from replydesk.ui.app import SETTINGS, make_application, make_context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from tests.ui.keys import type_text

_TEXT = "我局高度重视提案办理工作，第一时间召开专题会议，安排部署。"


def main(desk_path: Path) -> int:
    """Open the window on the desk and type until killed."""
    application = make_application()
    context = make_context(application, desk_path, desk_path.with_name(SETTINGS))
    window = MainWindow(context)
    letters = Letters(context, context.open_desk(), window)
    window.attach(letters)
    window.show()
    if not letters.open_last():
        letters.new()
    typed = random.Random()

    def report() -> None:
        assert window.current is not None
        letter = window.current.letter
        print(json.dumps([time.time(), plain_text(letter.blocks), letter.particulars.contact]), flush=True)

    def press() -> None:
        assert window.editor is not None
        assert window.current is not None
        # Also the form and the structure, so that every way of changing a letter is cut off at some time.
        match typed.randrange(30):
            case 0:
                window.editor.break_paragraph()
            case 1:
                window.actions_["level-1"].trigger()
            case 2:
                window.form.rows["contact"].input.setFocus()
                type_text(window.form.rows["contact"].input, "宋")
                window.to_text()
            case 3:
                window.actions_["undo"].trigger()
            case _:
                type_text(window.editor, typed.choice(_TEXT))
        report()
        QTimer.singleShot(typed.choice((0, 5, 20, 40, 80, 250)), press)

    report()
    QTimer.singleShot(0, press)
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
