"""Patterns: how one text is sought in another, as it stands, whatever its width or case, or as a regular expression."""

import re
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from replydesk.errors import ReplydeskError
from replydesk.letter.placeholders import find_placeholders

if TYPE_CHECKING:
    import regex

PATIENCE = 0.5
"""Seconds that one search of a letter may take in all, before a regular expression is given up."""

_LEAST = (
    0.001  # a search that is done in a moment is done, even when the machine was busy with something else
)
Span = tuple[int, int]
Hit = tuple[int, int, tuple[str, ...]]

_WIDTHS = {
    **{0xFF01 + step: 0x21 + step for step in range(94)},
    **dict.fromkeys(map(ord, "\u3000\u00a0"), 0x20),
    **dict.fromkeys(map(ord, "“”"), 0x22),
    **dict.fromkeys(map(ord, "‘’"), 0x27),
}
_IN_WORDS = re.compile(r"[0-9A-Za-z\u00c0-\u024f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_SENTENCES = {  # what `regex` says of a broken pattern, as one may say it to a clerk
    "missing )": "左括号没有配对的右括号",
    "unbalanced parenthesis": "右括号没有配对的左括号",
    "nothing to repeat": "* + ? 的前面没有可重复的内容",
    "multiple repeat": "重复符号 * + ? 连用了",
    "unterminated character set": "方括号没有写完",
    "bad character range": "方括号里的范围写反了",
    "min repeat greater than max repeat": "花括号里的次数前大后小",
    "bad escape (end of pattern)": "末尾多了一个反斜杠",
    "invalid group reference": "引用了不存在的括号组",
    "unknown property": r"不认识 \p 后的名称",
}


class FindError(ReplydeskError):
    """The search cannot be done as it was asked for; the letter was not changed."""


class Pattern(Protocol):
    """Something that is found in texts; `groups` is how many parts of a match a replacement may name."""

    groups: int

    def begin(self) -> None:
        """A search of a whole letter begins: PATIENCE counts from now."""

    def spans(self, text: str, within: Span) -> Iterator[Hit]:
        """Every match that lies within a part of the text, none of them empty, none overlapping.

        FindError if the letter takes longer than PATIENCE.
        """


def pattern_of(text: str, *, case: bool, whole: bool, width: bool, regex: bool) -> Pattern:
    """The pattern of a query (see `find.Query`); FindError, with what is wrong, if a regular expression is broken."""
    if regex:
        return _Expression(text, case=case, whole=whole)
    return _Plain(text, case=case, whole=whole, width=width)


class _Plain:
    """A text as it stands, compared after both have been made equal in case and width, character by character."""

    groups = 0

    def __init__(self, text: str, *, case: bool, whole: bool, width: bool) -> None:
        self._case, self._width, self._whole = case, width, whole
        self._wanted = self._alike(text)
        self._braces = "{" in text or "}" in text

    def begin(self) -> None:
        pass

    def spans(self, text: str, within: Span) -> Iterator[Hit]:
        place, high = within
        alike, wanted = self._alike(text), self._wanted
        kept = () if self._braces else _placeholders(text)
        while (place := alike.find(wanted, place, high)) >= 0:
            end = place + len(wanted)
            if _allowed(text, place, end, kept, whole=self._whole):
                yield place, end, ()
                place = end
            else:
                place += 1

    def _alike(self, text: str) -> str:
        if not self._width:
            text = text.translate(_WIDTHS)
        if self._case:
            return text
        small = text.lower()
        if len(small) == len(text):
            return small
        # A few capitals have small letters of two characters (İ): they stay, so that every offset does.
        return "".join(char if len(low := char.lower()) > 1 else low for char in text)


class _Expression:
    """A regular expression, which is given up when it takes too long, and never finds nothing."""

    def __init__(self, text: str, *, case: bool, whole: bool) -> None:
        import regex  # noqa: PLC0415  # 40 ms that only a regular expression is to pay

        try:
            self._pattern = regex.compile(text, 0 if case else regex.IGNORECASE)
        except regex.error as error:
            raise FindError(_what_is_wrong(str(error))) from error
        self.groups = self._pattern.groups
        self._whole = whole
        self.begin()
        self._braces = any(brace in text for brace in ("{{", "}}", r"\{", r"\}"))

    def begin(self) -> None:
        self._deadline = time.perf_counter() + PATIENCE

    def spans(self, text: str, within: Span) -> Iterator[Hit]:
        place, high = within
        kept = () if self._braces else _placeholders(text)
        while place < high:
            found = self._search(text, place, high)
            if found is None:
                return
            start, end = found.span()
            if start < end and _allowed(text, start, end, kept, whole=self._whole):
                yield start, end, (found[0], *(group or "" for group in found.groups()))
                place = end
            else:
                place = start + 1

    def _search(self, text: str, place: int, high: int) -> "regex.Match[str] | None":
        left = self._deadline - time.perf_counter()
        try:
            if left > -PATIENCE:
                return self._pattern.search(text, place, high, timeout=max(left, _LEAST))
        except TimeoutError:
            pass
        raise FindError(
            "这个正则表达式太费时，查找已停下，信件没有改动。请写得具体些，少用套在一起的 * 和 +。"
        )


def _placeholders(text: str) -> tuple[Span, ...]:
    if "{{" not in text:
        return ()
    return tuple((found.start, found.end) for found in find_placeholders(text))


def _allowed(text: str, start: int, end: int, kept: tuple[Span, ...], *, whole: bool) -> bool:
    """Whether a match takes every placeholder wholly or not at all, and is no piece of a word if none may be."""
    if any(first < end and start < last and not (start <= first and last <= end) for first, last in kept):
        return False
    return not whole or (_is_edge(text, start - 1, start) and _is_edge(text, end - 1, end))


def _is_edge(text: str, left: int, right: int) -> bool:
    """Whether no Latin word and no number goes on from the character at `left` to that at `right`: 12 in 1,120 or 12.5."""
    if left < 0 or right >= len(text):
        return True
    one, other = text[left], text[right]
    if _IN_WORDS.match(one) and _IN_WORDS.match(other):
        return False
    if one in ".," and left > 0:
        return not (text[left - 1].isdigit() and other.isdigit())
    if other in ".," and right + 1 < len(text):
        return not (one.isdigit() and text[right + 1].isdigit())
    return True


def _what_is_wrong(message: str) -> str:
    """A sentence on a broken expression; `message` is that of `regex`: missing ) at position 2."""
    reason, _, place = message.partition(" at position ")
    where = f"（第 {int(place) + 1} 个字符附近）" if place.isdigit() else ""
    return f"正则表达式有误：{_SENTENCES.get(reason, '写法不对')}{where}。"
