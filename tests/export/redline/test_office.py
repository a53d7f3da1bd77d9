"""What LibreOffice keeps of a redline: opened and saved there, it still is both letters."""

import pytest

from replydesk.export import load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.letter import Letter
from replydesk.letter.placeholders import fill
from replydesk.review.reading import read_reviewed_file
from tests.export.conftest import Office
from tests.export.redline.samples import PAIRS
from tests.review.reread import letter_view

STAMP = Stamp("王某", "2023-06-19T09:30:00Z")
FORGOTTEN = {("level", False)}
"""LibreOffice (7.4) forgets the style that a paragraph had."""


def texts(letter: Letter) -> list[object]:
    """What the blocks say, and of which kind they are; LibreOffice leaves an empty paragraph before a table that came or went."""
    return [
        (block.kind, block.level, block.text or block.rows)
        for block in fill(letter).blocks
        if block.text or block.rows
    ]


@pytest.mark.render
def test_a_redline_saved_by_libreoffice_is_still_both_letters(office: Office) -> None:
    profile = load_profile("letter")
    files = {name: redline_docx(old, new, profile, STAMP) for name, (old, new) in PAIRS.items()}
    for name, path in office(files, "docx").items():
        document, identity = read_reviewed_file(path.read_bytes(), path.name)
        for letter, accepted in zip(PAIRS[name], (False, True), strict=True):
            if (name, accepted) not in FORGOTTEN:
                assert texts(letter_view(document, identity, accepted=accepted)) == texts(letter), name
