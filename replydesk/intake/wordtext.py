"""The text of a Word document in reading order: paragraphs with what their format says, and tables.

Insertions that a reviewer proposed count as text, deletions do not; field codes, comments and pictures are no text.
Text boxes follow the paragraph that they hang on. What is left out is counted in `Losses`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from replydesk.intake.cleanup import short_blanks
from replydesk.intake.wordstyles import PLAIN, Style, is_on, list_of, outline_level
from replydesk.letter import Mark
from replydesk.letter.block import merge_marks
from replydesk.ooxml import bookmarked_block, qname
from replydesk.wording import Wording
from replydesk.wordnumbers import Numbering

_P, _TBL, _R, _T, _PPR, _RPR = (qname(tag) for tag in ("w:p", "w:tbl", "w:r", "w:t", "w:pPr", "w:rPr"))
_VAL, _NAME = qname("w:val"), qname("w:name")
_BOOKMARK = qname("w:bookmarkStart")
_ALTERNATE, _CHOICE, _FALLBACK = (qname(tag) for tag in ("mc:AlternateContent", "mc:Choice", "mc:Fallback"))
_BOX = qname("w:txbxContent")
_ROW, _CELL = qname("w:tr"), qname("w:tc")
_ROW_PROPERTIES = qname("w:trPr")
_HEAD_ROW = f"{_ROW_PROPERTIES}/{qname('w:tblHeader')}"
_DELETED = {qname("w:del"), qname("w:moveFrom")}
_INSERTED = {qname("w:ins"), qname("w:moveTo")}
_INSIDE = {
    qname(tag)
    for tag in (
        "w:hyperlink",
        "w:smartTag",
        "w:sdt",
        "w:sdtContent",
        "w:fldSimple",
        "w:customXml",
        "w:ruby",
        "w:rubyBase",
        "w:dir",
        "w:bdo",
    )
}
_SINGLE = {
    qname("w:tab"): "\t",
    qname("w:br"): "\n",
    qname("w:cr"): "\n",
    qname("w:noBreakHyphen"): "-",
    qname("w:ptab"): "\t",
}
_PICTURES = {qname(tag) for tag in ("w:drawing", "w:pict", "w:object")}


@dataclass(frozen=True, slots=True)
class WordParagraph:
    """One paragraph: its text (soft breaks as newlines), bold stretches, and what style and list say of it.

    `block` is the block's id of an earlier export, from the hidden bookmark.
    """

    text: str
    style: Style = PLAIN
    level: int = 0
    mark: str = ""
    marks: tuple[Mark, ...] = ()
    block: str = ""


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table: its cells, each of paragraphs, rows of one length (a merged cell stands first, the others are empty).

    `has_head` says whether the first row is marked as one that is repeated on every page.
    """

    rows: tuple[tuple[tuple[WordParagraph, ...], ...], ...]
    block: str = ""
    has_head: bool = False

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The cells' texts, paragraphs on lines of their own."""
        return tuple(tuple("\n".join(p.mark + p.text for p in cell) for cell in row) for row in self.rows)


@dataclass(slots=True)
class TextReader:
    """Reads body parts with the document's styles and lists; `losses` counts what is no text of the letter."""

    styles: Mapping[str, Style]
    numbering: Numbering
    losses: Counter[str] = field(default_factory=Counter)
    hidden: list[str] = field(default_factory=list)

    def content(self, body: etree._Element) -> Iterator[WordParagraph | WordTable]:
        """The paragraphs and tables in an element, in reading order."""
        open_end: WordParagraph | None = None
        for child in body:
            if child.tag == _P:
                first, *boxes = self._paragraph(child)
                if isinstance(first, WordParagraph):
                    first = _joined(open_end, first) if open_end else first
                    open_end = first if _end_is_deleted(child) else None
                if open_end is None:
                    yield first
                yield from boxes
                continue
            if open_end and open_end.text:
                yield open_end
            open_end = None
            if child.tag == _TBL:
                if (table := self._table(child)).rows:
                    yield table
            elif child.tag in _INSIDE or child.tag in _INSERTED:
                yield from self.content(child)
            elif child.tag in _DELETED:
                self.losses[Wording("修订中删去的文字")] += 1
            elif child.tag == _ALTERNATE:
                yield from self.content(_one_of(child))
        if open_end and open_end.text:
            yield open_end

    def _paragraph(self, element: etree._Element) -> Iterator[WordParagraph | WordTable]:
        properties = element.find(_PPR)
        style = self.styles.get(self._style_id(properties), PLAIN)
        level = outline_level(properties) if properties is not None else None
        runs = _Runs(self)
        runs.read(element)
        number, depth = (style.number, style.number_level)
        if properties is not None and (own := list_of(properties)) is not None:
            number, depth = own
        # Word numbers empty paragraphs as well, but they are mostly left over.
        shown = self.numbering.mark(number, depth) if number and runs.text.strip() else ""
        yield WordParagraph(
            runs.text,
            style,
            style.level if level is None else level,
            shown,
            merge_marks(runs.marks),
            runs.block,
        )
        for box in runs.boxes:
            yield from self.content(box)

    def _style_id(self, properties: etree._Element | None) -> str:
        entry = properties.find(qname("w:pStyle")) if properties is not None else None
        return entry.get(_VAL, "") if entry is not None else ""

    def _table(self, element: etree._Element) -> WordTable:
        sources = [row for row in _children(element, _ROW) if not _has_deletion(row.find(_ROW_PROPERTIES))]
        rows = [self._row(row) for row in sources]
        width = max((len(row) for row in rows), default=0)
        even = tuple((*row, *[()] * (width - len(row))) for row in rows)
        block = next((p.block for row in even for cell in row for p in cell if p.block), "")
        return WordTable(even, block, has_head=bool(sources) and is_on(sources[0].find(_HEAD_ROW)))

    def _row(self, row: etree._Element) -> list[tuple[WordParagraph, ...]]:
        cells: list[tuple[WordParagraph, ...]] = []
        for cell in _children(row, _CELL):
            properties = cell.find(qname("w:tcPr"))
            span = properties.find(qname("w:gridSpan")) if properties is not None else None
            merged = properties.find(qname("w:vMerge")) if properties is not None else None
            continues = merged is not None and merged.get(_VAL, "continue") == "continue"
            cells.append(() if continues else tuple(self._flat(cell)))
            width = span.get(_VAL, "1") if span is not None else "1"
            cells += [()] * (min(int(width), 60) - 1 if width.isdecimal() else 0)
        return cells

    def _flat(self, cell: etree._Element) -> Iterator[WordParagraph]:
        """The paragraphs of a cell, those of tables inside it as well."""
        for item in self.content(cell):
            if isinstance(item, WordParagraph):
                yield item
            else:
                yield from (paragraph for row in item.rows for inner in row for paragraph in inner)


