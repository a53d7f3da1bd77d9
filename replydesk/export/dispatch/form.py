"""The dispatch sheet as a typeset sheet: a form of exact lines on one page, and behind it what had no room in its boxes."""

import functools
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from replydesk.export.dispatch.fitting import PART, Box, Entry, Fitter
from replydesk.export.measure import characters
from replydesk.export.organs import organs
from replydesk.export.profile import Profile
from replydesk.export.profile_reader import load_profile
from replydesk.export.sheet import Border, Paragraph, Run, Sheet, Table
from replydesk.letter import Letter
from replydesk.letter.attachments import attachment_names
from replydesk.letter.dates import official_date
from replydesk.letter.states import Part
from replydesk.letter.steps import Step, opinions, this_round
from replydesk.paths import resource

RED = "FF0000"
_TITLE = "发文稿纸"
_TWIPS_PER_MM = 1440 / 25.4
_LABEL_ROLE = "signatory"
_TEXT_BEHIND = "（正文附后）"
_SEND_TO_REVIEW = "送核稿"


@dataclass(frozen=True, slots=True)
class Details:
    """What the form asks and no letter says: the department in charge, who drafted it, how many copies. "" leaves room to write."""

    department: str = ""
    drafter: str = ""
    copies: str = ""


@dataclass(frozen=True, slots=True)
class _Field:
    """A box with its label, their widths in mm. A box without a label is as wide as its row."""

    label: str
    entries: tuple[Entry, ...]
    width: float
    label_width: float = 20


_Row = tuple[float, tuple[_Field, ...]]
"""Height in mm, and the fields from left to right."""
_WHOLE, _HALF, _THIRD = 145, 62.5, 35
_OPINIONS = 62
"""The height of a box for opinions, in mm."""


def dispatch_sheet(letter: Letter, steps: Sequence[Step], details: Details | None = None) -> Sheet:
    """The dispatch sheet of a letter with the opinions of these steps; what nobody knows yet is left blank.

    Its profile is resources/dispatch/sheet.toml. What does not fit a box even in small type is shortened there and stands
    whole on a page behind.
    """
    profile = _profile()
    rows = tuple(_rows(letter, steps, details or Details()))
    fitter = Fitter(profile)
    boxes = [
        [fitter.fit(field.entries, _twips(field.width), _twips(height)) for field in fields]
        for height, fields in rows
    ]
    over = [
        field
        for (_, fields), row in zip(rows, boxes, strict=True)
        for field, box in zip(fields, row, strict=True)
        if not box.is_whole
    ]
    form: tuple[Paragraph | Table, ...] = (
        _heading(letter, profile),
        _table(rows, boxes, profile),
        Paragraph("anchor", ()),  # a Word file ends with a paragraph
    )
    return Sheet(profile, (*form, *_over(over)))


@functools.cache
def _profile() -> Profile:
    return load_profile(str(resource("dispatch/sheet.toml")))


def _twips(millimeters: float) -> int:
    return round(millimeters * _TWIPS_PER_MM)


def _heading(letter: Letter, profile: Profile) -> Paragraph:
    """The issuer and the form's name in red, pressed to one line if need be; of several issuers the leading one."""
    text = next(iter(organs(letter.particulars.issuer)), "") + _TITLE
    room, style = profile.page.text_width, profile.styles.mark
    narrow = int(100 * room / (characters(text) * style.cell))
    return Paragraph("mark", (Run(text),), narrow=narrow if narrow < 100 else None)


# ---- what stands where


