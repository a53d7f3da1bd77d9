"""A reviewed document as a row of tokens, pieces of text and ends of paragraphs, with their place in the refused text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from replydesk.review.document import (
    Anchor,
    RevisedDocument,
    RevisedParagraph,
    RevisedRow,
    RevisedTable,
    Revision,
)
from replydesk.review.joining import joined


class Token(NamedTuple):
    """A piece of text or the end of a paragraph (a newline, `is_end`). `old` and `new` say in which view it stands.

    `opens` says that its paragraph begins with it. `start` and `end` are its raw stretch, `paragraph` and `offset` its
    place in the refused text. `formatted` is the format revision of the piece, or of the paragraph that ends.
    """

    text: str
    old: bool
    new: bool
    inserted: Revision | None
    deleted: Revision | None
    formatted: Revision | None
    opens: bool
    start: Anchor
    end: Anchor
    paragraph: int
    offset: int
    is_end: bool = False

    @property
    def changed_by(self) -> Revision | None:
        """The revision that lets it stand in one view only; None if it stands in both or in none."""
        if self.old == self.new:
            return None
        return self.deleted if self.old else self.inserted


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that is in one view only, and its place: `paragraph` in the refused text, `start` and `end` raw."""

    row: RevisedRow
    paragraph: int
    start: Anchor
    end: Anchor


def strips(document: RevisedDocument) -> Iterator[list[Token] | ChangedRow]:
    """The tokens of every flow (body between tables, cell) in reading order, and the rows that come or go as a whole."""
    return _Walk().document(document)


class _Walk:
    """Counts paragraphs while the document is gone through: `raw` all of them, `refused` those of the refused text."""

    def __init__(self) -> None:
        self._raw = 0
        self._refused = 0

    def document(self, document: RevisedDocument) -> Iterator[list[Token] | ChangedRow]:
        flow: list[RevisedParagraph] = []
        for item in document.items:
            if isinstance(item, RevisedParagraph):
                flow.append(item)
                continue
            yield self._flow(flow)
            flow = []
            yield from self._table(item)
        yield self._flow(flow)

    def _table(self, table: RevisedTable) -> Iterator[list[Token] | ChangedRow]:
        for row in table.rows:
            if row.inserted or row.deleted:
                yield self._row(row)
            else:
                for cell in row.cells:
                    yield self._flow(cell)

    def _row(self, row: RevisedRow) -> ChangedRow:
        start = self._raw
        self._raw += sum(map(len, row.cells))
        found = ChangedRow(row, self._refused, Anchor(start, 0), Anchor(self._raw, 0))
        if row.stands(accepted=False):
            self._refused += sum(1 for cell in row.cells for _ in joined(cell, accepted=False))
        return found

    def _flow(self, paragraphs: Sequence[RevisedParagraph]) -> list[Token]:
        tokens: list[Token] = []
        offset = 0
        for place, paragraph in enumerate(paragraphs):
            length = 0
            for piece in paragraph.pieces:
                start, length = length, length + len(piece.text)
                token = Token(
                    piece.text,
                    piece.inserted is None,
                    piece.deleted is None,
                    piece.inserted,
                    piece.deleted,
                    piece.formatted,
                    not start,
                    Anchor(self._raw, start),
                    Anchor(self._raw, length),
                    self._refused,
                    offset,
                )
                tokens.append(token)
                offset += len(piece.text) if token.old else 0
            rest = paragraphs if place == len(paragraphs) - 1 else ()
            tokens.append(self._end(paragraph, Anchor(self._raw, length), offset, rest))
            self._raw += 1
            if tokens[-1].old:
                self._refused += 1
                offset = 0
        return tokens

    def _end(
        self, paragraph: RevisedParagraph, start: Anchor, offset: int, rest: Sequence[RevisedParagraph]
    ) -> Token:
        """The end of a paragraph; `rest` are all paragraphs of the flow if it is the last one, else none."""
        return Token(
            "\n",
            paragraph.end_stands(accepted=False) or _has_rest(rest, accepted=False),
            paragraph.end_stands(accepted=True) or _has_rest(rest, accepted=True),
            paragraph.inserted,
            paragraph.deleted,
            paragraph.formatted,
            not start.offset,
            start,
            start if rest else Anchor(self._raw + 1, 0),
            self._refused,
            offset,
            is_end=True,
        )


def _has_rest(paragraphs: Sequence[RevisedParagraph], *, accepted: bool) -> bool:
    """Whether text is left that the last paragraph holds though its end is gone: nothing follows to run on into."""
    for place, paragraph in enumerate(reversed(paragraphs)):
        if place and paragraph.end_stands(accepted=accepted):
            return False
        if paragraph.text(accepted=accepted):
            return True
    return False
