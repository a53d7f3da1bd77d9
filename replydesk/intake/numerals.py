"""The marks before headings: 一、（一）1. （1） ① 第一， — their styles and ordinals."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from replydesk.intake.line import Line, fold

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_HAN = "[一二三四五六七八九十百]"


class Style(IntEnum):
    """The styles of marks; the first four are the official ones of levels 1 to 4 (GB/T 9704 7.3.3)."""

    HAN = 1
    HAN_PARENTHESES = 2
    ARABIC = 3
    ARABIC_PARENTHESES = 4
    CIRCLED = 5
    HALF_PARENTHESIS = 6
    ORDINAL = 7


# A mark is told from the number of a thing by what follows: 一、二期工程, 3.5万元, 3、4月份 are no marks.
_PATTERNS: tuple[tuple[Style, re.Pattern[str]], ...] = (
    (
        Style.HAN,
        re.compile(rf"(?P<ordinal>{_HAN}{{1,4}}) ?[、.，](?! ?{_HAN}+(?:[、，期级类季楼号线季次产]|至|到))"),
    ),
    (
        Style.HAN_PARENTHESES,
        re.compile(
            rf"[（〔\[【﹙] ?(?P<ordinal>{_HAN}{{1,3}}) ?[）〕\]】﹚] ?[、.]?|(?P<sign>[㈠-㈩])[、.]?"
        ),
    ),
    (Style.ARABIC_PARENTHESES, re.compile(r"[（〔\[【] ?(?P<ordinal>\d{1,2}) ?[）〕\]】] ?[、.]?")),
    (Style.ARABIC, re.compile(r"(?P<ordinal>\d{1,2}) ?[.、](?! ?\d)|(?P<sign>[⒈-⒛])")),
    (Style.CIRCLED, re.compile(r"(?P<sign>[①-⑳❶-❿➀-➉])[、.]?")),
    (Style.ARABIC_PARENTHESES, re.compile(r"(?P<sign>[⑴-⒇])[、.]?")),
    (Style.HALF_PARENTHESIS, re.compile(r"(?P<ordinal>\d{1,2}) ?）")),
    (
        Style.ORDINAL,
        re.compile(
            rf"第(?P<ordinal>{_HAN}{{1,2}})(?P<several>(?:、第{_HAN}{{1,2}})*) ?(?:[、，：.]|(?:部分|章)[ 、，：])"
        ),
    ),
)
_FIRST = re.compile(rf"[（〔\[【﹙\d⒈-⒛①-⑳❶-❿➀-➉⑴-⒇㈠-㈩第]|{_HAN}")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A mark at a line's start: its style, ordinal, how many characters it takes, and whether it names several (第四、第五)."""

    style: Style
    ordinal: int
    length: int
    text: str
    several: bool = False


def read_numeral(line: Line) -> Numeral | None:
    """The mark that the line begins with, or the automatic one that Word shows before it; None if there is none."""
    if line.mark:
        found = _match(fold(line.mark))
        return Numeral(found.style, found.ordinal, 0, line.mark) if found else None
    found = _match(line.key)
    return found if found and line.key[found.length :].strip() else None


def _match(key: str) -> Numeral | None:
    if not _FIRST.match(key):
        return None
    for style, pattern in _PATTERNS:
        if found := pattern.match(key):
            length = found.end() + len(key[found.end() :]) - len(key[found.end() :].lstrip())
            groups = found.groupdict()
            ordinal = _sign_value(groups["sign"]) if groups.get("sign") else number(groups["ordinal"])
            return Numeral(style, ordinal, length, found[0].strip(), bool(groups.get("several")))
    return None


def _sign_value(sign: str) -> int:
    """The number that a circled or enclosed sign shows."""
    return int(unicodedata.numeric(sign))


def number(text: str) -> int:
    """The whole number that a Chinese or Arabic numeral below 1000 names: 十二 -> 12."""
    if text.isdecimal():
        return int(text)
    hundreds, hundred, rest = text.rpartition("百")
    total = (_DIGITS.get(hundreds, 1) * 100) if hundred else 0
    tens, ten, ones = rest.rpartition("十")
    if ten:
        total += _DIGITS.get(tens, 1) * 10
    return total + _DIGITS.get(ones.removeprefix("零"), 0)
