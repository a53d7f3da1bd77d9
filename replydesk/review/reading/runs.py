"""The runs of one paragraph: text, and who inserted, deleted or formatted it. What counts as text is what intake counts."""

from dataclasses import replace

from lxml import etree

from replydesk.intake.cleanup import short_blanks
from replydesk.intake.wordstyles import is_on
from replydesk.ooxml import bookmarked_block, qname
from replydesk.review.document import Piece, Revision
from replydesk.review.reading.drafts import Draft, Fate
from replydesk.review.reading.marks import MARKS, Marks
from replydesk.review.reading.moves import FATES, RANGES, Revisions

RUN, P_PROPERTIES = qname("w:r"), qname("w:pPr")
BOOKMARK, NAME = qname("w:bookmarkStart"), qname("w:name")
ALTERNATE, _CHOICE, _FALLBACK = (qname(tag) for tag in ("mc:AlternateContent", "mc:Choice", "mc:Fallback"))
_T, _DELETED_T, _R_PROPERTIES = (qname(tag) for tag in ("w:t", "w:delText", "w:rPr"))
_BOLD, _HIDDEN, _CHANGED = (qname(tag) for tag in ("w:b", "w:vanish", "w:rPrChange"))
_SYMBOL, _BOX, _TYPE = qname("w:sym"), qname("w:txbxContent"), qname("w:type")
_SINGLE = {
    qname("w:tab"): "\t",
    qname("w:ptab"): "\t",
    qname("w:br"): "\n",
    qname("w:cr"): "\n",
    qname("w:noBreakHyphen"): "-",
}
_PICTURES = frozenset(qname(tag) for tag in ("w:drawing", "w:pict", "w:object", "mc:AlternateContent"))
_PROPERTIES = ("p", "r", "tbl", "tr", "tc", "sect", "sdt", "sdtEnd", "smartTag", "customXml", "ruby")
_POINTS = ("proofErr", "bookmarkEnd", "permStart", "permEnd", "lastRenderedPageBreak")
_FIELD_PARTS = ("fldChar", "instrText", "delInstrText")
TEXTLESS = frozenset(
    qname(f"w:{name}")
    for name in (
        *(f"{owner}Pr" for owner in _PROPERTIES),
        "tblPrEx",
        "tblGrid",
        "rt",
        *_POINTS,
        *_FIELD_PARTS,
    )
)
"""The elements that have no text of the paragraph in them; what is in any other is read, known or not."""


class RunReader:
    """Reads what is in one paragraph into its draft; `boxes` are the text boxes that hang on it, with their fate, `blocks` the bookmarks."""

    def __init__(self, draft: Draft, revisions: Revisions, marks: Marks) -> None:
        self.boxes: list[tuple[etree._Element, Fate]] = []
        self.blocks: list[str] = []
        self._draft = draft
        self._revisions = revisions
        self._marks = marks

    def read(self, element: etree._Element, fate: Fate) -> None:
        """Read the children of the paragraph, or of an element in it."""
        for child in element:
            tag = child.tag
            if tag == RUN:
                self._run(child, fate)
            elif tag in TEXTLESS:
                continue
            elif tag in FATES:
                self.read(child, self._revisions.within(child, fate))
            elif tag in RANGES:
                self._revisions.pass_range(child)
            elif tag in MARKS:
                self._marks.meet(child, self._draft)
            elif tag == BOOKMARK:
                self.blocks.append(bookmarked_block(child.get(NAME, "")))
            else:
                self.read(one_of(child) if tag == ALTERNATE else child, fate)

    def _run(self, run: etree._Element, fate: Fate) -> None:
        properties = run.find(_R_PROPERTIES)
        shown = self._like(properties, fate) if properties is not None else Piece("", *fate)
        texts: list[str] = []
        for child in run:
            tag = child.tag
            if tag == _T:
                texts.append(child.text or "")
            elif tag in _SINGLE:
                texts.append("" if child.get(_TYPE) in ("page", "column") else _SINGLE[tag])
            elif tag == _SYMBOL:
                texts.append("□")  # as intake has it: its code counts in a font of its own
            elif tag in _PICTURES:
                self._picture(child, fate)
            elif tag not in TEXTLESS:
                self._add(texts, shown)
                self._other(child, shown, fate)
        self._add(texts, shown)

    def _like(self, properties: etree._Element, fate: Fate) -> Piece | None:
        """An empty piece with the run's fate and format; None for hidden text."""
        if is_on(properties.find(_HIDDEN)):
            return None
        bold, was_bold, formatted = is_on(properties.find(_BOLD)), False, None
        if (change := properties.find(_CHANGED)) is not None:
            was_bold, formatted = self._format(change, bold=bold)
        return Piece("", fate.inserted, fate.deleted, bold, was_bold, formatted)

    def _add(self, texts: list[str], shown: Piece | None) -> None:
        """Add the texts as one piece, and empty the list."""
        if not texts:
            return
        text = short_blanks("".join(texts))
        texts.clear()
        if text and shown is not None:
            self._draft.add(
                Piece(text, shown.inserted, shown.deleted, shown.bold, shown.was_bold, shown.formatted)
            )

    def _other(self, element: etree._Element, shown: Piece | None, fate: Fate) -> None:
        """What is rare in a run: deleted text, the reference of a comment, and elements with runs of their own."""
        if element.tag == _DELETED_T:
            if shown is not None and shown.deleted is None:
                shown = replace(shown, deleted=Revision("delete"))
            self._add([element.text or ""], shown)
        elif element.tag in MARKS:
            self._marks.meet(element, self._draft)
        else:
            self.read(element, fate)

    def _format(self, change: etree._Element, *, bold: bool) -> tuple[bool, Revision | None]:
        """Whether the run was bold, and who changed that; other formats are not the letter's."""
        was = change.find(_R_PROPERTIES)
        was_bold = was is not None and is_on(was.find(_BOLD))
        return (False, None) if was_bold == bold else (was_bold, self._revisions.of(change, "format"))

    def _picture(self, element: etree._Element, fate: Fate) -> None:
        """Keep the text boxes of a drawing for later."""
        chosen = one_of(element) if element.tag == ALTERNATE else element
        self.boxes += [
            (box, fate) for box in chosen.iter(_BOX) if next(box.iterancestors(_BOX), None) is None
        ]


def one_of(alternate: etree._Element) -> etree._Element:
    """One of the equal contents of mc:AlternateContent: the choice, or the fallback if there is none."""
    for tag in (_CHOICE, _FALLBACK):
        if (found := alternate.find(tag)) is not None:
            return found
    return alternate
