"""The typeset sheet as elements of the document's body, each block inside its hidden bookmark.

This is the part that grows with the letter, so it makes its elements directly and looks nothing up.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from replydesk.export.sheet import Frame, Paragraph, Run, Sheet, Table
from replydesk.export.word.format import half_points
from replydesk.export.word.styles import BODY_CHARACTERS_ID, TABLE_GRID_ID, style_id
from replydesk.export.word.xml import Element, clean, node, value
from replydesk.ooxml import NAMESPACES, STYLE_NAMES, bookmark_name, qname

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_P, _PPR, _R, _RPR, _T = (qname(tag) for tag in ("w:p", "w:pPr", "w:r", "w:rPr", "w:t"))
_STYLE, _FONTS, _BOLD = (qname(tag) for tag in ("w:pStyle", "w:rFonts", "w:b"))
_RUN_STYLE, _VALUE, _HINT = (qname(tag) for tag in ("w:rStyle", "w:val", "w:hint"))
_START, _END, _ID, _NAME = (qname(tag) for tag in ("w:bookmarkStart", "w:bookmarkEnd", "w:id", "w:name"))
_WIDTH = qname("w:w")
_BREAKS = {"\t": qname("w:tab"), "\n": qname("w:br")}
_NSMAP = {"w": NAMESPACES["w"]}
_SPLIT = re.compile(r"([\t\n])")
_AMBIGUOUS = re.compile("[“”‘’—…·]")
_STYLE_IDS = {role: style_id(role) for role in STYLE_NAMES}
_FACE_IDS = {"body": BODY_CHARACTERS_ID, "secrecy": style_id("secrecy") + "Characters"}


def body_elements(sheet: Sheet) -> list[Element]:
    """The paragraphs and tables of the sheet in order, as children of w:body."""
    writer = _BodyWriter()
    return list(writer.elements(sheet.content))


class _BodyWriter:
    """Makes the elements of one body; it counts the bookmarks, whose ids must differ (ECMA-376 17.13.6.2)."""

    def __init__(self) -> None:
        self._bookmarks = 0

    def elements(self, content: Iterable[Paragraph | Table]) -> Iterator[Element]:
        after_table = False
        for item in content:
            if isinstance(item, Table):
                if after_table:  # two tables in a row would become one
                    yield self.paragraph(Paragraph("body", ()))
                yield self.table(item)
            else:
                yield self.paragraph(item)
            after_table = isinstance(item, Table)
        if after_table:  # a body may not end in a table
            yield self.paragraph(Paragraph("body", ()))

    def paragraph(self, paragraph: Paragraph, block: str = "") -> Element:
        """w:p; the bookmark of the paragraph's block (or of the table that it begins) is around its runs."""
        element = etree.Element(_P, nsmap=_NSMAP)
        properties = etree.SubElement(element, _PPR)
        etree.SubElement(properties, _STYLE, {_VALUE: _STYLE_IDS[paragraph.role]})
        for entry in _own_properties(paragraph):
            properties.append(entry)
        block = block or paragraph.block
        if block:
            self._bookmarks += 1
            number = str(self._bookmarks)
            etree.SubElement(element, _START, {_ID: number, _NAME: bookmark_name(block)})
        for run in paragraph.runs:
            _append_run(element, run, paragraph)
        if block:
            etree.SubElement(element, _END, {_ID: number})
        return element

    def table(self, table: Table) -> Element:
        """w:tbl with fixed columns and a head row that is repeated on every page."""
        width = sum(table.widths)
        properties = node(
            "w:tblPr",
            None,
            value("w:tblStyle", TABLE_GRID_ID),
            node("w:tblW", {"w:w": width, "w:type": "dxa"}),
            node("w:tblLayout", {"w:type": "fixed"}),
            node("w:tblLook", {"w:val": "0020", "w:firstRow": 1}),
        )
        grid = node("w:tblGrid", None, *(node("w:gridCol", {"w:w": column}) for column in table.widths))
        element = node("w:tbl", None, properties, grid)
        for place, row in enumerate(table.rows):
            element.append(self._row(table, row, is_head=not place and len(table.rows) > 1, first=not place))
        return element

    def _row(
        self, table: Table, cells: tuple[tuple[Paragraph, ...], ...], *, is_head: bool, first: bool
    ) -> Element:
        height = node("w:trHeight", {"w:val": table.row_height, "w:hRule": "atLeast"})
        head = [node("w:tblHeader")] if is_head else []
        row = node("w:tr", None, node("w:trPr", None, node("w:cantSplit"), height, *head))
        for place, (paragraphs, width) in enumerate(zip(cells, table.widths, strict=True)):
            properties = node(
                "w:tcPr", None, node("w:tcW", {"w:w": width, "w:type": "dxa"}), value("w:vAlign", "center")
            )
            begins = first and not place
            elements = (
                self.paragraph(paragraph, table.block if begins and not line else "")
                for line, paragraph in enumerate(paragraphs)
            )
            row.append(node("w:tc", None, properties, *elements))
        return row


