"""Which numbered lines of the body are headings, and of which level.

Numbered items that end in ； are a list and stay body; so do 第一，第二， that do not run 1, 2, 3, and a lone number
that opens nothing. An official mark in its place keeps its level; where a letter numbers otherwise (1. or ① at the
top), levels come from the nesting. Numbers are computed later, so whatever changes by that is reported.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.intake.line import Line
from replydesk.intake.numerals import Numeral, Style, read_numeral
from replydesk.intake.reading import Notes
from replydesk.intake.unnumbered import find_unnumbered, looks_like_title
from replydesk.letter.block import MAX_LEVEL
from replydesk.letter.numbering import label
from replydesk.letter.runin import STOPS, heading_length
from replydesk.wording import Wording

_OFFICIAL = (Style.HAN, Style.HAN_PARENTHESES, Style.ARABIC, Style.ARABIC_PARENTHESES)
_LONGEST_TITLE = 40
_GLUED = 45


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the body that is a heading: its place, its level and how many characters its mark takes."""

    place: int
    level: int
    mark_length: int = 0


@dataclass(slots=True)
class _Item:
    """A numbered line under consideration."""

    place: int
    numeral: Numeral
    line: Line
    is_heading: bool = True


def find_headings(lines: Sequence[Line], notes: Notes, *, part: bool = False) -> dict[int, Heading]:
    """The headings among the body's lines, by their places. Notes what is odd about their numbers.

    `part`: the lines are a part of a letter, so that official marks keep their levels and may count from any number.
    """
    styled = _styled(lines)
    items = [
        _Item(place, numeral, line)
        for place, line in enumerate(lines)
        if place not in styled
        and not line.rows
        and line.role != "closing"
        and (numeral := read_numeral(line))
    ]
    runs = _runs(items)
    for run in runs:
        _judge(run, notes, part=part)
    items = [item for item in items if item.is_heading]
    headings = styled | _levels(items, notes, outside=part or bool(styled))
    headings |= {} if part else _lost_numeral(lines, items, headings, notes)
    if not headings and not part:
        headings = _without_numbers(lines, notes)
    _warn_of_glued(lines, headings, notes)
    return headings


def _styled(lines: Sequence[Line]) -> dict[int, Heading]:
    """The headings that Word styles tell, their highest level as level 1.

    When all of them are numbered the numbers tell the levels better: styles are often chosen for their looks.
    """
    places = [place for place, line in enumerate(lines) if line.role == "heading"]
    if all(read_numeral(lines[place]) for place in places):
        return {}
    above = min(lines[place].level for place in places) - 1
    return {
        place: Heading(place, min(lines[place].level - above, MAX_LEVEL), _mark_length(lines[place]))
        for place in places
    }


def _mark_length(line: Line) -> int:
    """How many characters of a heading by style are a typed number."""
    numeral = read_numeral(line)
    return numeral.length if numeral else 0


def _runs(items: Sequence[_Item]) -> list[list[_Item]]:
    """The items in runs of siblings: the same style, counted on, with no shallower style between."""
    runs: list[list[_Item]] = []
    current: dict[Style, list[_Item]] = {}
    for item in items:
        style = item.numeral.style
        run = current.get(style)
        if run is None or (item.numeral.ordinal == 1 and run[-1].numeral.ordinal != 0):
            run = []
            runs.append(run)
            current[style] = run
        run.append(item)
        for deeper in [other for other in current if _depth(other) > _depth(style)]:
            del current[deeper]
    return runs


def _depth(style: Style) -> int:
    """How deep a style stands in letters that use several: 第一， may stand at any depth and ends no run."""
    return 0 if style is Style.ORDINAL else int(style)


def _judge(run: list[_Item], notes: Notes, *, part: bool) -> None:
    """Decide whether a run is of headings or of list items, and note what is odd about its numbers."""
    first = run[0]
    if any(item.line.key.endswith("；") for item in run) and not all(map(_runs_in, run)):
        _keep_as_body(run, notes, Wording("编号条目以分号结尾，按正文段落保留"))
    elif first.numeral.style is Style.ORDINAL and not _counts_from_one(run):
        _keep_as_body(run, notes, Wording("“第一、第二”没有依次编号，按正文段落保留"))
    elif len(run) == 1 and not _may_stand_alone(first, part=part):
        _keep_as_body(run, notes, Wording("单独的编号不像标题，按正文段落保留"))
    else:
        _check_count(run, notes)


def _runs_in(item: _Item) -> bool:
    """Whether the item begins with a short heading of its own: （一）安排资金。省财政安排1000万元."""
    text = item.line.key[item.numeral.length :]
    return heading_length(text) <= _LONGEST_TITLE and heading_length(text) < len(text)


def _keep_as_body(run: Sequence[_Item], notes: Notes, why: str) -> None:
    for item in run:
        item.is_heading = False
    numbers = "、".join(item.numeral.text.rstrip("、，.：") for item in run[:8])
    notes.add(run[0].line.number, "{why}：{numbers}", why=why, numbers=numbers)


