"""Keeps the preview with the letter that is open: laid out anew after a pause in typing, at the cursor's place."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from replydesk.export import Profile
from replydesk.export.paging import Pages, PlacedLine
from replydesk.export.paging.answers import orphans, signature_is_alone
from replydesk.export.sheet import Paragraph
from replydesk.letter import Block, Letter
from replydesk.ui.editor.places import place_of
from replydesk.ui.page.maker import PageMaker
from replydesk.ui.page.places import line_of, own_offset

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor
    from replydesk.ui.page.preview import PagePreview
    from replydesk.ui.session import LetterSession

_PAUSE_MS, _FOLLOW_MS = 120, 40
_FIELDS = {
    "mark": "issuer",
    "doc_number": "doc_number",
    "secrecy": "secrecy",
    "signatory": "signatory",
    "result_class": "result_class",
    "title": "title",
    "salutation": "salutation",
    "attachments": "attachments",
    "signature": "signature",
    "date": "date",
    "annotation": "contact",
    "cc": "cc",
    "printer": "printer",
}
"""Which particular the paragraphs of a role show."""


class LivePages(QObject):
    """The pages of the open letter. Nothing is laid out while nobody looks.

    `chosen(block id, offset)` is emitted when the clerk has pressed on a character of the text, `field_chosen(key)` where
    the page shows what a particular says.
    """

    chosen = Signal(str, int)
    field_chosen = Signal(str)

    def __init__(self, preview: "PagePreview", maker: PageMaker, profile: Profile, parent: QObject) -> None:
        super().__init__(parent)
        self._maker = maker
        self._preview = preview
        self._profile = profile
        self._session: LetterSession | None = None
        self._editor: LetterEditor | None = None
        self._shown: tuple[Letter, Profile, Pages] | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._mark)
        preview.canvas.clicked.connect(self._clicked)

    def set_session(self, session: "LetterSession | None", editor: "LetterEditor | None") -> None:
        """Show the letter of this session, and follow the cursor of this editor."""
        if self._session is not None:
            self._session.changed.disconnect(self._changed)
        if self._editor is not None and self._editor is not editor:
            self._editor.cursorPositionChanged.disconnect(self._follow.start)
        if editor is not None and editor is not self._editor:
            editor.cursorPositionChanged.connect(self._follow.start)
        self._session, self._editor, self._shown = session, editor, None
        if session is not None:
            session.changed.connect(self._changed)
        self.refresh()

    def set_profile(self, profile: Profile) -> None:
        """Lay the letter out by another profile, or by the same one after it has changed."""
        self._profile, self._shown = profile, None
        self.refresh()

    @property
    def pages(self) -> Pages | None:
        """The pages as they were laid out last."""
        return self._shown[2] if self._shown else None

    def refresh(self) -> None:
        """Lay out what has changed, if somebody looks."""
        self._pause.stop()
        if self._session is None or not self._preview.isVisible():
            return
        letter = self._session.letter
        if self._shown is None or self._shown[0] is not letter or self._shown[1] is not self._profile:
            pages = self._maker.pages(letter, self._profile)
            self._shown = letter, self._profile, pages
            self._preview.set_pages(pages)
            self._preview.set_hints(list(self._hints(pages)))
        self._mark()

    def _hints(self, pages: Pages) -> Iterator[tuple[str, Callable[[], object]]]:
        """What is worth a look on the pages, with what goes there."""
        if signature_is_alone(pages):
            yield self.tr("署名单独成页，正文没有一行与它同页"), partial(self.field_chosen.emit, "signature")
        for orphan in orphans(pages):
            text = self.tr("第 {page} 页：段末单字“{words}”").format(page=orphan.page, words=orphan.text)
            yield text, partial(self._to_end, orphan.block)

    def _to_end(self, block_id: str) -> None:
        if (block := self._block(block_id)) is not None:
            self.chosen.emit(block_id, len(block.text))

    def _changed(self, old: Letter, new: Letter, source: object) -> None:
        if self._preview.isVisible():
            self._pause.start()

    def _mark(self) -> None:
        """Show on the page where the cursor of the text is."""
        if (
            self._shown is None
            or self._editor is None
            or self._pause.isActive()
            or not self._preview.isVisible()
        ):
            return
        letter, _, pages = self._shown
        cursor = self._editor.textCursor()
        number = cursor.blockNumber()
        if self._session is None or letter is not self._session.letter or number >= len(letter.blocks):
            return
        block = letter.blocks[number]
        place = place_of(self._editor.document(), cursor.position())
        self._preview.canvas.mark(line_of(pages, block, place.offset, letter.particulars))

    def _clicked(self, line: PlacedLine, offset: int) -> None:
        if self._shown is None or self._session is None:
            return
        block = self._block(line.block)
        if block is None:
            self.field_chosen.emit(self._field(line))
            return
        particulars = self._session.letter.particulars
        self.chosen.emit(block.id, own_offset(self._shown[2], line, offset, block, particulars))

    def _field(self, line: PlacedLine) -> str:
        """The particular that a line shows; the title where it cannot be told."""
        item = self._shown[2].sheet.content[line.item] if self._shown is not None else None
        role = item.role if isinstance(item, Paragraph) else ""
        return _FIELDS.get(role, "title")

    def _block(self, block_id: str) -> Block | None:
        blocks = self._session.letter.blocks if self._session is not None else ()
        return next((block for block in blocks if block.id == block_id), None) if block_id else None
