"""Places: the cursor's position in the document as a block and an offset in its text, and back."""

from PySide6.QtGui import QTextDocument

from replydesk.letter import Blocks
from replydesk.letter.difference import Difference
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


def place_of_change(old: Blocks, new: Blocks, where: Difference, was: Place, here: Place) -> Place:
    """Where the cursor goes when undo or redo made `old` into `new`: the end of what is new.

    `was` and `here` are where it was in the old blocks and is in the new ones. When sections only moved or changed
    their level, it stays in the text it is in, if that is one of them; so it does when a number typed before the
    text came back or went.
    """
    start, end = where.start, where.new_end
    if start >= end:
        index = min(start, len(new) - 1)
        return Place(index, 0) if index == start else Place(index, len(new[index].text))
    before = {block.id: block.text for block in old[start : where.old_end]}
    if before == {block.id: block.text for block in new[start:end]}:
        return here if start <= here.index < end else Place(start, 0)
    one = was.index == start == where.old_end - 1 == end - 1
    text = "\n".join(block.text for block in old[start : where.old_end])
    now = "\n".join(block.text for block in new[start:end])
    _, same = common(text, now)
    if one and (old[start].kind, old[start].level) != (new[start].kind, new[start].level):
        return Place(start, len(now) - min(same, len(text) - was.offset))
    offset = len(now) - same
    for index in range(start, end):
        if offset <= len(new[index].text):
            return Place(index, offset)
        offset -= len(new[index].text) + 1
    return Place(start, 0)
