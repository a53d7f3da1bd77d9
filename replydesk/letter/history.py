"""History: named letter values, back and forth, whatever changed the letter."""

from dataclasses import dataclass

from replydesk.letter.letter import Letter

_MOST_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: what it was called, the letter after it, and the burst it belongs to (None: its own)."""

    name: str
    letter: Letter
    burst: str | None = None


class History:
    """The values a letter has had, in the order they were made. Letters share their unchanged blocks.

    A step recorded with the same `burst` as the newest one replaces it, so that one burst of typing is one step,
    called by what it has become.
    """

    def __init__(self, letter: Letter) -> None:
        self._steps = [Step("", letter)]
        self._place = 0

    @property
    def letter(self) -> Letter:
        """The letter as it is now."""
        return self._steps[self._place].letter

    @property
    def undo_name(self) -> str | None:
        """The name of the step that undo takes back, or None if there is none."""
        return self._steps[self._place].name if self._place else None

    @property
    def redo_name(self) -> str | None:
        """The name of the step that redo brings back, or None if there is none."""
        return self._steps[self._place + 1].name if self._place + 1 < len(self._steps) else None

    def record(self, name: str, letter: Letter, burst: str | None = None) -> None:
        """Add a step; steps that were undone are forgotten. A letter equal to the present one adds nothing."""
        if letter is self.letter or letter == self.letter:
            return
        newest = self._steps[self._place]
        del self._steps[self._place + 1 :]
        if burst is not None and newest.burst == burst and self._place:
            self._steps[self._place] = Step(name, letter, burst)
            return
        self._steps.append(Step(name, letter, burst))
        if len(self._steps) > _MOST_STEPS + 1:
            del self._steps[0]
        self._place = len(self._steps) - 1

    def end_burst(self) -> None:
        """Let the next recorded step be a step of its own (the cursor moved, focus changed, a pause)."""
        newest = self._steps[self._place]
        self._steps[self._place] = Step(newest.name, newest.letter)

    def undo(self) -> Letter:
        """Step back; at the first value nothing changes."""
        self._place = max(0, self._place - 1)
        self.end_burst()
        return self.letter

    def redo(self) -> Letter:
        """Step forth; at the last value nothing changes."""
        self._place = min(len(self._steps) - 1, self._place + 1)
        self.end_burst()
        return self.letter
