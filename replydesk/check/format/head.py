"""The red head against the profile: the issuer's mark and the red lines (GB/T 9704 7.2 and 10.1)."""

from collections.abc import Mapping

from replydesk.check.format.collecting import Collector, Departure
from replydesk.check.format.document import WordDocument, WordParagraph
from replydesk.check.format.roles import is_red
from replydesk.check.format.words import NONE, PARTS, millimeters
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Sheet
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars
from replydesk.wording import Wording

_TOLERANCE = 57
_TYPICAL_NAME = "某某市某某局"
_LONG = 100 * 1440 / 25.4
"""A line shorter than this is no red line of the head."""


def check_head(
    document: WordDocument, roles: Mapping[int, str], profile: Profile, collector: Collector
) -> None:
    """Check that the mark and the red lines are there and stand where the profile puts them."""
    marks = [document.paragraphs[place] for place, role in roles.items() if role == "mark"]
    name = "".join(entry.text for entry in marks) or _TYPICAL_NAME
    wanted = typeset(Letter("", Particulars(issuer=name), ()), profile)
    if profile.head.mark:
        found = collector.look(
            Departure("mark", "warning", PARTS["mark"], Wording("红色的发文机关名称"), NONE, _clause(wanted)),
            ok=bool(marks),
        )
        if found:
            _mark_place(marks[0], wanted, collector)
            _mark_name(marks[-1], wanted, collector)
    if wanted.lines:
        _lines(document, wanted, collector)
    elif any(
        is_red(item.below.color) for item in wanted.content if isinstance(item, Paragraph) and item.below
    ):
        _separator(document, collector)


def _clause(wanted: Sheet) -> str:
    """The clause of the letter form, which has two pairs of lines, or of the document form."""
    return "10.1" if len(wanted.lines) > 1 else "7.2.4"


def _mark_place(mark: WordParagraph, wanted: Sheet, collector: Collector) -> None:
    expected = next(
        (item.frame for item in wanted.content if isinstance(item, Paragraph) and item.role == "mark"), None
    )
    if expected is None or expected.y is None or expected.anchor != "page" or mark.frame_y is None:
        return
    collector.look(
        Departure(
            "mark-top",
            "error",
            Wording("发文机关标志离上页边"),
            millimeters(expected.y),
            millimeters(mark.frame_y),
            _clause(wanted),
        ),
        mark,
        ok=abs(mark.frame_y - expected.y) <= _TOLERANCE,
    )


def _mark_name(mark: WordParagraph, wanted: Sheet, collector: Collector) -> None:
    """The letter form has the name alone, without 文件."""
    if len(wanted.lines) > 1:
        collector.look(
            Departure(
                "mark-name",
                "error",
                PARTS["mark"],
                Wording("信函格式不加“文件”二字"),
                mark.text.strip(),
                "10.1",
            ),
            mark,
            ok=not mark.text.strip().endswith("文件"),
        )


def _separator(document: WordDocument, collector: Collector) -> None:
    """The document form has one red line below the number, as a border or as a drawing."""
    drawn = any(line.length >= _LONG for line in document.lines)
    ruled = any(is_red(entry.rule) for entry in document.paragraphs)
    collector.look(
        Departure(
            "red-lines",
            "warning",
            Wording("红线"),
            Wording("{count} 条", count=1),
            Wording("没有找到"),
            "7.2.7",
        ),
        ok=drawn or ruled,
    )


def _lines(document: WordDocument, wanted: Sheet, collector: Collector) -> None:
    """Compare the long red lines with those of the profile, from the top down."""
    found = [line for line in document.lines if line.length >= _LONG]
    ruled = any(is_red(entry.rule) for entry in document.paragraphs)
    count, clause = len(wanted.lines), _clause(wanted)
    if not found:
        collector.look(
            Departure(
                "red-lines",
                "warning",
                Wording("红线"),
                Wording("{count} 条", count=count),
                Wording("没有找到"),
                clause,
            ),
            ok=ruled,
        )
        return
    collector.look(
        Departure(
            "red-lines",
            "error",
            Wording("红线"),
            Wording("{count} 条", count=count),
            Wording("{count} 条", count=len(found)),
            clause,
        ),
        ok=len(found) == count,
    )
    placed = sorted((line for line in found if line.y is not None), key=lambda line: line.y or 0)
    if len(placed) != count:
        return
    for place, (line, expected) in enumerate(
        zip(placed, sorted(wanted.lines, key=lambda line: line.y), strict=True), 1
    ):
        name = Wording("第 {place} 条红线", place=place)
        collector.look(
            Departure(
                "red-line-place",
                "error",
                Wording("{name}离上页边", name=name),
                millimeters(expected.y),
                millimeters(line.y or 0),
                clause,
            ),
            ok=line.y is not None and abs(line.y - expected.y) <= _TOLERANCE,
        )
        collector.look(
            Departure(
                "red-line-length",
                "error",
                Wording("{name}的长度", name=name),
                millimeters(expected.length),
                millimeters(line.length),
                clause,
            ),
            ok=abs(line.length - expected.length) <= 2 * _TOLERANCE,
        )
        collector.look(
            Departure(
                "red-line-color",
                "warning",
                Wording("{name}的颜色", name=name),
                Wording("红色"),
                line.color,
                clause,
            ),
            ok=is_red(line.color) or not line.color,
        )
