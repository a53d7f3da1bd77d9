"""Clauses put into a letter: where a passage goes by its function, what it takes the place of, and where the cursor is then."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from replydesk.letter.attachments import letter_end
from replydesk.letter.block import Block, Blocks, Kind, as_kind, new_id
from replydesk.letter.editing import replace_text
from replydesk.letter.passages import CLOSINGS, OPENING, Passage, find_passage
from replydesk.letter.placeholders import find_placeholders
from replydesk.letter.ranges import Place, cut, part, remove
from replydesk.letter.runin import heading_length

_GREETING = re.compile(r"(?:您|你们|各位委员|各位代表)好[！，。!]")


@dataclass(frozen=True, slots=True)
class Insertion:
    """A letter's blocks with a clause in them. `first` to `last` is what was put in, and `replaced` the text it stands for.

    `block_ids` are the blocks that it is in.
    """

    blocks: Blocks
    first: Place
    last: Place
    block_ids: tuple[str, ...]
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a clerk wants something: the place of the cursor, or what is selected, and the passages known in the letter."""

    first: Place
    last: Place
    passages: Sequence[Passage] = field(default=())


def insert_text(blocks: Blocks, spot: Spot, text: str, function: str = "") -> Insertion:
    """Put a clause's text into the blocks (at least one), a line a paragraph.

    - A closing function (C20 to C24) goes into the closing, in the order of functions, wherever the cursor is.
    - An opening (C01) goes before the first heading.
    - Both take the place of an earlier passage of the same function that is known.
    - All else goes to the cursor, or in the place of the selection: one paragraph into the line, several as paragraphs.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()] or [""]
    if spot.first != spot.last and function not in (OPENING, *CLOSINGS):
        blocks, first = remove(blocks, spot.first, spot.last)
        spot = replace(spot, first=first, last=first)
    if function in CLOSINGS or function == OPENING:
        for passage in reversed(spot.passages):
            if passage.function == function and (found := replace_passage(blocks, passage, "\n".join(lines))):
                return found
    if function in CLOSINGS:
        return _into_closing(blocks, spot, lines, function)
    if function == OPENING:
        return _into_opening(blocks, spot.first, lines)
    return _at(blocks, spot.first, lines)


def replace_passage(blocks: Blocks, passage: Passage, text: str) -> Insertion | None:
    """Put another text in the place of a passage; None if its words were changed since.

    What stands before it in its first paragraph and behind it in its last stays.
    """
    found = find_passage(blocks, passage)
    if found is None:
        return None
    first, last = found.first, found.last
    was = _text_between(blocks, first, last)
    lines = [line for line in text.split("\n") if line] or [""]
    head, tail = blocks[first.index], blocks[last.index]
    if first.index == last.index and len(lines) == 1:
        block = replace_text(head, first.offset, last.offset, lines[0])
        end = Place(first.index, first.offset + len(lines[0]))
        return Insertion(
            (*blocks[: first.index], block, *blocks[first.index + 1 :]),
            first,
            end,
            (block.id,),
            was,
        )
    kept = [block.id for block in blocks[first.index : last.index + 1]]
    fresh = [
        Block(kept[number] if number < len(kept) else new_id(), _body(head), line)
        for number, line in enumerate(lines)
    ]
    before, behind = part(head, 0, first.offset), part(tail, last.offset)
    fresh[0] = replace_text(as_kind(before, head.kind, head.level), first.offset, first.offset, lines[0])
    end = Place(first.index + len(fresh) - 1, len(fresh[-1].text))
    if behind.text:
        fresh[-1] = _with_tail(fresh[-1], behind)
    result = (*blocks[: first.index], *fresh, *blocks[last.index + 1 :])
    return Insertion(result, first, end, tuple(block.id for block in fresh), was)


def _text_between(blocks: Blocks, first: Place, last: Place) -> str:
    return "\n".join(block.text for block in cut(blocks, first, last))


def first_blank(insertion: Insertion) -> tuple[Place, Place] | None:
    """The first placeholder of what was put in that is to be filled by hand alone."""
    first, last = insertion.first, insertion.last
    for index in range(first.index, last.index + 1):
        for found in find_placeholders(insertion.blocks[index].text):
            inside = first <= Place(index, found.start) and Place(index, found.end) <= last
            if inside and found.is_blank and not found.default:
                return Place(index, found.start), Place(index, found.end)
    return None


def _body(block: Block) -> Kind:
    return "closing" if block.kind == "closing" else "paragraph"


def _with_tail(block: Block, tail: Block) -> Block:
    """The block with the text of the other behind its own."""
    marks = tuple(
        replace(mark, start=mark.start + len(block.text), end=mark.end + len(block.text))
        for mark in tail.marks
    )
    return replace(block, text=block.text + tail.text, marks=(*block.marks, *marks))


def _at(blocks: Blocks, place: Place, lines: Sequence[str]) -> Insertion:
    """Put the lines in at a place: one into the line, several as paragraphs of their own."""
    block = blocks[place.index]
    if block.kind == "table" or (block.is_heading and place.offset < _body_start(block)):
        return _paragraphs(blocks, place.index + 1, lines, "paragraph")
    place = _out_of_placeholder(block, place)
    kind = _body(block)
    if not block.text:
        return _in_place_of(blocks, place.index, lines)
    if len(lines) == 1:
        end = Place(place.index, place.offset + len(lines[0]))
        block = replace_text(block, place.offset, place.offset, lines[0])
        result = (*blocks[: place.index], block, *blocks[place.index + 1 :])
        return Insertion(result, place, end, (block.id,))
    if place.offset == 0:
        return _paragraphs(blocks, place.index, lines, kind)
    if place.offset == len(block.text):
        return _paragraphs(blocks, place.index + 1, lines, kind)
    rest = replace(as_kind(part(block, place.offset), kind), id=new_id())
    split = (*blocks[: place.index], part(block, 0, place.offset), rest, *blocks[place.index + 1 :])
    return _paragraphs(split, place.index + 1, lines, kind)


def _body_start(block: Block) -> int:
    """Where prose may begin in a heading's paragraph: behind a run-in stop; nowhere if the heading is all of it."""
    length = heading_length(block.text)
    return length if length < len(block.text) else len(block.text) + 1


