"""Passages: clauses that stand in a letter, found again by the words that they were put in with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from replydesk.letter.agreement import agreed
from replydesk.letter.block import Block
from replydesk.letter.clause import Clause
from replydesk.letter.letter import Letter
from replydesk.letter.placeholders import fill_text, find_placeholders
from replydesk.letter.ranges import Place

OPENING = "C01"
CLOSINGS = ("C20", "C21", "C22", "C23", "C24")
"""The functions whose clauses stand in the closing, in the order in which they stand there."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause that was put into a letter: the blocks it is in, its text there (a line a block), and its function."""

    block_ids: tuple[str, ...]
    text: str
    function: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands, and what the clerk has written in the place of its placeholders."""

    first: Place
    last: Place
    written: Mapping[str, str] = field(default_factory=dict)


def find_passage(blocks: Sequence[Block], passage: Passage) -> Found | None:
    """Where the passage stands in one piece with the words it was put in with; None if they were changed since.

    Its placeholders may have become anything: that is what they are for.
    """
    index = {block.id: number for number, block in enumerate(blocks)}
    places = [index[block_id] for block_id in passage.block_ids if block_id in index]
    lines = passage.text.split("\n")
    if not passage.text or len(places) != len(passage.block_ids) or len(lines) != len(places):
        return None
    if places != list(range(places[0], places[0] + len(places))):
        return None
    written: dict[str, str] = {}
    spans = []
    for number, (line, place) in enumerate(zip(lines, places, strict=True)):
        match = _match(line, blocks[place].text, starts=number > 0, ends=number < len(lines) - 1)
        if match is None:
            return None
        span, values = match
        spans.append(span)
        written = {**values, **written}
    return Found(Place(places[0], spans[0][0]), Place(places[-1], spans[-1][1]), written)


def _match(
    line: str, text: str, *, starts: bool, ends: bool
) -> tuple[tuple[int, int], dict[str, str]] | None:
    """Where in the text the line stands, and what its placeholders became there.

    A line that begins or ends with a placeholder reaches to the text's start or end: nothing else tells how far.
    Words are looked for from left to right and never again: a long text takes no longer for many placeholders.
    """
    words, names, place = [], [], 0
    for found in find_placeholders(line):
        words.append(line[place : found.start])
        names.append(line[found.start + 2 : found.end - 2])
        place = found.end
    words.append(line[place:])
    starts, ends = starts or not words[0], ends or not words[-1]
    start = 0 if starts else text.find(words[0])
    while start >= 0:
        if text.startswith(words[0], start):
            here = _values_from(text, start + len(words[0]), words[1:], ends=ends)
            if here is not None:
                end, values = here
                known = {name: value for name, value in zip(names, values, strict=True) if value[:2] != "{{"}
                return (start, end), known
        start = -1 if starts else text.find(words[0], start + 1)
    return None


def _values_from(text: str, place: int, words: Sequence[str], *, ends: bool) -> tuple[int, list[str]] | None:
    """From this place on: what stands before each of the words, and where the last of them ends."""
    values = []
    for number, word in enumerate(words):
        least = text.find("}}", place) + 2 if text.startswith("{{", place) else place + 1
        if number == len(words) - 1 and ends:
            at = len(text) - len(word) if text.endswith(word) else -1
            at = at if at >= least else -1
        else:
            at = text.find(word, least)
        if at < 0:
            return None
        values.append(text[place:at])
        place = at + len(word)
    return (place, values) if not ends or place == len(text) else None


def with_written(text: str, written: Mapping[str, str]) -> str:
    """The text with what the clerk had written in the place of the same placeholders."""
    for inside, value in written.items():
        text = text.replace("{{" + inside + "}}", value)
    return text


def passages_like(letter: Letter, clauses: Iterable[Clause]) -> Iterator[Passage]:
    """The clauses' texts that stand in the letter without being noted: closings as whole paragraphs, openings also within one."""
    filled = [fill_text(block.text, letter.particulars) for block in letter.blocks]
    headless = next((n for n, block in enumerate(letter.blocks) if block.kind != "paragraph"), len(filled))
    for clause in clauses:
        text = agreed(clause, letter.particulars).text
        lines = [line for line in (fill_text(line, letter.particulars) for line in text.split("\n")) if line]
        if not lines:
            continue
        if clause.function in CLOSINGS:
            starts = (n for n in range(len(filled)) if letter.blocks[n].kind == "closing")
            place = next((n for n in starts if filled[n : n + len(lines)] == lines), -1)
            if place >= 0:
                here = letter.blocks[place : place + len(lines)]
                ids = tuple(block.id for block in here)
                yield Passage(ids, "\n".join(block.text for block in here), clause.function)
        elif clause.function == OPENING and len(lines) == 1:
            for block in letter.blocks[:headless]:
                for wording in (text.strip(), lines[0]):
                    if wording in block.text:
                        yield Passage((block.id,), wording, clause.function)
                        break
