"""Bursts: which keys make one undo step, and what the step is called in the menu."""

import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from replydesk.letter import Block

PAUSE = 1.5
"""Seconds without a key after which a new step begins."""

_SHOWN = 8
_NOWHERE = 1 << 30


@dataclass(slots=True)
class Edit:
    """Characters of one block that were replaced: from `start`, `removed` by `inserted`."""

    start: int
    removed: str
    inserted: str


class Bursts:
    """Tells whether an edit goes on with the step before it: the same place, the same kind of edit, no pause.

    `fresh_start` to `fresh_end` are the characters typed last in one go, pauses or not, of which nothing was undone.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._numbers = itertools.count()
        self.end()

    def end(self) -> None:
        """The next edit begins a step of its own."""
        self._kind = ""
        self._block = ""
        self._place = -1
        self._text = ""
        self._burst = ""
        self._time = float("-inf")
        self.fresh_start = self.fresh_end = _NOWHERE

    def name(self, block: Block, edit: Edit) -> tuple[str, str]:
        """The name of the step that the edit belongs to, and the burst that it is part of."""
        now = self._clock()
        self._freshen(block, edit)
        kind = "typing" if edit.inserted else "deleting"
        goes_on = (
            kind == self._kind
            and block.id == self._block
            and now - self._time < PAUSE
            and (
                (edit.start == self._place and not edit.removed)
                if kind == "typing"
                else self._place in {edit.start, edit.start + len(edit.removed)}
            )
        )
        if not goes_on:
            self._burst = f"{kind}-{next(self._numbers)}"
            self._text = ""
        self._kind, self._block, self._time = kind, block.id, now
        self._place = edit.start + len(edit.inserted)
        if kind == "deleting":
            return _tr("删除"), self._burst
        if len(self._text) <= _SHOWN:
            self._text += edit.inserted
        return _tr("键入“{text}”").format(text=shortened(self._text)), self._burst

    def _freshen(self, block: Block, edit: Edit) -> None:
        """Typing on at the end adds to the fresh stretch, deleting there takes from it, all else begins another."""
        end = edit.start + len(edit.inserted)
        if block.id != self._block or edit.start + len(edit.removed) != self.fresh_end:
            self.fresh_start = edit.start
        self.fresh_start, self.fresh_end = min(self.fresh_start, end), end


def _tr(text: str) -> str:
    return QCoreApplication.translate("Bursts", text)


def shortened(text: str) -> str:
    """The text as a menu can show it."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
