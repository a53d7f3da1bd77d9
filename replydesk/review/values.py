"""What a review consists of: the changes that a file wants of a letter, and where each stands."""

from dataclasses import dataclass
from typing import Literal

from replydesk.letter import Comment, Letter
from replydesk.letter.change import Change
from replydesk.wording import Wording

Decision = Literal["open", "accepted", "rejected"]
Key = tuple[str, str]
"""A review's id and a change's id in it."""


@dataclass(frozen=True, slots=True)
class Review:
    """What one reviewed file, or one review in the window, wants of the base. `unmatched` are paragraphs without a block."""

    id: str
    name: str
    base: Letter
    changes: tuple[Change, ...]
    comments: tuple[Comment, ...] = ()
    unmatched: tuple[str, ...] = ()

    @property
    def authors(self) -> tuple[str, ...]:
        """Who changed or remarked something, in the order of first appearance."""
        return tuple(
            dict.fromkeys(
                [*(change.author for change in self.changes), *(comment.author for comment in self.comments)]
            )
        )


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why a change does not fit, and the text as it was, as it is now, and as the reviewer wants it."""

    base: str
    current: str
    proposed: str
    why: Wording


@dataclass(frozen=True, slots=True)
class Item:
    """A change with its decision, and where it stands in the letter as it is now (`block` "" for a particular)."""

    review: Review
    change: Change
    decision: Decision
    conflict: Conflict | None
    section: str
    block: str
    offset: int

    @property
    def key(self) -> Key:
        """What names the change among all reviews."""
        return self.review.id, self.change.id
