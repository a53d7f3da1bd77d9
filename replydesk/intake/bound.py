"""Attachments that are bound in behind the signature: 附件1 on a line, the title, then the text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.intake.line import Line
from replydesk.intake.tail import Tail, is_attachment_item, is_label, read_element

_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|txt|jpe?g|png)(?:[)）]|$)", re.IGNORECASE)
_LONGEST_TITLE = 60
_STOPS = ("。", "；", "：", "，", "！", "？")


@dataclass(frozen=True, slots=True)
class Bound:
    """An attachment: the line of its title (None if it has none) and the lines of its text."""

    title: Line | None
    lines: list[Line]


def bound_start(lines: Sequence[Line], start: int) -> int:
    """Where the attachments bound in begin, looking from `start` on; the number of lines if there are none.

    A list of names or of files to be loaded behind 附件 is none, nor is 附件 with nothing behind it.
    """
    for index in range(start, len(lines)):
        if is_label(lines[index]) and index + 1 < len(lines) and _begins_one(lines[index + 1]):
            return index
    return len(lines)


def _begins_one(line: Line) -> bool:
    """Whether the line under 附件1 is a title or a table."""
    return bool(line.rows) or _is_title(line)


def _is_title(line: Line) -> bool:
    return (
        not line.rows
        and len(line.key) <= _LONGEST_TITLE
        and not line.key.endswith(_STOPS)
        and not is_label(line)
        and not is_attachment_item(line)
        and not _FILE.search(line.key)
        and not read_element(line, Tail(), signed=True)
    )


def read_bound(lines: Sequence[Line]) -> list[Bound]:
    """The attachments in the lines, the first of which is 附件1."""
    numbered = (
        index for index, line in enumerate(lines) if index and is_label(line) and not line.key.endswith("件")
    )
    starts = [0, *numbered]
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        text = list(lines[start + 1 : end])
        title = text.pop(0) if text and _is_title(text[0]) else None
        found.append(Bound(title, text))
    return found


def imprint_start(lines: Sequence[Line]) -> int:
    """Where copies and imprint begin, which stand below the last attachment (GB/T 9704 7.4)."""
    index = len(lines)
    while index and _is_imprint(lines[index - 1]):
        index -= 1
    return index


def _is_imprint(line: Line) -> bool:
    tail = Tail()
    return bool(read_element(line, tail, signed=True)) and bool(tail.cc or tail.report_to or tail.printer)
