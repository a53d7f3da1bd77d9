"""A paragraph as stretches of one look and one script, with the width of every character."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from replydesk.export.paging.engine import Engine, scripts
from replydesk.export.paging.pages import Look
from replydesk.export.paging.widths import HALF, NOT_WHOLE, ascii_widths, width
from replydesk.export.profile import Style, Styles
from replydesk.export.sheet import Paragraph, Run


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of one look and one script from `start` in the paragraph's text, without tabs and line breaks.

    `advance` is the width of each with its spacing, or `advances` those of all where they differ. `lead` is the space
    between scripts that stands before it, except at the start of a line.
    """

    text: str
    start: int
    look: Look
    is_latin: bool
    spacing: float
    advance: float
    advances: tuple[float, ...] = ()
    lead: float = 0.0

    @property
    def end(self) -> int:
        """Where it ends in the paragraph's text."""
        return self.start + len(self.text)

    def widths(self, first: int, last: int) -> Sequence[float]:
        """The widths of its characters from the first to before the last, with their spacing."""
        return self.advances[first:last] if self.advances else (self.advance,) * (last - first)


def spans_of(paragraph: Paragraph, text: str, styles: Styles, engine: Engine) -> list[Span]:
    """The paragraph's spans in order; `text` is the paragraph's. A span ends at tabs and line breaks."""
    found: list[Span] = []
    looks = list(_looks(paragraph, styles))
    for start, end, is_latin in scripts(text):
        for run_start, run_end, look, spacing in looks:
            left, right = max(start, run_start), min(end, run_end)
            if left < right:
                for place, part in _without_controls(text[left:right], left):
                    before = found[-1] if found and found[-1].end == place else None
                    found.append(
                        _span(part, place, look, spacing, engine=engine, before=before, is_latin=is_latin)
                    )
    return found


def _without_controls(text: str, start: int) -> Iterator[tuple[int, str]]:
    if "\t" not in text and "\n" not in text:
        yield start, text
        return
    for is_control, group in itertools.groupby(enumerate(text, start), lambda entry: entry[1] in "\t\n"):
        if not is_control:
            entries = list(group)
            yield entries[0][0], "".join(char for _, char in entries)


def _looks(paragraph: Paragraph, styles: Styles) -> Iterator[tuple[int, int, Look, float]]:
    """Where each run begins and ends, its look and its spacing."""
    style = styles.of(paragraph.role)
    start = 0
    for run in paragraph.runs:
        end = start + len(run.text)
        yield start, end, _look(run, paragraph, style, styles), float(round(style.spacing))
        start = end


def _look(run: Run, paragraph: Paragraph, style: Style, styles: Styles) -> Look:
    faces = styles.of(run.face) if run.face else style
    return Look(
        faces.face,
        faces.latin or faces.face,
        style.size if paragraph.size is None else paragraph.size,
        style.bold if run.bold is None else run.bold,
        style.color,
        100 if paragraph.narrow is None else paragraph.narrow,
        run.fate,
    )


def _span(
    text: str,
    start: int,
    look: Look,
    spacing: float,
    *,
    engine: Engine,
    before: Span | None,
    is_latin: bool,
) -> Span:
    em = look.size * look.narrow / 100
    lead = 0.0
    if before is not None and before.is_latin != is_latin and before.text[-1].isalnum() and text[0].isalnum():
        lead = engine.script_space * before.look.size
    if text.isascii():
        if ascii_widths(look.latin) is None:
            return Span(text, start, look, is_latin, spacing, em * HALF + spacing, (), lead)
    elif not is_latin and NOT_WHOLE.search(text) is None:
        return Span(text, start, look, is_latin, spacing, em + spacing, (), lead)
    advances = tuple(em * width(char, look.latin) + spacing for char in text)
    return Span(text, start, look, is_latin, spacing, 0.0, advances, lead)
