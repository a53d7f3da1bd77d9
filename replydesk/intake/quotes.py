"""Quotation marks: straight ones and wrongly turned ones become pairs of “ ” and ‘ ’."""

import re
from dataclasses import dataclass

OPEN, CLOSE = "“", "”"
_STRAIGHT = '"'
_MARKS = OPEN + CLOSE + _STRAIGHT + "＂"
_HAN = re.compile(r"[\u3400-\u9fff，。；：！？、（）《》〔〕…—]")
_INCH = re.compile(r"\d$")


@dataclass(frozen=True, slots=True)
class Paired:
    """What became of the quotation marks of a paragraph.

    `changes` gives for a position the mark that belongs there. `unpaired` are the positions of marks for which no
    partner was found; they stay as they are.
    """

    changes: tuple[tuple[int, str], ...] = ()
    unpaired: tuple[int, ...] = ()


def pair(text: str) -> Paired:
    """The right turn of every double quotation mark in the paragraph."""
    places = [place for place, char in enumerate(text) if char in _MARKS and _is_quote(text, place)]
    if not places:
        return Paired()
    glyphs = [text[place] for place in places]
    if _balanced(glyphs):
        return Paired()
    wanted = _cheapest(glyphs)
    if not wanted:
        return Paired(unpaired=_lonely(places, glyphs))
    changes = tuple(
        (place, mark) for place, glyph, mark in zip(places, glyphs, wanted, strict=True) if glyph != mark
    )
    return Paired(changes)


def _is_quote(text: str, place: int) -> bool:
    """Whether the mark is a quotation mark of Chinese text, not one of a Latin phrase or an inch."""
    if text[place] != _STRAIGHT:
        return True
    before, after = text[:place].rstrip()[-1:], text[place + 1 :].lstrip()[:1]
    if OPEN in text[:place] and text.count(OPEN, 0, place) > text.count(CLOSE, 0, place):
        return True  # something is open that it can close, whatever stands beside it
    return bool(_HAN.match(before) or _HAN.match(after) or not before or not after)


def _balanced(glyphs: list[str]) -> bool:
    depth = 0
    for glyph in glyphs:
        if glyph not in (OPEN, CLOSE):
            return False
        depth += 1 if glyph == OPEN else -1
        if depth < 0:
            return False
    return depth == 0


_TURNED, _NESTED, _ODD_STRAIGHT, _DEEPEST = 1.0, 0.6, 0.5, 2


def _cheapest(glyphs: list[str]) -> list[str]:
    """Opening and closing marks that pair all glyphs and turn as few curly ones as may be; [] if they are odd in number.

    Nesting costs something as well, so that “甲“和“乙“ becomes two pairs, not one in the other.
    """
    costs = {0: 0.0}
    steps: list[
        dict[int, tuple[str, int]]
    ] = []  # for every glyph and depth behind it: the mark, the depth before it
    for glyph in glyphs:
        further: dict[int, float] = {}
        step: dict[int, tuple[str, int]] = {}
        for depth, cost in costs.items():
            for mark, next_depth in ((OPEN, depth + 1), (CLOSE, depth - 1)):
                if not 0 <= next_depth <= _DEEPEST:
                    continue
                total = cost + _cost(glyph, mark, depth)
                if next_depth not in further or total < further[next_depth]:
                    further[next_depth], step[next_depth] = total, (mark, depth)
        costs = further
        steps.append(step)
    if 0 not in costs:
        return []
    marks, depth = [], 0
    for step in reversed(steps):
        mark, depth = step[depth]
        marks.append(mark)
    return marks[::-1]


def _cost(glyph: str, mark: str, depth: int) -> float:
    """What it costs to read the glyph as this mark at this depth."""
    nested = _NESTED if mark == OPEN and depth else 0.0
    if glyph in (OPEN, CLOSE):
        return nested + (_TURNED if glyph != mark else 0.0)
    return nested + (_ODD_STRAIGHT if (mark == OPEN) == bool(depth) else 0.0)


def _lonely(places: list[int], glyphs: list[str]) -> tuple[int, ...]:
    """The positions that are left over when the marks are matched as they stand."""
    waiting: list[int] = []
    lonely: list[int] = []
    for place, glyph in zip(places, glyphs, strict=True):
        if glyph == OPEN or (glyph != CLOSE and not waiting):
            waiting.append(place)
        elif waiting:
            waiting.pop()
        else:
            lonely.append(place)
    return tuple(sorted(lonely + waiting))
