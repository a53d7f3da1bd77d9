"""The changes that a file tells of its text, as edits of the letter that it is with all of them refused."""

from collections.abc import Iterable, Iterator

from replydesk.letter import Block, Mark
from replydesk.letter.block import merge_marks
from replydesk.letter.change import Change, TextEdit
from replydesk.letter.ranges import Place
from replydesk.review.document import Anchor, RevisedDocument, RevisedParagraph
from replydesk.review.sides import Side
from replydesk.review.stream import FileChange

_OF_TEXT = {"insert", "delete", "replace", "move", "split", "merge"}


def text_changes(
    told: Iterable[FileChange], document: RevisedDocument, refused: Side, accepted: Side
) -> list[Change]:
    """The changes of paragraphs that blocks hold. Those of tables, formats and particulars are found by comparing."""
    writer = _Edits(document, refused, accepted)
    return [found for change in told if change.kind in _OF_TEXT and (found := writer.change(change))]


class _Edits:
    """Makes edits of stretches of the file's paragraphs."""

    def __init__(self, document: RevisedDocument, refused: Side, accepted: Side) -> None:
        self._paragraphs = tuple(document.paragraphs())
        self._refused, self._accepted = refused, accepted
        self._in_tables = _numbers_in_tables(document)

    def change(self, told: FileChange) -> Change | None:
        """The change; None if it is not one of paragraphs alone."""
        edits = [self._edit(told.start, told.end)]
        if told.to_start and told.to_end:
            edits.append(self._edit(told.to_start, told.to_end))
        found = [edit for edit in edits if edit is not None]
        if len(found) < len(edits):
            return None
        start = found[0].start
        blocks = self._refused.letter.blocks
        block = blocks[min(start.index, len(blocks) - 1)].id if blocks else ""
        return Change(
            told.id,
            told.kind,
            tuple(found),
            told.old,
            told.new,
            block,
            start.offset,
            author=told.author,
            date=told.date,
        )

    def _edit(self, start: Anchor, end: Anchor) -> TextEdit | None:
        if start.paragraph in self._in_tables or (end.offset and end.paragraph in self._in_tables):
            return None
        first, last = self._refused.place(start), self._refused.place(end)
        if first is None or last is None or last < first:
            return None
        paragraphs, text, marks = self._content(start, end, first)
        if first == last and not paragraphs and not text:
            return None  # of a number before a heading, which is computed
        return TextEdit(first, last, tuple(paragraphs), text, marks)

    def _content(self, start: Anchor, end: Anchor, first: Place) -> tuple[list[Block], str, tuple[Mark, ...]]:
        """What stands in the stretch when it is accepted: whole paragraphs, and the text behind the last end."""
        paragraphs: list[Block] = []
        text, marks = "", list[Mark]()
        whole = not first.offset
        for number in range(start.paragraph, min(end.paragraph + 1, len(self._paragraphs))):
            paragraph = self._paragraphs[number]
            left = start.offset if number == start.paragraph else 0
            right = end.offset if number == end.paragraph else None
            piece, bold = _accepted(paragraph, left, right)
            marks += [Mark(mark.start + len(text), mark.end + len(text)) for mark in bold]
            text += piece
            if number < end.paragraph and paragraph.end_stands(accepted=True):
                paragraphs.append(self._closed(number, text, merge_marks(marks), whole=whole))
                text, marks, whole = "", [], True
        return paragraphs, text, merge_marks(marks)

    def _closed(self, number: int, text: str, marks: tuple[Mark, ...], *, whole: bool) -> Block:
        """A paragraph that ends in the stretch.

        One that is put in whole is the accepted side's block; where text of the block goes on, the end stands for the
        paragraph behind it (`applying`).
        """
        own = self._block(Anchor(number, 0))
        if whole and own is not None:
            return own
        following = self._block(Anchor(number + 1, 0)) or own
        if following is None or following.kind == "table":
            return Block("", "paragraph", text, marks=marks)
        return Block(following.id, following.kind, text, following.level, marks)

    def _block(self, anchor: Anchor) -> Block | None:
        place = self._accepted.place(anchor)
        blocks = self._accepted.letter.blocks
        return blocks[place.index] if place is not None and place.index < len(blocks) else None


def _accepted(paragraph: RevisedParagraph, left: int, right: int | None) -> tuple[str, tuple[Mark, ...]]:
    """The accepted text of a paragraph between two offsets, line breaks aside, and where it is bold."""
    text, marks, offset = "", [], 0
    for piece in paragraph.pieces:
        start, end = max(left - offset, 0), len(piece.text) if right is None else right - offset
        offset += len(piece.text)
        said = piece.text[start : max(end, 0)].replace("\n", "")
        if said and piece.stands(accepted=True):
            if piece.bold:
                marks.append(Mark(len(text), len(text) + len(said)))
            text += said
    return text, merge_marks(marks)


def _numbers_in_tables(document: RevisedDocument) -> frozenset[int]:
    return frozenset(_table_numbers(document))


def _table_numbers(document: RevisedDocument) -> Iterator[int]:
    number = 0
    for item in document.items:
        if isinstance(item, RevisedParagraph):
            number += 1
            continue
        count = sum(len(cell) for row in item.rows for cell in row.cells)
        yield from range(number, number + count)
        number += count
