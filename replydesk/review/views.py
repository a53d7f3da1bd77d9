"""A reviewed document as it reads when all changes are accepted, or when all are refused."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from replydesk.intake.exported import is_text
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Mark
from replydesk.letter.block import merge_marks
from replydesk.review.document import Piece, RevisedDocument, RevisedParagraph, RevisedTable
from replydesk.review.joining import joined, leader


def items(document: RevisedDocument, *, accepted: bool) -> list[WordParagraph | WordTable]:
    """The paragraphs and tables of this view, as intake reads them of a file without changes.

    Paragraphs that run on into one another are one, rows and cells that are not there are left out, and moved text
    stands only at its new or its old place.
    """
    result: list[WordParagraph | WordTable] = []
    flow: list[RevisedParagraph] = []
    for item in document.items:
        if isinstance(item, RevisedParagraph):
            flow.append(item)
            continue
        result += _paragraphs(flow, accepted=accepted)
        flow = []
        if table := table_of(item, accepted=accepted):
            result.append(table)
    result += _paragraphs(flow, accepted=accepted)
    return result


def texts(document: RevisedDocument, *, accepted: bool) -> list[str]:
    """The text of every paragraph of this view in reading order, those of cells included, without Word's own numbers."""
    result = []
    for item in items(document, accepted=accepted):
        if isinstance(item, WordTable):
            result += [paragraph.text for row in item.rows for cell in row for paragraph in cell]
        else:
            result.append(item.text)
    return result


def _paragraphs(flow: Iterable[RevisedParagraph], *, accepted: bool) -> Iterator[WordParagraph]:
    for group in joined(flow, accepted=accepted):
        yield paragraph_of(group, accepted=accepted)


def paragraph_of(group: tuple[RevisedParagraph, ...], *, accepted: bool) -> WordParagraph:
    """Paragraphs that are one in this view, as intake reads it."""
    first = leader(group, accepted=accepted)
    text, marks = _text((piece for part in group for piece in part.pieces), accepted=accepted)
    as_it_was = first.formatted is not None and not accepted
    paragraph = WordParagraph(
        text,
        first.was_style if as_it_was else first.style,
        first.was_level if as_it_was else first.level,
        first.number if accepted else first.was_number,
        marks,
        first.block,
    )
    if text and not first.block and len(group) > 1 and is_text(paragraph):
        return replace(paragraph, block=_left_over(group, first))
    return paragraph


def _left_over(group: tuple[RevisedParagraph, ...], first: RevisedParagraph) -> str:
    """The bookmark of a paragraph before the first one with text: where a program began the new paragraph inside it.

    A signature that comes to stand behind a block that is gone is no block for that.
    """
    return next((part.block for part in group[: group.index(first)] if part.block), "")


def _text(pieces: Iterable[Piece], *, accepted: bool) -> tuple[str, tuple[Mark, ...]]:
    """The text that stands, and where it is bold."""
    texts: list[str] = []
    marks: list[Mark] = []
    length = 0
    for piece in pieces:
        if not piece.stands(accepted=accepted):
            continue
        texts.append(piece.text)
        bold = piece.was_bold if piece.formatted and not accepted else piece.bold
        if bold:
            marks.append(Mark(length, length + len(piece.text)))
        length += len(piece.text)
    return "".join(texts), merge_marks(marks)


def table_of(table: RevisedTable, *, accepted: bool) -> WordTable | None:
    """The table with the rows and cells that are there, rows of one length; None if no row is."""
    rows = [
        [
            tuple(_paragraphs(cell, accepted=accepted))
            for cell in row.cells
            if _cell_stands(cell, accepted=accepted)
        ]
        for row in table.rows
        if row.stands(accepted=accepted)
    ]
    if table.rows and not rows:
        return None
    width = max(map(len, rows), default=0)
    even = tuple((*row, *[()] * (width - len(row))) for row in rows)
    return WordTable(even, table.block, table.has_head(accepted=accepted))


def _cell_stands(cell: tuple[RevisedParagraph, ...], *, accepted: bool) -> bool:
    """Whether the cell is there: a cell that is inserted or deleted has no paragraph that ends in the other view."""
    return not cell or any(
        part.end_stands(accepted=accepted) or part.text(accepted=accepted) for part in cell
    )
