"""Dates as letters write them: 2023年6月20日, and the ways in which people type them."""

import datetime
import re

from replydesk.letter.numbering import chinese_number

_CHINESE_DIGITS = str.maketrans("〇○Ｏ零O一二三四五六七八九０１２３４５６７８９", "000001234567890123456789")
_NUMERALS = "〇一二三四五六七八九"
_ARABIC = re.compile(r"\s*(\d{4})\s*(?:年|[-./．])\s*(\d{1,2})\s*(?:月|[-./．])\s*(\d{1,2})\s*日?\s*")
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NO_YEAR = re.compile(r"(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_CHINESE = re.compile(
    r"\s*([〇○Ｏ零O0一二三四五六七八九]{4})\s*年\s*([一二三四五六七八九十元正]{1,3})\s*月\s*([一二三四五六七八九十]{1,3})\s*日\s*"
)


def parse_date(text: str) -> datetime.date | None:
    """The date that the whole text is (2023年6月20日, 2023-06-20, 2023.6.20, 二〇二三年六月二十日), or None."""
    if match := _ARABIC.fullmatch(text.translate(_FULL_WIDTH_DIGITS)):
        year, month, day = (int(part) for part in match.groups())
    elif match := _CHINESE.fullmatch(text):
        year = int(match[1].translate(_CHINESE_DIGITS))
        month = 1 if match[2] in {"元", "正"} else _small_number(match[2])
        day = _small_number(match[3])
    else:
        return None
    return _date(year, month, day)


def typed_date(text: str, year: int) -> datetime.date | None:
    """The date that a clerk means in a field for dates: also 20230620, and 6月20日 or 6.20 in this year.

    A whole text elsewhere may be a number of eight digits or a section (6.20), so `parse_date` takes neither.
    """
    plain = text.strip().translate(_FULL_WIDTH_DIGITS)
    if match := _PLAIN.fullmatch(plain):
        return _date(*map(int, match.groups()))
    if match := _NO_YEAR.fullmatch(plain):
        return _date(year, int(match[1]), int(match[2]))
    return parse_date(text)


def iso_year(iso: str) -> int | None:
    """The year of an ISO date; None for what is none."""
    try:
        return datetime.date.fromisoformat(iso).year
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _small_number(text: str) -> int:
    """十二 -> 12, 二十 -> 20, 三十一 -> 31, 五 -> 5; 0 for what is no such number."""
    tens, ten, ones = text.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    unit = int(ones.translate(_CHINESE_DIGITS)) if ones else 0
    return (int(tens.translate(_CHINESE_DIGITS)) if tens else 1) * 10 + unit if ten else unit


def official_date(iso: str) -> str:
    """An ISO date as the official page prints it, 2023年6月20日 (GB/T 9704 7.3.5.4); any other text unchanged."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{date.year}年{date.month}月{date.day}日"


def chinese_date(iso: str) -> str:
    """An ISO date in Chinese numerals, 二〇二三年六月二十日; any other text unchanged."""
    try:
        date = datetime.date.fromisoformat(iso)
    except ValueError:
        return iso
    year = "".join(_NUMERALS[int(digit)] for digit in str(date.year))
    return f"{year}年{chinese_number(date.month)}月{chinese_number(date.day)}日"
