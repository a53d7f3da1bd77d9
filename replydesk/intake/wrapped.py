"""Paragraphs that were broken by hand at a fixed width, as in old mails and text exports: put together again."""

import re

_ENDS = "。！？：；!?:;."
_FEWEST = 2
_NARROWEST, _WIDEST = 40, 100  # half-width columns
_NEARLY = 0.85
_INDENT = re.compile(r"(?: {2,}|[\u3000\t]+)\S")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]")


def join_wrapped(text: str) -> tuple[str, int]:
    """The text with lines joined that go on flush left below a full, unfinished line of an indented paragraph.

    Also gives how many were joined. The places of the joined lines stay empty, so that line numbers keep. Only texts
    of one narrow width are touched: where a line is wider than any page, paragraphs are lines.
    """
    lines = text.split("\n")
    widest = max(map(_width, lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return text, 0
    joined, into, indented = 0, 0, False
    result = list(lines)
    for place, line in enumerate(lines):
        before = lines[place - 1].rstrip() if place else ""
        goes_on = line[:1].strip() and not _NUMBERED.match(line) and before and before[-1] not in _ENDS
        if goes_on and indented and _width(before) >= widest * _NEARLY:
            result[into] = result[into].rstrip() + line
            result[place] = ""
            joined += 1
        else:
            into, indented = place, bool(_INDENT.match(line))
    return ("\n".join(result), joined) if joined >= _FEWEST else (text, 0)


def _width(line: str) -> int:
    """The line's width in half-width columns."""
    return sum(1 if char.isascii() else 2 for char in line.rstrip())
