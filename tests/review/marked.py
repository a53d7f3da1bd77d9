"""Word's XML for what reviewers do, for the tests: only what a test names is in the file."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from replydesk.review.document import RevisedDocument
from replydesk.review.reading import read_reviewed
from replydesk.review.views import texts
from tests.intake.wordbuilder import run, word

WANG, LI = "王某", "李某"
MORNING, NOON = "2023-06-20T09:30:00Z", "2023-06-20T12:00:00Z"


def told(author: str = WANG, date: str = MORNING) -> str:
    """The attributes of a revision; those that are empty are left out."""
    attributes = {"w:author": author, "w:date": date}
    return 'w:id="9"' + "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items() if value)


def around(tag: str, inner: str, author: str = WANG, date: str = MORNING) -> str:
    """An element of a revision around what it changed."""
    return f"<{tag} {told(author, date)}>{inner}</{tag}>"


def ins(text: str, author: str = WANG, date: str = MORNING) -> str:
    """Inserted text."""
    return around("w:ins", run(text), author, date)


def gone(text: str) -> str:
    """A run of deleted text, to be put into w:del."""
    pieces = escape(text).replace("\n", "</w:delText><w:br/><w:delText>")
    return f"<w:r><w:delText xml:space='preserve'>{pieces}</w:delText></w:r>"


def cut(text: str, author: str = WANG, date: str = MORNING) -> str:
    """Deleted text."""
    return around("w:del", gone(text), author, date)


def para(*runs: str, end: str = "", style: str = "", inner: str = "") -> str:
    """w:p of ready runs. `end` is what the paragraph mark says (w:ins …); `inner` is further XML of its properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    mark = f"<w:rPr>{end}</w:rPr>" if end else ""
    return f"<w:p><w:pPr>{named}{mark}{inner}</w:pPr>{''.join(runs)}</w:p>"


def mark(tag: str, author: str = WANG, date: str = MORNING) -> str:
    """What the properties of a paragraph mark or a row say: w:ins, w:del …"""
    return f"<{tag} {told(author, date)}/>"


def moved(side: str, name: str, inner: str, author: str = WANG) -> str:
    """One side of a move, "From" or "To", with its range around it."""
    number = sum(map(ord, name)) * 2 + (side == "To")
    return (
        f'<w:move{side}RangeStart w:id="{number}" w:name="{name}" w:author="{author}" w:date="{MORNING}"/>'
        f'{around(f"w:move{side}", inner, author)}<w:move{side}RangeEnd w:id="{number}"/>'
    )


def bookmark(block: str, inner: str) -> str:
    """Runs inside the hidden bookmark of a block."""
    return f'<w:bookmarkStart w:id="5" w:name="_rd_{block}"/>{inner}<w:bookmarkEnd w:id="5"/>'


def document(*body: str, **parts: str) -> RevisedDocument:
    """The reviewed document with this body and these parts."""
    return read_reviewed(word(*body, parts=parts), "信.docx")


def both(read: RevisedDocument) -> tuple[list[str], list[str]]:
    """The paragraphs with all accepted, and with all refused."""
    return texts(read, accepted=True), texts(read, accepted=False)


def views(*body: str) -> tuple[list[str], list[str]]:
    """The paragraphs of this body with all accepted, and with all refused."""
    return both(document(*body))


def zip_parts(content: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2023, 6, 20, 9, 30, 0))  # the same bytes at every call
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
