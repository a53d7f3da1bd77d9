"""The letter that a window works on: its history, and one signal that tells every view what changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from replydesk.letter import Blocks, Letter, Outline, outline
from replydesk.letter.attachments import unbound_names
from replydesk.letter.history import History


class LetterSession(QObject):
    """One open letter. Every change of it goes through here, whoever makes it: typing, the outline, the form.

    `changed(old, new, source)` is emitted after each change, undo and redo included; `source` is the object that
    made it (or None), so that a view need not redraw what it has just drawn itself.
    """

    changed = Signal(object, object, object)

    def __init__(self, letter: Letter, *, read_only: bool = False) -> None:
        super().__init__()
        self._history = History(letter)
        self._outlined: tuple[Blocks, tuple[str, ...], Outline] | None = None
        self.read_only = read_only
        self.settle: Callable[[], None] = lambda: None
        """Called before anything but typing reads or changes the letter: the editor commits what an input method composes."""

    @property
    def letter(self) -> Letter:
        """The letter as it is now."""
        return self._history.letter

    @property
    def outline(self) -> Outline:
        """The outline of the letter as it is now, made once for all who ask."""
        blocks, names = self.letter.blocks, self.letter.particulars.attachments
        if self._outlined is None or self._outlined[0] is not blocks or self._outlined[1] != names:
            self._outlined = blocks, names, outline(blocks, len(unbound_names(blocks, names)))
        return self._outlined[2]

    @property
    def undo_name(self) -> str | None:
        """What undo would take back, for the menu."""
        return self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """What redo would bring back, for the menu."""
        return self._history.redo_name

    def apply(self, name: str, letter: Letter, *, source: object = None, burst: str | None = None) -> None:
        """Make this the letter, as a step that undo calls `name`; steps of one `burst` in a row are one step."""
        if self.read_only:
            return
        old = self.letter
        self._history.record(name, letter, burst)
        self._tell(old, source)

    def end_burst(self) -> None:
        """The next step is a step of its own."""
        self._history.end_burst()

    def undo(self) -> None:
        """Take the newest step back."""
        self.settle()
        old = self.letter
        self._history.undo()
        self._tell(old, None)

    def redo(self) -> None:
        """Bring the step back that was taken back last."""
        self.settle()
        old = self.letter
        self._history.redo()
        self._tell(old, None)

    def _tell(self, old: Letter, source: object) -> None:
        if self.letter is not old:
            self.changed.emit(old, self.letter, source)
