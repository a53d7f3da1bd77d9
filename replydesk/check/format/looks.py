"""The look of each part of the letter against its style in the profile: lines, indents and sides (GB/T 9704 clauses 5 and 7.3)."""

from collections.abc import Mapping

from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import Section, WordDocument, WordParagraph
from replydesk.check.format.letters import check_letters
from replydesk.check.format.words import PARTS, cells, points, side
from replydesk.export.measure import characters
from replydesk.export.profile import Profile, Style
from replydesk.wording import Wording

_RUNNING = ("body", "closing", "heading1", "heading2", "heading3", "heading4")
"""Parts that are set in lines of the body and begin two characters in."""
_INDENT_TOLERANCE = 0.45
_NATURAL_LINE = 1.3
_AUTO_LINE = 240
BLANKS = "\u3000\u2002\u2003 \t\u00a0"


def check_looks(
    document: WordDocument, roles: Mapping[int, str], profile: Profile, collector: Collector
) -> None:
    """Check every paragraph whose part of the letter is known."""
    section = document.sections[0]
    for place, role in roles.items():
        paragraph = document.paragraphs[place]
        if role not in PARTS:
            continue
        style = profile.styles.of(role)
        check_letters(paragraph, role, profile, collector)
        _side(paragraph, role, style, collector)
        if role in (*_RUNNING, "salutation", "annotation", "attachments"):
            _begin(paragraph, role, style, profile, collector)
        if role in _RUNNING:
            _lines(paragraph, section, style, profile, collector)
            _characters(paragraph, section, style, profile, collector)


def _side(paragraph: WordParagraph, role: str, style: Style, collector: Collector) -> None:
    """Check the alignment. Text flush left is no worse than justified; tabs can take a number anywhere."""
    there = paragraph.align
    moved = "\t" in paragraph.text or paragraph.left > _half(paragraph)
    if style.align == "center":
        ok = there == "center" or (role == "doc_number" and moved)
    elif style.align == "right":
        ok = there == "right" or (moved and there in ("left", "both"))
    else:
        ok = there in ("left", "both")
    clause = {
        "title": "7.3.1",
        "salutation": "7.3.2",
        "doc_number": "10.1" if style.align == "right" else "7.2.5",
    }.get(role, "7.3.3")
    clause = "7.3.5" if role in ("signature", "date") else "7.2" if role in ("mark", "secrecy") else clause
    collector.look(
        Departure(
            "align",
            "error" if role not in ("mark", "result_class", "secrecy") else "warning",
            Wording("{part}的对齐", part=PARTS[role]),
            side(style.align),
            side(there),
            clause,
        ),
        paragraph,
        ok=ok,
    )


def _half(paragraph: WordParagraph) -> float:
    return 8 * paragraph.size


def _begin(paragraph: WordParagraph, role: str, style: Style, profile: Profile, collector: Collector) -> None:
    """Check where the first line and the others begin, blanks at its start counted in."""
    cell = max(paragraph.size + (paragraph.runs[0].spacing if paragraph.runs else 0), 1)
    text = paragraph.text.lstrip("\n")
    blanks = text[: len(text) - len(text.lstrip(BLANKS))]
    if blanks and not paragraph.label:
        collector.add(
            Departure(
                "blanks",
                "info",
                Wording("用空格或制表符缩进"),
                Wording("用段落的首行缩进"),
                Wording("{count} 个空格或制表符", count=len(blanks)),
            ),
            paragraph,
        )
    if "\t" in blanks or paragraph.framed or (role == "attachments" and not text.startswith("附")):
        return
    wanted = (
        profile.attachments.left / style.cell
        if role == "attachments"
        else (style.left + style.first_line) / style.cell
    )
    there = (paragraph.left + paragraph.first_line) / cell + characters(blanks)
    clause = {"attachments": "7.3.4", "annotation": "7.3.6", "salutation": "7.3.2"}.get(role, "7.3.3")
    part = PARTS[role]
    collector.look(
        Departure(
            "first-line", "error", Wording("{part}的首行缩进", part=part), cells(wanted), cells(there), clause
        ),
        paragraph,
        ok=abs(there - wanted) <= _INDENT_TOLERANCE,
    )
    if role in _RUNNING and (left := paragraph.left / cell) > _INDENT_TOLERANCE and paragraph.first_line >= 0:
        collector.look(
            Departure(
                "left",
                "error",
                Wording("{part}的左缩进", part=part),
                cells(style.left / style.cell),
                cells(left),
                clause,
            ),
            paragraph,
            ok=abs(left - style.left / style.cell) <= _INDENT_TOLERANCE,
        )


def _lines(
    paragraph: WordParagraph, section: Section, style: Style, profile: Profile, collector: Collector
) -> None:
    """Check how many such lines fill a page of the profile."""
    pitch = line_pitch(paragraph, section)
    fitting = int(profile.page.text_height / pitch + 0.001) if pitch else 0
    wanted = int(profile.page.text_height / style.line)
    collector.look(
        Departure(
            "lines",
            "warning",
            Wording("{part}的行距", part=PARTS["body"]),
            Wording("{points}，每页 {count} 行", points=points(style.line), count=wanted),
            Wording("{points}，每页 {count} 行", points=points(pitch), count=fitting),
            "5.2.3",
        ),
        paragraph,
        ok=fitting == wanted,
    )


def line_pitch(paragraph: WordParagraph, section: Section) -> float:
    """The distance from line to line: fixed, or a multiple of the grid's, or of what the face asks for (about)."""
    if paragraph.line_rule == "exact":
        return paragraph.line
    on_grid = section.grid in ("lines", "linesAndChars", "snapToChars") and section.pitch and paragraph.snaps
    natural = section.pitch if on_grid else paragraph.size * _NATURAL_LINE
    if paragraph.line_rule == "atLeast":
        return max(paragraph.line, natural)
    return natural * paragraph.line / _AUTO_LINE


def _characters(
    paragraph: WordParagraph, section: Section, style: Style, profile: Profile, collector: Collector
) -> None:
    """Check how many characters fill a line of the profile; a wrong size is told elsewhere."""
    run = max(paragraph.runs, key=lambda run: len(run.text), default=None)
    if run is None or abs(run.size - style.size) > 1:
        return
    extra = section.char_space if section.grid == "linesAndChars" and paragraph.snaps else 0
    fitting = int(profile.page.text_width / (run.size + run.spacing + extra) + 0.001)
    wanted = int(profile.page.text_width / style.cell + 0.001)
    collector.look(
        Departure(
            "characters",
            "warning",
            Wording("{part}每行字数", part=PARTS["body"]),
            Wording("{count} 字（字间距 {points}）", count=wanted, points=points(style.spacing)),
            Wording("{count} 字（字间距 {points}）", count=fitting, points=points(run.spacing + extra)),
            "5.2.3",
        ),
        paragraph,
        ok=fitting == wanted,
    )
