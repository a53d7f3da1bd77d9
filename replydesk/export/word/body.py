"""The typeset sheet as the children of the document's body, each block inside its hidden bookmark.

This is the part that grows with the letter, so it is written as XML text and parsed once, which takes a quarter
of the time of making its elements one by one.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from xml.sax.saxutils import escape

from lxml import etree

from replydesk.export.profile import Style, Styles
from replydesk.export.sheet import Border, CommentRange, Frame, Paragraph, Run, Sheet, Table
from replydesk.export.word.commented import marked_runs
from replydesk.export.word.format import half_points
from replydesk.export.word.numbering import can_number
from replydesk.export.word.styles import BODY_CHARACTERS_ID, TABLE_GRID_ID, style_id
from replydesk.export.word.xml import Element, clean
from replydesk.ooxml import NAMESPACES, STYLE_NAMES, bookmark_name

_AMBIGUOUS = re.compile("[“”‘’—…·]")
_SPLIT = re.compile(r"([\t\n])")
_BREAKS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
_STYLE_PROPERTY = {role: f'<w:pStyle w:val="{style_id(role)}"/>' for role in STYLE_NAMES}
_FACE_PROPERTY = {
    "": "",
    "body": f'<w:rStyle w:val="{BODY_CHARACTERS_ID}"/>',
    "secrecy": f'<w:rStyle w:val="{style_id("secrecy")}Characters"/>',
    "signatory": f'<w:rStyle w:val="{style_id("signatory")}Characters"/>',
}
_BOLD_PROPERTY = {None: "", True: "<w:b/>", False: '<w:b w:val="0"/>'}
_KEEP_PROPERTY = {None: "", True: "<w:keepNext/>", False: '<w:keepNext w:val="0"/>'}
_LOOK = {True: '<w:tblLook w:val="0020" w:firstRow="1"/>', False: '<w:tblLook w:val="0000" w:firstRow="0"/>'}
_NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_PT = 20


def body_elements(sheet: Sheet) -> list[Element]:
    """The paragraphs and tables of the sheet in order, as children of w:body."""
    automatic = sheet.profile.numbering == "automatic"
    writer = BodyWriter(
        sheet.profile.styles, automatic=automatic, numbered=automatic and can_number(sheet.content)
    )
    return writer.elements(sheet.content)


class BodyWriter:
    """Writes one body; it counts the ids of bookmarks, which must differ (ECMA-376 17.13.6.2).

    `automatic` says that the headings' styles are numbered by Word, `numbered` that this letter's headings are. A
    redline's writer (`redline.RedlineWriter`) says more of paragraphs, runs and rows than this one.
    """

    def __init__(self, styles: Styles, *, automatic: bool, numbered: bool) -> None:
        self._ids = 0
        self._styles = {role: _own_values(styles.of(role)) for role in STYLE_NAMES}
        self._numbered = numbered
        self._unnumbered = _NO_NUMBER if automatic and not numbered else ""

    def elements(self, content: Iterable[Paragraph | Table]) -> list[Element]:
        """The items as elements."""
        written = "".join(self.items(content))
        return list(etree.fromstring(f'<w:body xmlns:w="{NAMESPACES["w"]}">{written}</w:body>'))

    def items(self, content: Iterable[Paragraph | Table]) -> Iterator[str]:
        """The items one by one."""
        for item in content:
            yield self._table(item) if isinstance(item, Table) else self._paragraph(item, item.block)

    def _paragraph(self, paragraph: Paragraph, block: str) -> str:
        """w:p; the bookmark of a block (the paragraph's own or the table's that it begins) is around its runs."""
        if paragraph.frame and self._is_ruled(paragraph):
            return self._ruled(paragraph, paragraph.frame, block)
        paragraph = self._own(paragraph)
        properties, mark = self._format(paragraph), ""
        if self._numbered and paragraph.label:
            mark = _mark_properties(paragraph)
            paragraph = _without_label(paragraph)
        runs = self._runs(paragraph)
        if block:
            self._ids += 1
            name = f'w:id="{self._ids}" w:name="{bookmark_name(block)}"'
            runs = f'<w:bookmarkStart {name}/>{runs}<w:bookmarkEnd w:id="{self._ids}"/>'
        return f"<w:p><w:pPr>{properties}{self._end(paragraph, mark, properties)}</w:pPr>{runs}</w:p>"

    def _own(self, paragraph: Paragraph) -> Paragraph:
        """The paragraph without what its style says anyway."""
        return _without_repeats(paragraph, self._styles[paragraph.role])

    def _format(self, paragraph: Paragraph) -> str:
        """The paragraph's properties, those of its end aside."""
        number = self._unnumbered if paragraph.label else ""
        return _STYLE_PROPERTY[paragraph.role] + _own_properties(paragraph, number)

    def _end(self, paragraph: Paragraph, mark: str, properties: str) -> str:  # noqa: ARG002 - a redline says what changed in them
        """What stands behind the paragraph's properties: the format of its mark."""
        return f"<w:rPr>{mark}</w:rPr>" if mark else ""

    def _runs(self, paragraph: Paragraph) -> str:
        parts = marked_runs(paragraph) if paragraph.comments else paragraph.runs
        return "".join(
            [
                part if isinstance(part, str) else run_element(part, run_format(part, paragraph))
                for part in parts
            ]
        )

    def _is_ruled(self, paragraph: Paragraph) -> bool:
        return paragraph.above is not None or paragraph.below is not None

    def _ruled(self, paragraph: Paragraph, frame: Frame, block: str) -> str:
        """A framed paragraph between the lines above and below it."""
        bare = dataclasses.replace(paragraph, above=None, below=None)
        return (
            self._rule(paragraph.above, frame)
            + self._paragraph(bare, block)
            + self._rule(paragraph.below, frame)
        )

    def _rule(self, border: Border | None, frame: Frame, mark: str = "") -> str:
        """A line in a frame as an empty shaded paragraph of its height: LibreOffice drops borders inside a frame."""
        if border is None:
            return ""
        color = "000000" if border.color == "auto" else border.color
        own = border.thickness != self._styles["anchor"]["line"]
        height = f'<w:spacing w:line="{border.thickness}"/>' if own else ""
        return (
            f"<w:p><w:pPr>{_STYLE_PROPERTY['anchor']}{_frame(frame)}"
            f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>{height}{mark}</w:pPr></w:p>'
        )

    def _table(self, table: Table) -> str:
        """w:tbl with fixed columns; a head row is repeated on every page."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
        rows = (self._row(table, place) for place in range(len(table.rows)))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_GRID_ID}"/>'
            f'<w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>{_table_lines(table.lines)}<w:tblLayout w:type="fixed"/>'
            f"{_LOOK[table.has_head]}</w:tblPr>"
            f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
        )

    def _row(self, table: Table, place: int) -> str:
        cells = []
        bookmarked = self._bookmarked(table)
        for column, (cell, width) in enumerate(zip(table.rows[place], table.cell_widths(place), strict=True)):
            lines = (
                self._paragraph(line, "" if column or (place, number) != bookmarked else table.block)
                for number, line in enumerate(cell)
            )
            span = f'<w:gridSpan w:val="{table.spans[place][column]}"/>' if table.spans else ""
            properties = (
                f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}<w:vAlign w:val="center"/></w:tcPr>'
            )
            cells.append(f"<w:tc>{properties}{''.join(lines)}</w:tc>")
        return f"<w:tr><w:trPr>{self._row_format(table, place)}</w:trPr>{''.join(cells)}</w:tr>"

    def _bookmarked(self, table: Table) -> tuple[int, int]:  # noqa: ARG002 - in a redline it is one that stays
        """The row, and the paragraph of its first cell, that has the table's bookmark."""
        return 0, 0

    def _row_format(self, table: Table, place: int) -> str:
        return row_format(table, place, is_head=table.has_head and not place)


