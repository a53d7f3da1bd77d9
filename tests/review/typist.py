"""Reviewers at work in an exported file: every kind of tracked edit at any place, written as Word writes it."""

import random
from copy import deepcopy
from xml.sax.saxutils import escape

from lxml import etree

from replydesk.ooxml import NAMESPACES, qname
from tests.intake.wordbuilder import part
from tests.review.marked import told, zip_parts, zipped

_P, _R, _T, _GONE, _PPR, _RPR = (qname(t) for t in ("w:p", "w:r", "w:t", "w:delText", "w:pPr", "w:rPr"))
_TABLE, _ROW, _STYLE, _VAL = (qname(t) for t in ("w:tbl", "w:tr", "w:pStyle", "w:val"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_W = f'xmlns:w="{NAMESPACES["w"]}"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WORDS = ("进一步", "尽快", "并报市政府备案", "，确保落实", "“一网通办”", "2.35亿元", "（详见附件）", "持续")
AUTHORS = ("王某", "李某", "周某某", "Zhao")
Element = etree._Element


class Typist:
    """The body of an exported letter, and deeds on its paragraphs and runs, each by the author of the moment."""

    def __init__(self, content: bytes) -> None:
        self._parts = zip_parts(content)
        self.root = etree.fromstring(self._parts["word/document.xml"])
        self._comments: list[str] = []
        self._threads: list[str] = []
        self._moves = 0
        self.by("王某")

    def by(self, author: str, date: str = "2023-06-20T09:30:00Z") -> "Typist":
        """Go on as this author."""
        self._author, self._date = author, date
        return self

    def _told(self) -> str:
        return told(self._author, self._date)

    def paragraphs(self) -> list[Element]:
        """The paragraphs of blocks that have text of the letter in one run at least."""
        found = self.root.iterfind(f".//{_P}")
        return [p for p in found if p.find(qname("w:bookmarkStart")) is not None and self.runs(p)]

    @staticmethod
    def runs(paragraph: Element) -> list[Element]:
        """The runs that nobody touched."""
        return [
            run
            for run in paragraph.iterfind(_R)
            if len(_text(run)) > 1 and all(child.tag in (_T, _RPR) for child in run)
        ]

    def _who(self) -> dict[str, str]:
        return {str(name): str(value) for name, value in self._mark("w:b").attrib.items()}

    def _mark(self, tag: str) -> Element:
        return etree.fromstring(f"<{tag} {_W} {self._told()}/>")

    def _around(self, tag: str, run: Element) -> Element:
        mark = self._mark(tag)
        run.addprevious(mark)
        mark.append(run)
        return mark

    def _cut(self, run: Element, start: int, end: int) -> Element:
        """The run with just these characters, the others in runs before and behind it."""
        text = _text(run)
        for piece, add in ((text[:start], run.addprevious), (text[end:], run.addnext)):
            if piece:
                add(_with_text(run, piece))
        _set(run, text[start:end])
        return run

    def insert(self, run: Element, offset: int, text: str) -> Element:
        """Insert text before the character of the run."""
        here = self._cut(run, offset, len(_text(run)))
        new = _with_text(here, text)
        here.addprevious(new)
        return self._around("w:ins", new)

    def delete(self, run: Element, start: int, end: int) -> None:
        """Delete some characters."""
        here = self._cut(run, start, end)
        here.find(_T).tag = _GONE  # type: ignore[union-attr]  # it has text
        self._around("w:del", here)

    def replace(self, run: Element, start: int, end: int, text: str) -> None:
        """Put text in the place of some characters."""
        here = self._cut(run, start, end)
        new = _with_text(here, text)
        here.addnext(new)
        self._around("w:ins", new)
        here.find(_T).tag = _GONE  # type: ignore[union-attr]  # it has text
        self._around("w:del", here)

    def bold(self, run: Element, start: int, end: int) -> None:
        """Make some characters bold."""
        properties = _properties(self._cut(run, start, end))
        properties.insert(0, etree.fromstring(f"<w:b {_W}/>"))
        change = etree.SubElement(properties, qname("w:rPrChange"), self._who())
        etree.SubElement(change, _RPR)

    def _end(self, paragraph: Element, tag: str) -> None:
        properties = paragraph.find(_PPR)
        assert properties is not None
        marks = properties.find(_RPR)
        if marks is None:
            marks = etree.SubElement(properties, _RPR)
        marks.insert(0, self._mark(tag))

    def split(self, run: Element, offset: int) -> None:
        """Press Enter before the character of the run."""
        here = self._cut(run, offset, len(_text(run)))
        paragraph = here.getparent()
        assert paragraph is not None
        second = etree.Element(_P)
        second.append(deepcopy(paragraph[0]))
        _forget_marks(paragraph[0])
        for element in [here, *here.itersiblings()]:
            second.append(element)
        paragraph.addnext(second)
        self._end(paragraph, "w:ins")

    def merge(self, paragraph: Element) -> None:
        """Delete the end of the paragraph."""
        self._end(paragraph, "w:del")

    def remove(self, paragraph: Element) -> None:
        """Delete the paragraph with its end and what others inserted in it; the author's own insertions just go."""
        for insertion in self._insertions(paragraph, own=True):
            paragraph.remove(insertion)
        for run in [*paragraph.iterfind(_R), *paragraph.iterfind(f"{qname('w:ins')}/{_R}")]:
            if (text := run.find(_T)) is not None:
                text.tag = _GONE
                self._around("w:del", run)
        self._end(paragraph, "w:del")

    def add(self, paragraph: Element, text: str) -> None:
        """Insert a paragraph before this one."""
        new = etree.Element(_P)
        new.append(deepcopy(paragraph[0]))
        _forget_marks(new[0])
        run = etree.SubElement(new, _R)
        etree.SubElement(run, _T)
        _set(run, text)
        self._around("w:ins", run)
        paragraph.addprevious(new)
        self._end(new, "w:ins")

    def move(self, paragraph: Element, before: Element) -> None:
        """Move an untouched paragraph to another place."""
        self._moves += 1
        copy = deepcopy(paragraph)
        for name in ("w:bookmarkStart", "w:bookmarkEnd"):
            for bookmark in list(copy.iterfind(qname(name))):
                copy.remove(bookmark)
        before.addprevious(copy)
        for side, place in (("From", paragraph), ("To", copy)):
            number = 900 + 2 * self._moves + (side == "To")
            for run in list(place.iterfind(_R)):
                self._around(f"w:move{side}", run)
            self._end(place, f"w:move{side}")
            start = etree.fromstring(
                f'<w:move{side}RangeStart {_W} {self._told()} w:name="move{self._moves}"/>'
            )
            start.set(qname("w:id"), str(number))
            place.insert(1, start)
            place.append(etree.fromstring(f'<w:move{side}RangeEnd {_W} w:id="{number}"/>'))

    def restyle(self, paragraph: Element, style: str) -> None:
        """Give the paragraph another style."""
        properties = paragraph[0]
        change = etree.Element(qname("w:pPrChange"), self._who())
        change.append(etree.Element(_PPR))
        named = properties.find(_STYLE)
        if named is None:
            properties.insert(0, etree.Element(_STYLE, {_VAL: style}))
        else:
            change[0].append(deepcopy(named))
            named.set(_VAL, style)
        properties.append(change)

    def _insertions(self, paragraph: Element, *, own: bool) -> list[Element]:
        """The insertions with text in the paragraph: the author's own, or those of others."""
        found = paragraph.iterfind(qname("w:ins"))
        return [
            mark
            for mark in found
            if mark.find(f"{_R}/{_T}") is not None and (mark.get(qname("w:author")) == self._author) == own
        ]

    def undo_part(self, paragraph: Element) -> None:
        """Delete the first half of what another author inserted in the paragraph; nothing if there is none."""
        run = next((mark.find(_R) for mark in self._insertions(paragraph, own=False)), None)
        if run is None:
            return
        here = self._cut(run, 0, max(1, len(_text(run)) // 2))
        here.find(_T).tag = _GONE  # type: ignore[union-attr]  # it has text
        self._around("w:del", here)

    def row(self, row: Element, tag: str) -> None:
        """Mark a row as inserted or deleted (w:ins, w:del)."""
        properties = row.find(qname("w:trPr"))
        assert properties is not None
        properties.append(self._mark(tag))

    def comment(
        self, run: Element, start: int, end: int, text: str, reply_to: int = -1, *, done: bool = False
    ) -> int:
        """Remark on some characters, or answer a remark there; the remark's number."""
        number = len(self._comments)
        first = self._cut(run, start, end)
        first.addprevious(etree.fromstring(f'<w:commentRangeStart {_W} w:id="{number}"/>'))
        first.addnext(etree.fromstring(f'<w:r {_W}><w:commentReference w:id="{number}"/></w:r>'))
        first.addnext(etree.fromstring(f'<w:commentRangeEnd {_W} w:id="{number}"/>'))
        date = self._told().replace('w:id="9"', f'w:id="{number}"')
        self._comments.append(
            f'<w:comment {date} w:initials="{self._author[0]}"><w:p w14:paraId="{number + 1:08X}">'
            f"<w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:comment>"
        )
        parent = f'w15:paraIdParent="{reply_to + 1:08X}"' if reply_to >= 0 else ""
        self._threads.append(
            f'<w15:commentEx w15:paraId="{number + 1:08X}" {parent} w15:done="{int(done)}"/>'
        )
        return number

    def rustle(self) -> None:
        """Add what Word leaves behind: ids of editing sessions and paragraphs, marks of the spelling, runs cut anywhere."""
        for place, paragraph in enumerate(self.root.iter(_P)):
            paragraph.set(qname("w:rsidR"), f"00{place:06X}")
            paragraph.set(f"{{{NAMESPACES['w14']}}}paraId", f"{place + 0x10000:08X}")
            for run in self.runs(paragraph)[::3]:
                run.set(qname("w:rsidRPr"), "00A77B3E")
                self._cut(run, 0, len(_text(run)) // 2)
                run.addnext(etree.fromstring(f'<w:proofErr {_W} w:type="spellStart"/>'))

    def saved(self) -> bytes:
        """The file as the reviewers give it back."""
        document = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        parts = {**self._parts, "word/document.xml": document}
        if self._comments:
            parts["word/comments.xml"] = part("w:comments", *self._comments).encode()
            parts["word/commentsExtended.xml"] = part("w15:commentsEx", *self._threads).encode()
            relations = "".join(
                f'<Relationship Id="rv{kind}" Type="{base}/{kind}" Target="{kind}.xml"/>'
                for kind, base in (("comments", _OFFICE), ("commentsExtended", _EXTENDED))
            )
            _append(parts, "word/_rels/document.xml.rels", relations)
            types = "".join(
                f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
                for kind in ("comments", "commentsExtended")
            )
            _append(parts, "[Content_Types].xml", types)
        return zipped(parts)


def _append(parts: dict[str, bytes], name: str, children: str) -> None:
    """Add children to the root of a part."""
    text = parts[name].decode()
    root_end = text.rindex("</")
    parts[name] = (text[:root_end] + children + text[root_end:]).encode()


def _text(run: Element) -> str:
    text = run.find(_T)
    return (text.text or "") if text is not None else ""


def _set(run: Element, text: str) -> None:
    found = run.find(_T)
    assert found is not None
    found.text = text
    found.set(_SPACE, "preserve")


def _with_text(run: Element, text: str) -> Element:
    """A run like this one with other text."""
    other = etree.Element(_R)
    if (properties := run.find(_RPR)) is not None:
        other.append(deepcopy(properties))
    etree.SubElement(other, _T)
    _set(other, text)
    return other


def _forget_marks(properties: Element) -> None:
    """Take what reviewers did to a paragraph's end and style out of its properties."""
    for tag in (_RPR, qname("w:pPrChange")):
        if (found := properties.find(tag)) is not None:
            properties.remove(found)


def _properties(run: Element) -> Element:
    properties = run.find(_RPR)
    if properties is None:
        properties = etree.Element(_RPR)
        run.insert(0, properties)
    return properties


def busy(content: bytes, edits: int, comments: int, seed: int = 5) -> Typist:
    """So many edits of all kinds by four authors in an exported letter, and so many comments, always the same ones."""
    dice = random.Random(seed)
    typist = Typist(content)
    for number in range(edits + comments):
        typist.by(dice.choice(AUTHORS), f"2023-06-{20 + number % 9}T{9 + number % 8:02}:{number % 60:02}:00Z")
        paragraph = dice.choice(typist.paragraphs())
        run = dice.choice(typist.runs(paragraph))
        length = len(_text(run))
        start = dice.randrange(length)
        end = dice.randint(start + 1, min(length, start + 12))
        if number >= edits:
            reply = dice.randrange(number - edits) if number > edits and dice.random() < 0.3 else -1
            typist.comment(run, start, end, f"请核实：{dice.choice(WORDS)}", reply, done=dice.random() < 0.2)
        else:
            _edit(typist, dice, paragraph, run, start, end)
    return typist


def _edit(
    typist: Typist, dice: random.Random, paragraph: Element, run: Element, start: int, end: int
) -> None:
    """One edit: mostly words, now and then paragraphs."""
    kind, text = dice.random(), dice.choice(WORDS)
    following = paragraph.getnext()
    marks = [paragraph[0].find(_RPR), *(paragraph.find(qname(tag)) for tag in ("w:ins", "w:del"))]
    untouched = following is not None and marks == [None, None, None]
    if kind < 0.3:
        typist.insert(run, start, text)
    elif kind < 0.5:
        typist.delete(run, start, end)
    elif kind < 0.7:
        typist.replace(run, start, end, text)
    elif kind < 0.75:
        typist.bold(run, start, end)
    elif kind < 0.8 and start:
        typist.split(run, start)
    elif kind < 0.84 and following is not None and following.tag == _P and untouched:
        typist.merge(paragraph)
    elif kind < 0.88 and untouched:
        typist.remove(paragraph)
    elif kind < 0.92:
        typist.add(paragraph, f"新增一段{text}。")
    elif kind < 0.96 and untouched:
        typist.move(paragraph, dice.choice(typist.paragraphs()))
    else:
        typist.insert(run, start, text)
        typist.by(dice.choice(AUTHORS))
        typist.undo_part(paragraph)
