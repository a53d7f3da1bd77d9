"""Sub-titles without numbers: short lines without an end mark, each over its paragraphs (关于统一规划的问题)."""

from collections.abc import Sequence

from replydesk.intake.line import Line

_SHORTEST, _LONGEST = 4, 30
_FEWEST = 2
_ENDS = ("。", "！", "？", "；", "：", "，", "、")
_SENTENCE_ENDS = ("。", "！", "？", "；", "：", "”", "）")


def looks_like_title(line: Line) -> bool:
    """Whether the line by itself could be a sub-title: short and without an end mark."""
    return not line.rows and _SHORTEST <= len(line.key) <= _LONGEST and not line.key.endswith(_ENDS)


def find_unnumbered(lines: Sequence[Line]) -> list[int]:
    """The places of the sub-titles in a body that has no other headings; [] unless there are at least two.

    A line that wraps by hand has no end mark either, but the line before it has none as well.
    """
    places = [
        place
        for place in range(1, len(lines) - 1)
        if looks_like_title(lines[place])
        and lines[place - 1].key.endswith(_SENTENCE_ENDS)
        and lines[place + 1].key.endswith(_SENTENCE_ENDS)
    ]
    return places if len(places) >= _FEWEST else []
