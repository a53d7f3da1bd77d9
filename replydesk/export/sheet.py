"""What typesetting gives and every writer reads: paragraphs and tables with their roles, places and runs.

Lengths are whole twips (1/20 pt). A paragraph takes its format from its role's style in the profile; only what a
style cannot say stands in the paragraph itself. What became of a part between two letters (its fate) is told on a
redline alone; a letter's own page has none.
"""

import itertools
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from replydesk.export.profile import Align, Profile
from replydesk.letter.piece import Fate as TextFate

Fate = TextFate | Literal["passing"]
"""What became of a part of the page: as of a text, or it is passing, which is in neither letter."""


class Format(NamedTuple):
    """The format of characters, as `Run` has it."""

    face: str
    bold: bool | None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one format. A tab character is a tab, a newline a line break inside the paragraph.

    `face` is the role whose style the characters take, "" for the paragraph's own. `bold` None means: as the style.
    `was` is the format that characters had which stay, where it was another one.
    """

    text: str
    face: str = ""
    bold: bool | None = None
    fate: Fate = ""
    was: Format | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A box that keeps a paragraph out of the flow, `x` and `y` from the edge of the paper or of the type area.

    `y` None puts it at the lower edge of the type area; `height` 0 lets the text say.
    """

    anchor: Literal["page", "margin"]
    x: int
    y: int | None
    width: int
    height: int = 0


@dataclass(frozen=True, slots=True)
class Border:
    """A line across the type area above or below a paragraph, so far from its text."""

    thickness: int
    space: int
    color: str = "auto"


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, its distance from the left edge of the type area."""

    align: Literal["left", "center", "right"]
    at: int


class CommentRange(NamedTuple):
    """The characters of a paragraph that a comment is on, and the comment's number in the file."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the page. `block` is the id of the letter's block, "" for what particulars say.

    `label` says how many characters at its start are its number, which no block stores. `new_page` begins a page with it.
    `left`, `right`, `first_line`, `before`, `align`, `size` and `line` stand for the style's own when they are not None; `narrow` presses the
    characters to so many per cent of their width.

    `fate` is what became of the paragraph's end: without it the paragraph would run on into the next one. `move` names
    the move that it belongs to. `was` says how it was formatted, where that was otherwise (its runs mean nothing).
    `comments` are those of the letter that stand in it, which the Word writer alone asks for.
    """

    role: str
    runs: tuple[Run, ...]
    block: str = ""
    left: int | None = None
    right: int | None = None
    first_line: int | None = None
    before: int | None = None
    align: Align | None = None
    size: int | None = None
    line: int | None = None
    narrow: int | None = None
    keep_next: bool | None = None
    tabs: tuple[Tab, ...] = ()
    frame: Frame | None = None
    label: int = 0
    new_page: bool = False
    above: Border | None = None
    below: Border | None = None
    fate: Fate = ""
    move: str = ""
    was: "Paragraph | None" = None
    comments: tuple[CommentRange, ...] = ()

    @property
    def text(self) -> str:
        """All text of the paragraph."""
        return "".join(run.text for run in self.runs)


class RowFate(NamedTuple):
    """What became of a table's row, and whether it is the head now and was it before."""

    fate: Fate = ""
    is_head: bool = False
    was_head: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table: cells of paragraphs (rows all of one length), the columns' widths and the least height of a row.

    `has_head` says whether the first row is a head, which is repeated on every page. `fates` has one entry a row on a
    redline, and none elsewhere. A form says more: over how many columns each cell of each row goes (`spans`; rows may
    then differ in length), exactly how high each row is (`heights`), and what its lines are like where they are not the
    profile's.
    """

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    widths: tuple[int, ...]
    row_height: int
    block: str
    has_head: bool
    fates: tuple[RowFate, ...] = ()
    spans: tuple[tuple[int, ...], ...] = ()
    heights: tuple[int, ...] = ()
    lines: Border | None = None

    def cell_widths(self, row: int) -> tuple[int, ...]:
        """The widths of the cells of a row."""
        if not self.spans:
            return self.widths
        columns = iter(self.widths)
        return tuple(sum(itertools.islice(columns, span)) for span in self.spans[row])


@dataclass(frozen=True, slots=True)
class Line:
    """A straight red line across page 1, its left end and middle from the paper's edges."""

    x: int
    y: int
    length: int
    thickness: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A typeset letter: what stands on its pages in reading order, the lines of page 1, and the profile it follows."""

    profile: Profile
    content: tuple[Paragraph | Table, ...]
    lines: tuple[Line, ...] = field(default=())