def _out_of_placeholder(block: Block, place: Place) -> Place:
    for found in find_placeholders(block.text):
        if found.start < place.offset < found.end:
            return Place(place.index, found.end)
    return place


def _paragraphs(blocks: Blocks, index: int, lines: Sequence[str], kind: Kind) -> Insertion:
    fresh = tuple(Block(new_id(), kind, line) for line in lines)
    return _done((*blocks[:index], *fresh, *blocks[index:]), index, fresh)


def _in_place_of(blocks: Blocks, index: int, lines: Sequence[str]) -> Insertion:
    """The lines in the place of an empty paragraph, which lives on in the first of them."""
    empty = blocks[index]
    first = replace(empty, text=lines[0])
    fresh = (first, *(Block(new_id(), _body(empty), line) for line in lines[1:]))
    return _done((*blocks[:index], *fresh, *blocks[index + 1 :]), index, fresh)


def _done(blocks: Blocks, index: int, fresh: Blocks) -> Insertion:
    last = Place(index + len(fresh) - 1, len(fresh[-1].text))
    return Insertion(blocks, Place(index, 0), last, tuple(block.id for block in fresh))


def _into_opening(blocks: Blocks, cursor: Place, lines: Sequence[str]) -> Insertion:
    """Put the lines at the cursor if that is before the first heading and table, else at the letter's start, behind a greeting."""
    first = next((number for number, block in enumerate(blocks) if block.kind != "paragraph"), len(blocks))
    if cursor.index < first:
        return _at(blocks, cursor, lines)
    if first == 0:
        return _paragraphs(blocks, 0, lines, "paragraph")
    greeting = _GREETING.match(blocks[0].text)
    return _at(blocks, Place(0, greeting.end() if greeting else 0), lines)


def _into_closing(blocks: Blocks, spot: Spot, lines: Sequence[str], function: str) -> Insertion:
    """Put the lines among the closing paragraphs: before those known to come later, else at their end."""
    start = end = letter_end(blocks)
    while start and blocks[start - 1].kind == "closing":
        start -= 1
    functions: Mapping[str, str] = {
        block_id: passage.function
        for passage in spot.passages
        if passage.function in CLOSINGS
        for block_id in passage.block_ids
    }
    later = (number for number in range(start, end) if functions.get(blocks[number].id, function) > function)
    at = next(later, end)
    last = blocks[end - 1] if end else None
    if last is not None and at == end and last.kind in {"paragraph", "closing"} and not last.text:
        blocks = (*blocks[: end - 1], as_kind(last, "closing"), *blocks[end:])
        return _in_place_of(blocks, at - 1, lines)
    return _paragraphs(blocks, at, lines, "closing")
