"""Letters that came in one paragraph: their sections and signature are put on lines of their own again."""

import re
from collections.abc import Sequence
from itertools import islice, pairwise

from replydesk.intake.line import Line
from replydesk.intake.numerals import number
from replydesk.intake.reading import Notes
from replydesk.intake.title import is_title
from replydesk.intake.words import DATE, is_organ

_HAN = "[一二三四五六七八九十]"
_SECTION = re.compile(
    rf"(?:^|(?<=[。：；！？”] )|(?<=[。：；！？”]))(?P<ordinal>{_HAN}{{1,3}})、(?!{_HAN}+[、期级类季])"
)
_SUBSECTION = re.compile(rf"(?:^|(?<=[。：；！？”] )|(?<=[。：；！？”]))（(?P<ordinal>{_HAN}{{1,3}})）")
_GLUED_SUBSECTION = re.compile(rf"^{_HAN}{{1,3}}、[^。；：（）]{{2,30}}(?=（一）)")
_SIGNED_END = re.compile(rf"(?<=[。！])[ ]*(?P<organ>[^。！，；：]{{3,40}}?) *(?P<date>{DATE.pattern})$")
_FEW = 2
_MOST_BLANKS = 6
_LONG = 120


def unfold_head(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines with a title parted from the text that follows it in the same paragraph or cell."""
    result: list[Line] = []
    for line in lines:
        inner = line if line.rows or line.role else line.part(*_inside_bars(line))
        cut = _title_end(inner) if len(inner.key) > _LONG // 2 and not inner.rows else 0
        if cut:
            notes.add(line.number, "标题与正文连写在一段，已分开")
            result += [inner.part(0, cut), inner.part(cut)]
        else:
            result.append(inner if len(inner.key) > _LONG // 2 else line)
    return result


def _inside_bars(line: Line) -> tuple[int, int]:
    """Where the line's text begins and ends without the | of a table with one cell."""
    return len(line.key) - len(line.key.lstrip("| ")), len(line.key.rstrip("| "))


def _title_end(line: Line) -> int:
    """Where a title at the line's start ends, before a blank and more text; 0 if there is none."""
    for blank in islice(re.finditer(r" +(?=\S{8})", line.key), _MOST_BLANKS):
        if is_title(line.text[: blank.start()]) and not is_title(line.text):
            return blank.start()
    return 0


def unfold(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines with those that hold a whole letter, or two levels of headings, parted."""
    few = len(lines) <= _FEW
    result: list[Line] = []
    for line in lines:
        pieces = [line] if line.rows or line.role else _signature_off(line, notes)
        if pieces and len(line.key) > _LONG and few:
            pieces = [part for piece in pieces for part in _parted(piece, _SECTION)]
        pieces = [part for piece in pieces for part in _glued(piece)]
        if len(pieces) > 1:
            pieces = [part for piece in pieces for part in _parted(piece, _SUBSECTION)]
        if len(pieces) > 1:
            notes.add(line.number, "一段中连写了 {count} 个部分，已按层次序数和落款分段", count=len(pieces))
        result += pieces
    return result


def _parted(line: Line, pattern: re.Pattern[str]) -> list[Line]:
    """The line parted before its inline numbers, if they count on from 1."""
    cuts: list[int] = []
    for found in pattern.finditer(line.key):
        if number(found["ordinal"]) == len(cuts) + 1:
            cuts.append(found.start())
    if len(cuts) <= 1:
        return [line]
    bounds = [0, *[cut for cut in cuts if cut], len(line.key)]
    return [part for start, end in pairwise(bounds) if (part := line.part(start, end)).text]


def _glued(line: Line) -> list[Line]:
    """一、工作情况（一）高度重视。… as two lines."""
    if line.role or line.rows or not (found := _GLUED_SUBSECTION.match(line.key)):
        return [line]
    return [line.part(0, found.end()), line.part(found.end())]


def _signature_off(line: Line, notes: Notes) -> list[Line]:
    """The signing organ and date at the end of a text paragraph as a line of their own."""
    found = _SIGNED_END.search(line.key)
    if not found or len(line.key) < _LONG // 2 or not is_organ(found["organ"].strip()):
        return [line]
    notes.add(line.number, "落款与正文连写，已分开：{text}", text=line.text[found.start() :].strip())
    return [
        line.part(0, found.start()),
        line.part(found.start("organ"), found.end("organ")),
        line.part(found.start("date")),
    ]
