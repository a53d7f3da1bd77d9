"""What paging gives: pages with every line of text and every drawn line at its place.

Lengths are twips (1/20 pt), as floats. Nothing here knows how it is painted: the preview, the PDF and the printer
paint it, `replydesk pages` prints its words.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from replydesk.export.sheet import Fate, Sheet


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look: `face` for Chinese, `latin` for digits and Latin letters, `narrow` per cent of their width.

    On a redline `fate` says what became of them; how that looks is the painter's.
    """

    face: str
    latin: str
    size: float
    bold: bool
    color: str
    narrow: int = 100
    fate: Fate = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look on a line; `lefts` are their left edges from the left edge of the line's column."""

    text: str
    lefts: tuple[float, ...]
    look: Look


@dataclass(frozen=True, slots=True)
class Spread:
    """A line's characters at their places; `left` and `right` are the edges of what is written, from the column's left edge."""

    pieces: tuple[Piece, ...]
    left: float
    right: float


@dataclass(frozen=True, eq=False)
class Line:
    """A line of a paragraph, apart from its place on a page. Lines are the same only when they are one.

    `start` and `end` are offsets in the paragraph's text; `text` is what is written, without tabs and spaces at its
    end; `baseline` is below the line's upper edge. Where each character stands is found when it is asked for.
    """

    text: str
    start: int
    end: int
    height: float
    baseline: float
    spread: Callable[[], Spread] = field(repr=False)

    @functools.cached_property
    def _spread(self) -> Spread:
        return self.spread()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The characters by look, from left to right."""
        return self._spread.pieces

    @property
    def left(self) -> float:
        """The left edge of what is written."""
        return self._spread.left

    @property
    def right(self) -> float:
        """The right edge of what is written."""
        return self._spread.right


class PlacedLine(NamedTuple):
    """A line on a page: its column's left edge and its own upper edge from the paper's corner.

    `item` is the place of its paragraph or table in `Sheet.content`, -1 for the page number; in a table `cell` is row,
    column and paragraph of the cell. `block` is the id of the letter's block, "" for what particulars say.
    """

    line: Line
    x: float
    top: float
    item: int
    block: str = ""
    cell: tuple[int, int, int] | None = None

    @property
    def bottom(self) -> float:
        """The line's lower edge from the paper's."""
        return self.top + self.line.height


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, drawn: red line, border of a table, line of the imprint. From (x1, y1) to (x2, y2)."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    color: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its lines in reading order (red head and imprint included, the page number apart)."""

    number: int
    lines: tuple[PlacedLine, ...]
    rules: tuple[Rule, ...]
    footer: PlacedLine | None


@dataclass(frozen=True, slots=True)
class Pages:
    """A whole letter on its pages."""

    sheet: Sheet
    pages: tuple[Page, ...]
