"""Sets a paragraph: its lines, aligned, with the place of every character on them."""

import functools
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from replydesk.export.paging.breaking import line_ends
from replydesk.export.paging.engine import Engine
from replydesk.export.paging.pages import Line, Piece, Spread
from replydesk.export.paging.spans import Span, spans_of
from replydesk.export.paging.widths import height
from replydesk.export.profile import Style, Styles
from replydesk.export.sheet import Paragraph, Tab

_EXACT_ASCENT = 0.8
"""The part of an exact line that is above the baseline."""
_DEFAULT_TAB = 420


@functools.lru_cache(maxsize=16)
def setter(styles: Styles, engine: Engine) -> Callable[[Paragraph, float], tuple[Line, ...]]:
    """What sets a paragraph in a column of some width; an empty paragraph has one empty line.

    It remembers what it has set, so that after a change only the paragraphs that differ are set again.
    """

    @functools.lru_cache(maxsize=20_000)
    def set_paragraph(paragraph: Paragraph, width: float) -> tuple[Line, ...]:
        text = paragraph.text
        one = _Setter(
            paragraph, styles.of(paragraph.role), spans_of(paragraph, text, styles, engine), width, engine
        )
        lines: list[Line] = []
        start = 0
        for part in text.split("\n"):
            lines += one.lines(text, start, start + len(part))
            start += len(part) + 1
        return tuple(lines)

    return set_paragraph


class _Setter:
    """What the lines of one paragraph have in common."""

    def __init__(
        self, paragraph: Paragraph, style: Style, spans: list[Span], width: float, engine: Engine
    ) -> None:
        self._engine = engine
        self._spans = spans
        self._tabs = paragraph.tabs
        self._align = paragraph.align or style.align
        self._left = round(style.left) if paragraph.left is None else paragraph.left
        right = round(style.right) if paragraph.right is None else paragraph.right
        self._indent = round(style.first_line) if paragraph.first_line is None else paragraph.first_line
        self._right = width - right
        self._height, self._baseline = _vertical(paragraph, style)

    def lines(self, text: str, start: int, end: int) -> Iterator[Line]:
        """The lines of the paragraph's text from start to end, which holds no line break."""
        indent = self._left + (0 if start else self._indent)
        spans = [span for span in self._spans if start <= span.start < end]
        if "\t" in text[start:end]:
            yield self._tabbed(text, (start, end), spans, indent)
            return
        rooms = (self._right - indent, self._right - self._left)
        begun = start
        for stop in line_ends(text, (start, end), spans, rooms, self._engine):
            yield self._line(text, (begun, stop), spans, indent, is_last=stop == end)
            begun, indent = stop, self._left

    def _line(
        self, text: str, reach: tuple[int, int], spans: Sequence[Span], indent: float, *, is_last: bool
    ) -> Line:
        start, end = reach
        written = text[start:end].rstrip(" ")
        spread = functools.partial(
            self._spread, text, (start, start + len(written)), spans, indent, is_last=is_last
        )
        return Line(written, start, end, self._height, self._baseline, spread)

    def _spread(
        self, text: str, reach: tuple[int, int], spans: Sequence[Span], indent: float, *, is_last: bool
    ) -> Spread:
        """One line's characters, moved to their side or spread to both."""
        start, end = reach
        parts = [
            (span, max(start, span.start), min(end, span.end))
            for span in spans
            if span.start < end and span.end > start
        ]
        drops = self._engine.drops_last_spacing
        widths = [_widths(span, first, last, drops=drops, leads=first > start) for span, first, last in parts]
        if parts and not drops:
            widths[-1][-1] -= parts[-1][0].spacing
        slack = self._right - indent - sum(map(sum, widths))
        x = indent
        spreads = self._align == "distribute" or (self._align == "both" and not is_last)
        if self._align not in ("both", "distribute"):
            x += {"right": slack, "center": slack / 2}.get(self._align, 0.0)
        elif spreads and slack > 0:
            _widen(text, parts, widths, slack)
        pieces = []
        left = x
        for (span, first, last), advances in zip(parts, widths, strict=True):
            edges = tuple(accumulate(advances, initial=left))
            lead = span.lead if first > start else 0.0
            pieces.append(Piece(text[first:last], (edges[0] + lead, *edges[1:-1]), span.look))
            left = edges[-1]
        return Spread(tuple(pieces), x, left)

    def _tabbed(self, text: str, reach: tuple[int, int], spans: Sequence[Span], indent: float) -> Line:
        """A line with tabs; it is never broken."""
        start, end = reach
        spread = functools.partial(self._spread_tabs, text, reach, spans, indent)
        return Line(text[start:end].replace("\t", ""), start, end, self._height, self._baseline, spread)

    def _spread_tabs(self, text: str, reach: tuple[int, int], spans: Sequence[Span], indent: float) -> Spread:
        pieces: list[Piece] = []
        begun, x = reach[0], indent
        stops = iter(self._tabs)
        for number, part in enumerate(text[slice(*reach)].split("\t")):
            inside = [span for span in spans if begun <= span.start < begun + len(part)]
            taken = sum(sum(span.widths(0, len(span.text))) for span in inside)
            taken -= inside[-1].spacing if inside else 0.0
            if number:
                x = _stop(next(stops, None), x, taken)
            for span in inside:
                edges = tuple(accumulate(span.widths(0, len(span.text)), initial=x))
                pieces.append(Piece(span.text, edges[:-1], span.look))
                x = edges[-1]
            begun += len(part) + 1
        return Spread(tuple(pieces), pieces[0].lefts[0] if pieces else indent, x)


def _vertical(paragraph: Paragraph, style: Style) -> tuple[float, float]:
    """The height of the paragraph's lines and how far down their baseline is."""
    line = float(round(style.line) if paragraph.line is None else paragraph.line)
    if style.line_rule == "exact":
        return line, line * _EXACT_ASCENT
    size = style.size if paragraph.size is None else paragraph.size
    reach = height(style.face)
    tall = max(line, (reach.ascent + reach.descent) * size)
    return tall, tall - reach.descent * size


def _widths(span: Span, first: int, last: int, *, drops: bool, leads: bool) -> list[float]:
    """The widths of a span's characters on a line; the first has the space between scripts before it."""
    widths = list(span.widths(first - span.start, last - span.start))
    if drops:
        widths[-1] -= span.spacing
    if leads:
        widths[0] += span.lead
    return widths


def _widen(
    text: str, parts: Sequence[tuple[Span, int, int]], widths: Sequence[list[float]], slack: float
) -> None:
    """Widen a line to both edges, behind Chinese characters and spaces but not inside words."""
    gaps = [
        (place, offset)
        for place, (span, first, last) in enumerate(parts)
        for offset in range(last - first)
        if not span.is_latin or text[first + offset] == " " or first + offset == last - 1
    ]
    gaps = gaps[:-1] if gaps and gaps[-1] == (len(parts) - 1, len(widths[-1]) - 1) else gaps
    for place, offset in gaps:
        widths[place][offset] += slack / len(gaps)


def _stop(tab: Tab | None, x: float, taken: float) -> float:
    """Where what follows a tab begins."""
    if tab is None:
        return (x // _DEFAULT_TAB + 1) * _DEFAULT_TAB
    return max(x, tab.at - {"right": taken, "center": taken / 2}.get(tab.align, 0.0))
