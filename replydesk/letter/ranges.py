"""Stretches of a letter that may reach over several blocks: cutting out, taking out, putting in.

These are what selecting, deleting, pasting and dragging do to the blocks, in one place and without a window.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from replydesk.letter.attachments import letter_end
from replydesk.letter.block import (
    Block,
    Blocks,
    Kind,
    Mark,
    as_kind,
    cut_marks,
    merge_marks,
    new_id,
    with_new_id,
)
from replydesk.letter.runin import STOPS, heading_length

_STOP = "。"
_PUNCTUATION = frozenset("，、：；。！？…—")
_LONG_TITLE = 40  # characters; more than that without punctuation is text all the same


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between two characters: the block's index and the offset in its text, 0 for a table."""

    index: int
    offset: int


def part(block: Block, start: int, end: int | None = None) -> Block:
    """The block with the characters from `start` to `end` alone; its id and kind stay."""
    end = len(block.text) if end is None else end
    return replace(block, text=block.text[start:end], marks=cut_marks(block.marks, start, end))


def _glue(first: Block, second: Block, keep: Block) -> Block:
    """The text of both, with the id and kind of `keep`."""
    marks = (*first.marks, *cut_marks(second.marks, 0, len(second.text), len(first.text)))
    return replace(keep, text=first.text + second.text, marks=merge_marks(marks))


def cut(blocks: Sequence[Block], first: Place, last: Place) -> Blocks:
    """What stands between two places, ids as in the letter. A table's place is before it: it is in what begins there."""
    head, tail = blocks[first.index], blocks[last.index]
    if first.index == last.index:
        return () if head.kind == "table" else (part(head, first.offset, last.offset),)
    return (
        head if head.kind == "table" else part(head, first.offset),
        *blocks[first.index + 1 : last.index],
        *(() if tail.kind == "table" else (part(tail, 0, last.offset),)),
    )


def remove(blocks: Sequence[Block], first: Place, last: Place) -> tuple[Blocks, Place]:
    """Take out what stands between two places; answers with the blocks and where the cursor then stands.

    When the stretch begins at the start of a paragraph, what is left of the last one keeps its own kind and id,
    otherwise the first one's. Text is never joined to a table.
    """
    before, after = tuple(blocks[: first.index]), tuple(blocks[last.index + 1 :])
    head, tail = blocks[first.index], blocks[last.index]
    if first == last:
        return tuple(blocks), first
    if head.kind == "table":
        rest = tail if tail.kind == "table" else part(tail, last.offset)
        return (*before, rest, *after), first
    left = part(head, 0, first.offset)
    if tail.kind == "table":
        return (*before, left, tail, *after), first
    right = part(tail, last.offset)
    keep = right if first.index < last.index and not left.text and right.text else left
    return (*before, _glue(left, right, keep), *after), first


def insert(blocks: Sequence[Block], place: Place, pieces: Sequence[Block]) -> tuple[Blocks, Place]:
    """Put blocks in at a place; answers with the blocks and the place behind what was put in.

    The first piece joins the text before the place and the last one the text after it, as pasting does; an empty last
    one leaves the text after it as it is. A single paragraph goes into the line. Tables stand alone. The pieces get
    new ids. Attachments among them, with their text, go behind all blocks: elsewhere what follows would become theirs.
    """
    here = letter_end(pieces)
    bound = tuple(map(with_new_id, pieces[here:]))
    changed, end = _insert(blocks, place, pieces[:here])
    return (*changed, *bound), end


def _insert(blocks: Sequence[Block], place: Place, pieces: Sequence[Block]) -> tuple[Blocks, Place]:
    if not pieces:
        return tuple(blocks), place
    at = blocks[place.index]
    before, after = blocks[: place.index], blocks[place.index + 1 :]
    fresh = [with_new_id(piece) for piece in pieces]
    if at.kind == "table":
        return (*before, at, *fresh, *after), _end(place.index + len(fresh), fresh[-1])
    left, right = part(at, 0, place.offset), part(at, place.offset)
    if len(fresh) == 1 and fresh[0].kind != "table" and (left.text or right.text or not fresh[0].is_heading):
        joined = _glue(_glue(left, _within(at, place.offset, fresh[0]), at), right, at)
        return (*before, joined, *after), Place(place.index, place.offset + len(fresh[0].text))
    middle = list(fresh)
    if middle[0].kind == "table":
        if left.text:
            middle.insert(0, left)
    else:
        middle[0] = _glue(left, middle[0], left if left.text else middle[0])
    end = _end(place.index + len(middle) - 1, middle[-1])
    if right.text:
        if middle[-1].kind == "table":
            middle.append(replace(as_kind(right, _kind_after(at)), id=new_id()))
        elif not middle[-1].text and len(middle) > 1:
            right = as_kind(right, _kind_after(at)) if left.text else right
            middle[-1] = replace(right, id=middle[-1].id)
        else:
            middle[-1] = _glue(middle[-1], right, middle[-1])
    if not left.text:  # the paragraph that was there lives on in its text, or in the first piece
        heir = len(middle) - 1 if right.text else 0
        middle[heir] = replace(middle[heir], id=at.id)
    return (*before, *middle, *after), end


