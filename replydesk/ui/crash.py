"""When our own code fails: save the letter first, write the traceback down, then say one sentence."""

import contextlib
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LOG = "replydesk.log"
_log = logging.getLogger("replydesk")


class CrashGuard(QObject):
    """Takes the place of Python's hooks for errors nobody caught, until `remove()`.

    `failed(sentence)` is emitted in the GUI thread after the letter was saved. An error while handling one is only logged.
    """

    failed = Signal(str)
    _caught = Signal(object)

    def __init__(self, folder: Path, save: Callable[[], object]) -> None:
        super().__init__()
        self._save = save
        self._busy = False
        self.log = folder / LOG
        folder.mkdir(parents=True, exist_ok=True)
        self._handler: logging.Handler | None = None
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._python_failed
        threading.excepthook = self._thread_failed
        self._caught.connect(self._handle)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._handler is not None:
            _log.removeHandler(self._handler)
            self._handler.close()

    def _python_failed(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._hooks[0](kind, error, trace)
            return
        self._open_log()
        _log.critical("unhandled exception", exc_info=(kind, error, trace))
        self._hooks[0](kind, error, trace)
        self._caught.emit(error)

    def _open_log(self) -> None:
        if self._handler is not None:
            return
        from replydesk.logs import file_handler  # noqa: PLC0415  # most runs have nothing to log

        with contextlib.suppress(
            OSError
        ):  # a full disk must not keep the letter from being saved and the clerk told
            self._handler = file_handler(self.log)
            _log.addHandler(self._handler)

    def _thread_failed(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._python_failed(args.exc_type, args.exc_value, args.exc_traceback)

    def _handle(self, error: BaseException) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            saved = self._save()
        except Exception:
            _log.exception("could not save after an unhandled exception")
            saved = False
        finally:
            self._busy = False
        state = self.tr("信件已保存") if saved else self.tr("信件未能保存，请用“另存为 JSON”另存一份")
        self.failed.emit(
            self.tr("程序内部出错（{name}），刚才的操作可能没有完成；{state}。详情记在 {log}。").format(
                name=type(error).__name__, state=state, log=self.log
            )
        )
