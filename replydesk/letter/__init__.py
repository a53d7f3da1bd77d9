"""What a letter is: blocks, outline, numbering, particulars, placeholders, history and the JSON form.

Pure values and functions: nothing here knows of files, windows, databases or XML.
"""

from replydesk.letter.block import (
    Block,
    Blocks,
    Kind,
    Mark,
    attachment,
    closing,
    heading,
    new_id,
    paragraph,
    table,
)
from replydesk.letter.comment import Comment
from replydesk.letter.letter import Letter, new_letter
from replydesk.letter.outline import Outline, Section, outline
from replydesk.letter.particulars import FIELDS, Field, Particulars

__all__ = [
    "FIELDS",
    "Block",
    "Blocks",
    "Comment",
    "Field",
    "Kind",
    "Letter",
    "Mark",
    "Outline",
    "Particulars",
    "Section",
    "attachment",
    "closing",
    "heading",
    "new_id",
    "new_letter",
    "outline",
    "paragraph",
    "table",
]
