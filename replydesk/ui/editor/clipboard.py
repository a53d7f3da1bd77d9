"""Copying and pasting: blocks among letters of ours, HTML and plain text with numbers for everything else."""

from PySide6.QtCore import QByteArray, QMimeData

from replydesk.export import Profile, load_profile
from replydesk.letter import Block, Blocks, Letter, Particulars, new_id, paragraph
from replydesk.letter.jsonform import LetterFormatError, dumps, loads
from replydesk.letter.placeholders import fill_block
from replydesk.letter.ranges import Place, as_pieces, cut
from replydesk.ui.editor.offsets import lines

BLOCKS = "application/x-replydesk-letter+json"
_INDENT = " \t\u3000\u00a0"


def copied(
    blocks: Blocks,
    labels: tuple[str, ...],
    first: Place,
    last: Place,
    *,
    particulars: Particulars | None = None,
    profile: Profile | None = None,
) -> QMimeData:
    """What stands between two places of a letter's blocks, for the clipboard, in the faces of the profile.

    Other programs get placeholders filled from the particulars, as an export does; our own blocks keep them.
    """
    from replydesk.export.clipping import clipping, words  # noqa: PLC0415  # not needed before the first copy

    profile = profile or load_profile("letter")
    data = QMimeData()
    pieces, numbers = _numbered(blocks, labels, first, last)
    filled = tuple(fill_block(piece, particulars or Particulars()) for piece in pieces)
    data.setText(_text(filled, numbers))
    if _is_few_words(blocks, first, last):
        data.setHtml(words(filled[0], profile))
    elif filled:
        data.setHtml(clipping(filled, numbers, profile))
    own = Letter(new_id(), Particulars(), as_pieces(blocks, first, last))
    data.setData(BLOCKS, QByteArray(dumps(own).encode()))
    return data


def _numbered(
    blocks: Blocks, labels: tuple[str, ...], first: Place, last: Place
) -> tuple[Blocks, tuple[str, ...]]:
    """The pieces between two places, and the number before each: none where a heading is not taken from its start."""
    pieces = cut(blocks, first, last)
    numbers = list(labels[first.index : first.index + len(pieces)])
    if numbers and (first.offset or _is_few_words(blocks, first, last)):
        numbers[0] = ""
    return pieces, tuple(numbers)


def _is_few_words(blocks: Blocks, first: Place, last: Place) -> bool:
    """Whether the stretch is a part of one paragraph and not all of it."""
    whole = blocks[first.index]
    return (
        first.index == last.index and whole.kind != "table" and last.offset - first.offset < len(whole.text)
    )


def _text(pieces: Blocks, numbers: tuple[str, ...]) -> str:
    result = []
    for piece, number in zip(pieces, numbers, strict=True):
        if piece.kind == "table":
            result += ["\t".join(row) for row in piece.rows]
        else:
            result.append(number + ("\n" if number and piece.kind == "attachment" else "") + piece.text)
    return "\n".join(result)


def own_blocks(data: QMimeData) -> Blocks | None:
    """The blocks that were copied out of a letter of ours; None if there are none to be read."""
    if not data.hasFormat(BLOCKS):
        return None
    try:
        return loads(bytes(data.data(BLOCKS).data()).decode()).blocks
    except (LetterFormatError, UnicodeDecodeError):
        return None  # another program's or a newer version's data: its text will do


def pieces_of(data: QMimeData, *, closing: bool) -> Blocks:
    """Blocks of ours, or the text as paragraphs with nothing recognized; `closing` tells whether it goes into the closing."""
    own = own_blocks(data)
    if own is not None:
        return own
    return pieces_of_text(data.text(), closing=closing) if data.hasText() else ()


def pieces_of_text(text: str, *, closing: bool = False) -> Blocks:
    """A foreign text as paragraphs: blank lines go, and so do indents typed as spaces, which the sheet draws itself."""
    split = lines(text)
    if len(split) == 1:
        kept = [split[0]] if split[0] else []
    else:
        kept = [stripped for line in split if (stripped := line.strip(_INDENT))]
    made = [paragraph(line) for line in kept]
    return tuple(Block(block.id, "closing", block.text) for block in made) if closing else tuple(made)
