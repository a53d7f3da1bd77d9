"""The letter as a PDF: the pages of the preview with their faces, bookmarks of the headings, title and author."""

import datetime
import io
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from replydesk.export import load_profile
from replydesk.export.paging import Pages, paginate
from replydesk.export.sheet import Paragraph
from replydesk.export.typeset import typeset
from replydesk.files import write_atomically
from replydesk.letter import Letter, Particulars
from replydesk.letter.piece import GONE
from replydesk.ui.page.glyphs import Face
from replydesk.ui.page.naming import name_fonts, name_glyphs
from replydesk.ui.page.painting import PagePainter

_TWIPS_PER_INCH, _TWIPS_PER_POINT = 1440, 20
_LEVELS = {"attachment_title": 1, **{f"heading{level}": level for level in range(1, 5)}}
"""The levels of bookmarks by role; an attachment stands beside the letter's sections."""
_UNDATED = datetime.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A heading in the PDF's outline: its words, its level from 1, its page from 0 and its place from the top in points."""

    text: str
    level: int
    page: int
    top: float


def export_pdf(letter: Letter, target: Path, profile: str) -> None:
    """Write the letter to the target as a PDF, whole or not at all. Needs a QGuiApplication, not its thread.

    Raises ProfileError or FileError with a sentence; an older file at the target is then untouched.
    """
    pages = paginate(typeset(letter, load_profile(profile)))
    write_atomically(target, pdf_bytes(pages, letter.particulars))


def pdf_bytes(pages: Pages, particulars: Particulars) -> bytes:
    """The pages as a PDF file. The same pages and particulars give the same bytes on one machine."""
    painter = PagePainter(1.0)
    return _finished(_painted(pages, painter), painter.faces, tuple(bookmarks(pages)), particulars)


def bookmarks(pages: Pages) -> Iterator[Bookmark]:
    """Headings and titles of attachments in reading order; of a run-in heading only its heading part."""
    for number, page in enumerate(pages.pages):
        for line in page.lines:
            item = pages.sheet.content[line.item]
            level = _LEVELS.get(item.role) if isinstance(item, Paragraph) else None
            if level is None or line.line.start or not isinstance(item, Paragraph):
                continue
            runs = [run for run in item.runs if run.fate not in GONE]
            if item.runs and not runs:
                continue
            words = "".join(run.text for run in runs if run.face != "body") or "".join(
                run.text for run in runs
            )
            yield Bookmark(words.replace("\n", ""), level, number, line.top / _TWIPS_PER_POINT)


def _painted(pages: Pages, painter: PagePainter) -> bytes:
    """The pages as Qt writes them, one device unit a twip."""
    content = QByteArray()
    device = QBuffer(content)
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    paper = pages.sheet.profile.page
    size = QSizeF(paper.width / _TWIPS_PER_POINT, paper.height / _TWIPS_PER_POINT)
    writer = QPdfWriter(device)
    writer.setResolution(_TWIPS_PER_INCH)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(size, QPageSize.Unit.Point), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    canvas = QPainter(writer)
    for number, page in enumerate(pages.pages):
        if number:
            writer.newPage()
        painter.paint(canvas, page)
    canvas.end()
    device.close()
    return bytes(content.data())


def _finished(
    content: bytes,
    faces: Sequence[Face],
    headings: tuple[Bookmark, ...],
    particulars: Particulars,
) -> bytes:
    """What Qt leaves out: bookmarks, properties from the letter instead of the clock, and the letters that were meant."""
    from pypdf import PdfWriter  # noqa: PLC0415  # takes longer to load than a letter to paint
    from pypdf.generic import (  # noqa: PLC0415
        BooleanObject,
        DictionaryObject,
        Fit,
        IndirectObject,
        NameObject,
        TextStringObject,
    )

    writer = PdfWriter(clone_from=io.BytesIO(content))
    height = float(writer.pages[0].mediabox.height)
    above: list[tuple[int, IndirectObject]] = []
    for heading in headings:
        while above and above[-1][0] >= heading.level:
            above.pop()
        parent = above[-1][1] if above else None
        made = writer.add_outline_item(
            heading.text, heading.page, parent, fit=Fit.xyz(left=0, top=height - heading.top), is_open=True
        )
        above.append((heading.level, made))
    writer.metadata = _properties(particulars)
    writer.pdf_header = content[:8].decode("ascii")
    root = writer.root_object
    root.pop(
        NameObject("/Metadata"), None
    )  # it says once more what the properties say, with the clock's time
    root[NameObject("/Lang")] = TextStringObject("zh-CN")
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(value=True)}
    )
    writer._ID = None  # noqa: SLF001  # Qt's is made of the clock; the file needs none
    name_glyphs(writer, faces)
    name_fonts(writer)
    writer.compress_identical_objects(remove_duplicates=False)  # two pages may be alike
    finished = io.BytesIO()
    writer.write(finished)
    return finished.getvalue()


def _properties(particulars: Particulars) -> dict[str, str]:
    """What readers show as the file's properties; the date is the letter's."""
    stamp = f"D:{_day(particulars):%Y%m%d}000000Z"
    return {
        "/Title": particulars.title,
        "/Author": particulars.issuer or particulars.signature,
        "/Subject": particulars.proposal_subject,
        "/Creator": "replydesk",
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }


def _day(particulars: Particulars) -> datetime.date:
    try:
        return datetime.date.fromisoformat(particulars.date)
    except ValueError:
        return _UNDATED


def without_window() -> QGuiApplication:
    """The Qt application that a command without a window needs for its fonts; the caller keeps it."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["replydesk"])
