"""Two programs that show a window, say how old they were at the first picture, and end: `ours` and a bare one.

`python -m tests.bench.windows ours DESK` goes the way of `replydesk.ui.app.run_window`; `bare` is what Qt itself costs:
a main window with a tree and a text edit.
"""

import gc
import sys
from collections.abc import Callable
from pathlib import Path


def ours(desk: Path) -> int:
    """The program's own window, up to its first picture."""
    gc.disable()  # as `replydesk.cli` does
    from replydesk.ui.app import SETTINGS, make_application, make_context
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.single_instance import Instance

    application = make_application()
    instance = Instance(desk)
    window = MainWindow(make_context(application, desk, desk.with_name(SETTINGS)))
    window.painted.connect(lambda: tell(application.quit))
    window.show()
    code = application.exec()
    instance.close()
    return code


def bare(_desk: Path) -> int:
    """A main window with a tree and a text edit, and nothing else."""
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTextEdit, QTreeWidget

    class Window(QMainWindow):
        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.Paint:
                QTimer.singleShot(0, lambda: tell(application.quit))
            return handled

    application = QApplication([])
    window = Window()
    splitter = QSplitter()
    splitter.addWidget(QTreeWidget())
    splitter.addWidget(QTextEdit())
    window.setCentralWidget(splitter)
    window.resize(1280, 800)
    window.show()
    return application.exec()


def tell(end: Callable[[], object]) -> None:
    """Print the age of the process in milliseconds."""
    from replydesk.ui.measuring import process_age

    print(round(process_age() * 1000), flush=True)
    end()


if __name__ == "__main__":
    raise SystemExit({"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2])))
