"""The letter as Markdown: headings with their numbers as text, tables as pipe tables, marks as bold."""

import re
import unicodedata
from collections.abc import Iterator

from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter
from replydesk.letter.runin import heading_length

_NOT_TEXT = frozenset(("mark", "anchor"))
_HEADING = re.compile(r"heading([1-4])")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&$]")
# What at a paragraph's start would make it a list, a quotation, a heading or a line.
_LIST_START = re.compile(r"(?m)^(\s*)([-+=])|^(\s*\d{1,9})([.)])(?=\s|$)")


def markdown(letter: Letter, profile: Profile) -> str:
    """The typeset letter in CommonMark with pipe tables, a blank line between paragraphs. Nothing is masked."""
    parts = [
        part
        for item in typeset(letter, profile).content
        if (part := _table(item) if isinstance(item, Table) else _paragraph(item))
    ]
    return "\n\n".join(parts) + "\n"


def _paragraph(item: Paragraph) -> str:
    if item.role in _NOT_TEXT or not item.text.strip():
        return ""
    if item.role == "title":
        return f"# {escaped(item.text.replace(chr(10), ''))}"
    if item.role == "attachment_title":
        return f"## {escaped(item.text.replace(chr(10), ''))}"
    if heading := _HEADING.fullmatch(item.role):
        return _heading(item, int(heading[1]) + 1)
    return _start("".join(_runs(item, 0, len(item.text)))).strip()


def _heading(item: Paragraph, level: int) -> str:
    """A heading on its own line with # signs; a run-in one as the bold beginning of its paragraph."""
    text = item.text[item.label :]
    length = heading_length(text)
    if length >= len(text.rstrip()):
        return f"{'#' * level} {escaped(item.text.strip())}"
    if not length:
        return _start("".join(_runs(item, 0, len(item.text)))).strip()
    stop = item.label + length
    return bold(item.text[:stop], opens=True) + "".join(_runs(item, stop, len(item.text)))


def _runs(item: Paragraph, start: int, end: int) -> Iterator[str]:
    """The paragraph's text between two places, bold where it is marked so."""
    place = 0
    for run in item.runs:
        text = run.text[max(start - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if text:
            yield bold(text) if run.bold else escaped(text)


def _table(table: Table) -> str:
    """A pipe table; one without a head gets an empty one, which Markdown asks for."""
    rows = [[_cell("\n".join(line.text for line in cell)) for cell in row] for row in table.rows]
    if not rows:
        return ""
    if not table.has_head:
        rows.insert(0, [""] * len(rows[0]))
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return "<br>".join(escaped(line) for line in text.split("\n"))


def bold(text: str, *, opens: bool = False) -> str:
    """The text between **, blanks and punctuation at its ends left outside, for behind or before a character ** would not count.

    What `opens` a paragraph may begin with punctuation.
    """
    end = len(text)
    while end and _weak(text[end - 1]):
        end -= 1
    start = 0
    while start < end and (text[start].isspace() if opens else _weak(text[start])):
        start += 1
    core = f"**{escaped(text[start:end])}**" if start < end else ""
    return escaped(text[:start]) + core + escaped(text[end:])


def _weak(char: str) -> bool:
    """Whether ** beside it may be no sign in CommonMark."""
    return char.isspace() or unicodedata.category(char)[0] in "PSC"


def escaped(text: str) -> str:
    """The text with everything that Markdown would read as a sign written as itself; tabs become wide blanks."""
    plain = "".join(char for char in text if char >= " " or char in "\t\n").replace("\t", "\u3000")
    return _SPECIAL.sub(lambda found: "\\" + found[0], plain).replace("\n", "\\\n")


def _start(text: str) -> str:
    return _LIST_START.sub(
        lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[3]}\\{found[4]}", text
    )
