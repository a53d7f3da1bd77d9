"""Old and new text of a change as pieces: what stays, what goes, what comes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from replydesk.letter.textdiff import hunks

Fate = Literal["", "deleted", "inserted"]
_AROUND = 6  # characters of what stays, on either side of what changed
_BESIDE = 18  # likewise in texts that stand one above the other
_LONGEST = 2000  # characters; what is longer is marked as a whole, and not compared at every row
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its fate; "" is what stays."""

    text: str
    fate: Fate = ""


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Both texts in one: what stays once, what goes before what comes in its place."""
    if not old or not new or len(old) + len(new) > _LONGEST:
        return tuple(_filled((Piece(old, "deleted"), Piece(new, "inserted"))))
    pieces: list[Piece] = []
    place = 0
    for hunk in hunks(old, new):
        pieces += (
            Piece(old[place : hunk.start]),
            Piece(old[hunk.start : hunk.end], "deleted"),
            Piece(new[hunk.new_start : hunk.new_end], "inserted"),
        )
        place = hunk.end
    return tuple(_filled((*pieces, Piece(old[place:]))))


def old_side(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The old text alone, with what goes marked."""
    return tuple(piece for piece in pieces if piece.fate != "inserted")


def new_side(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The new text alone, with what comes marked."""
    return tuple(piece for piece in pieces if piece.fate != "deleted")


def excerpt(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces for one line: of what stays only what is near a change, paragraphs parted by a mark."""
    short: list[Piece] = []
    for number, piece in enumerate(pieces):
        text = piece.text.replace("\n", "¶")
        first, last = number == 0, number == len(pieces) - 1
        if not piece.fate and len(text) > _AROUND * (1 if first or last else 2) + 1:
            head = "" if first else text[:_AROUND]
            tail = "" if last else text[-_AROUND:]
            text = head + _ELLIPSIS + tail
        short.append(Piece(text, piece.fate))
    return tuple(short)


def around(texts: Sequence[str]) -> tuple[str, ...]:
    """The texts without most of what they all begin and end with: what they differ in, and some words on either side."""
    shortest = min(map(len, texts))
    first = texts[0]
    head = next(
        (place for place in range(shortest) if any(text[place] != first[place] for text in texts)), shortest
    )
    tail = next(
        (
            place
            for place in range(shortest - head)
            if any(text[-1 - place] != first[-1 - place] for text in texts)
        ),
        shortest - head,
    )
    before, behind = max(head - _BESIDE, 0), max(tail - _BESIDE, 0)
    return tuple(
        (_ELLIPSIS if before else "") + text[before : len(text) - behind] + (_ELLIPSIS if behind else "")
        for text in texts
    )


def _filled(pieces: Sequence[Piece]) -> Iterator[Piece]:
    return (piece for piece in pieces if piece.text)
