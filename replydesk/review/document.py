"""A Word file with a reviewer's changes in it: every paragraph as it was, as it would be, and who changed what.

A text position in a paragraph (`offset`) counts the characters of all its pieces, deleted and inserted ones alike.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from replydesk.intake.wordstyles import PLAIN, Style

RevisionKind = Literal["insert", "delete", "move", "format"]


@dataclass(frozen=True, slots=True)
class Revision:
    """Who marked what as changed, and when (w:author, w:date as the file has them; "" if it does not say).

    `move` is the name of the move that an inserted or deleted piece belongs to (w:moveFromRangeStart, 17.13.5.24).
    """

    kind: RevisionKind
    author: str = ""
    date: str = ""
    move: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with one fate. A newline is a line break inside the paragraph, a tab a tab.

    Text that one reviewer inserted and another deleted has both revisions. `was_bold` is the format that `formatted`
    (w:rPrChange) changed.
    """

    text: str
    inserted: Revision | None = None
    deleted: Revision | None = None
    bold: bool = False
    was_bold: bool = False
    formatted: Revision | None = None

    def stands(self, *, accepted: bool) -> bool:
        """Whether the text is there when all changes are accepted, or when all are refused."""
        return self.deleted is None if accepted else self.inserted is None


@dataclass(frozen=True, slots=True)
class RevisedParagraph:
    """A paragraph (w:p): its pieces and the fate of its end. `style` is what it has, `was_style` what it had.

    A paragraph whose end is deleted runs on into the next one when changes are accepted; one whose end is inserted does
    so when they are refused. `number` is Word's own number before it ("一、"), as `was_number` when refused. `block` is
    the block's id from the bookmark. `level` is the outline level, 1 to 9, 0 for text; `was_level` what it was.
    """

    pieces: tuple[Piece, ...] = ()
    inserted: Revision | None = None
    deleted: Revision | None = None
    style: Style = PLAIN
    was_style: Style = PLAIN
    formatted: Revision | None = None
    level: int = 0
    was_level: int = 0
    number: str = ""
    was_number: str = ""
    block: str = ""

    def text(self, *, accepted: bool) -> str:
        """The characters of this paragraph that stand when all is accepted or refused."""
        return "".join(piece.text for piece in self.pieces if piece.stands(accepted=accepted))

    def end_stands(self, *, accepted: bool) -> bool:
        """Whether the paragraph still ends here."""
        return self.deleted is None if accepted else self.inserted is None


@dataclass(frozen=True, slots=True)
class RevisedRow:
    """A table row of cells, each of paragraphs; the whole row may be inserted or deleted (w:trPr/w:ins, w:del).

    `is_head` says whether it is marked as one that is repeated on every page, `was_head` whether it was (w:trPrChange).
    """

    cells: tuple[tuple[RevisedParagraph, ...], ...]
    inserted: Revision | None = None
    deleted: Revision | None = None
    is_head: bool = False
    was_head: bool = False

    def stands(self, *, accepted: bool) -> bool:
        """Whether the row is there when all changes are accepted, or when all are refused."""
        return self.deleted is None if accepted else self.inserted is None


@dataclass(frozen=True, slots=True)
class RevisedTable:
    """A table. `block` is the block's id from the bookmark in its first cell."""

    rows: tuple[RevisedRow, ...]
    block: str = ""

    def has_head(self, *, accepted: bool) -> bool:
        """Whether the first row that is there is a head when all changes are accepted, or when all are refused."""
        first = next((row for row in self.rows if row.stands(accepted=accepted)), None)
        return first is not None and (first.is_head if accepted else first.was_head)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text: the number of the paragraph among all (`RevisedDocument.paragraphs`) and the offset in it."""

    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class FileComment:
    """A comment of the file. `number` is its w:id, `reply_to` that of the comment it answers, "" for none.

    `start` and `end` are None when nothing in the text is marked for it.
    """

    number: str
    author: str
    date: str
    initials: str
    text: str
    start: Anchor | None = None
    end: Anchor | None = None
    reply_to: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class RevisedDocument:
    """The body of a reviewed Word file in reading order, and its comments."""

    items: tuple[RevisedParagraph | RevisedTable, ...]
    comments: tuple[FileComment, ...] = ()

    def paragraphs(self) -> Iterator[RevisedParagraph]:
        """All paragraphs in reading order, those of tables row by row."""
        for item in self.items:
            if isinstance(item, RevisedTable):
                for row in item.rows:
                    for cell in row.cells:
                        yield from cell
            else:
                yield item
