"""Finding in a letter: what is sought, in which texts it may stand, and every place where it does."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from replydesk.letter.block import Block
from replydesk.letter.letter import Letter
from replydesk.letter.particulars import FIELDS
from replydesk.letter.patterns import Pattern, Span, pattern_of
from replydesk.letter.ranges import Place
from replydesk.letter.runin import heading_length

Scope = Literal["all", "headings", "body", "tables", "selection", "particulars"]
Stretch = tuple[Place, Place]

_FIELD_ORDER = {entry.key: number for number, entry in enumerate(FIELDS)}


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: a text or a regular expression, what counts as equal, and where to look.

    Unless `case` is set, capital and small Latin letters are equal; unless `width` is, full-width and half-width
    characters are (，and ,). A regular expression always tells the widths apart. With `whole`, Latin words and numbers
    are found only whole. `scope` "all" is the whole text without the particulars.
    """

    text: str
    case: bool = False
    whole: bool = False
    width: bool = False
    regex: bool = False
    scope: Scope = "all"


@dataclass(frozen=True, slots=True)
class Spot:
    """One text of a letter: a block's, or of a block that is a table a cell's, or a particular's (of a list: an item's)."""

    block: str = ""
    row: int = -1
    column: int = -1
    field: str = ""
    item: int = -1


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the query was found: characters `start` to `end` of the text at `spot`.

    `groups` are what the regular expression and its groups took, the whole first; empty for a plain text.
    """

    spot: Spot
    start: int
    end: int
    groups: tuple[str, ...] = ()


Key = tuple[int, int, int, int]
"""Where something stands in reading order: number of the block or field, row or item, column, offset; -1 for what is not there."""


@dataclass(frozen=True, slots=True)
class Found:
    """All matches in a letter, in reading order, and the letter they were found in."""

    letter: Letter
    matches: tuple[Match, ...] = ()

    def keys(self) -> list[Key]:
        """Of each match where it begins."""
        blocks = {block.id: index for index, block in enumerate(self.letter.blocks)}
        return [
            (_FIELD_ORDER[m.spot.field], m.spot.item, -1, m.start)
            if m.spot.field
            else (blocks[m.spot.block], m.spot.row, m.spot.column, m.start)
            for m in self.matches
        ]

    def at_or_after(self, key: Key) -> int:
        """The number of the first match that does not begin before a place; beyond the last one if there is none."""
        return bisect_left(self.keys(), key)


def place_key(place: Place) -> Key:
    """A place between two characters in reading order; in a table it is before the first cell."""
    return (place.index, -1, -1, place.offset)


class Finder:
    """Finds one query in a letter, again while the letter changes: a block that stayed the same is not searched twice.

    FindError, at once or in `find`, if the regular expression is broken or takes too long.
    """

    def __init__(self, query: Query) -> None:
        self.query = query
        self._pattern: Pattern | None = None
        if query.text:
            self._pattern = pattern_of(
                query.text, case=query.case, whole=query.whole, width=query.width, regex=query.regex
            )
        self._known: dict[str, tuple[Block, Span, tuple[Match, ...]]] = {}

    @property
    def groups(self) -> int:
        """How many groups a replacement may name."""
        return self._pattern.groups if self._pattern is not None else 0

    def find(self, letter: Letter, stretch: Stretch | None = None) -> Found:
        """Every match in the letter that the scope admits; scope "selection" is the `stretch` between two places."""
        if self._pattern is None:
            return Found(letter)
        self._pattern.begin()
        if self.query.scope == "particulars":
            texts = _particulars(letter)
            return Found(letter, tuple(m for spot, text in texts for m in self._in_text(spot, text, None)))
        known = {}
        matches: list[Match] = []
        for block, span in _blocks(letter, self.query.scope, stretch):
            before = self._known.get(block.id)
            if before is None or before[0] is not block or before[1] != span:
                before = (block, span, tuple(self._in_block(block, span)))
            known[block.id] = before
            matches += before[2]
        self._known = known
        return Found(letter, tuple(matches))

    def _in_block(self, block: Block, span: Span) -> Iterator[Match]:
        if block.kind != "table":
            yield from self._in_text(Spot(block.id), block.text, span)
            return
        for row, cells in enumerate(block.rows):
            for column, text in enumerate(cells):
                yield from self._in_text(Spot(block.id, row, column), text, None)

    def _in_text(self, spot: Spot, text: str, span: Span | None) -> Iterator[Match]:
        assert self._pattern is not None
        for start, end, groups in self._pattern.spans(text, span or (0, len(text))):
            yield Match(spot, start, end, groups)


def _blocks(letter: Letter, scope: Scope, stretch: Stretch | None) -> Iterator[tuple[Block, Span]]:
    """The blocks in which the scope looks, and of each the part of the text that belongs to it."""
    if scope == "selection":
        yield from _selected(letter, stretch)
        return
    for block in letter.blocks:
        whole = len(block.text)
        if scope == "all" or (scope == "tables" and block.kind == "table"):
            yield block, (0, whole)
        elif block.opens_section and scope in {"headings", "body"}:
            title = heading_length(block.text) if block.is_heading else whole
            span = (0, title) if scope == "headings" else (title, whole)
            if span[0] < span[1]:
                yield block, span
        elif scope == "body" and block.kind != "table":
            yield block, (0, whole)


def _selected(letter: Letter, stretch: Stretch | None) -> Iterator[tuple[Block, Span]]:
    if stretch is None:
        return
    first, last = stretch
    for index in range(first.index, min(last.index + 1, len(letter.blocks))):
        block = letter.blocks[index]
        start = first.offset if index == first.index else 0
        end = last.offset if index == last.index else len(block.text)
        if start < end or (block.kind == "table" and first != last):
            yield block, (start, min(end, len(block.text)))


def _particulars(letter: Letter) -> Iterator[tuple[Spot, str]]:
    """The particulars that are texts: no dates, choices and flags, which a replaced word would break."""
    for entry in FIELDS:
        value = letter.particulars.get(entry.key)
        if isinstance(value, tuple):
            for item, text in enumerate(value):
                yield Spot(field=entry.key, item=item), text
        elif isinstance(value, str) and entry.kind in {"text", "long"}:
            yield Spot(field=entry.key), value
