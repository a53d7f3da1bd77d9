"""A Word file as the format check sees it: sections, paragraphs in their final look, footers, drawn lines. Twips throughout."""

from dataclasses import dataclass, field
from typing import Literal

Footer = Literal["default", "even", "first"]


@dataclass(frozen=True, slots=True)
class WordRun:
    """A stretch of text in one look. `face` is that of Chinese characters, `latin` of letters and digits.

    `hint` "eastAsia" says that marks which both have are in the Chinese one.
    """

    text: str
    face: str
    latin: str
    size: float
    bold: bool
    color: str
    spacing: float
    hint: str = ""


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """A paragraph. `style` is its style's name; `label` the number that Word puts before it; `first_line` < 0 hangs.

    `frame_y` is the upper edge of a frame fixed to the paper; `rule` the color of a line above or below, "" for none.
    """

    number: int
    text: str
    runs: tuple[WordRun, ...]
    style: str
    label: str
    align: str
    line: float
    line_rule: str
    left: float
    right: float
    first_line: float
    size: float
    framed: bool = False
    frame_y: float | None = None
    rule: str = ""
    snaps: bool = True
    in_table: bool = False
    page_break: bool = False
    has_page_field: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it shows no text."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Section:
    """Paper, margins, grid and footers of one section. `pitch` is 0 without a grid."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    footer: float
    grid: str = ""
    pitch: float = 0
    char_space: float = 0
    title_page: bool = False
    footers: dict[Footer, tuple[WordParagraph, ...]] = field(default_factory=dict)

    @property
    def text_width(self) -> float:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the type area."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A straight line of a drawing, placed from the paper's edges; `y` None when its place hangs on the text."""

    x: float
    y: float | None
    length: float
    color: str


@dataclass(frozen=True, slots=True)
class WordDocument:
    """All that the check looks at."""

    name: str
    paragraphs: tuple[WordParagraph, ...]
    sections: tuple[Section, ...]
    lines: tuple[DrawnLine, ...]
    odd_and_even: bool
