"""The letter as plain text, as a clerk would paste it into a message or a case system."""

from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter

_NOT_TEXT = frozenset(("mark", "anchor"))
"""Paragraphs that are the paper's: the red head, the empty line that a frame hangs on."""
_INDENT = "\u3000\u3000"


def text(letter: Letter, profile: Profile) -> str:
    """The typeset letter with its numbers, one line a paragraph, cells set apart by tabs.

    Paragraphs that the page indents begin with two full-width spaces; an empty line stands around the title and
    above the signature.
    """
    lines: list[str] = []
    above = ""
    for item in typeset(letter, profile).content:
        if isinstance(item, Paragraph) and item.role in _NOT_TEXT:
            continue
        if isinstance(item, Table):
            lines += ["\t".join(" ".join(line.text for line in cell) for cell in row) for row in item.rows]
            above = "table"
            continue
        if (
            lines
            and lines[-1]
            and item.role != above
            and (item.role in _AFTER_BLANK or above in _BEFORE_BLANK)
        ):
            lines.append("")
        lines.append(_line(item, profile))
        above = item.role
    return "\n".join(lines) + "\n"


_BEFORE_BLANK = frozenset(("title", "attachment_title"))
_AFTER_BLANK = frozenset(("title", "attachments", "attachment_label", "attachment_title", "signature", "cc"))


def _line(paragraph: Paragraph, profile: Profile) -> str:
    """The paragraph's text on one line: a title's line breaks close up, tabs between organs become spaces."""
    written = paragraph.text.replace("\n", "")
    if not paragraph.block:
        written = "　".join(part for part in written.split("\t") if part)
    first_line = profile.styles.of(paragraph.role).first_line
    indented = first_line > 0 or paragraph.role == "attachments"
    return _INDENT + written if indented and written else written
