"""What a paragraph of the text document knows of its block: properties of its block format.

The document's plain text and these properties are all there is to read; faces, numbers and tints are drawn.
"""

from typing import cast

from PySide6.QtGui import QTextBlockFormat, QTextFormat

from replydesk.letter import Kind

_FIRST = QTextFormat.Property.UserProperty.value

ID = _FIRST + 1
KIND = _FIRST + 2
LEVEL = _FIRST + 3
LABEL = _FIRST + 4


def block_id(form: QTextBlockFormat) -> str:
    """The id of the block, "" if the paragraph has none."""
    return form.stringProperty(ID)


def kind(form: QTextBlockFormat) -> Kind:
    """The kind of the block; a paragraph of unknown origin is body text."""
    return cast("Kind", form.stringProperty(KIND) or "paragraph")


def level(form: QTextBlockFormat) -> int:
    """The level of the heading, 0 for what is none."""
    return form.intProperty(LEVEL)


def label(form: QTextBlockFormat) -> str:
    """The number drawn before the heading, "" for what has none."""
    return form.stringProperty(LABEL)
