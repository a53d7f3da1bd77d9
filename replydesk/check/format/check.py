"""The whole format check of a Word file: page, red head, each part's look and words, in one report."""

from collections.abc import Mapping
from pathlib import Path

from replydesk import files
from replydesk.check.findings import Report
from replydesk.check.format.collecting import Collector, Departure, excerpt
from replydesk.check.format.document import WordDocument
from replydesk.check.format.head import check_head
from replydesk.check.format.levels import check_levels
from replydesk.check.format.looks import check_looks
from replydesk.check.format.page import check_page
from replydesk.check.format.reading import FormatCheckError, read_document
from replydesk.check.format.roles import PRINTED, roles
from replydesk.check.format.signing import check_signing
from replydesk.check.format.spacing import check_spacing
from replydesk.check.format.texts import check_texts
from replydesk.check.format.words import NONE, PARTS
from replydesk.export import load_profile
from replydesk.export.profile import Profile
from replydesk.package import LARGEST_PACKAGE
from replydesk.wording import Wording


def check_format(path: Path, profile: str = "letter") -> Report:
    """How the .docx at this path departs from the profile of this name or path. The file is only read.

    FileError, PackageError, FormatCheckError or ProfileError with one Chinese sentence if it cannot be checked.
    """
    chosen = load_profile(profile)
    return check_bytes(files.read_bytes(path, LARGEST_PACKAGE), path.name, chosen)


def check_bytes(content: bytes, name: str, profile: Profile) -> Report:
    """How a .docx in memory departs from the profile."""
    document = read_document(content, name)
    if all(paragraph.is_empty for paragraph in document.paragraphs):
        raise FormatCheckError("“{name}”中没有文字，没有检查；原文件未改动。", name=name)
    parts = roles(document.paragraphs)
    collector = Collector()
    check_page(document, profile, collector)
    check_head(document, parts, profile, collector)
    _presence(document, parts, profile, collector)
    check_looks(document, parts, profile, collector)
    check_signing(document, parts, profile, collector)
    check_texts(document, parts, collector)
    check_levels(document, parts, collector)
    check_spacing(document, parts, collector)
    return collector.report()


def _presence(
    document: WordDocument, parts: Mapping[int, str], profile: Profile, collector: Collector
) -> None:
    """Check that what every letter has was found, and that the letter form has no printer's line."""
    there = set(parts.values())
    for role, clause in (("title", "7.3.1"), ("salutation", "7.3.2"), ("date", "7.3.5.4")):
        collector.look(
            Departure("missing", "warning", PARTS[role], Wording("有"), NONE, clause), ok=role in there
        )
    for place, role in parts.items() if profile.head.lines else ():
        if role in PRINTED:
            paragraph = document.paragraphs[place]
            departure = Departure(
                "printed",
                "error",
                Wording("印发机关和印发日期"),
                Wording("信函格式不加"),
                excerpt(paragraph.text),
                "10.1",
            )
            collector.look(departure, paragraph, ok=False)
