"""Reading reviews: Word files and what was reviewed in the window, matched with the letters they began with. No Qt: it runs in threads."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from replydesk.files import read_bytes
from replydesk.letter import Letter
from replydesk.review.internal import dated, loads
from replydesk.review.matching import match
from replydesk.review.reading import read_reviewed_file
from replydesk.review.returned import Returned, look_at
from replydesk.review.values import Review

_LARGEST = 500_000_000  # bytes; the package's own limits are narrower


@dataclass(frozen=True, slots=True)
class Source:
    """What a kept review is read from: its content and the letter that it began with. `reviewer` is of those written in the window."""

    id: str
    name: str
    content: bytes
    base: Letter
    in_window: bool = False
    reviewer: str = ""


def look(file: Path) -> Returned:
    """The file with what it says of itself; FileError or PackageError with one Chinese sentence if it cannot be read."""
    return look_at(read_bytes(file, _LARGEST), file.name)


def digest_of(content: bytes) -> str:
    """The digest by which the desk knows a received file."""
    return hashlib.sha256(content).hexdigest()


def read_review(source: Source) -> Review:
    """The review of one source."""
    if source.in_window:
        letter, dates = loads(source.content)
        changes = dated(source.base, letter, source.reviewer, dates)
        return Review(source.id, source.name, source.base, changes)
    document, identity = read_reviewed_file(source.content, source.name)
    return match(document, source.base, id=source.id, name=source.name, page=identity.page)


def read_reviews(sources: Sequence[Source]) -> tuple[Review, ...]:
    """The reviews of all sources, in their order."""
    return tuple(map(read_review, sources))
