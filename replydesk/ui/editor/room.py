"""The white above attachments, in which the foot of the letter, the page's edge and 附件1 are drawn."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from replydesk.letter import Block
from replydesk.ui.editor.styles import Styles


def attachment_places(blocks: Sequence[Block]) -> tuple[int, ...]:
    """The indexes of the titles of attachments."""
    return tuple(index for index, block in enumerate(blocks) if block.kind == "attachment")


def make_room(document: QTextDocument, places: Sequence[int], styles: Styles, foot: float) -> None:
    """Give each title its white, the first one also room for the letter's foot.

    Of two margins that meet Qt takes the greater one, and a table is a margin: what is above a title is added to it.
    """
    for place in places:
        paragraph = document.findBlockByNumber(place)
        form = paragraph.blockFormat()
        top = styles.above_attachment + _above(paragraph) + (foot if place == places[0] else 0.0)
        if form.topMargin() != top:
            form.setTopMargin(top)
            QTextCursor(paragraph).setBlockFormat(form)


def foot_top(document: QTextDocument, place: int) -> float:
    """Where the letter's foot begins above the first attachment, from the document's top."""
    paragraph = document.findBlockByNumber(place)
    top = document.documentLayout().blockBoundingRect(paragraph).top()
    return top - paragraph.blockFormat().topMargin() + _above(paragraph)


def _above(paragraph: QTextBlock) -> float:
    before = paragraph.previous()
    return before.blockFormat().bottomMargin() if before.isValid() else 0.0
