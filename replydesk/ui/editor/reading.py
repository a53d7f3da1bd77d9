"""From the text to the letter: paragraphs into blocks, and only those that were touched."""

from PySide6.QtGui import QFont, QTextBlock

from replydesk.letter import Block, Mark
from replydesk.letter.block import merge_marks
from replydesk.ui.editor import properties
from replydesk.ui.editor.offsets import characters, holdable

_BOLD = QFont.Weight.DemiBold.value


def bold_marks(paragraph: QTextBlock, text: str) -> tuple[Mark, ...]:
    """The bold stretches of a paragraph whose text is `text`."""
    runs = paragraph.textFormats()
    if len(runs) == 1 and runs[0].format.fontWeight() < _BOLD:
        return ()
    plain = len(text) == paragraph.length() - 1
    marks = []
    for run in runs:
        if run.format.fontWeight() >= _BOLD:
            start, end = run.start, run.start + run.length
            if not plain:
                start, end = characters(text, start), characters(text, end)
            marks.append(Mark(start, end))
    return merge_marks(marks)


def read(paragraph: QTextBlock, old: Block | None) -> Block:
    """The block that a paragraph shows; `old` is the block it showed before, if that is known.

    The old value itself is answered when nothing differs, so that letters share their unchanged blocks.
    """
    text = paragraph.text()
    if old is not None:
        if old.kind == "table":
            return old
        clean = holdable(text)
        marks = bold_marks(paragraph, text)
        if clean == holdable(old.text) and marks == old.marks:
            return old
        return Block(old.id, old.kind, clean, old.level, marks, (), old.extra)
    form = paragraph.blockFormat()
    kind = properties.kind(form)
    if kind == "table":  # the paragraph took over a table's format; what was typed is text
        kind = "paragraph"
    level = properties.level(form) if kind == "heading" else 0
    return Block(properties.block_id(form), kind, holdable(text), level, bold_marks(paragraph, text))
