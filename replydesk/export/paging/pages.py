"""What paging gives: pages with every line of text and every drawn line at its place.

Lengths are twips (1/20 pt), as floats. Nothing here knows how it is painted: the preview, the PDF and the printer
paint it, `replydesk pages` prints its words.
"""

from dataclasses import dataclass

from replydesk.export.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look: `face` for Chinese, `latin` for digits and Latin letters, `narrow` per cent of their width."""

    face: str
    latin: str
    size: float
    bold: bool
    color: str
    narrow: int = 100


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look on a line; `lefts` are their left edges from the left edge of the line's column."""

    text: str
    lefts: tuple[float, ...]
    look: Look


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph, apart from its place on a page.

    `start` and `end` are offsets in the paragraph's text; `left` and `right` the edges of what is written, from
    the column's left edge; `baseline` is below the line's upper edge.
    """

    pieces: tuple[Piece, ...]
    start: int
    end: int
    left: float
    right: float
    height: float
    baseline: float

    @property
    def text(self) -> str:
        """What is written on the line, tabs as spaces."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PlacedLine:
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
