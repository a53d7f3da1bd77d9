"""From the letter to the text: blocks into paragraphs, and only those that differ."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from replydesk.letter import Block
from replydesk.letter.difference import Difference
from replydesk.ui.editor.offsets import holdable, units
from replydesk.ui.editor.reading import bold_marks
from replydesk.ui.editor.styles import Styles

_PLAIN = QTextCharFormat()
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Writer:
    """Writes blocks into a document, one block a paragraph, in the formats of `styles`."""

    def __init__(self, document: QTextDocument, styles: Styles) -> None:
        self._document = document
        self.styles = styles

    def patch(
        self, old: Sequence[Block], new: Sequence[Block], where: Difference, labels: Sequence[str]
    ) -> None:
        """Make the paragraphs, which show `old`, show `new`; both differ in the stretch `where` alone.

        `labels` are the numbers of all new blocks; those outside the stretch are not looked at.
        """
        if not where:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        shared = min(where.old_end, where.new_end) - where.start
        for index in range(where.start, where.start + shared):
            if old[index] != new[index]:
                self._rewrite(cursor, index, new[index])
        if where.new_end > where.start + shared:
            self._insert(cursor, where.start + shared, new[where.start + shared : where.new_end])
        elif where.old_end > where.start + shared:
            self._delete(cursor, where.start + shared, where.old_end)
        # Inserting and deleting let neighbours take over each other's formats.
        first, last = max(where.start - 1, 0), min(where.new_end + 1, len(new))
        paragraph = self._document.findBlockByNumber(first)
        for index in range(first, last):
            self._reform(paragraph, new[index], labels[index])
            paragraph = paragraph.next()
        cursor.endEditBlock()

    def relabel(self, blocks: Sequence[Block], old: Sequence[str], new: Sequence[str]) -> None:
        """Draw the new numbers where they differ from the old ones; both are as long as the blocks."""
        changed = [index for index, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        if not changed:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for index in changed:
            self._reform(self._document.findBlockByNumber(index), blocks[index], new[index])
        cursor.endEditBlock()

    def reform(self, blocks: Sequence[Block], labels: Sequence[str]) -> None:
        """Give every paragraph the format of its block anew (another zoom, ids renewed)."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        paragraph = self._document.begin()
        for block, label in zip(blocks, labels, strict=True):
            self._reform(paragraph, block, label)
            paragraph = paragraph.next()
        cursor.endEditBlock()

    def _reform(self, paragraph: QTextBlock, block: Block, label: str) -> None:
        form = self.styles.block_format(block, label)
        if paragraph.blockFormat() != form:
            QTextCursor(paragraph).setBlockFormat(form)

    def _rewrite(self, cursor: QTextCursor, index: int, block: Block) -> None:
        """Make a paragraph show the block's text and marks, touching only the characters that differ."""
        paragraph = self._document.findBlockByNumber(index)
        old, new = paragraph.text(), holdable(block.text)
        if old != new:
            start, same = common(old, new)
            cursor.setPosition(paragraph.position() + units(old, start))
            cursor.setPosition(paragraph.position() + units(old, len(old) - same), _KEEP)
            cursor.insertText(new[start : len(new) - same], _PLAIN)
        if bold_marks(paragraph, new) != block.marks:
            self.mark(cursor, paragraph, block)

    def mark(self, cursor: QTextCursor, paragraph: QTextBlock, block: Block) -> None:
        """Make bold in a paragraph what the block marks, and all else of it plain."""
        start, text = paragraph.position(), block.text
        cursor.setPosition(start)
        cursor.setPosition(start + paragraph.length() - 1, _KEEP)
        cursor.setCharFormat(_PLAIN)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold.value)
        for mark in block.marks:
            cursor.setPosition(start + units(text, mark.start))
            cursor.setPosition(start + units(text, mark.end), _KEEP)
            cursor.setCharFormat(bold)

    def _insert(self, cursor: QTextCursor, index: int, blocks: Sequence[Block]) -> None:
        """Put new paragraphs before the one at `index`; `index` may be the number of paragraphs."""
        if index:
            before = self._document.findBlockByNumber(index - 1)
            cursor.setPosition(before.position() + before.length() - 1)
        for offset, block in enumerate(blocks):
            form = self.styles.block_format(block)
            if index + offset:
                cursor.insertBlock(form, _PLAIN)
            else:  # the paragraph that was first is pushed down, with its format
                cursor.setPosition(0)
                first = cursor.block()
                cursor.insertBlock(first.blockFormat(), _PLAIN)
                cursor.setPosition(0)
                cursor.setBlockFormat(form)
            cursor.insertText(holdable(block.text), _PLAIN)
            if block.marks:
                place = cursor.position()
                self.mark(cursor, cursor.block(), block)
                cursor.setPosition(place)

    def fill(self, cursor: QTextCursor, blocks: Sequence[Block], labels: Sequence[str]) -> None:
        """Write all blocks into an empty document."""
        cursor.insertText("\n".join(holdable(block.text) for block in blocks), _PLAIN)
        paragraph = self._document.begin()
        for block, label in zip(blocks, labels, strict=True):
            QTextCursor(paragraph).setBlockFormat(self.styles.block_format(block, label))
            if block.marks:
                self.mark(cursor, paragraph, block)
            paragraph = paragraph.next()

    def _delete(self, cursor: QTextCursor, start: int, end: int) -> None:
        """Take paragraphs `start` to `end` out."""
        last = self._document.findBlockByNumber(end - 1)
        if start:
            before = self._document.findBlockByNumber(start - 1)
            cursor.setPosition(before.position() + before.length() - 1)
            cursor.setPosition(last.position() + last.length() - 1, _KEEP)
        else:
            cursor.setPosition(0)
            cursor.setPosition(last.position() + last.length(), _KEEP)
        cursor.removeSelectedText()


def common(old: str, new: str) -> tuple[int, int]:
    """How many characters two texts share at their start, and at their end apart from those."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    same = 0
    while same < shorter - start and old[-1 - same] == new[-1 - same]:
        same += 1
    return start, same


def load(
    document: QTextDocument,
    blocks: Sequence[Block],
    labels: Sequence[str],
    styles: Styles,
    frame: QTextFrameFormat,
) -> None:
    """Fill a document with the blocks and give it its margins; whatever it held is gone.

    All of it is one change that begins with `clear`: only then does Qt lay the text out as far as it is seen, and
    the rest when there is time.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    document.clear()
    Writer(document, styles).fill(cursor, blocks, labels)
    document.rootFrame().setFrameFormat(frame)
    cursor.endEditBlock()
