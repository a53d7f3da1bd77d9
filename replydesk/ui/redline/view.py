"""The inline view: the sheet with its changes, and the comments beside it."""

from collections.abc import Collection, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from replydesk.export import Profile, load_profile
from replydesk.letter import Comment, Letter
from replydesk.letter.change import Change
from replydesk.ui.palette import Palette
from replydesk.ui.redline.contents import Contents, Source, contents
from replydesk.ui.redline.sheet import RedlineSheet
from replydesk.ui.redline.words import tip


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
        self._palette = palette
        self._changes: dict[str, Change] = {}
        self._source: Source | None = None
        self.sheet = RedlineSheet(profile or load_profile("letter"), palette, self)
        self.sheet.tip = lambda change: tip(self._changes[change])
        self.sheet.change_clicked.connect(self.change_clicked)
        self.sheet.change_activated.connect(self.change_activated)
        self.sheet.comment_clicked.connect(self._go_to_comment)
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
        """Show a letter with changes in its coordinates, from its beginning (`contents.Source`)."""
        self.sheet.show_contents(self._contents(Source.of(base, changes, comments, authors, conflicts)))

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
        self.sheet.update_contents(self._contents(Source.of(base, changes, comments, authors, conflicts)))

    def _contents(self, source: Source) -> Contents:
        self._source = source
        self._changes = {change.id: change for change in source.changes}
        return contents(source, self._palette)

    # What is in hand

    def set_current(self, change: str) -> None:
        """Take a change in hand ("" for none), without scrolling."""
        self.sheet.set_current(change)

    def reveal(self, change: str) -> None:
        """Bring a change into view."""
        self.sheet.reveal(change)

    def reveal_block(self, block: str) -> None:
        """Bring a block of the letter into view."""
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

    # Looks

    def set_palette(self, palette: Palette) -> None:
        """Take the colors of another palette, such as the dark one."""
        self._palette = palette
        self.sheet.set_palette(palette)
        if self._source is not None:
            self.sheet.show_again(self._contents(self._source))

    def set_zoom(self, percent: int) -> None:
        """Show the sheet larger or smaller, 50 to 300 percent."""
        self.sheet.set_zoom(percent)
