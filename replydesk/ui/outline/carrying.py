"""Sections on the clipboard and under the pointer: what they are as data, and what is read back."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from replydesk.letter import Blocks, Letter, Particulars, paragraph
from replydesk.letter.attachments import unbound_names
from replydesk.letter.jsonform import LetterFormatError, dumps, loads
from replydesk.letter.numbering import labels
from replydesk.letter.ranges import Place
from replydesk.letter.structure import extract
from replydesk.ui.editor import clipboard

SECTIONS = "application/x-replydesk-sections+json"
"""Sections being dragged: a letter's JSON with the id of the letter that they are from, and these blocks alone.

The text does not take this form, so that a section let go over the text does not come to stand in the letter twice.
"""


def dragged(letter: Letter, section_ids: Sequence[str]) -> QMimeData:
    """Sections of a letter, to be dragged."""
    data = QMimeData()
    carried = Letter(letter.id, Particulars(), extract(letter.blocks, *section_ids))
    data.setData(SECTIONS, QByteArray(dumps(carried).encode()))
    return data


def carried(data: QMimeData) -> Letter | None:
    """The dragged sections as a letter; None if the data is something else."""
    if not data.hasFormat(SECTIONS):
        return None
    try:
        return loads(bytes(data.data(SECTIONS).data()).decode())
    except (LetterFormatError, UnicodeDecodeError):
        return None  # a newer version's


def copied(letter: Letter, section_ids: Sequence[str]) -> QMimeData:
    """Sections of a letter as the text copies them: blocks of ours, and for others HTML and text with numbers."""
    pieces = extract(letter.blocks, *section_ids)
    taken = {block.id for block in pieces}
    numbers = tuple(
        number for block, number in zip(letter.blocks, _labels(letter), strict=True) if block.id in taken
    )
    stretch = pieces
    if pieces[-1].kind == "table":  # a stretch of text ends before a table: this one is to end behind it
        stretch, numbers = (*pieces, paragraph()), (*numbers, "")
    last = Place(len(stretch) - 1, len(stretch[-1].text))
    data = clipboard.copied(stretch, numbers, Place(0, 0), last, particulars=letter.particulars)
    if stretch is not pieces:
        data.setText(data.text().removesuffix("\n"))
        data.setData(clipboard.BLOCKS, QByteArray(dumps(Letter(letter.id, Particulars(), pieces)).encode()))
    return data


def _labels(letter: Letter) -> tuple[str, ...]:
    return labels(letter.blocks, len(unbound_names(letter.blocks, letter.particulars.attachments)))


def pasted(data: QMimeData) -> Blocks:
    """What is on the clipboard, as blocks."""
    return clipboard.pieces_of(data, closing=False)
