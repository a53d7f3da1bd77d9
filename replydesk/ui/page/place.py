"""Where the preview stands in the window: beside the text, or instead of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from replydesk.ui.frame import WindowFrame
    from replydesk.ui.open_letter import OpenLetter
    from replydesk.ui.page.live import LivePages
    from replydesk.ui.page.preview import PagePreview

SHOWN = "preview"
"""The flag of the settings, and the action, that show the preview."""
ALONE = "preview-alone"
_ROOM_FOR_BOTH = 900
_SHARE = 0.45


class PreviewPlace(QObject):
    """The preview, made when it is first asked for. In a narrow window it stands instead of the text.

    `resized` is emitted when the text has more or less room than before, `field_wanted(key)` when the clerk has pressed on
    what a particular says.
    """

    resized = Signal()
    field_wanted = Signal(str)

    def __init__(self, window: "WindowFrame") -> None:
        super().__init__(window)
        self._window = window
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(window.pages)
        self.splitter.splitterMoved.connect(self.resized.emit)
        self.widget: PagePreview | None = None
        self.live: LivePages | None = None
        self._letter: OpenLetter | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the preview is there."""
        return self.widget is not None and not self.widget.isHidden()

    @property
    def is_alone(self) -> bool:
        """Whether it stands instead of the text."""
        return self.is_shown and self._window.pages.isHidden()

    def set_letter(self, letter: "OpenLetter | None") -> None:
        """Show the pages of this letter, or none."""
        self._letter = letter
        if letter is not None and self._window.context.settings.flag(SHOWN, default=False):
            QTimer.singleShot(0, self, self._restore)
        if letter is None:
            QTimer.singleShot(0, self, self._put_away)  # not between one letter and the next
        self._join()

    def show(self, *, alone: bool = False) -> None:
        """Show the preview beside the text, or alone where it is to be or has no room beside it."""
        if self._letter is None:
            return
        alone = alone or self.splitter.width() < _ROOM_FOR_BOTH
        is_new = self.widget is None
        self._make()
        self._show(preview=True, text=not alone)
        if is_new:
            room = self.splitter.width()
            self.splitter.setSizes([round(room * (1 - _SHARE)), round(room * _SHARE)])
        self._join()
        if alone and self.widget is not None:
            self.widget.canvas.setFocus()

    def hide(self) -> None:
        """Show the text only."""
        self._show(preview=False, text=True)

    def _put_away(self) -> None:
        if self._letter is None and self.is_shown:
            self.hide()

    def _restore(self) -> None:
        if not self.is_shown:
            self.show()

    def _show(self, *, preview: bool, text: bool) -> None:
        if self.widget is not None:
            self.widget.setVisible(preview)
        self._window.pages.setVisible(text)
        self._window.actions_[SHOWN].setChecked(self.is_shown)
        self._window.actions_[ALONE].setChecked(self.is_alone)
        QTimer.singleShot(0, self, self.resized.emit)

    def _make(self) -> None:
        if self.widget is not None:
            return
        from replydesk.ui.page.live import LivePages  # noqa: PLC0415  # made when it is first asked for
        from replydesk.ui.page.preview import PagePreview  # noqa: PLC0415

        self.widget = PagePreview(self._window.context.theme)
        self.splitter.addWidget(self.widget)
        self.live = LivePages(self.widget, self._window.paging, self._window.context.profiles.profile, self)
        self.live.chosen.connect(self._to_text)
        self.live.field_chosen.connect(self.field_wanted)

    def _join(self) -> None:
        if self.live is None:
            return
        session = self._letter.session if self._letter is not None else None
        self.live.set_session(session, self._window.editor if session is not None else None)

    def _to_text(self, block_id: str, offset: int) -> None:
        editor = self._window.editor
        if editor is None:
            return
        if self.is_alone:
            self.show() if self.splitter.width() >= _ROOM_FOR_BOTH else self.hide()
        editor.show_place(block_id, offset)
        editor.setFocus()