_LENGTHS = ("left", "right", "first_line", "before", "size", "line")
_own = attrgetter(*_LENGTHS, "align", "keep_next")
"""What a paragraph may say itself beside its style."""
_NOTHING = (None,) * 8


def _own_values(style: Style) -> Mapping[str, object]:
    """What a style says of that which a paragraph may say itself, as the file has it."""
    return {name: round(getattr(style, name)) for name in _LENGTHS} | {
        "align": style.align,
        "keep_next": style.keep_next,
    }


def _without_repeats(paragraph: Paragraph, style: Mapping[str, object]) -> Paragraph:
    """The paragraph without what its style says anyway: a reviewer who changes the style changes all of its paragraphs."""
    if _own(paragraph) == _NOTHING:  # as nearly all are
        return paragraph
    repeated = [name for name, value in style.items() if getattr(paragraph, name) == value]
    return dataclasses.replace(paragraph, **dict.fromkeys(repeated)) if repeated else paragraph  # type: ignore[arg-type]  # each may be None


def _without_label(paragraph: Paragraph) -> Paragraph:
    """The paragraph without the characters that are its number."""
    first = paragraph.runs[0]
    rest = dataclasses.replace(first, text=first.text[paragraph.label :])
    runs = ((rest,) if rest.text else ()) + paragraph.runs[1:]
    comments = tuple(
        CommentRange(stretch.start - paragraph.label, stretch.end - paragraph.label, stretch.number)
        for stretch in paragraph.comments
    )
    return dataclasses.replace(paragraph, runs=runs, label=0, comments=comments)


def _mark_properties(paragraph: Paragraph) -> str:
    """The format of the paragraph's mark, which Word gives its number too, where it is not the style's."""
    first = paragraph.runs[0]
    return _FACE_PROPERTY[first.face] + _BOLD_PROPERTY[first.bold]