def _append_run(parent: Element, run: Run, paragraph: Paragraph) -> None:
    element = etree.SubElement(parent, _R)
    text = clean(run.text)
    hint = _AMBIGUOUS.search(text)
    if hint or run.face or run.bold is not None or paragraph.narrow:
        properties = etree.SubElement(element, _RPR)
        if run.face:
            etree.SubElement(properties, _RUN_STYLE, {_VALUE: _FACE_IDS[run.face]})
        if hint:
            etree.SubElement(properties, _FONTS, {_HINT: "eastAsia"})
        if run.bold is not None:
            etree.SubElement(properties, _BOLD, {} if run.bold else {_VALUE: "0"})
        if paragraph.narrow:
            etree.SubElement(properties, _WIDTH, {_VALUE: str(paragraph.narrow)})
        if paragraph.size:
            size = half_points(paragraph.size)
            properties.extend((value("w:sz", size), value("w:szCs", size)))
    for piece in _SPLIT.split(text) if "\t" in text or "\n" in text else (text,):
        if piece in _BREAKS:
            etree.SubElement(element, _BREAKS[piece])
        elif piece:
            content = etree.SubElement(element, _T)
            content.text = piece
            if piece[0].isspace() or piece[-1].isspace():
                content.set(_SPACE, "preserve")


def _own_properties(paragraph: Paragraph) -> Iterator[Element]:
    """What the paragraph says itself beyond its style, in the order of the schema."""
    if paragraph.keep_next is not None:
        yield node("w:keepNext") if paragraph.keep_next else value("w:keepNext", 0)
    if paragraph.frame:
        yield _frame(paragraph.frame)
    if paragraph.tabs:
        stops = (node("w:tab", {"w:val": tab.align, "w:pos": tab.at}) for tab in paragraph.tabs)
        yield node("w:tabs", None, *stops)
    if paragraph.before is not None or paragraph.line is not None:
        spacing = {"w:before": paragraph.before, "w:line": paragraph.line}
        yield node("w:spacing", {name: twips for name, twips in spacing.items() if twips is not None})
    if indents := _indents(paragraph):
        yield node("w:ind", indents)
    if paragraph.align:
        yield value("w:jc", paragraph.align)


def _indents(paragraph: Paragraph) -> dict[str, object]:
    indents: dict[str, object] = {}
    if paragraph.left is not None:
        indents["w:left"] = paragraph.left
    if paragraph.right is not None:
        indents["w:right"] = paragraph.right
    if paragraph.first_line is not None:
        indents["w:hanging" if paragraph.first_line < 0 else "w:firstLine"] = abs(paragraph.first_line)
    return indents


def _frame(frame: Frame) -> Element:
    """w:framePr (ECMA-376 17.3.1.11): a paragraph out of the flow that text extraction still finds in order."""
    attributes: dict[str, object] = {"w:w": frame.width}
    if frame.height:
        attributes |= {"w:h": frame.height, "w:hRule": "exact"}
    attributes |= {"w:hSpace": 0, "w:wrap": "notBeside", "w:vAnchor": frame.anchor, "w:hAnchor": frame.anchor}
    attributes["w:x"] = frame.x
    attributes |= {"w:yAlign": "bottom"} if frame.y is None else {"w:y": frame.y}
    return node("w:framePr", attributes)
