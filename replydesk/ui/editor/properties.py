"""What a paragraph of the text document knows of its block: properties of its block format.

Which block it is, it does not know: the paragraphs stand in the order of the blocks. An id in each format would make
every paragraph's format one of its own, and Qt's layout twice as slow at each key.
"""

from PySide6.QtGui import QTextBlockFormat, QTextFormat

from replydesk.letter import Block, Kind

_FIRST = QTextFormat.Property.UserProperty.value

KIND = _FIRST + 1
LEVEL = _FIRST + 2
LABEL = _FIRST + 3


def describe(form: QTextBlockFormat, block: Block, label: str) -> None:
    """Put into the format what the block is, and the number that is drawn before it."""
    if block.is_heading:
        form.setProperty(LEVEL, block.level)
        form.setProperty(LABEL, label)
    elif block.kind != "paragraph":
        form.setProperty(KIND, block.kind)
        if block.kind == "attachment":
            form.setProperty(LABEL, label)


def kind(form: QTextBlockFormat) -> Kind:
    """The kind of the block; a paragraph of unknown origin is body text."""
    if form.hasProperty(LEVEL):
        return "heading"
    match form.stringProperty(KIND):
        case "closing":
            return "closing"
        case "table":
            return "table"
        case "attachment":
            return "attachment"
    return "paragraph"


def level(form: QTextBlockFormat) -> int:
    """The level of the heading, 0 for what is none."""
    return form.intProperty(LEVEL)


def label(form: QTextBlockFormat) -> str:
    """The number drawn before the heading or over the attachment's title, "" for what has none."""
    return form.stringProperty(LABEL)
