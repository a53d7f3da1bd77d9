"""Page 1 above the title in the letter form (GB/T 9704 10.1): mark, red lines, number, secrecy, class mark."""

import re
from collections.abc import Iterator

from replydesk.export.measure import characters
from replydesk.export.profile import Profile
from replydesk.export.sheet import Frame, Line, Paragraph, Run, Tab
from replydesk.letter import Particulars

_BARE_CLASS = re.compile(r"[A-Za-z甲乙丙丁一二三四]")
_SIZE_STEP = 10  # half a point, the finest size Word knows
_WHOLE = 100


def mark(particulars: Particulars, profile: Profile) -> Paragraph | None:
    """The issuer's name in red, in a frame fixed to the paper; a long name is narrowed, then shrunk, to one line."""
    name = _name(particulars)
    if not profile.head.mark or not name:
        return None
    head, style = profile.head, profile.styles.mark
    size, narrow = mark_size(particulars, profile)
    line = round(style.line - style.size) + size
    width = round(max(head.line_width, head.mark_width))
    frame = Frame(
        "page", round((profile.page.width - width) / 2), round(head.mark_top + head.mark_rise), width, line
    )
    plain = narrow == _WHOLE
    return Paragraph(
        "mark",
        (Run(name),),
        frame=frame,
        size=None if plain else size,
        line=None if plain else line,
        narrow=None if plain else narrow,
    )


def mark_size(particulars: Particulars, profile: Profile) -> tuple[int, int]:
    """The size of the mark's type in twips and its width in per cent, so that a long name fits the mark's width."""
    head, style = profile.head, profile.styles.mark
    full, wide = round(style.size), characters(_name(particulars))
    share = (head.mark_width / wide - style.spacing) / full if wide else 1.0
    if share >= 1:
        return full, _WHOLE
    if share >= head.mark_narrowest:
        return full, int(share * _WHOLE)
    size = full * share / head.mark_narrowest
    return max(int(size) // _SIZE_STEP * _SIZE_STEP, _SIZE_STEP), int(head.mark_narrowest * _WHOLE)


def _name(particulars: Particulars) -> str:
    return " ".join(particulars.issuer.split())


def red_lines(particulars: Particulars, profile: Profile) -> tuple[Line, ...]:
    """Both pairs of lines of page 1: thick over thin 4 mm below the mark, thin over thick 20 mm above the paper's edge."""
    head, page = profile.head, profile.page
    if not head.lines:
        return ()
    upper = head.mark_top + mark_size(particulars, profile)[0] + head.upper_line_gap
    lower = page.height - head.lower_line_edge - head.line_thick / 2
    x, length = round((page.width - head.line_width) / 2), round(head.line_width)
    return tuple(
        Line(x, round(y), length, round(thickness))
        for y, thickness in (
            (upper, head.line_thick),
            (upper + head.line_apart, head.line_thin),
            (lower - head.line_apart, head.line_thin),
            (lower, head.line_thick),
        )
    )


def clearance(particulars: Particulars, profile: Profile) -> int:
    """How far below the type area's upper edge the first row begins, so that it is clear of the head; in twips."""
    head = profile.head
    lower = 0.0
    if head.mark:
        lower = head.mark_top + mark_size(particulars, profile)[0]
    if head.lines:
        upper = head.mark_top + mark_size(particulars, profile)[0] + head.upper_line_gap
        lower = upper + head.line_apart + head.line_thin / 2
    return max(0, round(lower + head.first_row_gap - profile.page.top)) if lower else 0


def rows(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """Copy number, secrecy and urgency at the left, one a row; the document number at the right of the first row."""
    left = [text for text in (particulars.copy_number, particulars.secrecy, particulars.urgency) if text]
    number = particulars.doc_number
    if number and left:
        runs = (Run(left.pop(0), "secrecy"), Run("\t" + number))
        yield Paragraph("doc_number", runs, align="left", tabs=(Tab("right", profile.page.text_width),))
    elif number:
        yield Paragraph("doc_number", (Run(number),))
    for text in left:
        yield Paragraph("secrecy", (Run(text),))


def result_class(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """The class mark at the right edge above the title; a bare letter gets the profile's wording."""
    text = particulars.result_class.strip()
    if not profile.result_class.shown or not text or not particulars.applies("result_class"):
        return
    if _BARE_CLASS.fullmatch(text):
        text = profile.result_class.text.replace("{}", text)
    yield Paragraph("result_class", (Run(text),))
