"""Who made a change that was found by comparing: the one who left a mark in its paragraphs."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from replydesk.intake.wordtext import WordTable
from replydesk.letter import Letter
from replydesk.letter.change import Change, TextEdit, ValueEdit
from replydesk.review.document import RevisedDocument, RevisedParagraph, RevisedTable, Revision
from replydesk.review.sides import Part, Side

# Where the page shows a particular, by the roles of its paragraphs.
_ROLES = {
    "issuer": ("mark",),
    "title": ("title",),
    "salutation": ("salutation",),
    "attachments": ("attachments",),
    "signature": ("signature",),
    "date": ("date",),
    "signatory": ("signatory", "doc_number"),
    "doc_number": ("doc_number", "secrecy"),
    "secrecy": ("secrecy", "doc_number"),
    "urgency": ("secrecy", "doc_number"),
    "copy_number": ("secrecy", "doc_number"),
    "result_class": ("result_class", "secrecy", "doc_number"),
    "disclosure": ("annotation", "result_class"),
    "contact": ("annotation",),
    "phone": ("annotation",),
    "annotation": ("annotation",),
    "cc": ("cc",),
    "report_to": ("cc",),
    "printer": ("printer",),
    "print_date": ("printer",),
}


class Authorship:
    """The revisions of a document by the block, or the role on the page, that they are in."""

    def __init__(self, document: RevisedDocument, refused: Side, accepted: Side) -> None:
        self._paragraphs = tuple(document.paragraphs())
        self._rows = dict(_row_revisions(document))
        self._blocks: dict[str, Revision] = {}
        self._roles: dict[str, Revision] = {}
        every = [found for paragraph in self._paragraphs for found in _of_paragraph(paragraph)]
        self._only = every[0] if len({revision.author for revision in every}) == 1 else None
        for side in (refused, accepted):
            for part, block in zip(side.text_parts, side.letter.blocks, strict=True):
                if block.id not in self._blocks and (found := self._first(part)):
                    self._blocks[block.id] = found
            for role, parts in side.paper.items():
                if role not in self._roles:
                    found = next((found for part in parts if (found := self._first(part))), None)
                    if found:
                        self._roles[role] = found

    def signed(self, change: Change, letter: Letter, *, told: bool = False) -> Change:
        """The change with author and date; without any revision in its paragraphs it is one that was not tracked.

        One that the file tells (`told`: it parts the refused from the accepted side) is tracked all the same, and by
        the only author if there is but one.
        """
        revision = next(
            (found for found in self._found(change, letter) if found), self._only if told else None
        )
        if revision is None:
            return replace(change, tracked=told)
        return replace(change, author=revision.author, date=revision.date, tracked=True)

    def _found(self, change: Change, letter: Letter) -> Iterator[Revision | None]:
        for edit in change.edits:
            if isinstance(edit, ValueEdit):
                yield from (self._roles.get(role) for role in _ROLES.get(edit.key, ()))
            elif isinstance(edit, TextEdit):
                beside = letter.blocks[max(edit.start.index - 1, 0) : edit.start.index]
                for block in (
                    *letter.blocks[edit.start.index : edit.end.index + 1],
                    *edit.paragraphs,
                    *beside,
                ):
                    yield self._blocks.get(block.id)
            else:
                yield self._blocks.get(letter.blocks[edit.index].id)

    def _first(self, part: Part) -> Revision | None:
        return next(self._revisions(part), None)

    def _revisions(self, part: Part) -> Iterator[Revision]:
        for number in part.numbers:
            if isinstance(part.item, WordTable):
                yield from self._rows.get(number, ())
            yield from _of_paragraph(self._paragraphs[number])


def _of_paragraph(paragraph: RevisedParagraph) -> Iterator[Revision]:
    for piece in paragraph.pieces:
        yield from _given((piece.inserted, piece.deleted, piece.formatted))
    yield from _given((paragraph.inserted, paragraph.deleted, paragraph.formatted))


def _given(revisions: Iterable[Revision | None]) -> Iterator[Revision]:
    return (revision for revision in revisions if revision is not None)


def _row_revisions(document: RevisedDocument) -> Iterator[tuple[int, tuple[Revision, ...]]]:
    """The revisions of whole rows, by the numbers of their first paragraphs."""
    number = 0
    for item in document.items:
        if isinstance(item, RevisedTable):
            for row in item.rows:
                if found := tuple(_given((row.inserted, row.deleted))):
                    yield number, found
                number += sum(map(len, row.cells))
        else:
            number += 1