def row_format(table: Table, place: int, *, is_head: bool) -> str:
    """The properties of a row: never divided, repeated on every page if it is the head."""
    exact = table.heights[place] if table.heights else 0
    rule = "exact" if exact else "atLeast"
    height = f'<w:trHeight w:val="{exact or table.row_height}" w:hRule="{rule}"/>'
    return f"<w:cantSplit/>{height}{'<w:tblHeader/>' if is_head else ''}"


def run_format(run: Run, paragraph: Paragraph) -> str:
    """The properties of a run. One with quotes, dashes or dots says that they take the Chinese face (w:hint)."""
    properties = _FACE_PROPERTY[run.face]
    if _AMBIGUOUS.search(run.text):
        properties += '<w:rFonts w:hint="eastAsia"/>'
    properties += _BOLD_PROPERTY[run.bold]
    if paragraph.narrow is not None:
        properties += f'<w:w w:val="{paragraph.narrow}"/>'
    if paragraph.size is not None:
        size = half_points(paragraph.size)
        properties += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return properties


def run_element(run: Run, properties: str, tag: str = "w:t") -> str:
    """w:r with these properties; text that is deleted has a `tag` of its own."""
    if properties:
        properties = f"<w:rPr>{properties}</w:rPr>"
    return f"<w:r>{properties}{_text(run.text, tag)}</w:r>"


def _text(text: str, tag: str) -> str:
    """The text as w:t, its tabs and line breaks as elements of their own."""
    if text.isprintable():  # no tab, no line break, nothing to clean
        return _plain_text(escape(text), tag)
    pieces = _SPLIT.split(clean(text))
    return "".join(_BREAKS.get(piece) or _plain_text(escape(piece), tag) for piece in pieces)


def _plain_text(text: str, tag: str) -> str:
    if not text:
        return ""
    space = ' xml:space="preserve"' if text[0] == " " or text[-1] == " " else ""
    return f"<{tag}{space}>{text}</{tag}>"


def _own_properties(paragraph: Paragraph, number: str = "") -> str:
    """What the paragraph says itself beyond its style, in the order of the schema (ECMA-376 17.3.1.26)."""
    properties = _KEEP_PROPERTY[paragraph.keep_next]
    if paragraph.new_page:
        properties += "<w:pageBreakBefore/>"
    if paragraph.frame:
        properties += _frame(paragraph.frame)
    properties += number
    if paragraph.above or paragraph.below:
        sides = (("top", paragraph.above), ("bottom", paragraph.below))
        lines = "".join(_border(side, border) for side, border in sides if border)
        properties += f"<w:pBdr>{lines}</w:pBdr>"
    if paragraph.tabs:
        stops = "".join(f'<w:tab w:val="{tab.align}" w:pos="{tab.at}"/>' for tab in paragraph.tabs)
        properties += f"<w:tabs>{stops}</w:tabs>"
    if paragraph.before is not None or paragraph.line is not None:
        before = "" if paragraph.before is None else f' w:before="{paragraph.before}"'
        line = "" if paragraph.line is None else f' w:line="{paragraph.line}"'
        properties += f"<w:spacing{before}{line}/>"
    properties += _indents(paragraph)
    if paragraph.align:
        properties += f'<w:jc w:val="{paragraph.align}"/>'
    return properties


def _table_lines(border: Border | None) -> str:
    """w:tblBorders of a table whose lines are not those of its style."""
    if border is None:
        return ""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return f"<w:tblBorders>{''.join(_border(side, border) for side in sides)}</w:tblBorders>"


def _indents(paragraph: Paragraph) -> str:
    indents = ""
    if paragraph.left is not None:
        indents += f' w:left="{paragraph.left}"'
    if paragraph.right is not None:
        indents += f' w:right="{paragraph.right}"'
    if paragraph.first_line is not None:
        name = "hanging" if paragraph.first_line < 0 else "firstLine"
        indents += f' w:{name}="{abs(paragraph.first_line)}"'
    return f"<w:ind{indents}/>" if indents else ""


def _border(side: str, border: Border) -> str:
    """One line of w:pBdr (ECMA-376 17.3.1.24): its width in eighths of a point, its distance in points."""
    width, space = round(border.thickness * 8 / _PT), round(border.space / _PT)
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{border.color}"/>'


def _frame(frame: Frame) -> str:
    """w:framePr (ECMA-376 17.3.1.11): a paragraph out of the flow that text extraction still finds in order."""
    height = f' w:h="{frame.height}" w:hRule="exact"' if frame.height else ""
    place = 'w:yAlign="bottom"' if frame.y is None else f'w:y="{frame.y}"'
    anchors = f'w:vAnchor="{frame.anchor}" w:hAnchor="{frame.anchor}"'
    return (
        f'<w:framePr w:w="{frame.width}"{height} w:hSpace="0" w:wrap="notBeside" {anchors}'
        f' w:x="{frame.x}" {place}/>'
    )
