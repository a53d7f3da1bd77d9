"""The smoke run: the real window does its main job once and tells how long each part took."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from replydesk.errors import ReplydeskError
from replydesk.ui.app import SETTINGS, make_application, make_context
from replydesk.ui.bars import Notice
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.measuring import process_age, resident_mb

_TYPED = "我局将继续推动制造业数字化转型，加快5G、人工智能等技术与制造业深度融合。"
_KEYS = 240
_PATIENCE_MS = 60_000


def run_smoke(out: Path) -> int:
    """Open the window on the sample in a desk of its own, type, move a section, save, export to `out`, print the times.

    Prints {"window_ms", "key_ms_p50", "key_ms_p99", "save_ms", "export_ms", "rss_mb"}; 1 and a sentence if a step fails.
    """
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="replydesk-smoke-", ignore_cleanup_errors=True) as folder:
        context = make_context(application, Path(folder) / "desk.db", Path(folder) / SETTINGS)
        window = MainWindow(context)
        smoke = Smoke(window, out.absolute())
        window.show()
        code = application.exec()
        smoke.end()
    if code == 0:
        print(json.dumps(smoke.measured))  # noqa: T201  # the contract: the figures go to stdout
    else:
        print(smoke.failure, file=sys.stderr)  # noqa: T201
    return code


class Smoke(QObject):
    """The steps, each started by the end of the one before, in the program's own event loop."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        super().__init__()
        self._window = window
        self._out = out
        self._keys: list[float] = []
        self._since = 0.0
        self.measured: dict[str, float] = {}
        self.failure = "冒烟测试没有在规定时间内完成。"
        window.painted.connect(self._painted)
        QTimer.singleShot(_PATIENCE_MS, self, lambda: QApplication.exit(1))

    def end(self) -> None:
        """Close what was opened."""
        if self._window.letters is not None:
            self._window.letters.close()
            self._window.context.tasks.wait()
            self._window.letters.end()
        self._window.close()

    def _painted(self) -> None:
        self.measured["window_ms"] = round(process_age() * 1000)
        self._step(self._open)

    def _open(self) -> None:
        letters = Letters(self._window.context, self._window.context.open_desk(), self._window)
        self._window.attach(letters)
        letters.told.connect(self._told)
        letters.imported.connect(lambda *_: self._step(self._begin_typing))
        letters.exported.connect(lambda *_: self._step(self._finish))
        letters.read_sample()

    def _begin_typing(self) -> None:
        assert self._window.editor is not None
        assert self._window.current is not None
        second = self._window.current.letter.blocks[2]
        self._window.editor.show_block(second.id)
        self._press(0)

    def _press(self, number: int) -> None:
        """Send one key; it has ended when the event loop, having painted, comes round to the next timer."""
        if number:
            self._keys.append((time.perf_counter() - self._since) * 1000)
        if number == _KEYS:
            self._step(self._move)
            return
        assert self._window.editor is not None
        char = _TYPED[number % len(_TYPED)]
        self._since = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char)
            QCoreApplication.sendEvent(self._window.editor, key)
        QTimer.singleShot(0, self, lambda: self._press(number + 1))

    def _move(self) -> None:
        current = self._window.current
        assert current is not None
        before = current.letter
        section = self._window.outline.model.outline.sections[1]
        self._window.outline.chosen.emit(section.id)
        self._window.actions_["down"].trigger()
        if current.letter.blocks == before.blocks:
            self._fail("移动一节没有改动信件。")
            return
        self._save()

    def _save(self) -> None:
        current = self._window.current
        assert current is not None
        since = time.perf_counter()
        if not current.save():
            self._fail(current.saver.problem)
            return
        self.measured["save_ms"] = _ms(since)
        self._since = time.perf_counter()
        assert self._window.letters is not None
        self._window.letters.export(self._out)

    def _finish(self) -> None:
        self.measured["export_ms"] = _ms(self._since)
        cuts = statistics.quantiles(self._keys, n=100)
        self.measured["key_ms_p50"] = round(cuts[49], 2)
        self.measured["key_ms_p99"] = round(cuts[98], 2)
        self.measured["rss_mb"] = round(resident_mb(), 1)
        QApplication.exit(0)

    def _told(self, notice: Notice) -> None:
        if notice.kind == "error":
            self._fail(notice.text)

    def _step(self, step: Callable[[], None]) -> None:
        """Do the next step from the event loop; a known error ends the run with its sentence."""

        def guarded() -> None:
            try:
                step()
            except ReplydeskError as error:
                self._fail(str(error))

        QTimer.singleShot(0, self, guarded)

    def _fail(self, sentence: str) -> None:
        self.failure = sentence
        QApplication.exit(1)


def _ms(since: float) -> float:
    return round((time.perf_counter() - since) * 1000, 1)
