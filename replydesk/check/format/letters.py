"""The characters of each part of the letter against its style in the profile: face, size, bold, color (GB/T 9704 5.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from replydesk.check.findings import Severity
from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import WordParagraph, WordRun
from replydesk.check.format.faces import is_leftover, kind, same
from replydesk.check.format.roles import HEADINGS, is_red
from replydesk.check.format.words import NONE, PARTS, RUN_IN, size
from replydesk.export.profile import Profile, Style
from replydesk.letter.runin import heading_length
from replydesk.wording import Wording

_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile(r"[A-Za-z0-9]")
_SHARED = re.compile("[“”‘’—…·]")
"""Marks that Chinese and Latin faces both have: without a hint Word sets them in the Latin one, half as wide."""
_SIZE_TOLERANCE = 5
_DARKEST = 0x30
_FREE_SIZE = {"mark"}
_NUMBERS = dict(HEADINGS)
_CLAUSES = {"title": "7.3.1", "mark": "7.2.4", "secrecy": "7.2.2", "cc": "7.4.2"}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run that is to look like one part of the letter; `part` is that part's name in words."""

    run: WordRun
    role: str
    part: str
    style: Style
    clause: str
    paragraph: WordParagraph

    def look(self, collector: Collector, departure: Departure, *, ok: bool) -> None:
        """Count one look at it."""
        collector.look(departure, self.paragraph, ok=ok)


def check_letters(paragraph: WordParagraph, role: str, profile: Profile, collector: Collector) -> None:
    """Check the runs of a paragraph; in a run-in heading only the heading takes the heading's face."""
    if role == "doc_number" and "\t" in paragraph.text:
        return  # the copy number at its left has a face of its own
    for part, run in _parts(paragraph, role):
        if not run.text.strip():
            continue
        name = RUN_IN if part != role else PARTS[role]
        clause = _CLAUSES.get(role, _clause(part))
        stretch = _Stretch(run, part, name, profile.styles.of(part), clause, paragraph)
        if _CHINESE.search(run.text):
            _face(stretch, collector)
            _bold(stretch, collector)
        if _LATIN.search(run.text):
            _latin(stretch, collector)
        if _SHARED.search(run.text):
            _shared_marks(stretch, collector)
        if role not in _FREE_SIZE:
            _size(stretch, collector)
        _color(stretch, collector)


def _clause(role: str) -> str:
    return "7.3.3" if role.startswith("heading") else "5.2.2"


def _parts(paragraph: WordParagraph, role: str) -> Iterator[tuple[str, WordRun]]:
    """The runs with the role whose face they should have, parted where a run-in heading ends."""
    if role not in _NUMBERS:
        for run in paragraph.runs:
            yield role, run
        return
    text = paragraph.text
    number = _NUMBERS[role].match(text.lstrip())
    start = (len(text) - len(text.lstrip()) + number.end()) if number else 0
    length = heading_length(text[start:])
    end = start + length if length else 0
    at = 0
    for run in paragraph.runs:
        inside = max(0, min(len(run.text), end - at))
        at += len(run.text)
        for part, piece in ((role, run.text[:inside]), ("body", run.text[inside:])):
            if piece:
                yield part, replace(run, text=piece)


def _face(stretch: _Stretch, collector: Collector) -> None:
    """A font of the same design under another name may look a little different; another design is wrong."""
    wanted, there = stretch.style.face, stretch.run.face
    grave: Severity = "warning" if kind(there) == kind(wanted) else "error"
    departure = Departure(
        "face",
        "info" if stretch.role == "mark" else grave,
        Wording("{part}的字体", part=stretch.part),
        wanted,
        there,
        stretch.clause,
    )
    stretch.look(collector, departure, ok=same(there, wanted))


def _latin(stretch: _Stretch, collector: Collector) -> None:
    wanted, there = stretch.style.latin or stretch.style.face, stretch.run.latin
    departure = Departure(
        "latin",
        "warning" if is_leftover(there) else "info",
        Wording("{part}中数字和字母的字体", part=stretch.part),
        wanted,
        there or NONE,
        "5.2.2",
    )
    stretch.look(collector, departure, ok=same(there, wanted))


def _shared_marks(stretch: _Stretch, collector: Collector) -> None:
    run = stretch.run
    departure = Departure(
        "quotes",
        "info",
        Wording("{part}中引号和破折号的字体", part=stretch.part),
        run.face,
        run.latin or NONE,
        "5.2.2",
    )
    stretch.look(collector, departure, ok=run.hint == "eastAsia" or kind(run.latin) == kind(run.face))


def _size(stretch: _Stretch, collector: Collector) -> None:
    wanted, there = stretch.style.size, stretch.run.size
    departure = Departure(
        "size",
        "warning",
        Wording("{part}的字号", part=stretch.part),
        size(wanted),
        size(there),
        stretch.clause,
    )
    stretch.look(collector, departure, ok=abs(there - wanted) <= _SIZE_TOLERANCE)


def _bold(stretch: _Stretch, collector: Collector) -> None:
    """The standard has no bold; a clerk's stress in the text is only mentioned."""
    wanted, there = stretch.style.bold, stretch.run.bold
    stressed = stretch.role in ("body", "closing") and any(
        not other.bold for other in stretch.paragraph.runs if other.text.strip()
    )
    departure = Departure(
        "bold",
        "info" if stressed else "warning",
        Wording("{part}的粗细", part=stretch.part),
        Wording("加粗") if wanted else Wording("不加粗"),
        Wording("加粗") if there else Wording("不加粗"),
        "7.3.1" if stretch.role == "title" else "7.3.3",
    )
    stretch.look(collector, departure, ok=there == wanted)


def _color(stretch: _Stretch, collector: Collector) -> None:
    red = stretch.role == "mark"
    departure = Departure(
        "color",
        "warning" if red else "error",
        Wording("{part}的颜色", part=stretch.part),
        Wording("红色") if red else Wording("黑色"),
        stretch.run.color,
        "7.2.4" if red else "5.2.4",
    )
    ok = is_red(stretch.run.color) if red else _is_black(stretch.run.color)
    stretch.look(collector, departure, ok=ok)


def _is_black(color: str) -> bool:
    """Whether a color is black on paper; one that cannot be read counts as such."""
    if not re.fullmatch(r"[0-9A-F]{6}", color):
        return True
    return all(int(color[at : at + 2], 16) <= _DARKEST for at in (0, 2, 4))
