"""The changes in the text: the inline view instead of the sheet one writes on, while a review runs."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow
    from replydesk.ui.redline import RedlineView
    from replydesk.ui.review.entries import Entry
    from replydesk.ui.review.work import ReviewWork

INLINE = "review-inline"
"""The flag of the settings, and the action, that show the changes in the text."""


class InlineReview(QObject):
    """Shows the running review in the text. The view is made when it is first seen, and filled when it is."""

    def __init__(self, window: "MainWindow", work: "ReviewWork") -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._stale = True
        self._is_made = False
        work.begun.connect(self._begun)
        work.ended.connect(self._ended)
        work.changed.connect(self._changed)
        window.pages.currentChanged.connect(self._turned)
        window.context.profiles.changed.connect(self._remake)

    @cached_property
    def view(self) -> "RedlineView":
        """The view, made when it is needed."""
        from replydesk.ui.redline import RedlineView  # noqa: PLC0415  # most letters are opened to write

        window = self._window
        view = RedlineView(window.context.theme.palette, window.context.profiles.profile)
        window.pages.addWidget(view)
        window.file_drop.watch(view.sheet.viewport())
        window.pages.currentChanged.connect(window.allow)
        self._is_made = True
        view.change_clicked.connect(self._select)
        view.change_activated.connect(self._edit)
        view.comment_clicked.connect(self._work.select_comment)
        window.context.theme.changed.connect(self._recolor)
        if window.editor is not None:
            window.editor.zoom_changed.connect(view.set_zoom)
            view.set_zoom(window.editor.zoom)
        return view

    @property
    def is_shown(self) -> bool:
        """Whether the text is seen with its changes."""
        return self._is_made and self._window.pages.currentWidget() is self.view

    def toggle(self) -> None:
        """Show the changes in the text, or the sheet that one writes on; the next review begins likewise."""
        if self.is_shown:
            self._window.to_text()
            self._work.show_place()
        else:
            self.show()
            self.view.setFocus()
        self._window.context.settings.set_flag(INLINE, on=self.is_shown)
        self._tick()

    def show(self) -> None:
        """Show the changes in the text."""
        if not self._work.is_running:
            return
        self._stale = True
        self._fill()
        self._window.pages.setCurrentWidget(self.view)
        self.show_current()

    def show_current(self) -> None:
        """Mark the row in hand and bring it into view."""
        reviewing = self._work.reviewing
        entry = reviewing.current if reviewing is not None else None
        self.view.set_current(entry.key[1] if entry is not None and entry.item is not None else "")
        self.view.set_current_comment(entry.key[1] if entry is not None and entry.item is None else "")
        if entry is not None:
            self._reveal(entry)

    def _reveal(self, entry: "Entry") -> None:
        if entry.item is None and entry.block:
            self.view.reveal_comment(entry.key[1])
        elif entry.kind == "value" or self.view.sheet.shows(entry.key[1]):
            self.view.reveal(entry.key[1])
        else:
            self.view.reveal_block(entry.block)

    def _fill(self) -> None:
        """Show the letter as it is with what is open. Lines that are as they were are not touched."""
        reviewing = self._work.reviewing
        if reviewing is None or not self._stale:
            return
        self._stale = False
        letter = reviewing.session.letter
        self.view.update_changes(
            letter,
            reviewing.pending,
            letter.comments,
            authors=reviewing.authors,
            conflicts=reviewing.conflicts,
        )

    def _begun(self) -> None:
        if self._window.context.settings.flag(INLINE, default=True):
            self.show()
        self._tick()

    def _mark_sheet(self) -> None:
        """Mark on the sheet that one writes on what the open changes would delete."""
        editor, reviewing = self._window.editor, self._work.reviewing
        if editor is None or self.is_shown:
            return
        if reviewing is None or not reviewing.is_running:
            editor.set_pending({})
            return
        from replydesk.ui.review.doomed import doomed  # noqa: PLC0415  # not before a review

        editor.set_pending(doomed(reviewing.session.letter, reviewing.pending, reviewing.authors))

    def _ended(self) -> None:
        if self.is_shown:
            self._window.to_text()
        self._mark_sheet()
        self._tick()

    def _changed(self) -> None:
        self._stale = True
        if self.is_shown:
            self._fill()
        self._mark_sheet()

    def _recolor(self) -> None:
        if self._is_made:
            self.view.set_palette(self._window.context.theme.palette)

    def _remake(self) -> None:
        """Another profile has other faces and widths: the view is made anew."""
        if not self._is_made:
            return
        was_shown, old = self.is_shown, self.view
        del self.view
        self._is_made = False
        if was_shown:
            self.show()
        self._window.pages.removeWidget(old)
        old.deleteLater()

    def _turned(self) -> None:
        self._tick()
        self._mark_sheet()

    def _tick(self) -> None:
        self._window.actions_[INLINE].setChecked(self.is_shown)

    def _select(self, change: str) -> None:
        """The change was clicked: it is the one in hand."""
        reviewing = self._work.reviewing
        if reviewing is not None:
            key = next((entry.key for entry in reviewing.entries if entry.key[1] == change), None)
            reviewing.select(key)

    def _edit(self, change: str) -> None:
        """A double click: to the sheet, at this place."""
        reviewing = self._work.reviewing
        entry = next((e for e in reviewing.entries if e.key[1] == change), None) if reviewing else None
        if entry is not None:
            self._work.edit(entry)
