"""Residue of web pages and word processors: invisible characters, HTML tags, comments and entities."""

import html
import re
from collections import Counter

from replydesk.wording import Wording

_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ufffe\ufff9-\ufffb\x00-\x08\x0e-\x1b\x7f]"
)
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->).){0,2000}-->", re.DOTALL)
# Only names of HTML, so that <某某> in a text stays.
_TAG_NAMES = r"(?:p|br|div|span|font|b|i|u|em|strong|a|img|table|tbody|tr|td|th|li|ul|ol|h[1-6]|o:p|st1:\w+|style|script|center|hr)"
_LINE_TAG = re.compile(r"</(?:p|div|tr|li|h[1-6])\s*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?{_TAG_NAMES}(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|emsp|ensp|#\d{2,6}|#x[0-9a-fA-F]{2,6});"
)


_ENDLESS_BLANK = re.compile(r"[^\S\n\r\v]{80,}")
_WIDEST_BLANK = " " * 40
_SPACED_OUT = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef0-9]) (?! )(?=[\u3000-\u9fff\uff00-\uffef0-9])")
_FEWEST_GAPS = 5
_SPACED_SHARE = 0.6
_MANY_LINES = 3


def short_blanks(text: str) -> str:
    """The text with blanks wider than any page cut short; they say nothing and would slow every pattern down."""
    return _ENDLESS_BLANK.sub(_WIDEST_BLANK, text)


def visible(text: str) -> str:
    """The text without characters that nobody sees, its endless blanks cut short."""
    return _INVISIBLE.sub("", short_blanks(text))


def close_up(text: str) -> tuple[str, int]:
    """The text with lines closed up that have a blank after nearly every character, as scans and some PDFs have them.

    Also gives how many lines that were. Wider gaps part words there and stay as one blank.
    """
    lines = text.split("\n")
    gaps = [_gap_share(line.strip()) for line in lines]
    spaced = [number >= _FEWEST_GAPS and share >= _SPACED_SHARE for number, share in gaps]
    if sum(spaced) >= _MANY_LINES:  # all of it is spaced out, the short lines as well
        spaced = [number >= 1 and share >= _SPACED_SHARE for number, share in gaps]
    closed = (
        re.sub(r" {2,}", " ", _SPACED_OUT.sub("", line)) if is_spaced else line
        for line, is_spaced in zip(lines, spaced, strict=True)
    )
    return "\n".join(closed), sum(spaced)


def _gap_share(line: str) -> tuple[int, float]:
    """How many single blanks stand between characters of the line, and that by the number of such places."""
    gaps = len(_SPACED_OUT.findall(line))
    return gaps, gaps / max(1, len(line) - line.count(" ") - 1)


def clean(text: str) -> tuple[str, Counter[str]]:
    """The text without residue, and how much of each kind was taken out. Line ends stay where they are."""
    counts: Counter[str] = Counter()
    text = short_blanks(text)

    def sub(pattern: re.Pattern[str], kind: str, to: str, text: str) -> str:
        def replacement(match: re.Match[str]) -> str:
            counts[kind] += 1
            return to + "\n" * match[0].count("\n")

        return pattern.sub(replacement, text)

    def entity(match: re.Match[str]) -> str:
        counts[Wording("HTML 转义符")] += 1
        return html.unescape(match[0]).replace("\xa0", " ")

    if "<" in text:
        text = sub(_COMMENT, Wording("HTML 注释"), "", text)
        text = sub(_LINE_TAG, Wording("HTML 标记"), "\v", text)
        text = sub(_TAG, Wording("HTML 标记"), "", text)
    if "&" in text:
        text = _ENTITY.sub(entity, text)
    return sub(_INVISIBLE, Wording("不可见字符"), "", text), counts
