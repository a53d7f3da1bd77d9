"""What has been suggested so far, in line: the base with words struck out and put in, for a look between two edits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from replydesk.letter import Letter
from replydesk.letter.change import Change

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.redline.view import RedlineView


class InlineLook(QObject):
    """A page in the place of the text. `turned(bool)` tells whether it is seen; the view is made when it is first."""

    turned = Signal(bool)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.view: RedlineView | None = None
        self._was_shown = False
        window.pages.currentChanged.connect(self._turned)

    @property
    def shown(self) -> bool:
        """Whether the suggestions stand in the place of the text."""
        return self.view is not None and self._window.pages.currentWidget() is self.view

    def show(self, base: Letter, changes: Sequence[Change], authors: Sequence[str]) -> None:
        """Show the changes of the base, from the one at the cursor or behind it on."""
        editor = self._window.editor
        if editor is None:
            return
        view = self.view or self._make()
        view.set_zoom(editor.zoom)
        view.show_letter(base, changes, authors=authors)
        self._window.pages.setCurrentWidget(view)
        view.setFocus()
        if (change := _at_or_behind(base, changes, editor.current_block.id)) is not None:
            view.reveal(change.id)

    def update(self, base: Letter, changes: Sequence[Change], authors: Sequence[str]) -> None:
        """Follow what something other than the text has changed; nothing scrolls."""
        if self.view is not None and self.shown:
            self.view.update_changes(base, changes, authors=authors)

    def hide(self) -> None:
        """Go back to the text."""
        if self.shown:
            self._window.to_text()

    def _make(self) -> "RedlineView":
        from replydesk.ui.redline import RedlineView  # noqa: PLC0415  # not before it is looked at

        window = self._window
        view = self.view = RedlineView(window.context.theme.palette, window.context.profiles.profile)
        window.context.theme.changed.connect(lambda: view.set_palette(window.context.theme.palette))
        window.pages.addWidget(view)
        return view

    def _turned(self) -> None:
        if self.shown != self._was_shown:
            self._was_shown = self.shown
            self.turned.emit(self._was_shown)


def _at_or_behind(base: Letter, changes: Sequence[Change], block_id: str) -> Change | None:
    """The first change in this block or behind it, else the last one."""
    places = {block.id: place for place, block in enumerate(base.blocks)}
    here = places.get(block_id, 0)
    behind = (change for change in changes if places.get(change.block, -1) >= here)
    return next(behind, changes[-1] if changes else None)
