"""Paragraphs and tables while a file is being read: like the values of `review.document`, but not finished.

Moves are linked and numbers counted only when all of the file has been read.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from replydesk.intake.wordstyles import PLAIN, Style
from replydesk.review.document import (
    Piece,
    RevisedParagraph,
    RevisedRow,
    RevisedTable,
    Revision,
    RevisionKind,
)

Settle = Callable[[Revision | None, RevisionKind], Revision | None]
"""Turns a revision as it was read into the final one; the kind is what a move without a partner becomes."""


class Fate(NamedTuple):
    """Who inserted and who deleted what stands at a place of the file; None for nobody."""

    inserted: Revision | None = None
    deleted: Revision | None = None


STAYS = Fate()


class Look(NamedTuple):
    """What a paragraph's properties say: style, outline level, and list with its level."""

    style: Style = PLAIN
    level: int = 0
    listed: tuple[str, int] = ("", 0)


UNSTYLED = Look()


@dataclass(slots=True, eq=False)
class Draft:
    """A paragraph while it is read. `length` counts the characters of its pieces."""

    look: Look = UNSTYLED
    was: Look = UNSTYLED
    formatted: Revision | None = None
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    end: Fate = STAYS
    block: str = ""
    number: str = ""
    was_number: str = ""

    def add(self, piece: Piece) -> None:
        """Add a piece at the end."""
        self.pieces.append(piece)
        self.length += len(piece.text)

    def share(self, fate: Fate) -> None:
        """Let all of the paragraph share the fate of the row that it is no longer in."""
        if fate == STAYS:
            return
        self.pieces = [
            replace(
                piece,
                inserted=piece.inserted or fate.inserted,
                deleted=piece.deleted or fate.deleted,
            )
            for piece in self.pieces
        ]
        self.end = Fate(self.end.inserted or fate.inserted, self.end.deleted or fate.deleted)

    def text(self, *, accepted: bool) -> str:
        """As in `RevisedParagraph`."""
        return "".join([piece.text for piece in self.pieces if piece.stands(accepted=accepted)])

    def end_stands(self, *, accepted: bool) -> bool:
        """As in `RevisedParagraph`."""
        return (self.end.deleted if accepted else self.end.inserted) is None

    def finished(self, settle: Settle) -> RevisedParagraph:
        """The value, its pieces put together where nothing parts them."""
        return RevisedParagraph(
            tuple(_coalesced(self.pieces, settle)),
            settle(self.end.inserted, "insert"),
            settle(self.end.deleted, "delete"),
            self.look.style,
            self.was.style,
            self.formatted,
            self.look.level,
            self.was.level,
            self.number,
            self.was_number,
            self.block,
        )


def _coalesced(pieces: Iterable[Piece], settle: Settle) -> Iterator[Piece]:
    """The pieces, neighbours of one fate and format as one: LibreOffice parts runs wherever the script changes."""
    last: Piece | None = None
    texts: list[str] = []
    for read in pieces:
        piece = _settled(read, settle)
        if last is not None and _alike(last, piece):
            texts.append(piece.text)
            continue
        if last is not None:
            yield replace(last, text="".join(texts)) if len(texts) > 1 else last
        last, texts = piece, [piece.text]
    if last is not None:
        yield replace(last, text="".join(texts)) if len(texts) > 1 else last


def _settled(piece: Piece, settle: Settle) -> Piece:
    """The piece with its moves linked or taken apart."""
    inserted, deleted = settle(piece.inserted, "insert"), settle(piece.deleted, "delete")
    if inserted is piece.inserted and deleted is piece.deleted:
        return piece
    return replace(piece, inserted=inserted, deleted=deleted)


def _alike(one: Piece, other: Piece) -> bool:
    return (
        one.inserted == other.inserted
        and one.deleted == other.deleted
        and one.bold == other.bold
        and one.was_bold == other.was_bold
        and one.formatted == other.formatted
    )


@dataclass(slots=True, eq=False)
class DraftRow:
    """A table row while it is read."""

    cells: list[list[Draft]]
    fate: Fate = STAYS
    is_head: bool = False
    was_head: bool = False

    def stands(self, *, accepted: bool) -> bool:
        """Whether the row is there in this view."""
        return (self.fate.deleted if accepted else self.fate.inserted) is None


@dataclass(slots=True, eq=False)
class DraftTable:
    """A table while it is read."""

    rows: list[DraftRow]

    def finished(self, settle: Settle) -> RevisedTable:
        """The value, its rows of one length."""
        width = max((len(row.cells) for row in self.rows), default=0)
        rows = tuple(
            RevisedRow(
                tuple(tuple(draft.finished(settle) for draft in cell) for cell in row.cells)
                + ((),) * (width - len(row.cells)),
                settle(row.fate.inserted, "insert"),
                settle(row.fate.deleted, "delete"),
                row.is_head,
                row.was_head,
            )
            for row in self.rows
        )
        block = next((draft.block for draft in self.drafts() if draft.block), "")
        return RevisedTable(rows, block)

    def drafts(self) -> Iterator[Draft]:
        """All paragraphs, row by row."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell


Items = list[Draft | DraftTable]


def all_drafts(items: Items) -> Iterator[Draft]:
    """All paragraphs in reading order, as `RevisedDocument.paragraphs` gives the finished ones."""
    for item in items:
        if isinstance(item, DraftTable):
            yield from item.drafts()
        else:
            yield item
