"""Running comparisons in threads: the last one that was asked for is told, and figures in the order of need."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from replydesk.errors import ReplydeskError
from replydesk.letter.extent import Extent
from replydesk.ui.tasks import Tasks
from replydesk.ui.versions.comparing import Comparison, Side, comparison, extents

if TYPE_CHECKING:
    from replydesk.desk import Desk

_SETTLE_MS = 40  # while the selection runs down the list, only where it rests is compared
_AT_ONCE = 6  # pairs that are measured in one go


class Comparer(QObject):
    """Compares two letters at a time. `done(Comparison)` or `failed(ReplydeskError)` tells of what was asked for last only."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, open_desk: "Callable[[], Desk]", parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._open_desk = tasks, open_desk
        self._wanted: tuple[Side, Side] | None = None
        self._running: tuple[Side, Side] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._next)

    def compare(self, old: Side, new: Side) -> None:
        """Compare these two; what was asked for before is no longer wanted."""
        self._wanted = old, new
        self._timer.start()

    def forget(self) -> None:
        """Nothing is wanted any longer."""
        self._wanted = None
        self._timer.stop()

    def _next(self) -> None:
        if self._running is None and self._wanted is not None:
            self._running = self._wanted
            work = partial(comparison, self._open_desk, *self._running)
            self._tasks.start(work, self._compared, self._broke)

    def _compared(self, found: Comparison) -> None:
        if self._ended():
            self.done.emit(found)

    def _broke(self, error: Exception) -> None:
        last = self._ended()
        if not isinstance(error, ReplydeskError):
            raise error
        if last:
            self.failed.emit(error)

    def _ended(self) -> bool:
        """Whether what ran is what is wanted; if not, that is begun now."""
        ran, self._running = self._running, None
        if ran == self._wanted:
            self._wanted = None
            return True
        self._next()
        return False


class Measurer(QObject):
    """Finds how much versions differ, a few at a time. `found(extents by pair of numbers)` tells of them."""

    found = Signal(object)

    def __init__(self, tasks: Tasks, open_desk: "Callable[[], Desk]", parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._open_desk = tasks, open_desk
        self._queue: dict[tuple[int, int], tuple[Side, Side]] = {}
        self._asked: set[tuple[int, int]] = set()
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    def want(self, older: Side, newer: Side) -> None:
        """Find how much these two differ, once; painting may ask again and again."""
        pair = older.version, newer.version
        if pair not in self._asked:
            self._asked.add(pair)
            self._queue[pair] = older, newer
            self._timer.start()

    def _next(self) -> None:
        if self._busy or not self._queue:
            return
        self._busy = True
        latest = list(self._queue)[-_AT_ONCE:]  # what came into view last is looked at now
        pairs = [self._queue.pop(pair) for pair in latest]
        self._tasks.start(partial(extents, self._open_desk, pairs), self._measured, self._broke)

    def _measured(self, found: dict[tuple[int, int], Extent | None]) -> None:
        self._busy = False
        self.found.emit(found)
        self._next()

    def _broke(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, ReplydeskError):
            raise error
        # A desk that cannot be read is told by what the clerk does next; the list only lacks some figures.
