"""Reviews for the tests: what a reviewer made of a letter, as values and without a file."""

from dataclasses import replace

from replydesk.letter import Comment, Letter
from replydesk.letter.comparing import compare
from replydesk.review.merging import Merging
from replydesk.review.values import Key, Review
from replydesk.ui.review.reviewing import Reviewing

WANG, LI = "王建国", "李明"
DATE = "2026-11-20T15:32:00"


def said(letter: Letter, **texts: str) -> Letter:
    """The letter with other texts in the blocks with these ids."""
    blocks = (replace(b, text=texts[b.id], marks=()) if b.id in texts else b for b in letter.blocks)
    return letter.with_blocks(tuple(blocks))


def review(
    base: Letter,
    new: Letter,
    id: str = "wang",
    author: str = WANG,
    *,
    tracked: bool = True,
    comments: tuple[Comment, ...] = (),
) -> Review:
    """What a reviewer who made `new` of `base` changed."""
    changes = tuple(replace(change, tracked=tracked) for change in compare(base, new, author, DATE))
    return Review(id, f"{author}.docx", base, changes, comments)


def begin(reviewing: Reviewing, *reviews: Review) -> None:
    """Begin with these reviews, nothing decided."""
    reviewing.start(Merging(reviews[0].base, reviews))


def keys(reviewing: Reviewing) -> list[Key]:
    """The keys of all changes, in the order of the list."""
    return [entry.key for entry in reviewing.entries if entry.item is not None]


def states(reviewing: Reviewing) -> list[str]:
    """The states of all rows, in the order of the list."""
    return [entry.state for entry in reviewing.entries]