def _rows(letter: Letter, steps: Sequence[Step], details: Details) -> Iterator[_Row]:
    """The form from top to bottom."""
    known = letter.particulars
    sent = next((step for step in this_round(steps) if step.deed == _SEND_TO_REVIEW), None)
    department = details.department or (sent.unit if sent else "")
    drafter = details.drafter or (sent.who if sent else "") or known.contact
    copies = (*known.report_to, *known.cc)
    names = attachment_names(letter.blocks, known.attachments)
    yield 10, _thirds(("密级", known.secrecy), ("紧急程度", known.urgency), ("公开属性", known.disclosure))
    yield _OPINIONS, tuple(_Field(part, _signed(steps, part), _HALF) for part in _SIDE_BY_SIDE)
    yield _OPINIONS, (_Field("会签", _signed(steps, "会签"), _WHOLE),)
    yield 12, _thirds(("主办单位", department), ("拟稿人", drafter), ("联系电话", known.phone))
    yield 18, (_Field("标题", _said(known.title), _WHOLE),)
    yield 12, (_Field("主送", _said(known.salutation), _WHOLE),)
    yield 15, (_Field("抄送", _said("，".join(copies)), _WHOLE),)
    yield 15, (_Field("附件", _said("；".join(names)), _WHOLE),)
    yield (
        11,
        (
            _Field("发文字号", _said(known.doc_number), 50),
            _Field("份数", _said(details.copies), 15),
            _Field("印发日期", _said(official_date(known.print_date)), 40),
        ),
    )
    yield 10, (_Field("", _said(_TEXT_BEHIND), 165, label_width=0),)


_SIDE_BY_SIDE: tuple[Part, Part] = ("签发", "核稿")


def _thirds(*texts: tuple[str, str]) -> tuple[_Field, ...]:
    return tuple(_Field(label, _said(text), _THIRD) for label, text in texts)


def _said(text: str) -> tuple[Entry, ...]:
    return (Entry(text.strip()),) if text.strip() else ()


def _signed(steps: Sequence[Step], part: Part) -> tuple[Entry, ...]:
    """The opinions for a box, each with unit, name and day."""
    return tuple(
        Entry(
            step.opinion,
            PART.join(text for text in (step.unit, step.who, official_date(step.date)) if text),
        )
        for step in opinions(steps, part)
    )


# ---- into a table


def _table(rows: Sequence[_Row], boxes: Sequence[Sequence[Box]], profile: Profile) -> Table:
    """The form: every row has cells of its own, over columns that the edges of all cells together make."""
    edges = [_edges(fields) for _, fields in rows]
    columns = sorted({edge for row in edges for edge in row})
    spans = tuple(
        tuple(columns.index(right) - columns.index(left) for left, right in itertools.pairwise(row))
        for row in edges
    )
    cells = tuple(tuple(_cells(fields, row)) for (_, fields), row in zip(rows, boxes, strict=True))
    return Table(
        cells,
        tuple(right - left for left, right in itertools.pairwise(columns)),
        row_height=0,
        block="",
        has_head=False,
        spans=spans,
        heights=tuple(_twips(height) for height, _ in rows),
        lines=Border(round(profile.table.border), 0, RED),
    )


def _edges(fields: Sequence[_Field]) -> list[int]:
    """The edges of a row's cells from the form's left edge, in twips."""
    widths = (width for field in fields for width in (field.label_width, field.width) if width)
    return [_twips(edge) for edge in itertools.accumulate(widths, initial=0.0)]


def _cells(fields: Sequence[_Field], boxes: Sequence[Box]) -> Iterator[tuple[Paragraph, ...]]:
    for field, box in zip(fields, boxes, strict=True):
        if field.label:
            yield (Paragraph(_LABEL_ROLE, (Run(field.label),)),)
            yield box.content
        else:
            yield (Paragraph(_LABEL_ROLE, tuple(Run(entry.text) for entry in field.entries)),)


def _over(fields: Sequence[_Field]) -> Iterator[Paragraph]:
    """The page behind the form: what stands there shortened, whole."""
    for place, field in enumerate(fields):
        if not place:
            yield Paragraph("mark", (Run(f"{_TITLE}附页"),), new_page=True)
        yield Paragraph("heading1", (Run(field.label),))
        for entry in field.entries:
            for text in entry.text.split("\n"):
                yield Paragraph("body", (Run(text),))
            if entry.signed:
                yield Paragraph("body", (Run(entry.signed),), align="right", first_line=0)
