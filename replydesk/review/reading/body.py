"""The body of a reviewed file: paragraphs and tables in reading order, as `intake.wordtext` orders them."""

from collections.abc import Iterator, Mapping

from lxml import etree

from replydesk.intake.exported import is_text
from replydesk.intake.wordstyles import PLAIN, Style, is_on, list_of, outline_level
from replydesk.intake.wordtext import WordParagraph
from replydesk.ooxml import bookmarked_block, qname
from replydesk.review.document import Revision
from replydesk.review.reading.drafts import STAYS, Draft, DraftRow, DraftTable, Fate, Items, Look
from replydesk.review.reading.marks import MARKS, Marks
from replydesk.review.reading.moves import FATES, RANGES, Revisions
from replydesk.review.reading.runs import (
    ALTERNATE,
    BOOKMARK,
    NAME,
    P_PROPERTIES,
    TEXTLESS,
    RunReader,
    one_of,
)

_P, _TABLE, _ROW, _CELL = (qname(tag) for tag in ("w:p", "w:tbl", "w:tr", "w:tc"))
_STYLE, _VAL, _R_PROPERTIES = (qname(tag) for tag in ("w:pStyle", "w:val", "w:rPr"))
_LIST, _INSERTED = qname("w:numPr"), qname("w:ins")
_CHANGED = qname("w:pPrChange")
_ROW_CHANGED = qname("w:trPrChange")
_ROW_PROPERTIES, _CELL_PROPERTIES, _HEAD = (qname(tag) for tag in ("w:trPr", "w:tcPr", "w:tblHeader"))
_CELL_INSERTED, _CELL_DELETED = qname("w:cellIns"), qname("w:cellDel")
_SPAN, _MERGED = qname("w:gridSpan"), qname("w:vMerge")
_WIDEST_SPAN = 60


class _Flow:
    """The paragraphs and tables of one body, cell or text box while they are put together.

    Text boxes wait until the paragraph that they hang on, with all that it runs on into, is at its end.
    """

    def __init__(self) -> None:
        self.items: Items = []
        self.boxes: list[tuple[etree._Element, Fate]] = []
        self.blocks: list[str] = []


