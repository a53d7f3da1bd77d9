"""The check of a clean copy (清稿): whatever a Word file holds beside what is printed."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from replydesk import files
from replydesk.check.clean.leftovers import Leftovers
from replydesk.check.clean.marks import hidden_styles, look_through
from replydesk.check.clean.parts import look_at_name, look_at_part
from replydesk.check.findings import Report
from replydesk.ooxml import qname
from replydesk.package import LARGEST_PACKAGE, Package, PackageError, open_package


def check_clean(path: Path) -> Report:
    """What is left in the .docx at this path, one finding a kind; none in a clean copy. The file is only read.

    FileError or PackageError with one Chinese sentence if it cannot be checked.
    """
    return check_bytes(files.read_bytes(path, LARGEST_PACKAGE), path.name)


def check_bytes(content: bytes, name: str) -> Report:
    """What is left in a .docx in memory."""
    package = open_package(content, name)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    if main not in package:
        raise PackageError("“{name}”不是 Word 文档，没有检查；原文件未改动。", name=name)
    found = Leftovers()
    parts = dict(_xml_parts(package, main))
    custom = {part for source in (main, "") for part in package.related(source, "customXml")}
    hidden = frozenset(
        style for root in parts.values() if root.tag == qname("w:styles") for style in hidden_styles(root)
    )
    for part in package.parts():
        look_at_name(part, found)
    for part, root in parts.items():
        look_at_part(part, root, found, is_custom=part in custom)
        if root.tag != qname("w:comments"):
            look_through(root, hidden, found, is_body=part == main)
    return found.report()


def _xml_parts(package: Package, main: str) -> Iterator[tuple[str, etree._Element]]:
    """The parts that are XML, the main one included whatever it is called."""
    for part in package.parts():
        if part == main or part.lower().endswith((".xml", ".rels")):
            yield part, package.xml(part)
