"""Word files of our own, damaged by hand in one thing each."""

import io
import re
import zipfile
from collections.abc import Mapping

from replydesk.check import Report
from replydesk.check.format import check_bytes
from replydesk.export import docx_bytes, load_profile
from tests.letters import full_letter


def parts(content: bytes) -> dict[str, str]:
    """The parts of a package as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(texts: Mapping[str, str]) -> bytes:
    """A package of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
    return out.getvalue()


def damaged(part: str, pattern: str, replacement: str, profile: str = "letter") -> bytes:
    """The full letter with the first match of the pattern in a part replaced; the part must have one."""
    texts = parts(docx_bytes(full_letter(), profile))
    text, count = re.subn(pattern, replacement, texts[part], count=1, flags=re.DOTALL)
    assert count == 1, f"{pattern} is not in {part}"
    return packed(texts | {part: text})


def checked(content: bytes, profile: str = "letter") -> Report:
    """The report on a file."""
    return check_bytes(content, "a.docx", load_profile(profile))


def rules(report: Report) -> set[tuple[str, str, tuple[int, ...]]]:
    """What was found: rule, severity, paragraphs; the bold stretch that the full letter has on purpose left out."""
    return {
        (finding.rule, finding.severity, finding.place.paragraphs)
        for finding in report.findings
        if (finding.rule, finding.place.text[:2]) != ("bold", "其中")
    }
