"""Places: the cursor's position in the document as a block and an offset in its text, and back."""

from PySide6.QtGui import QTextDocument

from replydesk.letter import Blocks
from replydesk.letter.ranges import Place
from replydesk.ui.editor.offsets import characters, units
from replydesk.ui.editor.writing import common


def place_of(document: QTextDocument, position: int) -> Place:
    """The place of a position in the document."""
    paragraph = document.findBlock(position)
    return Place(paragraph.blockNumber(), characters(paragraph.text(), position - paragraph.position()))


def position_of(document: QTextDocument, place: Place) -> int:
    """The position in the document of a place; one beyond the end of its paragraph is that end."""
    paragraph = document.findBlockByNumber(min(place.index, document.blockCount() - 1))
    text = paragraph.text()
    return paragraph.position() + units(text, min(place.offset, len(text)))


def place_of_change(old: Blocks, new: Blocks, start: int, old_end: int, new_end: int) -> Place:
    """Where the cursor goes when blocks `start` to `old_end` became `start` to `new_end`: the end of what is new."""
    if start >= new_end:
        index = min(start, len(new) - 1)
        return Place(index, 0) if index == start else Place(index, len(new[index].text))
    before = "\n".join(block.text for block in old[start:old_end])
    after = "\n".join(block.text for block in new[start:new_end])
    _, same = common(before, after)
    offset = len(after) - same
    for index in range(start, new_end):
        if offset <= len(new[index].text):
            return Place(index, offset)
        offset -= len(new[index].text) + 1
    return Place(start, 0)
