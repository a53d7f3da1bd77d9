"""Reading a .docx: a letter that replydesk exported comes back as it was, any other is read like text with hints."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from replydesk.errors import ReplydeskError
from replydesk.intake.exported import read_exported
from replydesk.intake.reader import read_lines
from replydesk.intake.reading import IntakeError, Notes, Options, Reading
from replydesk.intake.wordlines import word_lines
from replydesk.intake.wordstyles import read_styles
from replydesk.intake.wordtext import TextReader
from replydesk.letter import Letter
from replydesk.letter.jsonform import loads
from replydesk.ooxml import DIGEST_PROPERTY, LETTER_NAMESPACE, LETTER_PROPERTY, qname
from replydesk.package import Package, PackageError, open_package
from replydesk.wording import Wording
from replydesk.wordnumbers import read_numbering

_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


@dataclass(frozen=True, slots=True)
class Identity:
    """What an exported file says of the letter that it is: its id, and its values as they were then (None: not told).

    `page` has the digest of what each role's paragraphs said (`ooxml.page_digest`), `digest` is that of the whole letter.
    """

    id: str = ""
    letter: Letter | None = None
    page: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""


def read_word(content: bytes, notes: Notes, options: Options, name: str) -> Reading:
    """The letter in a .docx; PackageError or IntakeError with one Chinese sentence if there is none to be read."""
    package = open_package(content, name)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    root = package.xml(main)
    body = root.find(qname("w:body"))
    if body is None:
        raise IntakeError("“{name}”中没有正文，没有读取；原文件未改动。", name=name)
    styles = read_styles(_related(package, main, "styles"))
    reader = TextReader(styles, read_numbering(_related(package, main, "numbering")))
    content_items = list(reader.content(body))
    identity = read_identity(package, main)
    _note_losses(package, main, reader, identity.letter, notes)
    if identity.id:
        letter = read_exported(content_items, identity.id, identity.letter, identity.page, notes)
        return Reading(letter, notes.in_order(), identified=True)
    lines = list(word_lines(content_items))
    if not lines:
        raise IntakeError("“{name}”中没有文字，没有读取；原文件未改动。", name=name)
    return read_lines(lines, notes, options)


def _related(package: Package, main: str, kind: str) -> etree._Element | None:
    part = next(iter(package.related(main, kind)), None)
    return package.xml(part) if part else None


def read_identity(package: Package, main: str) -> Identity:
    """Which letter the file is, from its custom property and its customXml part; no id if it is none of ours."""
    stored_id, digest, stored = "", "", None
    page: Mapping[str, str] = {}
    for part in package.related(main, "customXml"):
        root = package.xml(part)
        if root.tag == f"{{{LETTER_NAMESPACE}}}letter":
            stored_id, digest = root.get("id", ""), root.get("digest", "")
            stored = _stored_letter(root.findtext(f"{{{LETTER_NAMESPACE}}}content") or "")
            page = _stored_page(root.findtext(f"{{{LETTER_NAMESPACE}}}page") or "{}")
    for part in package.related("", "custom-properties"):
        for entry in package.xml(part).iter(_PROPERTY):
            text = "".join(map(str, entry.itertext())).strip()
            if entry.get("name") == LETTER_PROPERTY:
                stored_id = stored_id or text
            elif entry.get("name") == DIGEST_PROPERTY:
                digest = digest or text
    return Identity(stored_id, stored, page, digest)


def _stored_letter(text: str) -> Letter | None:
    """The letter's values in the customXml part; None if a foreign hand made them unreadable."""
    try:
        return loads(text) if text else None
    except ReplydeskError:
        return None


def _stored_page(text: str) -> Mapping[str, str]:
    """The digests of the page's roles; none if a foreign hand made them unreadable."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {str(role): str(said) for role, said in found.items()} if isinstance(found, dict) else {}


def _note_losses(
    package: Package, main: str, reader: TextReader, stored: Letter | None, notes: Notes
) -> None:
    """Note what of the file is not in the letter: deletions, pictures, notes, comments, header and footer texts.

    Comments that the file holds as the letter's own (`stored`) are in it.
    """
    kept = {
        line.strip() for comment in (stored.comments if stored else ()) for line in comment.text.split("\n")
    }
    for what, count in reader.losses.items():
        verb = Wording("已按接受处理") if "插入" in what or "删去" in what else Wording("没有导入")
        notes.add(0, "{what} {count} 处，{verb}。", what=what, count=count, verb=verb)
    for text in reader.hidden:
        notes.add(0, "隐藏文字没有导入：{text}", text=text)
    for kind, name in (
        ("header", Wording("页眉")),
        ("footer", Wording("页脚")),
        ("footnotes", Wording("脚注")),
        ("endnotes", Wording("尾注")),
        ("comments", Wording("批注")),
    ):
        for part in package.related(main, kind):
            for text in _texts(package, part):
                if kind == "comments" and text in kept:
                    continue
                notes.add(0, "{name}文字没有导入：{text}", name=name, text=text)


def _texts(package: Package, part: str) -> Iterator[str]:
    """The paragraphs of a part that say something, page numbers aside."""
    try:
        root = package.xml(part)
    except PackageError:
        return
    for paragraph in root.iter(qname("w:p")):
        text = "".join(entry.text or "" for entry in paragraph.iter(qname("w:t"))).strip()
        if text.strip("—-–－ 第页共/0123456789"):
            yield text
