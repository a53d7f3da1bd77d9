"""Document numbers (发文字号): 代字, year and serial number, read as people type them and put into their official form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_OPENING, _CLOSING = "[［【(（〔﹝{〖", "]］】)）〕﹞}〗"
_YEAR = rf"[{re.escape(_OPENING)}]\s*(?P<year>(?:19|20)\d\d)\s*[{re.escape(_CLOSING)}]"
_NUMBER = r"(?P<ordinal>第?)\s*0*(?P<number>[1-9]\d{0,5})\s*号?"
_WHOLE = re.compile(rf"(?P<code>.*?)\s*{_YEAR}\s*{_NUMBER}")
_SHORT = re.compile(rf"(?P<code>[^\d\W]*?)\s*(?:{_YEAR}|(?P<bare>(?:19|20)\d\d)\s*[-－—/])?\s*{_NUMBER}")
_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class DocNumber:
    """郑数函〔2023〕15号: the issuer's code (代字), the year, the serial number, and whether 第 stands before it."""

    code: str
    year: int
    number: int
    ordinal: bool = False

    def __str__(self) -> str:
        """The official form (GB/T 9704 7.2.5)."""
        return f"{self.code}〔{self.year}〕{'第' if self.ordinal else ''}{self.number}号"


def parse_doc_number(text: str) -> DocNumber | None:
    """The number that the whole text is, in whatever brackets and digits; None if it is none."""
    match = _WHOLE.fullmatch(text.translate(_FULL_WIDTH_DIGITS).strip())
    if not match:
        return None
    code = re.sub(r"\s", "", match["code"])
    return DocNumber(code, int(match["year"]), int(match["number"]), bool(match["ordinal"]))


def format_doc_number(text: str, code: str = "", year: int | None = None) -> str:
    """The document number in its official form: 郑数函[2023]015 -> 郑数函〔2023〕15号.

    Brackets, digits, blanks, leading zeros and 号 are put right; 第 stays, for some offices have it. With `code` and
    `year` what was left out is filled in: 15 or 15号, 2023-15, 郑数函15号. A text that is not yet such a number comes
    back without its outer blanks and otherwise as it was.
    """
    found = parse_doc_number(text)
    if found and (found.code or not code):
        return str(found)
    match = _SHORT.fullmatch(text.translate(_FULL_WIDTH_DIGITS).strip())
    if not match:
        return text.strip()
    found_code = match["code"] or code
    found_year = int(match["year"] or match["bare"] or year or 0)
    if not found_code or not found_year:
        return text.strip()
    return str(DocNumber(found_code, found_year, int(match["number"]), bool(match["ordinal"])))


def next_doc_number(code: str, year: int, used: Iterable[str]) -> DocNumber:
    """The number after the highest that was used with this code in this year, in the way that it was written then.

    Gaps are not filled: the register of an office also has letters that the desk knows nothing of.
    """
    known = (parse_doc_number(text) for text in used)
    same = [found for found in known if found and (found.code, found.year) == (code, year)]
    last = max(same, key=lambda found: found.number, default=DocNumber(code, year, 0))
    return DocNumber(code, year, last.number + 1, last.ordinal)


def last_code(used: Iterable[str]) -> str:
    """The code of the first of these numbers that is one; "" if none is."""
    return next((found.code for text in used if (found := parse_doc_number(text)) and found.code), "")
