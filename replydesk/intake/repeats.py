"""Texts that a page carries twice in a row: the second copy is left out."""

from collections.abc import Sequence

from replydesk.intake.line import Line
from replydesk.intake.reading import Notes

_FEWEST_LINES = 3
_FEWEST_CHARACTERS = 60


def without_repeats(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines without a last stretch that repeats, line by line, a stretch before it."""
    keys = [line.text for line in lines]
    first: dict[str, int] = {}
    for start, key in enumerate(keys):
        earlier = first.setdefault(key, start)
        length = len(keys) - start
        if (
            earlier < start
            and length >= _FEWEST_LINES
            and earlier + length <= start
            and keys[earlier : earlier + length] == keys[start:]
            and sum(map(len, keys[start:])) >= _FEWEST_CHARACTERS
            and not any(line.rows for line in lines[start:])
        ):
            for line in lines[start:]:
                notes.add(
                    line.number,
                    "与第 {line} 行起的文字重复，已略去：{text}",
                    line=lines[earlier].number,
                    text=line.text,
                )
            return list(lines[:start])
    return list(lines)
