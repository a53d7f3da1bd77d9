"""The comments of a reviewed file as comments of the letter."""

import hashlib
from collections.abc import Iterator

from replydesk.letter import Comment, Letter
from replydesk.letter.ranges import Place
from replydesk.letter.rebasing import Rebase
from replydesk.review.document import FileComment, RevisedDocument
from replydesk.review.sides import Side

_ID = 10


def remarks(document: RevisedDocument, refused: Side, rebase: Rebase, base: Letter) -> Iterator[Comment]:
    """The comments at their places in the base, each answer naming the comment that it answers."""
    names = {comment.number: _name(comment, place) for place, comment in enumerate(document.comments)}
    paragraphs = tuple(document.paragraphs())
    for comment in document.comments:
        block, start, end, context = "", 0, 0, ""
        first = refused.place(comment.start) if comment.start else None
        if first is not None and refused.letter.blocks:
            block, start, end, context = _stretch(comment, first, refused, rebase, base)
        elif comment.start and comment.start.paragraph < len(paragraphs):
            context = paragraphs[comment.start.paragraph].text(accepted=False).replace("\n", "")
            start, end = 0, len(context)
        yield Comment(
            names[comment.number],
            comment.author,
            comment.text,
            comment.date,
            comment.initials,
            block,
            start,
            end,
            context,
            names.get(comment.reply_to, ""),
            comment.resolved,
        )


def _stretch(
    comment: FileComment, first: Place, refused: Side, rebase: Rebase, base: Letter
) -> tuple[str, int, int, str]:
    """The block, the stretch in its text, and that text. A comment over several paragraphs is on the first one's rest."""
    start = rebase.place(_within(first, refused.letter))
    block = base.blocks[start.index] if base.blocks else None
    if block is None or block.kind == "table":
        return (block.id if block else ""), 0, 0, ""
    last = refused.place(comment.end) if comment.end else None
    end = len(block.text)
    if last is not None and last.index == first.index:
        end = rebase.place(last).offset
    return block.id, start.offset, max(start.offset, min(end, len(block.text))), block.text


def _within(place: Place, letter: Letter) -> Place:
    last = len(letter.blocks) - 1
    return place if place.index <= last else Place(last, len(letter.blocks[last].text))


def _name(comment: FileComment, place: int) -> str:
    """The same name whenever the file is read."""
    said = "\x1f".join((comment.author, comment.date, comment.text, str(place)))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:_ID]
