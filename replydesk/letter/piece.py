"""Pieces: stretches of text with one fate, of which a letter with its changes in line is made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from replydesk.letter.block import Mark
from replydesk.letter.change import BoldEdit, Change
from replydesk.letter.particulars import Particulars
from replydesk.letter.placeholders import find_placeholders

Fate = Literal["", "inserted", "deleted", "moved_from", "moved_to"]

GONE: frozenset[Fate] = frozenset(("deleted", "moved_from"))
"""The fates of what only the base has."""
NEW: frozenset[Fate] = frozenset(("inserted", "moved_to"))
"""The fates of what only the changed letter has."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that one thing happened to, or nothing.

    `bold` is how it looks after the changes, and `restyled` says that only this has changed. `changes` are the ids of
    what did it, `author` is the first one's. `start` is where it stands in the text of its block in the base, -1 for
    what the base does not have. `filled` is what is shown in the place of a placeholder.
    """

    text: str
    fate: Fate = ""
    bold: bool = False
    restyled: bool = False
    changes: tuple[str, ...] = ()
    author: str = ""
    start: int = -1
    filled: str = ""

    @property
    def shown(self) -> str:
        """What one reads."""
        return self.filled or self.text


Pieces = tuple[Piece, ...]


def gone_fate(change: Change) -> Fate:
    """The fate of what the change takes out."""
    return "moved_from" if change.kind == "move" else "deleted"


def new_fate(change: Change) -> Fate:
    """The fate of what the change puts in."""
    return "moved_to" if change.kind == "move" else "inserted"


def new_pieces(text: str, marks: Sequence[Mark], change: Change) -> Iterator[Piece]:
    """Text that a change puts in."""
    like = Piece("", new_fate(change), changes=(change.id,), author=change.author)
    for left, right, bold in _bold_stretches(marks, 0, len(text)):
        yield replace(like, text=text[left:right], bold=bold)


def gone_pieces(
    text: str, marks: Sequence[Mark], start: int, end: int, changes: Sequence[Change]
) -> Iterator[Piece]:
    """The characters `start` to `end` of a text, which the changes take out."""
    first = changes[0]
    like = Piece("", gone_fate(first), changes=tuple(change.id for change in changes), author=first.author)
    for left, right, bold in _bold_stretches(marks, start, end):
        yield replace(like, text=text[left:right], bold=bold, start=left)


def kept_pieces(
    text: str, marks: Sequence[Mark], start: int, end: int, restyled: Sequence[tuple[BoldEdit, Change]] = ()
) -> Iterator[Piece]:
    """The characters `start` to `end` of a text that stays, some of which changes make bold or plain."""
    edges = {edge for edit, _ in restyled for edge in (edit.start, edit.end) if start < edge < end}
    for left, right, bold in _bold_stretches(marks, start, end, edges):
        piece = Piece(text[left:right], bold=bold, start=left)
        for edit, change in restyled:
            if edit.start <= left and right <= edit.end:
                author = piece.author or change.author
                changes = (*piece.changes, change.id)
                piece = replace(piece, bold=edit.bold, restyled=True, changes=changes, author=author)
        yield piece


def _bold_stretches(
    marks: Sequence[Mark], start: int, end: int, edges: set[int] | None = None
) -> Iterator[tuple[int, int, bool]]:
    """The stretches between `start` and `end` that are bold throughout or plain throughout, cut at the edges too."""
    if start >= end:
        return
    if not marks and not edges:
        yield start, end, False
        return
    ends = {edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end}
    for left, right in pairwise(sorted({start, end, *ends, *(edges or ())})):
        yield left, right, any(mark.start <= left < mark.end for mark in marks)


def filled(pieces: Pieces, particulars: Particulars) -> Pieces:
    """The pieces with every placeholder filled that stands in one of them and can be; it becomes a piece of its own."""
    if not any("{{" in piece.text for piece in pieces):
        return pieces
    return tuple(part for piece in pieces for part in _filled(piece, particulars))


def _filled(piece: Piece, particulars: Particulars) -> Iterator[Piece]:
    passed = 0
    for found in find_placeholders(piece.text):
        if value := found.value(particulars).replace("\n", ""):
            yield from _part(piece, passed, found.start)
            yield from (replace(part, filled=value) for part in _part(piece, found.start, found.end))
            passed = found.end
    yield from _part(piece, passed, len(piece.text))


def _part(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        at = piece.start + start if piece.start >= 0 else -1
        yield replace(piece, text=piece.text[start:end], start=at)
