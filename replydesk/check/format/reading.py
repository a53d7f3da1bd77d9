"""Reading a Word file for the format check. Tracked changes are taken as accepted, hidden text is not there."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lxml import etree

from replydesk.check.format.document import Footer, Section, WordDocument, WordParagraph, WordRun
from replydesk.check.format.drawn import drawn_lines
from replydesk.check.format.properties import Properties, Sources, flat, is_on, number, read_sources
from replydesk.errors import ReplydeskError
from replydesk.ooxml import qname
from replydesk.package import Package, open_package
from replydesk.wordnumbers import Numbering, read_numbering

_P, _R, _TBL = (qname(tag) for tag in ("w:p", "w:r", "w:tbl"))
_SECTION, _CHANGED = qname("w:sectPr"), qname("w:sectPrChange")
_GONE = {qname(tag) for tag in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:delText")}
_SINGLE = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t", "sym": "□"}
_CHOICE, _FALLBACK = qname("mc:Choice"), qname("mc:Fallback")
_ALTERNATE = qname("mc:AlternateContent")
_BOX = qname("w:txbxContent")
_DEFAULT_SIZE = 20  # half-points, where nothing says (ECMA-376 17.3.2.38)
_DEFAULT_FACE = "宋体"
_A4 = (11906, 16838)
_SINGLE_LINE = 240
_CHARS = 100
_GRID_UNIT = 4096 / 20


class FormatCheckError(ReplydeskError):
    """The file cannot be checked; it was not changed."""


def read_document(content: bytes, name: str) -> WordDocument:
    """The file's content for the check; PackageError or FormatCheckError with one Chinese sentence if there is none."""
    package = open_package(content, name)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    body = package.xml(main).find(qname("w:body"))
    if body is None:
        raise FormatCheckError("“{name}”中没有正文，没有检查；原文件未改动。", name=name)
    numbering = _part(package, main, "numbering")
    sources = read_sources(_part(package, main, "styles"), numbering, _part(package, main, "theme"))
    reader = Reader(sources, read_numbering(numbering))
    paragraphs = tuple(reader.paragraphs(body))
    headers = [package.xml(part) for part in package.related(main, "header")]
    settings = _part(package, main, "settings")
    return WordDocument(
        name,
        paragraphs,
        tuple(_sections(package, main, body, sources)),
        tuple(line for root in (*headers, body) for line in drawn_lines(root)),
        settings is not None and is_on(flat(settings), "evenAndOddHeaders"),
    )


def _part(package: Package, main: str, kind: str) -> etree._Element | None:
    part = next(iter(package.related(main, kind)), None)
    return package.xml(part) if part else None


@dataclass(slots=True)
class Reader:
    """Reads the paragraphs of a part in order."""

    sources: Sources
    numbering: Numbering
    _count: int = 0

    def paragraphs(self, root: etree._Element, *, in_table: bool = False) -> Iterator[WordParagraph]:
        """The paragraphs of an element, those of tables too, numbered as they come."""
        for child in root:
            if child.tag == _P:
                self._count += 1
                yield self._paragraph(child, in_table=in_table)
                yield from self._boxed(child)
            elif child.tag == _ALTERNATE:
                yield from self.paragraphs(_one_of(child), in_table=in_table)
            elif child.tag not in _GONE and isinstance(child.tag, str):
                yield from self.paragraphs(child, in_table=in_table or child.tag == _TBL)

    def _boxed(self, element: etree._Element) -> Iterator[WordParagraph]:
        """The paragraphs of the text boxes that hang on a paragraph, under its number."""
        for box in element.iter(_BOX):
            if next(box.iterancestors(_FALLBACK), None) is None:
                for entry in box.iter(_P):
                    yield dataclasses.replace(self._paragraph(entry, in_table=False), framed=True)

    def _paragraph(self, element: etree._Element, *, in_table: bool) -> WordParagraph:
        style, properties = self.sources.paragraph(element)
        looks = [(text, self.sources.run(style, run)) for run, text in _texts(element) if text]
        runs = tuple(self._run(text, look) for text, look in looks if not is_on(look, "vanish"))
        text = "".join(run.text for run in runs)
        own = self.sources.run(style, element)
        size = runs[0].size if runs else number(own.get("sz"), _DEFAULT_SIZE) * 10
        cell = size + (runs[0].spacing if runs else 0)
        listed = properties.get("numPr.numId", "0")
        level = int(number(properties.get("numPr.ilvl"), 0))
        label = self.numbering.mark(listed, level) if listed != "0" and text.strip() else ""
        hanging = _measure(properties, "hanging", cell)
        return WordParagraph(
            self._count,
            text,
            runs,
            style.name,
            label,
            {"start": "left", "end": "right", "distribute": "both"}.get(
                properties.get("jc", "left"), properties.get("jc", "left")
            ),
            number(properties.get("spacing.line"), _SINGLE_LINE),
            properties.get("spacing.lineRule", "auto"),
            _measure(properties, "left", cell, "start"),
            _measure(properties, "right", cell, "end"),
            -hanging if hanging else _measure(properties, "firstLine", cell),
            size,
            framed="framePr.y" in properties or "framePr.yAlign" in properties or "framePr.w" in properties,
            frame_y=number(properties["framePr.y"])
            if "framePr.y" in properties and properties.get("framePr.vAnchor") == "page"
            else None,
            rule=next(
                (
                    properties.get(f"pBdr.{side}.color", "auto").upper()
                    for side in ("bottom", "top")
                    if properties.get(f"pBdr.{side}", "nil") not in ("nil", "none")
                ),
                "",
            ),
            snaps=properties.get("snapToGrid", "1") not in ("0", "false", "off"),
            in_table=in_table,
            page_break=any(entry.get(qname("w:type")) == "page" for entry in element.iter(qname("w:br"))),
            has_page_field=_has_page_field(element),
        )

    def _run(self, text: str, properties: Properties) -> WordRun:
        return WordRun(
            text,
            self.sources.face(properties, "eastAsia") or _DEFAULT_FACE,
            self.sources.face(properties, "ascii") or "Times New Roman",
            number(properties.get("sz"), _DEFAULT_SIZE) * 10,
            is_on(properties, "b"),
            properties.get("color", "auto").upper(),
            number(properties.get("spacing")),
            properties.get("rFonts.hint", ""),
        )


