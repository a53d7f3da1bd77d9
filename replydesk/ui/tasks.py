"""Work off the GUI thread: a function of plain values, its result or its error told back in the GUI thread."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class Task(QObject):
    """One running function. `done(result)` or `failed(exception)` is emitted in the thread that made the task."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Do the work here and now and tell its end; called in a thread of the pool."""
        try:
            result = self._work()
        except Exception as error:  # whatever it is, the GUI thread decides what to make of it
            self.failed.emit(error)
        else:
            self.done.emit(result)


class _Run(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class Tasks(QObject):
    """The tasks of one window. They are kept alive until they end; `wait()` lets them end before the program does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: set[Task] = set()

    def start(
        self, work: Callable[[], Any], done: Callable[[Any], object], failed: Callable[[Exception], object]
    ) -> None:
        """Run the work in a thread; exactly one of `done` and `failed` is called here afterwards."""
        task = Task(work)
        self._running.add(task)
        task.done.connect(done)
        task.failed.connect(failed)
        task.done.connect(lambda _: self._running.discard(task))
        task.failed.connect(lambda _: self._running.discard(task))
        self._pool.start(_Run(task))

    @property
    def running(self) -> int:
        """How many tasks have not ended yet."""
        return len(self._running)

    def wait(self) -> None:
        """Wait until every task has ended."""
        self._pool.waitForDone()
