"""Traces: where the present text of a letter differs from its base, for marking it while it is written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

TraceKind = Literal["words", "end", "moved", "format"]
_WRITTEN = ("words", "moved")


@dataclass(frozen=True, slots=True, order=True)
class Trace:
    """What was done to the characters `start` to `end` of a block, or of a cell if it is a table.

    `words` were put in, and before them `gone` was taken out (whole paragraphs end in a line break); an `end` is a
    paragraph's end that was put in; `moved` words came from elsewhere, or went there if they are `gone`; of `format`
    only the look changed.
    """

    start: int
    end: int
    kind: TraceKind = "words"
    gone: str = ""
    row: int = -1
    column: int = -1


Traces = dict[str, tuple[Trace, ...]]
"""Traces by the id of their block, in the order of its text."""


def followed(known: Iterable[Trace], old: str, new: str) -> tuple[Trace, ...]:
    """The traces of a paragraph's text after it was typed in: what was put in, and what was there before and is gone.

    For the eye, while one types; `traces` tells what it comes to. Tables have no such text.
    """
    start, end, delta = _typed(old, new)
    written = [trace for trace in known if trace.kind in _WRITTEN]
    put_in: dict[int, TraceKind] = {}
    gone: dict[int, tuple[str, TraceKind]] = {}
    for trace in written:
        put_in.update(dict.fromkeys(range(trace.start, trace.end), trace.kind))
        if trace.gone:
            before = gone.get(trace.start, ("", trace.kind))
            gone[trace.start] = (before[0] + trace.gone, before[1])
    lost = "".join(
        gone.get(place, ("",))[0] + (old[place] if place < end and place not in put_in else "")
        for place in range(start, end + 1)
    )
    kinds = {
        (place if place < start else place + delta): kind
        for place, kind in put_in.items()
        if not start <= place < end
    }
    kinds.update(dict.fromkeys(range(start, end + delta), "words"))
    marks = {
        _shifted(place, start, end, delta): mark for place, mark in gone.items() if not start <= place <= end
    }
    if lost:
        marks[start] = (lost, gone.get(start, gone.get(end, ("", "words")))[1])
    others = [_stretched(trace, start, end, delta, len(new)) for trace in known if trace.kind not in _WRITTEN]
    return tuple(sorted([*_runs(kinds, marks), *others]))


def _typed(old: str, new: str) -> tuple[int, int, int]:
    """The characters `start` to `end` of the old text that gave way, and how many more came in their place."""
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    same = next((n for n in range(shorter - start) if old[-1 - n] != new[-1 - n]), shorter - start)
    return start, len(old) - same, len(new) - len(old)


def _shifted(place: int, start: int, end: int, delta: int) -> int:
    return place if place <= start else max(place, end) + delta


def _stretched(trace: Trace, start: int, end: int, delta: int, length: int) -> Trace:
    if trace.kind == "end":
        return replace(trace, start=length, end=length)
    return replace(
        trace, start=_shifted(trace.start, start, end, delta), end=_shifted(trace.end, start, end, delta)
    )


def _runs(kinds: dict[int, TraceKind], marks: dict[int, tuple[str, TraceKind]]) -> Iterator[Trace]:
    """Traces of as many characters as belong together; where something is gone, another one begins."""
    edges = sorted({*kinds, *marks})
    run = 0

    def number(place: int) -> int:
        nonlocal run
        goes_on = place in kinds and kinds.get(place - 1) == kinds[place] and place not in marks
        run += not goes_on
        return run

    for _, group in groupby(edges, key=number):
        places = list(group)
        first = places[0]
        lost, kind = marks.get(first, ("", "words"))
        yield Trace(first, first + sum(place in kinds for place in places), kinds.get(first, kind), lost)