def _measure(properties: Properties, side: str, cell: float, other: str = "") -> float:
    """An indent; one in characters stands before one in twips unless it is 0."""
    for name in (side, other) if other else (side,):
        if chars := number(properties.get(f"ind.{name}Chars")):
            return chars / _CHARS * cell
    for name in (side, other) if other else (side,):
        if f"ind.{name}" in properties:
            return number(properties[f"ind.{name}"])
    return 0


def _texts(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The runs of a paragraph with their text; drawings and text boxes are no text of it."""
    for child in element:
        if child.tag == _R:
            yield child, "".join(_pieces(child))
        elif child.tag == _ALTERNATE:
            yield from _texts(_one_of(child))
        elif child.tag not in _GONE and child.tag != _P and isinstance(child.tag, str):
            yield from _texts(child)


def _pieces(run: etree._Element) -> Iterator[str]:
    for child in run:
        if child.tag == qname("w:t"):
            yield child.text or ""
        elif isinstance(child.tag, str) and (name := child.tag.rpartition("}")[2]) in _SINGLE:
            yield "" if child.get(qname("w:type")) in ("page", "column") else _SINGLE[name]


def _has_page_field(element: etree._Element) -> bool:
    codes = "".join(entry.text or "" for entry in element.iter(qname("w:instrText")))
    simple = " ".join(entry.get(qname("w:instr"), "") for entry in element.iter(qname("w:fldSimple")))
    return (
        "PAGE" in f"{codes} {simple}".upper().replace("NUMPAGES", "").split()
        or "PAGE" in codes.upper().split()
    )


def _one_of(alternate: etree._Element) -> etree._Element:
    found = alternate.find(_CHOICE)
    return found if found is not None else next(alternate.iterchildren(_FALLBACK), alternate)


def _sections(package: Package, main: str, body: etree._Element, sources: Sources) -> Iterator[Section]:
    """The sections in order. A footer that a section does not name is that of the one before."""
    elements = [entry for entry in body.iter(_SECTION) if next(entry.iterancestors(_CHANGED), None) is None]
    targets = _targets(package, main)
    inherited: dict[Footer, tuple[WordParagraph, ...]] = {}
    for element in elements or [etree.Element(_SECTION)]:
        for reference in element.iterfind(qname("w:footerReference")):
            part = targets.get(reference.get(qname("r:id"), ""), "")
            kind = cast("Footer", reference.get(qname("w:type"), "default"))
            if part in package:
                inherited[kind] = _footer(package.xml(part), sources)
        yield _section(element, dict(inherited))


def _footer(root: etree._Element, sources: Sources) -> tuple[WordParagraph, ...]:
    """The paragraphs of a footer that show something, those in its text boxes too, which is where Word puts page numbers."""
    return tuple(
        paragraph
        for paragraph in Reader(sources, Numbering({}, {})).paragraphs(root)
        if paragraph.has_page_field or not paragraph.is_empty
    )


def _targets(package: Package, main: str) -> dict[str, str]:
    folder, _, name = main.rpartition("/")
    part = f"{folder}/_rels/{name}.rels".lstrip("/")
    if part not in package:
        return {}
    return {
        entry.get("Id", ""): entry.get("Target", "").lstrip("/")
        if entry.get("Target", "").startswith("/")
        else f"{folder}/{entry.get('Target', '')}".lstrip("/")
        for entry in package.xml(part)
    }


def _section(element: etree._Element, footers: dict[Footer, tuple[WordParagraph, ...]]) -> Section:
    own = flat(element)
    return Section(
        number(own.get("pgSz.w"), _A4[0]),
        number(own.get("pgSz.h"), _A4[1]),
        abs(number(own.get("pgMar.top"), 1440)),
        abs(number(own.get("pgMar.bottom"), 1440)),
        number(own.get("pgMar.left"), 1800) + number(own.get("pgMar.gutter")),
        number(own.get("pgMar.right"), 1800),
        number(own.get("pgMar.footer"), 720),
        own.get("docGrid.type", ""),
        number(own.get("docGrid.linePitch")),
        number(own.get("docGrid.charSpace")) / _GRID_UNIT,
        is_on(own, "titlePg"),
        footers,
    )
