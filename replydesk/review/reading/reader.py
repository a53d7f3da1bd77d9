"""From the bytes of a reviewed .docx to its revisions and comments. Any file is read safely; none is changed."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from replydesk.errors import ReplydeskError
from replydesk.intake.wordfile import Identity, read_identity
from replydesk.intake.wordstyles import read_styles
from replydesk.ooxml import qname
from replydesk.package import Package, open_package
from replydesk.review.document import Anchor, FileComment, RevisedDocument
from replydesk.review.reading.body import BodyReader
from replydesk.review.reading.comments import COMMENT, read_comments
from replydesk.review.reading.drafts import Draft, Items, all_drafts
from replydesk.review.reading.marks import Point
from replydesk.review.reading.moves import FATES
from replydesk.review.reading.numbers import number
from replydesk.wording import Wording
from replydesk.wordnumbers import read_numbering

MOST_REVISIONS = 50_000
"""A file with more tells no letter's review: to read and match it would keep the clerk waiting for nothing."""
MOST_COMMENTS = 5_000


class ReviewError(ReplydeskError):
    """The file cannot be read as a reviewed document; it was not changed."""


def read_reviewed(content: bytes, name: str) -> RevisedDocument:
    """The paragraphs, tables, changes and comments of a .docx.

    PackageError or ReviewError with one Chinese sentence, in which `name` is the file's, if it cannot be read.
    """
    return _document(*_main(content, name))


def read_reviewed_file(content: bytes, name: str) -> tuple[RevisedDocument, Identity]:
    """The document as `read_reviewed` gives it, and which letter of ours the file is; the same errors."""
    package, main = _main(content, name)
    return _document(package, main), read_identity(package, main)


def _main(content: bytes, name: str) -> tuple[Package, str]:
    package = open_package(content, name)
    return package, next(iter(package.related("", "officeDocument")), "word/document.xml")


def _document(package: Package, main: str) -> RevisedDocument:
    body = package.xml(main).find(qname("w:body"))
    if body is None:
        raise ReviewError("“{name}”中没有正文，没有读取；原文件未改动。", name=package.name)
    _check_count(package.name, sum(1 for _ in body.iter(*FATES)), MOST_REVISIONS, Wording("修订"))
    reader = BodyReader(read_styles(_related(package, main, "styles")))
    items = reader.items(body)
    number(items, read_numbering(_related(package, main, "numbering")))
    remarks = _related(package, main, "comments")
    if remarks is not None:
        _check_count(package.name, sum(1 for _ in remarks.iter(COMMENT)), MOST_COMMENTS, Wording("批注"))
    comments = read_comments(remarks, _related(package, main, "commentsExtended"))
    settle = reader.revisions.settled
    return RevisedDocument(
        tuple(item.finished(settle) for item in items), tuple(_anchored(comments, reader, items))
    )


def _check_count(name: str, count: int, most: int, what: Wording) -> None:
    if count > most:
        raise ReviewError(
            "“{name}”有 {count} 处{what}，不像是审阅过的答复函，没有读取；原文件未改动。",
            name=name,
            count=count,
            what=what,
        )


def _related(package: Package, main: str, kind: str) -> etree._Element | None:
    part = next(iter(package.related(main, kind)), None)
    return package.xml(part) if part else None


def _anchored(comments: tuple[FileComment, ...], reader: BodyReader, items: Items) -> Iterator[FileComment]:
    """The comments with the stretches of text that they are on."""
    if not comments:
        return
    places: dict[Draft, int] = {draft: place for place, draft in enumerate(all_drafts(items))}

    def anchor(point: Point) -> Anchor | None:
        return Anchor(places[point[0]], point[1]) if point[0] in places else None

    for comment in comments:
        stretch = reader.marks.stretch(comment.number)
        start, end = (anchor(stretch[0]), anchor(stretch[1])) if stretch else (None, None)
        if start and end and (end.paragraph, end.offset) < (start.paragraph, start.offset):
            start, end = end, start
        yield replace(comment, start=start or end, end=end or start)
