"""Copying and pasting: blocks among letters of ours, plain text with numbers for everything else."""

from PySide6.QtCore import QByteArray, QMimeData

from replydesk.letter import Block, Blocks, Letter, Particulars, new_id, paragraph
from replydesk.letter.jsonform import LetterFormatError, dumps, loads
from replydesk.letter.ranges import Place, as_pieces, cut
from replydesk.ui.editor.offsets import lines

BLOCKS = "application/x-replydesk-letter+json"
_INDENT = " \t\u3000\u00a0"


def copied(blocks: Blocks, labels: tuple[str, ...], first: Place, last: Place) -> QMimeData:
    """What stands between two places, for the clipboard."""
    data = QMimeData()
    data.setText(text_with_numbers(blocks, labels, first, last))
    pieces = as_pieces(blocks, first, last)
    data.setData(BLOCKS, QByteArray(dumps(Letter(new_id(), Particulars(), pieces)).encode()))
    return data


def text_with_numbers(blocks: Blocks, labels: tuple[str, ...], first: Place, last: Place) -> str:
    """The text between two places, one line a paragraph; a heading taken from its start has its number."""
    result = []
    for offset, block in enumerate(cut(blocks, first, last)):
        index = first.index + offset
        if block.kind == "table":
            result += ["\t".join(row) for row in block.rows]
        else:
            whole = index > first.index or first.offset == 0
            alone = first.index == last.index and len(block.text) < len(blocks[index].text)
            result.append((labels[index] if whole and not alone else "") + block.text)
    return "\n".join(result)


def pieces_of(data: QMimeData, *, closing: bool) -> Blocks:
    """The blocks that pasted data is; `closing` tells whether it goes into the closing."""
    own = own_blocks(data)
    if own is not None:
        return own
    return pieces_of_text(data.text(), closing=closing) if data.hasText() else ()


def own_blocks(data: QMimeData) -> Blocks | None:
    """The blocks that were copied out of a letter of ours; None if there are none to be read."""
    if not data.hasFormat(BLOCKS):
        return None
    try:
        return loads(bytes(data.data(BLOCKS).data()).decode()).blocks
    except (LetterFormatError, UnicodeDecodeError):
        return None  # another program's or a newer version's data: its text will do


def pieces_of_text(text: str, *, closing: bool = False) -> Blocks:
    """A foreign text as paragraphs: blank lines go, and so do indents typed as spaces, which the sheet draws itself."""
    split = lines(text)
    if len(split) == 1:
        kept = [split[0]] if split[0] else []
    else:
        kept = [stripped for line in split if (stripped := line.strip(_INDENT))]
    made = [paragraph(line) for line in kept]
    return tuple(Block(block.id, "closing", block.text) for block in made) if closing else tuple(made)
