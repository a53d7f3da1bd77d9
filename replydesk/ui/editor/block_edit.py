"""Text and letter as one: what is typed becomes blocks, and what changes the blocks is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from replydesk.export import Profile, load_profile
from replydesk.letter import Block, Blocks, Letter
from replydesk.letter.attachments import attachment_names, unbound_names
from replydesk.letter.difference import Difference, difference
from replydesk.letter.numbering import labels
from replydesk.letter.ranges import Place
from replydesk.ui.editor.bursts import Bursts, Edit
from replydesk.ui.editor.composing import ComposingEdit
from replydesk.ui.editor.offsets import characters, holdable
from replydesk.ui.editor.places import place_of, place_of_change, position_of
from replydesk.ui.editor.reading import read, read_stretch
from replydesk.ui.editor.room import attachment_places, make_room
from replydesk.ui.editor.styles import Styles
from replydesk.ui.editor.surround import Surround
from replydesk.ui.editor.writing import Writer, common, load
from replydesk.ui.palette import Palette
from replydesk.ui.session import LetterSession


class BlockEdit(ComposingEdit):
    """The sheet of one letter session.

    `section_changed(heading's block id, or "")` and `block_changed(block id)` follow the cursor. `told(sentence)` is for
    the status bar: why something could not be done, or what went with it.
    """

    told = Signal(str)
    section_changed = Signal(str)
    block_changed = Signal(str)
    _out_of_step = Signal()

    def __init__(
        self,
        session: LetterSession,
        palette: Palette,
        profile: Profile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(profile or load_profile("letter"), palette, parent)
        self._labels: tuple[str, ...] = ()
        self._bursts = Bursts()
        self._unread = False
        self._bolds = False  # whether there has ever been anything bold that typing may go on with
        self._selected = False
        self._typing = False
        self._here = ("", "")
        self._moved = True
        self.session = session
        self.cursorPositionChanged.connect(self._follow_cursor)
        self._out_of_step.connect(self._resync, Qt.ConnectionType.QueuedConnection)
        self.copyAvailable.connect(self._note_selection)
        self._open(session)

    # The session

    def set_session(self, session: LetterSession) -> None:
        """Show another letter; what an input method composes is committed to the old one first."""
        self.settle()
        self.session.changed.disconnect(self._on_changed)
        self.session.settle = lambda: None
        self._open(session)

    def _open(self, session: LetterSession) -> None:
        self.session = session
        session.settle = self.settle
        session.changed.connect(self._on_changed)
        flags = Qt.TextInteractionFlag
        readable = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.setTextInteractionFlags(readable if session.read_only else flags.TextEditorInteraction)
        self._bursts.end()
        self._particulars = session.letter.particulars
        self._attached = attachment_names(session.letter.blocks, self._particulars.attachments)
        self._surround = Surround(self._particulars, self._styles, self._attached)
        document = self._new_document()
        self._fill(document)
        with self._quiet():
            self._show_document(document)
        document.contentsChange.connect(self._on_contents_change)
        self.verticalScrollBar().setValue(0)
        self._follow_cursor()

    def _fill(self, document: QTextDocument) -> None:
        """Write the letter from scratch."""
        self._blocks = _shown(self.session.letter)
        self._labels = self._labels_of(self._blocks)
        self._bound = attachment_places(self._blocks)
        self._moved = True
        self._bolds = self._bolds or any(block.marks for block in self._blocks)
        with self._quiet():
            load(document, self._blocks, self._labels, self._styles, self._frame_format())
            make_room(document, self._bound, self._styles, self._surround.foot)

    def _restyle(self) -> None:
        super()._restyle()
        with self._quiet():
            Writer(self.document(), self._styles).reform(self._blocks, self._labels)
        self._make_room()

    def set_profile(self, profile: Profile) -> None:
        """Show the letter on the page of another profile; letter, cursor and place stay."""
        self.settle()
        self._profile = profile
        with self._anchored():
            self._styles = Styles(profile, self.zoom, self.logicalDpiY())
            self._highlighter.set_profile(profile)
            self._restyle()
            with self._quiet():
                self._highlighter.rehighlight()

    # From the letter to the text

    def _on_changed(self, old: Letter, new: Letter, source: object) -> None:
        """Show what another view, undo or redo changed; the cursor and what is in view stay where they are."""
        if source is self:
            return
        self._bursts.end()
        shown = _shown(new)
        if shown is not self._blocks and shown != self._blocks:
            before, where = self._blocks, difference(self._blocks, shown)
            kept = self._kept_places()
            was = place_of(self.document(), self.textCursor().position())
            with self._anchored():
                self._patch(shown, where)
                self._restore_places(kept)
            if source is None:
                here = place_of(self.document(), self.textCursor().position())
                self._set_place(place_of_change(before, shown, where, was, here))
        if new.particulars is not old.particulars:
            self._show_particulars(new.particulars)
            self._name_attachments()

    def _patch(self, new: Blocks, where: Difference) -> None:
        """Make the text show other blocks, which differ from those shown in the stretch `where` alone."""
        old, old_labels = self._blocks, self._labels
        shape = [(block.kind, block.level) for block in old[where.start : where.old_end]]
        same_shape = shape == [(block.kind, block.level) for block in new[where.start : where.new_end]]
        new_labels = old_labels if same_shape else self._labels_of(new)
        self._moved = True
        self._bolds = self._bolds or any(block.marks for block in new[where.start : where.new_end])
        with self._quiet():
            writer = Writer(self.document(), self._styles)
            writer.patch(old, new, where, new_labels)
            self._blocks, self._labels = new, new_labels
            if not same_shape:
                stretch = new_labels[where.start : where.new_end]
                writer.relabel(
                    new, (*old_labels[: where.start], *stretch, *old_labels[where.old_end :]), new_labels
                )
        if not same_shape:
            self._bound = attachment_places(new)
        self._make_room()
        touched = (*old[where.start : where.old_end], *new[where.start : where.new_end])
        if any(block.kind == "attachment" for block in touched):
            self._name_attachments()

    def _labels_of(self, blocks: Blocks) -> tuple[str, ...]:
        return labels(blocks, len(unbound_names(blocks, self._particulars.attachments)))

    def _name_attachments(self) -> None:
        """Bring the attachments line, and the numbers that depend on it, up to date."""
        names = attachment_names(self._blocks, self._particulars.attachments)
        if names == self._attached:
            return
        self._attached = names
        self._show_particulars(self._particulars)
        was, self._labels = self._labels, self._labels_of(self._blocks)
        if len(was) == len(self._labels) == self.document().blockCount():
            with self._quiet():
                Writer(self.document(), self._styles).relabel(self._blocks, was, self._labels)
            self._make_room()

    def _kept_places(self) -> tuple[tuple[str, int], tuple[str, int]]:
        """Cursor and anchor as block id and offset, which outlive changes around them."""
        cursor = self.textCursor()
        ends = [place_of(self.document(), place) for place in (cursor.anchor(), cursor.position())]
        first, last = ((self._blocks[end.index].id, end.offset) for end in ends)
        return first, last

    def _restore_places(self, kept: tuple[tuple[str, int], tuple[str, int]]) -> None:
        index = {block.id: number for number, block in enumerate(self._blocks)}
        if all(block_id in index for block_id, _ in kept):
            anchor, place = (Place(index[block_id], offset) for block_id, offset in kept)
            self._set_place(place, anchor)
        else:
            self._follow_cursor()

    def _set_place(self, place: Place, anchor: Place | None = None) -> None:
        """Put the cursor at a place and scroll to it."""
        cursor = self.textCursor()
        cursor.setPosition(position_of(self.document(), anchor or place))
        if anchor is not None and anchor != place:
            cursor.setPosition(position_of(self.document(), place), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._follow_cursor()

    # From the text to the letter

    def _on_contents_change(self, where: int, removed: int, added: int) -> None:
        """Read what was touched. This runs at every key: each call into Qt counts here."""
        if self._writing:
            return
        if self._maybe_composing and self.composing:
            self._unread = True
            return
        self._unread = False
        document = self._text
        paragraph = document.findBlock(where)
        offset = where - paragraph.position()
        if offset + added >= paragraph.length() or document.blockCount() != len(self._blocks):
            self._read_stretch(where, where + added)
            return
        self._read_one(paragraph, offset, removed, added)

    def _read_one(self, paragraph: QTextBlock, offset: int, removed: int, added: int) -> None:
        """Read the one paragraph that was touched: `removed` units at `offset` became `added`."""
        index = paragraph.blockNumber()
        old = self._blocks[index]
        text = paragraph.text()
        new = read(paragraph, text, old, bolds=self._bolds)
        if new.text != text and text != holdable(old.text):  # what no paragraph can hold, or text in a table
            self._resync_later()
        if new is old:
            return
        if new.text == old.text:
            name, burst = self.tr("加粗"), None
        else:
            edit = self._edit(old.text, new.text, offset, removed, added)
            name, burst = self._bursts.name(new, edit)
        letter = self.session.letter
        if letter.blocks:
            letter = letter.with_block(index, new)
            self._blocks = letter.blocks
        else:
            self._blocks = (new,)
            letter = letter.with_blocks(self._blocks)
        self.session.apply(name, letter, source=self, burst=burst)
        if new.kind == "attachment":
            self._name_attachments()

    def _edit(self, old: str, new: str, offset: int, removed: int, added: int) -> Edit:
        """What was typed or deleted to make one text the other: what Qt says, when it says so exactly."""
        start = offset if len(old) < offset else characters(old, offset)
        if not (removed and added) and len(new) - len(old) == added - removed:
            exact = Edit(start, old[start : start + removed], new[start : start + added])
            if old[:start] + exact.inserted + old[start + removed :] == new:
                return exact
        start, same = common(old, new)
        return Edit(start, old[start : len(old) - same], new[start : len(new) - same])

    def _read_stretch(self, where: int, end: int) -> None:
        """Read paragraphs that something other than our own keys has split, joined or replaced.

        Where a key in one paragraph also gave another one its face, Qt tells of both as of one stretch.
        """
        document, old = self.document(), self._blocks
        grown = document.blockCount() - len(old)
        first = max(document.findBlock(where).blockNumber(), 0)
        last = document.findBlock(end)
        behind = (last.blockNumber() if last.isValid() else document.blockCount() - 1) + 1
        paragraphs = [document.findBlockByNumber(number) for number in range(first, behind)]
        known = old[first : behind - grown]
        if not grown:
            touched = [
                paragraph
                for paragraph, block in zip(paragraphs, known, strict=True)
                if paragraph.text() != holdable(block.text)
            ]
            if len(touched) == 1:
                self._read_one(touched[0], 0, 0, 0)
                return
        found = read_stretch(paragraphs, known)
        if found == known:
            return
        same_texts = [block.text for block in found] == [block.text for block in known]
        self._bursts.end()
        name = self.tr("加粗") if same_texts else self.tr("修改")
        self._take((*old[:first], *found, *old[behind - grown :]), name, None)
        if not same_texts:
            self._labels = self._labels_of(self._blocks)
            self._resync_later()
            self._name_attachments()

    def _take(self, blocks: Blocks, name: str, burst: str | None) -> None:
        self._blocks = blocks
        self.session.apply(name, self.session.letter.with_blocks(blocks), source=self, burst=burst)

    def _change(self, name: str, blocks: Blocks, place: Place, burst: str | None = None) -> None:
        """Change the letter in one step, show it, and put the cursor where it belongs then."""
        if self.session.read_only:
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
            return
        if burst is None:
            self._bursts.end()
        where = difference(self._blocks, blocks)
        if where:
            self._patch(blocks, where)
            self._take(blocks, name, burst)
        self._set_place(place)

    def _resync_later(self) -> None:
        """Once Qt is done with its change, and before any further key, bring paragraphs to the form of our blocks."""
        self._out_of_step.emit()

    def _resync(self) -> None:
        kept = self._kept_places() if self.document().blockCount() == len(self._blocks) else None
        with self._anchored():
            self._fill(self.document())
            if kept is not None:
                self._restore_places(kept)

    def _composed(self) -> None:
        if self._unread:
            block = self.textCursor().block()
            self._on_contents_change(block.position(), 0, block.length() - 1)

    # The cursor

    def _note_selection(self, selected: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._selected = selected

    def _follow_cursor(self) -> None:
        """Tell where the cursor is, when that has changed."""
        if self._writing or self._typing:
            return
        index = self.textCursor().blockNumber()
        here = self._blocks[min(index, len(self._blocks) - 1)]
        self._guarded = here.kind == "table"
        if here.id == self._here[0] and not self._moved:
            return
        self._moved = False
        section = self._section_at(index)
        before, self._here = self._here, (here.id, section)
        if before[0] != here.id:
            self.block_changed.emit(here.id)
        if before[1] != section:
            self.section_changed.emit(section)

    def _section_at(self, index: int) -> str:
        """The id of the heading that owns the block at this index, "" in the opening and the closing."""
        for place in range(min(index, len(self._blocks) - 1), -1, -1):
            block = self._blocks[place]
            if block.kind == "closing":
                return ""
            if block.opens_section:
                return block.id
        return ""

    @property
    def current_block(self) -> Block:
        """The block that the cursor is in."""
        return self._blocks[self.textCursor().blockNumber()]


def _shown(letter: Letter) -> Blocks:
    """The blocks as the text shows them: a letter without any shows one empty paragraph to write in."""
    return letter.blocks or (Block(f"{letter.id}-first", "paragraph"),)