def _counts_from_one(run: Sequence[_Item]) -> bool:
    return len(run) > 1 and all(
        item.numeral.ordinal == expected and not item.numeral.several
        for expected, item in enumerate(run, start=1)
    )


def _may_stand_alone(item: _Item, *, part: bool) -> bool:
    """Whether a number without a second one opens a section: short on its own line, or a short run-in heading."""
    if item.line.role == "heading":
        return True
    text = item.line.key[item.numeral.length :]
    own_line = len(text) <= _LONGEST_TITLE and not text.endswith(tuple(STOPS))
    run_in = _runs_in(item)
    if item.numeral.style is Style.HAN:
        return item.numeral.ordinal <= 2 or own_line or run_in
    if item.numeral.style is Style.HAN_PARENTHESES:
        return own_line or run_in
    return (part or item.numeral.ordinal == 1) and (own_line or run_in)


def _check_count(run: Sequence[_Item], notes: Notes) -> None:
    previous = 0
    for item in run:
        ordinal = item.numeral.ordinal
        if ordinal != previous + 1:
            before = (
                Wording("在第 {previous} 个之后", previous=previous)
                if previous
                else Wording("是这一层的第一个")
            )
            notes.add(
                item.line.number,
                "序号不连续：“{number}”{place}，已按顺序编号，请核对是否有缺漏",
                number=item.numeral.text,
                place=before,
            )
        previous = ordinal


def _levels(items: Sequence[_Item], notes: Notes, *, outside: bool) -> dict[int, Heading]:
    """The level of every numbered heading. `outside`: there are headings by style, so that official marks keep their levels."""
    if not items:
        return {}
    official = outside or any(item.numeral.style is Style.HAN for item in items)
    found: dict[int, Heading] = {}
    open_styles: list[tuple[Style, int]] = []
    changed: dict[tuple[Style, int], _Item] = {}
    for item in items:
        style = item.numeral.style
        known = next((at for at, (other, _) in enumerate(open_styles) if other is style), None)
        if known is not None:
            level = open_styles[known][1]
            del open_styles[known + 1 :]
        else:
            while open_styles and style in _OFFICIAL and _depth(open_styles[-1][0]) > _depth(style):
                open_styles.pop()
            above = open_styles[-1][1] if open_styles else 0
            level = int(style) if official and style in _OFFICIAL and int(style) > above else above + 1
            open_styles.append((style, level))
        if level > MAX_LEVEL:
            notes.add(
                item.line.number, "公文层次最多四级，“{number}”按正文段落保留", number=item.numeral.text
            )
            continue
        found[item.place] = Heading(item.place, level, item.numeral.length)
        if style not in _OFFICIAL or int(style) != level:
            changed.setdefault((style, level), item)
    for (_, level), item in changed.items():
        notes.add(
            item.line.number,
            "编号“{number}”不是规定的层次序数，已作第 {level} 级标题，改用“{form}”的形式",
            number=item.numeral.text,
            level=level,
            form=label(level, 1),
        )
    return found


def _lost_numeral(
    lines: Sequence[Line], items: Sequence[_Item], headings: dict[int, Heading], notes: Notes
) -> dict[int, Heading]:
    """A short line before a run that begins with the second number: its own number was lost."""
    found: dict[int, Heading] = {}
    tops = [item for item in items if item.numeral.style is Style.HAN]
    previous: _Item | None = None
    for item in tops:
        expected = previous.numeral.ordinal + 1 if previous else 1
        if item.numeral.ordinal == expected + 1:
            start = previous.place + 1 if previous else 0
            between = [
                place
                for place in range(start, item.place)
                if place not in headings and looks_like_title(lines[place]) and place + 1 < item.place
            ]
            if len(between) == 1:
                found[between[0]] = Heading(between[0], headings[item.place].level)
                notes.add(
                    lines[between[0]].number,
                    "疑似漏了序号的标题，已作第 {level} 级标题：{text}",
                    level=headings[item.place].level,
                    text=lines[between[0]].text,
                )
        previous = item
    return found


def _without_numbers(lines: Sequence[Line], notes: Notes) -> dict[int, Heading]:
    """The sub-titles of a letter that numbers none of them."""
    places = find_unnumbered(lines)
    for place in places:
        notes.add(
            lines[place].number,
            "没有序号的小标题，已作第 1 级标题，导出时加序号：{text}",
            text=lines[place].text,
        )
    return {place: Heading(place, 1) for place in places}


def _warn_of_glued(lines: Sequence[Line], headings: dict[int, Heading], notes: Notes) -> None:
    """Note headings whose first stop comes so late that the heading is probably glued to its text."""
    for place, heading in headings.items():
        text = lines[place].key[heading.mark_length :]
        length = heading_length(text)
        if _GLUED < length < len(text):
            notes.add(
                lines[place].number,
                "标题较长，可能与正文连写而缺句号，请核对：{text}…",
                text=lines[place].text[:30],
            )
