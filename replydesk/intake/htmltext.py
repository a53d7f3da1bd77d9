"""The text of HTML that Word, WPS, Excel or a browser puts on the clipboard: paragraphs with their hints, and tables.

Read as events of lxml's parser, which takes whatever is written, however broken, deep or large, in linear time.
Faces, sizes and colours are nothing to a letter; headings, list numbers, bold and tables are.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

from replydesk.intake.cleanup import visible
from replydesk.intake.htmltables import TableBuilder
from replydesk.intake.wordstyles import Style
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter import Mark
from replydesk.letter.block import merge_marks
from replydesk.letter.numbering import chinese_number

LARGEST = 20_000_000
"""Characters of HTML that are read; what is longer is no text that a person has selected."""

_BLOCKS = re.compile(
    "address|article|aside|blockquote|body|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6r]|"
    "header|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul"
)
_UNREAD = re.compile(
    "audio|canvas|head|iframe|math|object|script|select|style|svg|template|textarea|title|video"
)
_UNREAD_CLASSES = frozenset(("msocommentreference", "msofootnotereference", "msoendnotereference"))
_BOLD, _PLAIN = re.compile("b|strong"), re.compile("h[1-6]|th")
"""Elements that are bold, and those whose own bold says nothing."""
_ELEMENTS_ASIDE = re.compile(r"comment-list|footnote-list|endnote-list|header|footer")
_BLANKS = re.compile(r"([ \t\n\r\f]+)")
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]")
_BULLET = re.compile(r"[^\w①-⑳]*|[A-Za-zØüÿ]")
_CHINESE_LISTS = ("cjk-", "simp-chinese", "trad-chinese")
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class HtmlContent:
    """What HTML says: paragraphs and tables in reading order, and how much was left out.

    `losses` counts "pictures", "deletions" (tracked) and "asides" (comments, notes, headers and footers).
    """

    items: tuple[WordParagraph | WordTable, ...]
    losses: Mapping[str, int]


def read_html(html: str) -> HtmlContent:
    """The paragraphs and tables of HTML, of the clipboard's fragment alone if one is marked; none if it is too large."""
    if not html.strip() or len(html) > LARGEST:
        return HtmlContent((), {})
    reader = _Reader()
    target = cast("Any", reader)  # lxml's stubs have it take bytes too, which come in Python 2 alone
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    content = html.replace("\0", "").encode("utf-8", "replace")
    try:
        etree.fromstring(content, parser)
    except etree.XMLSyntaxError:  # nothing in it but comments
        return HtmlContent((), {})
    return HtmlContent(tuple(reader.close()), reader.losses)