def _has_deletion(properties: etree._Element | None) -> bool:
    """Whether the properties of a row or of a paragraph's mark say that a reviewer deleted it or moved it away."""
    return properties is not None and any(child.tag in _DELETED for child in properties)


def _end_is_deleted(paragraph: etree._Element) -> bool:
    """Whether the paragraph runs on into the next one when its changes are accepted."""
    properties = paragraph.find(_PPR)
    return properties is not None and _has_deletion(properties.find(_RPR))


def _joined(first: WordParagraph, second: WordParagraph) -> WordParagraph:
    """One paragraph of both; of one without text nothing is left."""
    if not first.text:
        return second
    shift = len(first.text)
    marks = (Mark(mark.start + shift, mark.end + shift, mark.kind) for mark in second.marks)
    return replace(first, text=first.text + second.text, marks=merge_marks([*first.marks, *marks]))


class _Runs:
    """The runs of one paragraph while they are put together."""

    def __init__(self, reader: TextReader) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self.boxes: list[etree._Element] = []
        self.block = ""
        self._reader = reader

    def read(self, element: etree._Element) -> None:
        for child in element:
            if child.tag == _R:
                self._run(child)
            elif child.tag == _BOOKMARK:
                self.block = self.block or bookmarked_block(child.get(_NAME, ""))
            elif child.tag in _INSERTED:
                self._reader.losses[Wording("修订中插入的文字")] += 1
                self.read(child)
            elif child.tag in _DELETED:
                self._reader.losses[Wording("修订中删去的文字")] += 1
            elif child.tag == _ALTERNATE:
                self.read(_one_of(child))
            elif child.tag in _INSIDE:
                self.read(child)

    def _run(self, run: etree._Element) -> None:
        properties = run.find(_RPR)
        start = len(self.text)
        pieces = short_blanks("".join(self._pieces(run)))
        if properties is not None and is_on(properties.find(qname("w:vanish"))):
            if pieces.strip():
                self._reader.hidden.append(pieces)
            return
        self.text += pieces
        if pieces and properties is not None and is_on(properties.find(qname("w:b"))):
            self.marks.append(Mark(start, len(self.text)))

    def _pieces(self, run: etree._Element) -> Iterator[str]:
        for child in run:
            if child.tag == _T:
                yield child.text or ""
            elif child.tag in _SINGLE:
                yield "" if child.get(qname("w:type")) in ("page", "column") else _SINGLE[child.tag]
            elif child.tag == qname("w:sym"):
                self._reader.losses[Wording("特殊符号")] += 1
                yield "□"
            elif child.tag in (qname("w:footnoteReference"), qname("w:endnoteReference")):
                self._reader.losses[Wording("脚注、尾注引用")] += 1
            elif child.tag in _PICTURES or child.tag == _ALTERNATE:
                self._picture(child)
            elif child.tag in _INSIDE:
                self.read(child)

    def _picture(self, element: etree._Element) -> None:
        """Keep the text boxes of a drawing for later; a drawing without any is a picture or a line."""
        chosen = _one_of(element) if element.tag == _ALTERNATE else element
        boxes = [box for box in chosen.iter(_BOX) if next(box.iterancestors(_BOX), None) is None]
        self.boxes += boxes
        if not boxes and next(chosen.iter("{*}blip", "{*}imagedata"), None) is not None:
            self._reader.losses[Wording("图片")] += 1


def _one_of(alternate: etree._Element) -> etree._Element:
    """One of the equal contents of mc:AlternateContent: the choice, or the fallback if there is none."""
    for tag in (_CHOICE, _FALLBACK):
        if (found := alternate.find(tag)) is not None:
            return found
    return alternate


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The children with this tag, those inside content controls and insertions as well."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE or child.tag in _INSERTED:
            yield from _children(child, tag)
