"""A clean Word file into which a test puts what may not be left in one."""

from replydesk.export import clean_docx_bytes
from tests.check.format.mutations import parts
from tests.letters import full_letter

Parts = dict[str, str]

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WHO = 'w:id="900" w:author="王某" w:date="2026-03-02T09:30:00Z"'
BODY, SETTINGS, STYLES, CORE, APP = (
    "word/document.xml",
    "word/settings.xml",
    "word/styles.xml",
    "docProps/core.xml",
    "docProps/app.xml",
)


def clean_parts() -> Parts:
    """The parts of a clean copy by name, as text."""
    return parts(clean_docx_bytes(full_letter()))


def swapped(name: str, old: str, new: str) -> Parts:
    """A clean copy in whose part the first `old` is `new`."""
    clean = clean_parts()
    assert old in clean[name], f"no {old} in {name}"
    return clean | {name: clean[name].replace(old, new, 1)}


def within(name: str, end: str, what: str) -> Parts:
    """A clean copy in whose part this stands before the first closing tag `end`."""
    return swapped(name, end, what + end)


def with_part(name: str, content: str) -> Parts:
    """A clean copy with one part more."""
    return clean_parts() | {name: content}


def with_related(source: str, kind: str, name: str, content: str) -> Parts:
    """A clean copy with one part more, to which `source` (a .rels part) has a relationship."""
    relation = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="/{name}"/>'
    return within(source, "</Relationships>", relation) | {name: content}
