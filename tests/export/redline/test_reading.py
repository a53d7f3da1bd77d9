"""A redline is read back as both letters by the reader of reviewed files."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from replydesk.export import docx_bytes, load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Letter
from replydesk.letter.placeholders import fill
from replydesk.review.reading import read_reviewed, read_reviewed_file
from replydesk.review.views import items
from tests.export.redline import edits
from tests.export.redline.samples import PAIRS
from tests.review.reread import letter_view

PROFILE = load_profile("letter")
STAMP = Stamp("王某", "2023-06-19T09:30:00Z")


def told(letter: Letter, known: set[str]) -> list[WordParagraph | WordTable]:
    """What the reader finds in the letter's own file, ids of other blocks left out."""
    return only(items(read_reviewed(docx_bytes(letter), "a.docx"), accepted=True), known)


def only(found: list[WordParagraph | WordTable], known: set[str]) -> list[WordParagraph | WordTable]:
    """What was found, without the ids of blocks that are not known: such a block may be paired by its text."""
    return [_bare(item, item.block if item.block in known else "") for item in found]


def _bare(item: WordParagraph | WordTable, block: str) -> WordParagraph | WordTable:
    """The item with this id; which cell of a table has it makes no difference."""
    if isinstance(item, WordParagraph):
        return replace(item, block=block)
    rows = tuple(tuple(tuple(replace(line, block="") for line in cell) for cell in row) for row in item.rows)
    return replace(item, block=block, rows=rows)


@given(edits.pairs())
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_are_read_back_block_for_block(pair: tuple[Letter, Letter]) -> None:
    old, new = pair
    document = read_reviewed(redline_docx(old, new, PROFILE, STAMP), "花脸稿.docx")
    ids = {block.id for block in new.blocks}
    assert only(items(document, accepted=True), ids) == told(new, ids)
    kinds = {(block.id, block.kind == "table") for block in old.blocks}
    both = {block.id for block in new.blocks if (block.id, block.kind == "table") in kinds}
    assert only(items(document, accepted=False), both) == told(old, both)


@pytest.mark.parametrize("name", PAIRS)
def test_both_letters_come_back(name: str) -> None:
    old, new = PAIRS[name]
    document, identity = read_reviewed_file(redline_docx(old, new, PROFILE, STAMP), "花脸稿.docx")
    accepted = letter_view(document, identity, accepted=True)
    assert fill(accepted).blocks == fill(new).blocks
    assert accepted.particulars == new.particulars
    assert fill(letter_view(document, identity, accepted=False)).blocks == fill(old).blocks
