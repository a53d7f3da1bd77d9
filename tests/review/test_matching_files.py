"""The reviewed files of tests/data/reviewed, matched with the letters that were exported: nothing is made up, nothing lost."""

import pytest

from replydesk.letter.applying import apply
from replydesk.review.document import RevisedDocument
from replydesk.review.matching import match, prepared
from replydesk.review.reading import read_reviewed_file
from replydesk.review.sides import Side
from replydesk.review.stream import tracked_changes
from replydesk.review.values import Review
from tests.review.fixtures import FOLDER
from tests.review.reviewer import stripped
from tests.review.test_matching import seen
from tests.review.test_reviewed_files import LETTERS

every_letter = pytest.mark.parametrize("name", LETTERS)


def matched(name: str, content: bytes) -> tuple[RevisedDocument, Review]:
    document, identity = read_reviewed_file(content, f"{name}.docx")
    return document, match(document, LETTERS[name](), id=name, name=f"{name}.docx", page=identity.page)


@every_letter
@pytest.mark.parametrize("whole", [True, False], ids=["with identity", "stripped"])
def test_all_accepted_is_the_file_with_all_accepted(name: str, whole: bool) -> None:
    content = (FOLDER / f"{name}.docx").read_bytes()
    document, review = matched(name, content if whole else stripped(content))
    side = Side(prepared(document, LETTERS[name]()), review.base, {}, accepted=True)
    made = apply(review.base, review.changes)
    assert [seen(block) for block in made.blocks] == [seen(block) for block in side.letter.blocks]


@every_letter
def test_what_the_program_did_by_itself_is_no_change(name: str) -> None:
    """But LibreOffice forgets what was bold before, and one file has a row as put in that the letter had."""
    _, review = matched(name, (FOLDER / f"{name}.docx").read_bytes())
    silent = [change for change in review.changes if not change.tracked]
    assert [change for change in silent if change.kind != SILENT.get(name)] == []
    assert review.unmatched == ()


SILENT = {"word-mixed": "row", "lo-word-mixed": "format"}


@every_letter
def test_nearly_every_tracked_change_is_one_of_the_letter_as_the_file_tells_it(name: str) -> None:
    """Not those of numbers before headings, which nobody stores: there what the texts say is told, not the steps to it."""
    document, review = matched(name, (FOLDER / f"{name}.docx").read_bytes())
    found = {(change.author, change.old, change.new) for change in review.changes}
    told = [
        (change.author, change.old, change.new)
        for change in tracked_changes(document)
        if change.kind not in ("format", "row")
    ]
    kept = sum(change in found for change in told)
    assert kept >= KEPT[name] * len(told)


# The least part, as measured: the files with few changes have several of them in the numbers of their headings.
KEPT = {
    "word-mixed": 0.5,
    "word-paragraphs": 0.85,
    "word-long": 0.94,
    "wps-mixed": 0.55,
    "lo-word-mixed": 0.5,
    "lo-word-paragraphs": 0.75,
    "lo-wps-mixed": 0.55,
}
