"""From the text to the letter: paragraphs into blocks, and only those that were touched."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextBlock

from replydesk.letter import Block, Blocks, Mark, new_id
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


def read(paragraph: QTextBlock, text: str, old: Block, *, bolds: bool = True) -> Block:
    """The block of a paragraph with this text, which showed `old` before; `bolds`: something may be bold by now.

    The old value itself is answered when nothing differs, so that letters share their unchanged blocks. A table's
    paragraph holds nothing that could be read.
    """
    if old.kind == "table":
        return old
    marks = bold_marks(paragraph, text) if bolds or old.marks else ()
    clean = holdable(text)
    same_length = len(clean) == len(old.text)
    if same_length and marks == old.marks and (clean == old.text or clean == holdable(old.text)):
        return old
    return Block(old.id, old.kind, clean, old.level, marks, done=old.done, extra=old.extra)


def read_new(paragraph: QTextBlock) -> Block:
    """The block that a paragraph is, which something other than our own keys has made."""
    form, text = paragraph.blockFormat(), paragraph.text()
    kind = properties.kind(form)
    if kind == "table":  # it took over a table's format; what is in it is text
        kind = "paragraph"
    return Block(new_id(), kind, holdable(text), properties.level(form), bold_marks(paragraph, text))


def read_stretch(paragraphs: Sequence[QTextBlock], old: Blocks) -> Blocks:
    """The blocks of paragraphs that showed `old` before something split, joined or replaced them.

    Paragraphs keep their blocks from both ends as long as the texts are the same; between, in order.
    """
    shorter = min(len(paragraphs), len(old))
    same = 0
    while same < shorter and paragraphs[-1 - same].text() == holdable(old[-1 - same].text):
        same += 1
    first = len(paragraphs) - same
    kept: list[Block | None] = [*old[:first], *[None] * (first - len(old))][:first]
    kept[len(old) - same :] = [None] * (first - (len(old) - same))
    kept += old[len(old) - same :]
    return tuple(
        read(paragraph, paragraph.text(), block)
        if block is not None and _is_still(paragraph, block)
        else read_new(paragraph)
        for paragraph, block in zip(paragraphs, kept, strict=True)
    )


def _is_still(paragraph: QTextBlock, block: Block) -> bool:
    """Whether the paragraph can be the block: a table's holds no text, and no other paragraph is a table's."""
    is_table = properties.kind(paragraph.blockFormat()) == "table"
    return is_table == (block.kind == "table") and not (is_table and paragraph.text())
