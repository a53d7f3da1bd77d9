"""The lines of a title: broken between words, so that they make a trapezoid or a rhombus (GB/T 9704 7.3.1)."""

import itertools
import math
import re
from collections.abc import Sequence

from replydesk.export.measure import characters

# What is never broken: a cited name, a number with its 第 and 号, Latin words, and the words of this genre.
_WORDS = (
    r"[全省市县区州乡镇]政协|[省市县区州乡镇]人大(?:常委会)?|自治[区州县](?:政协|人大)|人民代表大会|常务委员会|代表大会|政协委员会|委员会|人民政府|办公厅|办公室|管理局|领导小组|全国委员会|政协|人大|全国|"
    r"会议|提案|建议|答复|复函|意见|关于|有关|情况|办理|委员|代表|函|加快|"
    r"推进|促进|加强|进一步|发展|建设|工作|问题|政策|服务|管理|实施|支持|推动|"
    r"提升|完善|我市|我省|我区|我县|全市|全省"
)
_UNIT = re.compile(
    r"《[^《》]{1,16}》|“[^“”]{1,16}”"
    r"|第[\d０-９A-Za-z-]+号|[（(][^（）()]{1,16}[）)]"
    r"|第?[一二三四五六七八九十]+届|第?[一二三四五六七八九十]+次会议"
    r"|[A-Za-z0-9][A-Za-z0-9.%+-]*(?:年|号|个|项)?"
    r"|" + _WORDS + r"|."
)
_NEVER_FIRST = frozenset("、，。；：！？）》”’〉】〕%的了之和与及号届年")
_NEVER_LAST = frozenset("（《“‘〈【〔第")
# What a break costs before a unit: 关于, 第…号 and 提案 open a part of the sentence, a bare character is perhaps in mid-word.
_GOOD_START = re.compile(r"第.+号|关于|答复|《.*|“.*|提案|建议")
_AFTER_GOOD = frozenset("的、，")
_BAD_END = ("关于", "对")
_MOST_LINES = 6
_WRONG_SHAPE = 6.0


def title_lines(text: str, widest: float) -> tuple[str, ...]:
    """The title's lines, none wider than `widest` characters when words allow; one line if it fits.

    A line break that the clerk put into the title stays.
    """
    if "\n" in text:
        return tuple(line for part in text.split("\n") for line in title_lines(part, widest))
    width = characters(text)
    if width <= widest:
        return (text,)
    units = _units(text, widest)
    count = math.ceil(width / widest)
    for lines in range(count, min(_MOST_LINES, len(units)) + 1):
        if best := _best(units, lines, widest):
            return best
    return (text,)


def _units(text: str, widest: float) -> list[str]:
    """The unbreakable units of the title; particles that may not begin a line cling to what is before them."""
    units: list[str] = []
    for found in _UNIT.finditer(text):
        unit = found[0]
        parts = list(unit) if characters(unit) > widest else [unit]
        for part in parts:
            if units and (part[0] in _NEVER_FIRST or units[-1][-1] in _NEVER_LAST):
                units[-1] += part
            else:
                units.append(part)
    return units


def _best(units: Sequence[str], lines: int, widest: float) -> tuple[str, ...]:
    """The cheapest way to break the units into so many lines; () if none fits."""
    widths = list(itertools.accumulate((characters(unit) for unit in units), initial=0.0))
    best: tuple[str, ...] = ()
    best_cost = math.inf
    for breaks in _breaks(widths, lines, widest):
        places = (0, *breaks, len(units))
        lengths = [widths[end] - widths[start] for start, end in itertools.pairwise(places)]
        cost = _shape_cost(lengths) + sum(_break_cost(units, place) for place in breaks)
        if cost < best_cost:
            best_cost = cost
            best = tuple("".join(units[start:end]) for start, end in itertools.pairwise(places))
    return best


def _breaks(widths: Sequence[float], lines: int, widest: float) -> list[tuple[int, ...]]:
    """All ways to break into so many lines of which none is too wide or less than half of an even share."""
    least = widths[-1] / lines / 2
    ways: list[tuple[int, ...]] = [()]
    for line in range(lines - 1):
        rest = lines - 1 - line
        ways = [
            (*way, place)
            for way in ways
            for place in range((way[-1] if way else 0) + 1, len(widths) - 1)
            if least <= widths[place] - widths[way[-1] if way else 0] <= widest
            and widths[-1] - widths[place] <= rest * widest
        ]
    return [way for way in ways if least <= widths[-1] - widths[way[-1]] <= widest]


def _shape_cost(lengths: Sequence[float]) -> float:
    """How far the lines are from even, and whether they make neither a trapezoid nor a rhombus."""
    mean = sum(lengths) / len(lengths)
    uneven = sum(abs(length - mean) for length in lengths) / len(lengths)
    top = lengths.index(max(lengths))
    rises = all(a <= b for a, b in itertools.pairwise(lengths[: top + 1]))
    falls = all(a >= b for a, b in itertools.pairwise(lengths[top:]))
    return uneven + (0 if rises and falls else _WRONG_SHAPE)


def _break_cost(units: Sequence[str], place: int) -> float:
    """How bad a break before this unit is."""
    before, after = units[place - 1], units[place]
    if before.endswith(_BAD_END):
        return 2.5
    if _GOOD_START.match(after) or before[-1] in _AFTER_GOOD or before.endswith("会议"):
        return 0.0
    known = len(after) > 1 and len(before) > 1
    return 1.0 if known else 2.0 if len(after) > 1 or len(before) > 1 else 3.5