class BodyReader:
    """Reads flows with the document's styles; `marks` and `revisions` are those of the whole file."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.marks = Marks()
        self.revisions = Revisions()
        self._styles = styles
        self._plain = styles.get("", PLAIN)

    def items(self, body: etree._Element, fate: Fate = STAYS) -> Items:
        """The paragraphs and tables in an element, in reading order."""
        flow = _Flow()
        self._read(body, flow, fate)
        self._take_boxes(flow)
        return flow.items

    def _read(self, parent: etree._Element, flow: _Flow, fate: Fate) -> None:
        for child in parent:
            tag = child.tag
            if tag == _P:
                self._paragraph(child, flow, fate)
            elif tag == _TABLE:
                self._take_boxes(flow)
                flow.items.append(self._table(child, fate))
            elif tag in MARKS:
                self.marks.meet_between(child)
            elif tag in RANGES:
                self.revisions.pass_range(child)
            elif tag == BOOKMARK:
                flow.blocks.append(bookmarked_block(child.get(NAME, "")))
            elif tag in FATES:
                self._read(child, flow, self.revisions.within(child, fate))
            elif tag not in TEXTLESS:
                self._read(one_of(child) if tag == ALTERNATE else child, flow, fate)

    def _take_boxes(self, flow: _Flow) -> None:
        boxes, flow.boxes = flow.boxes, []
        for box, fate in boxes:
            flow.items += self.items(box, fate)

    def _paragraph(self, element: etree._Element, flow: _Flow, fate: Fate) -> None:
        properties = element.find(P_PROPERTIES)
        draft = Draft()
        if properties is None:
            draft.look = draft.was = Look(self._plain, self._plain.level)
        else:
            draft.look = self._look(properties)
            draft.was, draft.formatted = self._before(properties, draft.look)
        self.marks.begin(draft)
        self.revisions.begin_paragraph()
        runs = RunReader(draft, self.revisions, self.marks)
        runs.read(element, fate)
        mark = properties.find(_R_PROPERTIES) if properties is not None else None
        # The mark stands behind the runs: only now it is known which move is open at it.
        draft.end = self._end(mark, fate) if mark is not None else fate
        is_gone = draft.end.deleted is not None
        draft.block = self.marks.first_bookmark([*runs.blocks, *flow.blocks], is_gone=is_gone)
        flow.blocks = []
        flow.items.append(draft)
        flow.boxes += runs.boxes
        if draft.end == STAYS:
            self._take_boxes(flow)

    def _end(self, mark: etree._Element, fate: Fate) -> Fate:
        for child in mark:
            if child.tag in FATES:
                fate = self.revisions.within(child, fate)
        return fate

    def _look(self, properties: etree._Element | None) -> Look:
        if properties is None:
            return Look(self._plain, self._plain.level, (self._plain.number, self._plain.number_level))
        entry = properties.find(_STYLE)
        style = self._styles.get(entry.get(_VAL, "") if entry is not None else "", PLAIN)
        level = outline_level(properties)
        own = list_of(properties)
        return Look(
            style,
            style.level if level is None else level,
            (style.number, style.number_level) if own is None else own,
        )

    def _before(self, properties: etree._Element, look: Look) -> tuple[Look, Revision | None]:
        """How the paragraph looked before a reviewer changed it, and who did."""
        change = properties.find(_CHANGED)
        if change is not None:
            former = change.find(P_PROPERTIES)
            was = self._look(former)
            if (former is None or former.find(_STYLE) is None) and not is_text(WordParagraph("", look.style)):
                was = look  # LibreOffice forgets the style that was; what particulars make never was without one
        elif (change := properties.find(f"{_LIST}/{_INSERTED}")) is not None:
            was = look._replace(listed=(look.style.number, look.style.number_level))
        else:
            return look, None
        return was, None if was == look else self.revisions.of(change, "format")

    def _table(self, element: etree._Element, fate: Fate) -> DraftTable:
        return DraftTable([self._row(row, within) for row, within in self._children(element, _ROW, fate)])

    def _row(self, row: etree._Element, fate: Fate) -> DraftRow:
        properties = row.find(_ROW_PROPERTIES)
        is_head = was_head = False
        if properties is not None:
            fate = self._end(properties, fate)
            is_head = was_head = is_on(properties.find(_HEAD))
            if (change := properties.find(_ROW_CHANGED)) is not None:
                was_head = is_on(change.find(f"{_ROW_PROPERTIES}/{_HEAD}"))
        cells: list[list[Draft]] = []
        for cell, within in self._children(row, _CELL, STAYS):
            cells += self._cell(cell, within)
        return DraftRow(cells, fate, is_head, was_head)

    def _cell(self, cell: etree._Element, fate: Fate) -> Iterator[list[Draft]]:
        """The cell's paragraphs, and an empty cell for each further column that it spans."""
        properties = cell.find(_CELL_PROPERTIES)
        continues, width = False, "1"
        if properties is not None:
            merged, span = properties.find(_MERGED), properties.find(_SPAN)
            continues = merged is not None and merged.get(_VAL, "continue") == "continue"
            width = span.get(_VAL, "1") if span is not None else "1"
            if (change := properties.find(_CELL_INSERTED)) is not None:
                fate = fate._replace(inserted=self.revisions.of(change, "insert"))
            if (change := properties.find(_CELL_DELETED)) is not None:
                fate = fate._replace(deleted=self.revisions.of(change, "delete"))
        drafts = [draft for draft in self._flat(cell, fate) if not continues or draft.length]
        yield drafts
        for _ in range(min(int(width), _WIDEST_SPAN) - 1 if width.isdecimal() else 0):
            yield []

    def _flat(self, cell: etree._Element, fate: Fate) -> Iterator[Draft]:
        """The paragraphs of a cell, those of tables inside it as well."""
        for item in self.items(cell, fate):
            if isinstance(item, Draft):
                yield item
                continue
            for row in item.rows:
                for draft in (draft for inner in row.cells for draft in inner):
                    draft.share(row.fate)
                    yield draft

    def _children(
        self, element: etree._Element, tag: str, fate: Fate
    ) -> Iterator[tuple[etree._Element, Fate]]:
        """The children with this tag and their fate, those inside content controls and revisions as well."""
        for child in element:
            if child.tag == tag:
                yield child, fate
            elif child.tag in FATES:
                yield from self._children(child, tag, self.revisions.within(child, fate))
            elif child.tag in MARKS:
                self.marks.meet_between(child)
            elif child.tag in RANGES:
                self.revisions.pass_range(child)
            elif child.tag not in TEXTLESS:
                yield from self._children(child, tag, fate)
