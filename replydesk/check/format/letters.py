"""The characters of each part of the letter against its style in the profile: face, size, bold, color (GB/T 9704 5.2)."""

import re
from collections.abc import Iterator

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
_SIZE_TOLERANCE = 5
_DARKEST = 0x30
_FREE_SIZE = {"mark"}
_NUMBERS = dict(HEADINGS)
_CLAUSES = {"title": "7.3.1", "mark": "7.2.4", "secrecy": "7.2.2", "cc": "7.4.2"}


def check_letters(paragraph: WordParagraph, role: str, profile: Profile, collector: Collector) -> None:
    """Check the runs of a paragraph; in a run-in heading only the heading takes the heading's face."""
    if role == "doc_number" and "\t" in paragraph.text:
        return  # the copy number at its left has a face of its own
    for part, run in _parts(paragraph, role):
        name = RUN_IN if part != role else PARTS[role]
        style, clause = profile.styles.of(part), _CLAUSES.get(role, _clause(part))
        if _CHINESE.search(run.text):
            _face(run, name, style, clause, paragraph, collector, recommended=role == "mark")
        if _LATIN.search(run.text):
            _latin(run, name, style, paragraph, collector)
        if run.text.strip() and role not in _FREE_SIZE:
            _size(run, name, style, clause, paragraph, collector)
        if _CHINESE.search(run.text):
            _bold(run, part, name, style, paragraph, collector)
        if run.text.strip():
            _color(run, role, name, paragraph, collector)


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
                yield part, _cut(run, piece)


def _cut(run: WordRun, text: str) -> WordRun:
    return WordRun(text, run.face, run.latin, run.size, run.bold, run.color, run.spacing, run.hint)


def _face(
    run: WordRun,
    name: str,
    style: Style,
    clause: str,
    paragraph: WordParagraph,
    collector: Collector,
    *,
    recommended: bool,
) -> None:
    """A font of the same design under another name may look a little different; another design is wrong."""
    alike = kind(run.face) == kind(style.face)
    collector.look(
        same(run.face, style.face),
        Departure(
            "face",
            "info" if recommended else "warning" if alike else "error",
            Wording("{part}的字体", part=name),
            style.face,
            run.face,
            clause,
        ),
        paragraph,
    )


def _latin(
    run: WordRun, name: str, style: Style, paragraph: WordParagraph, collector: Collector
) -> None:
    wanted = style.latin or style.face
    collector.look(
        same(run.latin, wanted),
        Departure(
            "latin",
            "warning" if is_leftover(run.latin) else "info",
            Wording("{part}中数字和字母的字体", part=name),
            wanted,
            run.latin or NONE,
            "5.2.2",
        ),
        paragraph,
    )


def _size(
    run: WordRun, name: str, style: Style, clause: str, paragraph: WordParagraph, collector: Collector
) -> None:
    collector.look(
        abs(run.size - style.size) <= _SIZE_TOLERANCE,
        Departure(
            "size", "warning", Wording("{part}的字号", part=name), size(style.size), size(run.size), clause
        ),
        paragraph,
    )


def _bold(
    run: WordRun, role: str, name: str, style: Style, paragraph: WordParagraph, collector: Collector
) -> None:
    """The standard has no bold; a clerk's stress in the text is only mentioned."""
    stressed = role in ("body", "closing") and any(
        not other.bold for other in paragraph.runs if other.text.strip()
    )
    collector.look(
        run.bold == style.bold,
        Departure(
            "bold",
            "info" if stressed else "warning",
            Wording("{part}的粗细", part=name),
            Wording("加粗") if style.bold else Wording("不加粗"),
            Wording("加粗") if run.bold else Wording("不加粗"),
            "7.3.3",
        ),
        paragraph,
    )


def _color(run: WordRun, role: str, name: str, paragraph: WordParagraph, collector: Collector) -> None:
    if role == "mark":
        collector.look(
            is_red(run.color),
            Departure(
                "color",
                "warning",
                Wording("{part}的颜色", part=name),
                Wording("红色"),
                run.color,
                "7.2.4",
            ),
            paragraph,
        )
        return
    collector.look(
        _is_black(run.color),
        Departure(
            "color", "error", Wording("{part}的颜色", part=name), Wording("黑色"), run.color, "5.2.4"
        ),
        paragraph,
    )


def _is_black(color: str) -> bool:
    """Whether a color is black on paper; one that cannot be read counts as such."""
    if not re.fullmatch(r"[0-9A-F]{6}", color):
        return True
    return all(int(color[at : at + 2], 16) <= _DARKEST for at in (0, 2, 4))
