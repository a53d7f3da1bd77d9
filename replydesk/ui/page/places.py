"""From the letter's text to the page and back: which line the cursor is on, which character a click has met."""

from replydesk.export.paging import Pages, PlacedLine
from replydesk.export.sheet import Paragraph
from replydesk.letter import Block, Particulars
from replydesk.letter.placeholders import filled_offset, values


def line_of(
    pages: Pages, block: Block, offset: int, particulars: Particulars
) -> tuple[int, PlacedLine] | None:
    """The page (from 0) and the line on which an offset in a block's own text stands; of a table its first line."""
    filled = filled_offset(block.text, offset, particulars)
    found = None
    for number, page in enumerate(pages.pages):
        for line in page.lines:
            if line.block != block.id:
                continue
            item = pages.sheet.content[line.item]
            place = filled + (item.label if isinstance(item, Paragraph) else 0)
            if found is None or (line.cell is None and line.line.start <= place):
                found = number, line
    return found


def own_offset(pages: Pages, line: PlacedLine, offset: int, block: Block, particulars: Particulars) -> int:
    """The offset in the block's own text of an offset in its paragraph as it is printed, number and values included."""
    item = pages.sheet.content[line.item]
    if not isinstance(item, Paragraph):
        return 0
    printed = max(offset - item.label, 0)
    own = shift = 0
    for start, end, length in values(block.text, particulars):
        if printed < start + shift:
            break
        if printed < start + shift + length:
            return start
        own = end
        shift += length - (end - start)
    return min(max(printed - shift, own), len(block.text))
