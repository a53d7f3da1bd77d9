"""Ctrl+C in the terminal closes the window as its cross does: the letter is saved first."""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


class Interrupts(QObject):
    """Calls `close` soon after an interrupt, also while Qt waits and no Python runs, until `end()`."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self._close = close
        self._reading, self._writing = socket.socketpair()
        self._writing.settimeout(0)  # set_wakeup_fd() wants it not to block
        self._former_handler = signal.signal(signal.SIGINT, lambda *_: None)
        self._former_descriptor = signal.set_wakeup_fd(self._writing.fileno())
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._interrupted)

    def end(self) -> None:
        """Let interrupts do again what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._former_descriptor)
        signal.signal(signal.SIGINT, self._former_handler)
        self._reading.close()
        self._writing.close()

    def _interrupted(self) -> None:
        self._reading.recv(64)
        self._close()
