"""Line breaking: where each line of a paragraph ends."""

import re
from collections.abc import Sequence
from itertools import accumulate

from replydesk.export.paging.engine import Engine
from replydesk.export.paging.spans import Span

_EDGE = 1e-6
_IN_WORD = re.compile(r"[!-,./-~À-ÖØ-öø-ʯ][!-~À-ÖØ-öø-ʯ]")
"""Two characters that no line break parts where words stay whole: a hyphen may end a line."""


def line_ends(
    text: str, stretch: tuple[int, int], spans: Sequence[Span], rooms: tuple[float, float], engine: Engine
) -> list[int]:
    """The ends of the lines that a stretch (start, end) of the text makes; it holds no tab and no line break.

    `spans` are those of the stretch, `rooms` the widths of its first line and of the others, in twips.
    """
    ends: list[int] = []
    start, end = stretch
    index, available = 0, rooms[0]
    while start < end:
        index, over = _filled(spans, index, start, available, engine)
        if over < end:
            over = _opportunity(text, start, end, over, engine)
        ends.append(over)
        start, available = over, rooms[1]
        while index and spans[index].start > start:
            index -= 1
    return ends or [end]


def _filled(spans: Sequence[Span], index: int, start: int, room: float, engine: Engine) -> tuple[int, int]:
    """Where the first character stands that has no room on a line from `start`, and the span that holds it."""
    left = room + _EDGE
    for place in range(index, len(spans)):
        span = spans[place]
        skipped = max(start - span.start, 0)
        if skipped >= len(span.text):
            continue
        dropped = span.spacing if engine.drops_last_spacing else 0.0
        if span.start > start:
            left -= span.lead
        count = _fitting(span, skipped, left + span.spacing)
        if skipped + count < len(span.text):
            return place, span.start + skipped + count
        left -= (span.advance * count if not span.advances else sum(span.advances[skipped:])) - dropped
    return len(spans) - 1, spans[-1].end


def _fitting(span: Span, skipped: int, room: float) -> int:
    """How many of the span's characters after the skipped ones fit into the room."""
    rest = len(span.text) - skipped
    if not span.advances:
        return max(0, min(rest, int(room / span.advance)))
    for count, taken in enumerate(accumulate(span.advances[skipped:])):
        if taken > room:
            return count
    return rest


def _opportunity(text: str, start: int, stop: int, over: int, engine: Engine) -> int:
    """The last place not after `over` where the line from `start` may end: spaces hang, marks and words stay whole."""
    end = over
    while end > start and (
        text[end] != " "
        and (
            text[end] in engine.never_first
            or text[end - 1] in engine.never_last
            or (engine.keeps_words and _IN_WORD.match(text, end - 1))
        )
    ):
        end -= 1
    if end == start:
        return max(over, start + 1)
    while end < stop and text[end] == " ":
        end += 1
    return end
