"""The inline view: the sheet with its changes, and the comments beside it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from replydesk.export import Profile, load_profile
from replydesk.letter import Comment, Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, ValueEdit
from replydesk.letter.marked import MarkedBlocks, marked, marked_values, spot, with_values
from replydesk.ui.editor.remarks import Remark
from replydesk.ui.editor.threads import Threads
from replydesk.ui.palette import Palette
from replydesk.ui.redline.sheet import Contents, RedlineSheet

_Arguments = tuple[Letter, tuple[Change, ...], tuple[Comment, ...], tuple[str, ...], frozenset[str]]


class RedlineView(QWidget):
    """Shows a letter with changes in line and comments in balloons; it changes nothing.

    `change_clicked(id)`, `change_activated(id)` (a double click) and `comment_clicked(id)` tell of the mouse.
    """

    change_clicked = Signal(str)
    change_activated = Signal(str)
    comment_clicked = Signal(str)

    def __init__(
        self, palette: Palette, profile: Profile | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.sheet = RedlineSheet(profile or load_profile("letter"), palette, self)
        self.sheet.change_clicked.connect(self.change_clicked)
        self.sheet.change_activated.connect(self.change_activated)
        self.sheet.comment_clicked.connect(self._go_to_comment)
        self.sheet.tip = self._tip
        self._palette = palette
        self._changes: dict[str, Change] = {}
        self._shown: _Arguments | None = None
        self.setFocusProxy(self.sheet)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def show_letter(
        self,
        base: Letter,
        changes: Iterable[Change],
        comments: Sequence[Comment] = (),
        *,
        authors: Sequence[str] = (),
        conflicts: Collection[str] = (),
    ) -> None:
        """Show a letter with changes in its coordinates, from its beginning.

        `authors` are those of the whole review in the order of their colors, those of decided changes too; others
        follow as they appear. `conflicts` are the ids of changes that cannot be made as they are.
        """
        self.sheet.show_contents(self._contents(base, changes, comments, authors, conflicts))

    def update_changes(
        self,
        base: Letter,
        changes: Iterable[Change],
        comments: Sequence[Comment] = (),
        *,
        authors: Sequence[str] = (),
        conflicts: Collection[str] = (),
    ) -> None:
        """Show the same letter after a decision; only the lines that differ are touched, and nothing scrolls."""
        self.sheet.update_contents(self._contents(base, changes, comments, authors, conflicts))

    def _contents(
        self,
        base: Letter,
        changes: Iterable[Change],
        comments: Sequence[Comment],
        authors: Sequence[str],
        conflicts: Collection[str],
    ) -> Contents:
        made = tuple(changes)
        self._changes = {change.id: change for change in made}
        self._shown = base, made, tuple(comments), tuple(authors), frozenset(conflicts)
        named = (*authors, *(change.author for change in made), *(comment.author for comment in comments))
        known = Threads(comments, self._palette, named)
        values = tuple(edit for change in made for edit in change.edits if isinstance(edit, ValueEdit))
        after = apply(base, (Change("", "replace", values),)).particulars
        lines = with_values(marked(base, made), after)
        return Contents(
            lines,
            after,
            marked_values(made),
            tuple(dict.fromkeys(named)),
            frozenset(conflicts),
            known.all,
            _remarks(base, lines, known),
        )

    # The change in hand

    def set_current(self, change: str) -> None:
        """Take a change in hand ("" for none), without scrolling."""
        self.sheet.set_current(change)

    def reveal(self, change: str) -> None:
        """Bring a change into view."""
        self.sheet.reveal(change)

    def reveal_block(self, block: str) -> None:
        """Bring the paragraph of a block into view; nothing is done if it is not shown."""
        self.sheet.reveal_block(block)

    def set_current_comment(self, comment: str) -> None:
        """Take a comment in hand ("" for none), without scrolling."""
        self.sheet.set_thread(comment)

    def reveal_comment(self, comment: str) -> None:
        """Bring the words of a comment into view."""
        self.sheet.reveal_thread(comment)

    def _go_to_comment(self, comment: str) -> None:
        self.set_current_comment(comment)
        self.reveal_comment(comment)
        self.comment_clicked.emit(comment)

    def _tip(self, change: str) -> str:
        """Who made a change, how and when."""
        entry = self._changes[change]
        return f"{entry.author} {entry.kind} {entry.date}"

    # Looks

    def set_palette(self, palette: Palette) -> None:
        """Take the colors of another palette, such as the dark one."""
        self._palette = palette
        self.sheet.set_palette(palette)
        if self._shown is not None:
            self.sheet.show_again(self._contents(*self._shown))

    def set_zoom(self, percent: int) -> None:
        """Show the sheet larger or smaller, 50 to 300 percent."""
        self.sheet.set_zoom(percent)


def _remarks(base: Letter, lines: MarkedBlocks, known: Threads) -> dict[int, tuple[Remark, ...]]:
    """By the index of a line, the comments that stand in it."""
    found: dict[int, list[Remark]] = {}
    for block in base.blocks:
        for remark in known.of(block):
            start = spot(lines, block.id, remark.start)
            end = spot(lines, block.id, max(remark.start, remark.end - 1))
            if start is None or end is None:
                continue
            stop = end[1] + (remark.end > remark.start) if end[0] == start[0] else len(lines[start[0]].text)
            found.setdefault(start[0], []).append(replace(remark, start=start[1], end=stop))
    return {index: tuple(remarks) for index, remarks in found.items()}
