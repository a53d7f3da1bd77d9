"""Format profiles: every number and face of the official page, read from a TOML file.

The classes have no defaults: what a page looks like is said in resources/profiles and nowhere else. Lengths are
in twips (1/20 pt) once read. An office's own profile says `inherits = "letter"` and only what differs.
"""

from dataclasses import dataclass
from typing import Literal, NewType

Length = NewType("Length", float)
"""A length in twips, not yet rounded."""
Share = NewType("Share", float)
"""A part of a whole, from "66%"; 1 is all of it."""
Color = NewType("Color", str)
"""Six hexadecimal digits, or "auto"."""
Align = Literal["left", "right", "center", "both", "distribute"]
"""`distribute` spreads every line over the whole width, the last one as well."""
Texts = tuple[tuple[str, str], ...]
"""A TOML table of texts, in order."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Paper, margins and the line (clause 5): the type area is what the margins leave."""

    width: Length
    height: Length
    top: Length
    bottom: Length
    left: Length
    right: Length
    line: Length
    header: Length
    footer: Length

    @property
    def text_width(self) -> int:
        """The width of the type area in whole twips."""
        return round(self.width - self.left - self.right)

    @property
    def text_height(self) -> int:
        """The height of the type area in whole twips."""
        return round(self.height - self.top - self.bottom)

    @property
    def lines(self) -> int:
        """How many body lines fill a page."""
        return int(self.text_height / self.line)


@dataclass(frozen=True, slots=True)
class PageNumber:
    """The page number (clauses 7.5 and 10.1): where it stands and what is around the digits."""

    shown: bool
    first_page: bool
    before: str
    after: str
    odd: Align
    even: Align
    indent: Length


@dataclass(frozen=True, slots=True)
class Head:
    """The red head of page 1: the letter form's pairs of lines (clause 10.1) or the document form's one line (7.2).

    `joint` says how several issuers stand there: the leading one alone, or all of them one above the other with
    the suffix at their right. `number_gap` is from the mark's lower edge to the upper edge of the number's line.
    """

    form: Literal["letter", "document"]
    mark: bool
    mark_suffix: str
    joint: Literal["lead", "stacked"]
    joint_gap: Length
    number_gap: Length
    separator: Length
    separator_gap: Length
    separator_after: Length
    signatory: bool
    signatory_label: str
    mark_top: Length
    mark_width: Length
    mark_narrowest: Share
    mark_rise: Length
    lines: bool
    line_width: Length
    line_color: Color
    line_thick: Length
    line_thin: Length
    line_apart: Length
    upper_line_gap: Length
    lower_line_edge: Length
    first_row_gap: Length


@dataclass(frozen=True, slots=True)
class ResultClass:
    """The class mark (办理结果): where it stands, and how a bare letter is worded there and in the annotation.

    `title` is the right edge above the title, `number` the number's row, `corner` the upper right of page 1.
    """

    place: Literal["title", "number", "corner", "annotation", "none"]
    text: str
    annotation: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """Where the disclosure (公开属性) stands, and its wording outside of the annotation.

    `class` is behind the class mark, `imprint` a row above the copies.
    """

    place: Literal["annotation", "class", "imprint", "none"]
    text: str


@dataclass(frozen=True, slots=True)
class TitleLines:
    """The lines of the title (clause 7.3.1): a title wider than `widest` is broken."""

    widest: Length


@dataclass(frozen=True, slots=True)
class Salutation:
    """The addressee (clause 7.3.2): what follows the names.

    `to_imprint` moves names that leave no room for the text on page 1 to the imprint, where `imprint_label` is before them.
    """

    end: str
    to_imprint: bool
    imprint_label: str


@dataclass(frozen=True, slots=True)
class Attachments:
    """The attachments line (clause 7.3.4): its label, its indent, and the number before each of several names."""

    label: str
    before: Length
    left: Length
    number: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Signature and date with and without a seal (clause 7.3.5). `sealed` holds where the letter does not say."""

    sealed: bool
    sealed_before: Length
    sealed_right: Length
    sealed_rows: Length
    plain_before: Length
    plain_right: Length
    plain_shift: Length


@dataclass(frozen=True, slots=True)
class Annotation:
    """The annotation (clause 7.3.6): the wording of contact and disclosure.

    `contact_place` `signature` puts the contact below the date without brackets.
    """

    contact_place: Literal["annotation", "signature", "none"]
    contact: str
    contact_only: str
    phone_only: str
    text: str
    disclosure: Texts


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies lines (抄报 and 抄送, clause 7.4.2)."""

    report_label: str
    label: str
    separator: str
    end: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """The imprint's lines and its last row (clauses 7.4.1 and 7.4.3): printing organ, and the date worded by `printed`."""

    lines: bool
    outer_line: Length
    inner_line: Length
    printer: bool
    printed: str


@dataclass(frozen=True, slots=True)
class TableGrid:
    """Tables in the text: rows are at least `row_height`, columns at least `narrowest`."""

    width: Length
    row_height: Length
    cell_margin: Length
    border: Length
    narrowest: Length


@dataclass(frozen=True, slots=True)
class Style:
    """The format of one role of paragraphs. A negative `first_line` hangs."""

    face: str
    latin: str
    size: Length
    bold: bool
    color: Color
    spacing: Length
    align: Align
    line: Length
    line_rule: Literal["exact", "atLeast"]
    before: Length
    after: Length
    left: Length
    right: Length
    first_line: Length
    keep_next: bool

    @property
    def cell(self) -> float:
        """The width of one Chinese character with its spacing."""
        return self.size + self.spacing


@dataclass(frozen=True, slots=True)
class Styles:
    """One style for every role; `base` is what they have in common."""

    base: Style
    mark: Style
    doc_number: Style
    signatory: Style
    secrecy: Style
    result_class: Style
    title: Style
    salutation: Style
    body: Style
    heading1: Style
    heading2: Style
    heading3: Style
    heading4: Style
    closing: Style
    table_text: Style
    attachments: Style
    attachment_label: Style
    attachment_title: Style
    signature: Style
    date: Style
    annotation: Style
    cc: Style
    printer: Style
    page_number: Style
    anchor: Style

    def of(self, role: str) -> Style:
        """The style of a role named in a typeset paragraph."""
        style: Style = getattr(self, role)
        return style


@dataclass(frozen=True, slots=True)
class Profile:
    """A format profile, whole and checked."""

    title: str
    numbering: Literal["literal", "automatic"]
    page: PageSize
    page_number: PageNumber
    head: Head
    result_class: ResultClass
    disclosure: Disclosure
    title_lines: TitleLines
    salutation: Salutation
    attachments: Attachments
    signature: Signature
    annotation: Annotation
    cc: Copies
    imprint: Imprint
    table: TableGrid
    alternatives: Texts
    styles: Styles