def _within(block: Block, offset: int, piece: Block) -> Block:
    """The piece, bold throughout if it goes into the middle of something bold."""
    around = (Mark(0, len(piece.text), m.kind) for m in block.marks if m.start < offset < m.end)
    return replace(piece, marks=merge_marks((*piece.marks, *around)))


def _kind_after(block: Block) -> Kind:
    """The kind of a paragraph that is begun behind the block."""
    return "closing" if block.kind == "closing" else "paragraph"


def _end(index: int, block: Block) -> Place:
    return Place(index, len(block.text))


def new_paragraph(blocks: Sequence[Block], place: Place) -> tuple[Blocks, Place]:
    """What Enter does: split the block at the place; answers with the blocks and where the cursor then stands.

    Behind a heading comes a paragraph, behind a closing a closing. At the start of a text the new empty paragraph
    comes before it, so that the text keeps its id and kind. Right behind the stop of a run-in heading the heading
    comes to stand on its own line, where it has no 。. An empty heading becomes body; behind a table comes a paragraph.
    """
    at = blocks[place.index]
    before, after = blocks[: place.index], blocks[place.index + 1 :]
    empty = Block(new_id(), _kind_after(at))
    if at.kind == "table":
        return (*before, at, empty, *after), Place(place.index + 1, 0)
    if at.is_heading and not at.text:
        return (*before, as_kind(at, "paragraph"), *after), place
    if place.offset == 0 and at.text:
        return (*before, empty, at, *after), Place(place.index + 1, 0)
    rest = replace(as_kind(part(at, place.offset), empty.kind), id=empty.id, extra=empty.extra)
    head = part(at, 0, place.offset)
    if at.is_heading and place.offset == heading_length(at.text) and rest.text:
        head = part(head, 0, len(head.text.rstrip(_STOP)) or None)
    return (*before, head, rest, *after), Place(place.index + 1, 0)


def join_before(blocks: Sequence[Block], index: int) -> tuple[Blocks, Place] | None:
    """What Backspace does at the start of a paragraph, and Delete at the end of the one before: both become one.

    Of an empty and a full paragraph the full one stays as it is. Text that joins a heading on its own line makes it a
    run-in heading: the heading gets the 。 that parts them, and the cursor stands behind it. None at the start of the
    letter or beside a table.
    """
    if index == 0 or "table" in (blocks[index - 1].kind, blocks[index].kind):
        return None
    first, second = blocks[index - 1], blocks[index]
    keep = second if second.text and not first.text else first
    if _becomes_run_in(first, second):
        first = replace(first, text=first.text + _STOP)
    joined = _glue(first, second, keep)
    return (*blocks[: index - 1], joined, *blocks[index + 1 :]), Place(index - 1, len(first.text))


def _becomes_run_in(heading: Block, text: Block) -> bool:
    """Whether the heading needs a stop, so that the sentences that join it do not become part of it."""
    title = heading.text.rstrip()
    if not (heading.is_heading and title and not text.is_heading):
        return False
    is_text = len(text.text) > _LONG_TITLE or not _PUNCTUATION.isdisjoint(text.text)
    return is_text and _PUNCTUATION.isdisjoint(title[-1]) and not any(stop in title for stop in STOPS)


def move(blocks: Sequence[Block], first: Place, last: Place, target: Place) -> tuple[Blocks, Place]:
    """Take what stands between two places to a third, as dragging does; nothing happens within the stretch itself."""
    if first <= target <= last:
        return tuple(blocks), last
    pieces = as_pieces(blocks, first, last)
    without, joined = remove(blocks, first, last)
    if target > last:
        if target.index == last.index:
            target = Place(joined.index, joined.offset + target.offset - last.offset)
        else:
            target = Place(target.index - (len(blocks) - len(without)), target.offset)
    return insert(without, target, pieces)


def as_pieces(blocks: Sequence[Block], first: Place, last: Place) -> Blocks:
    """What is copied: like `cut`, but a few words out of a heading or closing are words, not a heading.

    So is the title of an attachment without any of its text.
    """
    pieces = cut(blocks, first, last)
    whole = blocks[first.index]
    if len(pieces) == 1 and pieces[0].kind != "table":
        is_words = whole.kind == "attachment" or pieces[0].text != whole.text
        return (as_kind(pieces[0], "paragraph"),) if is_words else pieces
    if len(pieces) > 1 and pieces[-1].kind != "table" and not last.offset:
        return (*pieces[:-1], as_kind(pieces[-1], "paragraph"))  # only the end of the paragraph before it
    return pieces
