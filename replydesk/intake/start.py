"""Where the letter begins on a page: at its salutation, or without one behind its title or at its opening."""

from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.intake import frame
from replydesk.intake.contacts import Contacts, read_contacts
from replydesk.intake.line import Line
from replydesk.intake.marks import read_letterhead, read_marks
from replydesk.intake.opening import find_opening, is_opening, is_strong_opening
from replydesk.intake.pageinfo import PageInfo, read_table, read_table_line
from replydesk.intake.salutation import (
    Salutation,
    read_addressee,
    read_by_place,
    read_fused_group,
    read_group,
    read_persons,
)
from replydesk.intake.title import find_titles
from replydesk.intake.words import is_organ

_NEAR = 4
_MOST_NAME_LINES = 4


@dataclass(frozen=True, slots=True)
class Start:
    """The salutation (None if the letter has none) and the places of its lines: `first` up to, not including, `body`.

    Without a salutation both are the place of the first line of the body. `sure` tells that what stands before it
    cannot be the letter's text. `line` is what the salutation was read from, its lines joined.
    """

    salutation: Salutation | None
    first: int
    body: int
    sure: bool = True
    line: Line | None = None


def find_start(lines: Sequence[Line]) -> Start:
    """Where the letter begins."""
    for place, line in enumerate(lines):
        if line.role == "salutation":
            found = read_persons(line) or read_group(line)
            text = line.text.rstrip("：:︰ ")
            return Start(
                found if found and found.whole_line else Salutation(text, (), end=len(line.text)),
                place,
                place + 1,
            )
    return _by_persons(lines) or _by_group(lines) or _by_place(lines) or _without_salutation(lines)


def _by_persons(lines: Sequence[Line]) -> Start | None:
    """The first salutation of persons near which an opening stands; else the first one at all."""
    first = None
    for place in range(len(lines)):
        if place and is_strong_opening(lines[place - 1]):
            break  # the letter has begun; a name further down is not whom it addresses
        line, end = _joined(lines, place)
        found = read_persons(line)
        if not found or not _believable(found, line, lines, end):
            continue
        start = Start(found, place, end, line=line)
        if not found.whole_line and is_opening(line):
            return start
        if find_opening(lines, end, _NEAR) >= 0:
            return start
        first = first or start
    return first


def _joined(lines: Sequence[Line], place: int) -> tuple[Line, int]:
    """The line with those after it, while it ends within a list of names; and the place behind the last of them."""
    line, end = lines[place], place + 1
    while (
        line.key.endswith("、")
        and end < len(lines)
        and end - place < _MOST_NAME_LINES
        and len(line.key) < 200
    ):
        following = lines[end]
        line = Line(line.number, line.text + following.text, line.key + following.key)
        end += 1
    return line, end


def _believable(found: Salutation, line: Line, lines: Sequence[Line], end: int) -> bool:
    """A name and 委员 without a colon is a salutation only right before the opening."""
    if found.greeting or line.key[found.end - 1 : found.end] == "：":
        return True
    return find_opening(lines, end, 2) >= 0 or (
        end < len(lines) and lines[end].key.startswith(("您好", "你好", "你们好"))
    )


def _by_group(lines: Sequence[Line]) -> Start | None:
    """A delegation, party, or organ addressed on its own line, before an opening."""
    for place, line in enumerate(lines):
        if fused := read_fused_group(line):
            return Start(fused, place, place + 1, line=line)
        found = read_group(line) or read_addressee(line)
        if found and find_opening(lines, place + 1, _NEAR) >= 0:
            return Start(found, place, place + 1)
    return None


def _by_place(lines: Sequence[Line]) -> Start | None:
    """Whatever short line with a colon stands right before the first opening."""
    opening = find_opening(lines, 0, len(lines))
    if opening < 1:
        return None
    found = read_by_place(lines[opening - 1])
    if not found or read_table(lines, opening - 1, PageInfo()):
        return None
    return Start(found, opening - 1, opening)


def _without_salutation(lines: Sequence[Line]) -> Start:
    """The first line that is nothing of a page's or a letter's head; behind the last title if there is one near the top."""
    titles = [found for found in find_titles(lines[:20]) if not _text_before(lines[: found.start])]
    place = titles[-1].end if titles else 0
    info = PageInfo()
    while place < len(lines):
        line = lines[place]
        if (
            line.role == "title"
            or frame.page_part(line)
            or read_marks(line)
            or read_letterhead(line)
            or read_contacts(line, Contacts())
            or is_organ(line.key)
        ):
            place += 1
            continue
        taken = 0 if is_opening(line) else read_table(lines, place, info)
        if not taken:
            break
        place += taken
    if place == len(lines):
        place = titles[-1].end if titles else 0
    return Start(None, place, place, sure=bool(titles))


def _text_before(lines: Sequence[Line]) -> bool:
    """Whether there are sentences among the lines, so that a title below them is only cited."""
    return any(
        is_opening(line) or (line.key.endswith("。") and not read_table_line(line, PageInfo()))
        for line in lines
    )
