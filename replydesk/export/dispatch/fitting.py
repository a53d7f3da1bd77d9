"""Making what is written fit a box of the form, whose lines do not give way: smaller type first, then words left out."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from replydesk.export.measure import characters
from replydesk.export.paging.engine import WORD
from replydesk.export.paging.setting import setter
from replydesk.export.profile import Profile
from replydesk.export.sheet import Paragraph, Run, Tab

SIZES = (240, 210, 180)
"""Sizes of type in twips, the one of the style first: 小四, 五号, 小五."""
_SPACING = 1.3
"""A line's height by the size of its type."""
_SHORTENED = (120, 80, 60, 40, 30, 20, 10)
"""To so many characters a text is cut that does not fit in small type."""
PART = "\u3000"
"""What stands between the parts of a signature."""
SEE_OVER = "……（全文见附页）"
_ROLE = "table_text"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something written in a box: words, and at the right below or beside them who signed it, "" for nobody."""

    text: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in a box, and whether that is all of it."""

    content: tuple[Paragraph, ...]
    is_whole: bool = True


class Fitter:
    """Fits entries into boxes on the pages of one profile."""

    def __init__(self, profile: Profile) -> None:
        self._set = setter(profile.styles, WORD)
        self._margins = 2 * round(profile.table.cell_margin)
        self._border = profile.table.border

    def fit(self, entries: Sequence[Entry], width: int, height: int) -> Box:
        """The entries in a box of this size, in twips: whole if they can be, else shortened, else the last ones alone."""
        for shown, size, is_whole in _ways(entries):
            content = self._paragraphs(shown, size, width - self._margins)
            if self._height(content, width - self._margins) <= height - self._border:
                return Box(content, is_whole)
        return Box(self._paragraphs((Entry(SEE_OVER.lstrip("…")),), SIZES[-1], width), is_whole=False)

    def _paragraphs(self, entries: Sequence[Entry], size: int, room: int) -> tuple[Paragraph, ...]:
        return tuple(line for entry in entries for line in _lines(entry, size, room)) or (
            Paragraph(_ROLE, ()),
        )

    def _height(self, content: Sequence[Paragraph], room: int) -> float:
        return sum(line.height for paragraph in content for line in self._set(paragraph, room))


def _ways(entries: Sequence[Entry]) -> Iterator[tuple[Sequence[Entry], int, bool]]:
    """Ways to show the entries with the size of their type and whether all is said, the best first."""
    for size in SIZES:
        yield entries, size, True
    for most in _SHORTENED:
        yield [_shortened(entry, most) for entry in entries], SIZES[-1], False
    note = Entry(SEE_OVER.lstrip("…"))
    for first in range(1, len(entries)):
        yield [note, *(_shortened(entry, _SHORTENED[-1]) for entry in entries[first:])], SIZES[-1], False


def _shortened(entry: Entry, most: int) -> Entry:
    if len(entry.text) <= most:
        return entry
    return Entry(entry.text[:most].rstrip() + SEE_OVER, entry.signed)


def _lines(entry: Entry, size: int, room: int) -> Iterator[Paragraph]:
    """The entry's paragraphs: one where words and signature have room beside each other, else two."""
    beside = (characters(entry.text) + characters(entry.signed) + 2) * size <= room
    if entry.text and entry.signed and beside and "\n" not in entry.text:
        paragraph = _paragraph(f"{entry.text}\t{entry.signed}", size)
        yield dataclasses.replace(paragraph, tabs=(Tab("right", room),))
        return
    if entry.text or not entry.signed:
        yield _paragraph(entry.text, size)
    for signed in _whole_parts(entry.signed, room / size):
        yield dataclasses.replace(_paragraph(signed, size), align="right")


def _whole_parts(signed: str, most: float) -> Iterator[str]:
    """A signature in lines of so many characters: unit, name and day are never broken where they can stand whole."""
    line = ""
    for part in filter(None, signed.split(PART)):
        longer = f"{line}{PART}{part}" if line else part
        if line and characters(longer) > most:
            yield line
            longer = part
        line = longer
    if line:
        yield line


def _paragraph(text: str, size: int) -> Paragraph:
    return Paragraph(_ROLE, (Run(text),) if text else (), size=size, line=round(size * _SPACING))
