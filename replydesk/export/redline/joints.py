"""Paragraphs that were split, and neighbors that were joined: how many of them are one paragraph on the other page."""

from collections.abc import Sequence

from replydesk.export.redline.pairing import Item
from replydesk.export.redline.weaving import woven
from replydesk.export.sheet import Paragraph
from replydesk.letter.textdiff import common_end, hunks

_SURE = 4
"""Characters at the end of a text by which it is known, where there are so many."""


def parts(whole: Paragraph, first: Paragraph, followers: Sequence[Item]) -> int:
    """How many of the followers are the rest of the whole, of which the first is the beginning; 0 if none is.

    Followers up to the one that ends as the whole does belong to it, whatever came between.
    """
    lost = [hunk for hunk in hunks(whole.text, first.text) if hunk.end == len(whole.text)]
    if not lost or lost[0].start == lost[0].end:
        return 0
    needed = min(_SURE, lost[0].end - lost[0].start)
    for count, follower in enumerate(followers, 1):
        if not isinstance(follower, Paragraph):
            return 0
        if common_end(whole.text, follower.text[follower.label :]) >= needed:
            return count if _is_shared(whole, [first, *only_paragraphs(followers[:count])]) else 0
    return 0


def only_paragraphs(items: Sequence[Item]) -> list[Paragraph]:
    """The paragraphs among the parts."""
    return [item for item in items if isinstance(item, Paragraph)]


def _is_shared(whole: Paragraph, divided: Sequence[Paragraph]) -> bool:
    """Whether words of the whole stayed in the first and in the last of its parts: else which one lives on is not told."""
    result = woven([whole], divided)
    return all(
        any(run.text.strip() and not run.fate for run in part.runs) for part in (result[0], result[-1])
    )
