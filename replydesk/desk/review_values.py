"""What the desk answers with about reviews: received files, and decisions on their changes."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from replydesk.wording import Wording

ReviewKind = Literal["word", "window"]

DECISIONS = ("open", "accepted", "rejected")
"""What can be decided on a change; one that nobody has looked at is open."""

LARGE = 50 * 2**20
"""Bytes from which on a clerk is told that a received file makes the desk large."""


@dataclass(frozen=True, slots=True)
class Received:
    """A review of a letter: a Word file as it came (`word`), or one written in the window (`window`).

    `digest` names the file's bytes, `base` the content of the letter that the reviewer had before him (both SHA-256,
    hexadecimal); `size` in bytes. `closed` is when the clerk was done with it, or None.
    """

    number: int
    id: str
    letter_id: str
    name: str
    digest: str
    kind: ReviewKind
    base: str
    received: datetime
    closed: datetime | None
    reviewer: str
    size: int

    @property
    def in_progress(self) -> bool:
        """Whether the reviewer is still at it in the window: what he left is kept when he has finished."""
        return self.kind == "window" and self.closed is None and self.digest == self.base

    @property
    def remark(self) -> Wording | None:
        """What the clerk should know of the file's size, if anything."""
        if self.size < LARGE:
            return None
        return Wording(
            "“{name}”有 {size} MB，已原样存入案头，案头文件和备份会随之变大。",
            name=self.name,
            size=self.size // 2**20,
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """That somebody accepted or rejected a change, or opened it again: one event, kept for good."""

    change: str
    decision: str
    who: str
    when: datetime
