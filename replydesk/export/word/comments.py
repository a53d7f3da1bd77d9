"""The letter's comments as parts of a Word file.

word/comments.xml has what they say (ECMA-376 17.13.4), word/commentsExtended.xml which one answers which and what is
settled, word/people.xml who wrote them ([MS-DOCX], commentsEx and people).
"""

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from replydesk.export.word.package import Part, Relationship
from replydesk.export.word.xml import Element, clean, flag, node, root, serialized, value
from replydesk.letter import Comment, Letter
from replydesk.letter.comments import initials, threads
from replydesk.ooxml import qname

TEXT_ID, REFERENCE_ID = "CommentText", "CommentReference"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships"
_FIRST_PARAGRAPH = 0x10000001
_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII)


class Numbered(NamedTuple):
    """A comment with its number in the file (w:id), and the first one of its thread, on whose words it stands."""

    number: int
    comment: Comment
    first: Comment
    first_number: int


def numbered(letter: Letter) -> tuple[Numbered, ...]:
    """The letter's comments as the file numbers them: in reading order, answers behind what they answer."""
    found: list[Numbered] = []
    for thread in threads(letter):
        first = len(found)
        found += [
            Numbered(number, comment, thread.comment, first)
            for number, comment in enumerate(thread.comments, first)
        ]
    return tuple(found)


def comment_parts(comments: Sequence[Numbered]) -> Iterator[tuple[Relationship, Part]]:
    """The parts that hold the comments, each with the document's relationship to it; none without comments."""
    if not comments:
        return
    paragraphs = _paragraph_ids(comments)
    authors = dict.fromkeys(clean(entry.comment.author) for entry in comments)
    authors.pop("", None)
    parts = [
        (
            _OFFICE,
            "comments",
            root("w:comments", "w mc w14", *(_comment(each, paragraphs) for each in comments)),
        ),
        (
            _OFFICE_2011,
            "commentsExtended",
            root("w15:commentsEx", "mc w15", *(_extended(each, paragraphs) for each in comments)),
        ),
    ]
    if authors:
        parts.append((_OFFICE_2011, "people", root("w15:people", "mc w15", *map(_person, authors))))
    for place, (family, kind, element) in enumerate(parts, 1):
        element.set(qname("mc:Ignorable"), "w14" if kind == "comments" else "w15")
        part = Part(f"/word/{kind}.xml", f"{_WORD_TYPE}.{kind}+xml", serialized(element))
        yield Relationship(f"rIdComments{place}", f"{family}/{kind}", f"{kind}.xml"), part


def comment_styles() -> tuple[Element, Element]:
    """Word's own styles of comments: their text in small upright lines, whatever the letter's base style says."""
    text = node(
        "w:style",
        {"w:type": "paragraph", "w:styleId": TEXT_ID},
        value("w:name", "annotation text"),
        value("w:basedOn", "Normal"),
        value("w:uiPriority", 99),
        flag("w:unhideWhenUsed"),
        node(
            "w:pPr",
            None,
            node("w:spacing", {"w:before": 0, "w:after": 0, "w:line": 240, "w:lineRule": "auto"}),
            node("w:ind", {"w:left": 0, "w:right": 0, "w:firstLineChars": 0, "w:firstLine": 0}),
            value("w:jc", "left"),
        ),
        node("w:rPr", None, value("w:sz", 21), value("w:szCs", 21)),
    )
    reference = node(
        "w:style",
        {"w:type": "character", "w:styleId": REFERENCE_ID},
        value("w:name", "annotation reference"),
        value("w:basedOn", "DefaultParagraphFont"),
        value("w:uiPriority", 99),
        flag("w:semiHidden"),
        flag("w:unhideWhenUsed"),
        node("w:rPr", None, value("w:sz", 21), value("w:szCs", 21)),
    )
    return text, reference


def _paragraph_ids(comments: Sequence[Numbered]) -> Mapping[int, Sequence[str]]:
    """For every comment the ids of its paragraphs (w14:paraId: eight hexadecimal digits below 80000000)."""
    fresh = itertools.count(_FIRST_PARAGRAPH)
    return {
        entry.number: [f"{next(fresh):08X}" for _ in entry.comment.text.split("\n")] for entry in comments
    }


def _comment(entry: Numbered, paragraphs: Mapping[int, Sequence[str]]) -> Element:
    comment = entry.comment
    attributes = {"w:id": entry.number, "w:author": clean(comment.author)}
    if date := _date(comment.date):
        attributes["w:date"] = date
    if short := clean(comment.initials) or initials(clean(comment.author)):
        attributes["w:initials"] = short
    lines = comment.text.split("\n")
    return node("w:comment", attributes, *map(_line, lines, paragraphs[entry.number], itertools.count()))


def _line(text: str, paragraph: str, place: int) -> Element:
    """A paragraph of a comment; the first one has the mark that stands for the comment's number."""
    reference = node("w:rPr", None, value("w:rStyle", REFERENCE_ID))
    mark = () if place else (node("w:r", None, reference, node("w:annotationRef")),)
    said = node("w:t", text=text)
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return node(
        "w:p",
        {"w14:paraId": paragraph},
        node("w:pPr", None, value("w:pStyle", TEXT_ID)),
        *mark,
        *((node("w:r", None, said),) if text else ()),
    )


def _date(text: str) -> str:
    """The date as a file may say it (xsd:dateTime), "" for no date: Word refuses a file with another text there."""
    if not (found := _DATE.fullmatch(text)):
        return ""
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text if found[1] else f"{text}T00:00:00"


def _extended(entry: Numbered, paragraphs: Mapping[int, Sequence[str]]) -> Element:
    """A comment's place in its thread, told by the last paragraph of each ([MS-DOCX], commentEx)."""
    attributes: dict[str, object] = {"w15:paraId": paragraphs[entry.number][-1]}
    if entry.number != entry.first_number:
        attributes["w15:paraIdParent"] = paragraphs[entry.first_number][-1]
    attributes["w15:done"] = int(entry.comment.resolved)
    return node("w15:commentEx", attributes)


def _person(author: str) -> Element:
    presence = node("w15:presenceInfo", {"w15:providerId": "None", "w15:userId": author})
    return node("w15:person", {"w15:author": author}, presence)
