"""Edits, written as tracked changes by our redline, read and matched: all accepted is the new letter, block for block."""

from hypothesis import HealthCheck, given, settings

from replydesk.export import load_profile
from replydesk.export.redline import Stamp, redline_docx
from replydesk.letter import Letter
from replydesk.letter.applying import apply
from replydesk.letter.placeholders import fill
from replydesk.letter.tables import rows_of
from replydesk.review.matching import match
from replydesk.review.merging import Merging
from replydesk.review.reading import read_reviewed_file
from replydesk.review.values import Review
from tests.export.redline import edits
from tests.review.reviewer import stripped, without_bookmarks
from tests.review.test_matching import seen

PROFILE = load_profile("letter")
STAMP = Stamp("王某", "2023-06-19T09:30:00Z")


def matched(content: bytes, old: Letter) -> Review:
    document, identity = read_reviewed_file(content, "花脸稿.docx")
    return match(document, old, id="r", name="花脸稿.docx", page=identity.page)


def shown(letter: Letter) -> list[tuple[object, ...]]:
    """What the page shows of the letter: rows of one length, no empty paragraphs, no table without a cell."""
    found: list[tuple[object, ...]] = []
    for block in fill(letter).blocks:
        if block.kind == "table":
            rows = [[cell.strip() for cell in row] for row in rows_of(block)]
            if any(map(any, rows)):
                found.append(("table", rows))
        elif block.text.strip():
            found.append(seen(block))
    return found


@given(edits.pairs())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_all_changes_accepted_are_the_new_letter_and_none_leave_the_old_one(
    pair: tuple[Letter, Letter],
) -> None:
    old, new = pair
    review = matched(redline_docx(old, new, PROFILE, STAMP), old)
    assert shown(apply(review.base, review.changes)) == shown(new)
    assert shown(review.base) == shown(old)
    told = [change for change in review.changes if change.old.strip() or change.new.strip()]
    assert all(change.tracked and change.author == "王某" for change in told)
    merging = Merging(review.base, (review,))
    outcome = merging.accept(merging.keys, review.base)
    assert not outcome.failed
    assert shown(outcome.letter) == shown(new)


@given(edits.pairs())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_and_at_the_level_of_text_without_bookmarks_and_identity(pair: tuple[Letter, Letter]) -> None:
    old, new = pair
    review = matched(without_bookmarks(stripped(redline_docx(old, new, PROFILE, STAMP))), old)
    made = apply(review.base, review.changes)
    assert [entry[-1 if entry[0] == "table" else 2] for entry in shown(made)] == [
        entry[-1 if entry[0] == "table" else 2] for entry in shown(new)
    ]