@dataclass(slots=True)
class _Element:
    """An open element, and what holds inside it."""

    tag: str
    bold: bool = False
    unread: bool = False
    verbatim: bool = False
    is_mark: bool = False
    counted: int = -1
    """The last number of an <ol>, -1 in what is none."""
    chinese: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while its text comes in."""

    level: int = 0
    role: str = ""
    mark: str = ""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    blank: str = ""
    marks: list[Mark] = field(default_factory=list)

    def add(self, text: str, *, bold: bool) -> None:
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        if bold:
            self.marks.append(Mark(start, self.length))


class _Reader:
    """The target of the parser: collects paragraphs as elements open and close."""

    def __init__(self) -> None:
        self.losses: Counter[str] = Counter()
        self._items: list[WordParagraph | WordTable] = []
        self._tables: list[TableBuilder] = []
        self._open: list[_Element] = []
        self._at = _Element("")
        self._paragraph = _Paragraph()
        self._over = False

    # What the parser calls

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        tag = tag.lower()
        style = _declarations(attributes.get("style", ""))
        if _BLOCKS.fullmatch(tag):
            self._flush()
        element = self._element(tag, attributes, style)
        self._open.append(element)
        self._at = element
        if element.unread:
            return
        if tag == "br":
            self._flush()
        elif tag == "img":
            self.losses["pictures"] += 1
        elif tag == "li":
            self._paragraph.mark = self._list_mark()
        elif tag == "table":
            self._tables.append(TableBuilder())
        elif self._tables and tag == "tr":
            self._tables[-1].row()
        elif self._tables and tag in ("td", "th"):
            self._tables[-1].cell(attributes.get("rowspan", ""), attributes.get("colspan", ""))
        if _BLOCKS.fullmatch(tag):
            self._take_hints(tag, attributes, style)

    def end(self, tag: str) -> None:
        tag = tag.lower()
        if _BLOCKS.fullmatch(tag):
            self._flush()
            self._paragraph = _Paragraph()
        if tag == "table" and self._tables and not self._at.unread:
            self._end_table()
        if self._open:
            self._open.pop()
        self._at = self._open[-1] if self._open else _Element("")

    def data(self, text: str) -> None:
        at, paragraph = self._at, self._paragraph
        if at.unread or self._over:
            return
        text = visible(text)
        if at.is_mark:
            paragraph.mark += text
            return
        if at.verbatim:
            for place, line in enumerate(text.replace("\r\n", "\n").split("\n")):
                if place:
                    self._flush()
                self._paragraph.add(line, bold=at.bold)
            return
        for piece in _BLANKS.split(text):
            if not piece:
                continue
            if not piece.strip(" \t\n\r\f"):
                paragraph.blank += piece[:1] if "\n" not in piece and "\r" not in piece else "\n"
                continue
            if paragraph.blank and paragraph.length:
                paragraph.add(_blank(paragraph.blank, paragraph.pieces[-1][-1:], piece[0]), bold=at.bold)
            paragraph.blank = ""
            paragraph.add(piece, bold=at.bold)

    def comment(self, text: str) -> None:
        """The clipboard's marks of what was selected."""
        if text.strip() == "StartFragment":
            self._items.clear()
            self._paragraph = _Paragraph(self._paragraph.level, self._paragraph.role)
        elif text.strip() == "EndFragment":
            self._flush()
            self._over = not self._tables

    def close(self) -> list[WordParagraph | WordTable]:
        self._flush()
        while self._tables:
            self._end_table()
        return self._items

    # What they mean

    def _element(self, tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> _Element:
        """The element, with what it inherits and what it says itself."""
        above = self._at
        weight = style.get("font-weight", "")
        bold = above.bold or bool(_BOLD.fullmatch(tag))
        if weight or _PLAIN.fullmatch(tag):
            bold = weight.startswith("bold") or (weight.isdecimal() and int(weight) >= 600)
        spaces, start = style.get("white-space", ""), attributes.get("start", "1")
        kind = style.get("list-style-type", "") or attributes.get("type", "")
        return _Element(
            tag,
            bold,
            above.unread or self._is_unread(tag, attributes, style),
            spaces.startswith(("pre", "break-spaces")) if spaces else above.verbatim or tag == "pre",
            above.is_mark or style.get("mso-list", "").lower() == "ignore",
            (int(start) - 1 if re.fullmatch(r"\d{1,4}", start) else 0) if tag == "ol" else -1,
            kind.startswith(_CHINESE_LISTS),
        )

    def _is_unread(self, tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> bool:
        if _UNREAD.fullmatch(tag) or style.get("display") == "none" or style.get("mso-hide") == "all":
            return True
        if tag == "del":
            self.losses["deletions"] += 1
            return True
        if _ELEMENTS_ASIDE.match(style.get("mso-element", "")):
            self.losses["asides"] += 1
            return True
        return attributes.get("class", "").lower() in _UNREAD_CLASSES

    def _take_hints(self, tag: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> None:
        """What the element says of the paragraph that begins in it."""
        paragraph = self._paragraph
        if re.fullmatch("h[1-6]", tag):
            paragraph.level = int(tag[1])
        level = style.get("mso-outline-level", "")
        if level:
            paragraph.level = int(level) if level.isdecimal() and 1 <= int(level) <= _MOST_LEVELS else 0
        if attributes.get("class", "").lower() == "msotitle":
            paragraph.role = "title"

    def _list_mark(self) -> str:
        """The number of the next item of the list that the item is in; "" in a list without numbers."""
        for element in reversed(self._open[:-1]):
            if element.tag in ("ul", "menu"):
                return ""
            if element.tag == "ol":
                element.counted += 1
                value = min(element.counted, 9999)
                return f"{chinese_number(value)}、" if element.chinese else f"{value}."
        return ""

    def _flush(self) -> None:
        """The paragraph ends; what follows begins another, which does not carry its number and level on."""
        done, text = self._paragraph, "".join(self._paragraph.pieces)
        mark = done.mark.replace("\xa0", " ").strip()
        if not text.strip():
            if not done.length:  # <li><p>: the number and the level are for the text to come
                return
            self._paragraph = _Paragraph()
            return
        self._paragraph = _Paragraph()
        if self._over:
            return
        paragraph = WordParagraph(
            text,
            Style(role=done.role),
            done.level,
            "" if _BULLET.fullmatch(mark) else mark,
            merge_marks(done.marks),
        )
        if self._tables:
            self._tables[-1].add(paragraph)
        else:
            self._items.append(paragraph)

    def _end_table(self) -> None:
        """A table within a table gives its paragraphs to the cell that it is in."""
        table = self._tables.pop().table()
        if not self._tables:
            self._items.append(table)
            return
        for row in table.rows:
            for cell in row:
                for paragraph in cell:
                    self._tables[-1].add(paragraph)


def _declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, in lower case."""
    if not style:
        return {}
    pairs = (entry.partition(":") for entry in style.lower().split(";"))
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def _blank(blank: str, before: str, behind: str) -> str:
    """What blanks between two words are: nothing where a source's line was broken between Chinese characters."""
    broken = "\n" in blank and _WIDE.match(before) and _WIDE.match(behind)
    return "" if broken else " "
