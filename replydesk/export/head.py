"""Page 1 above the title in the letter form (GB/T 9704 10.1): red lines, number, secrecy, class mark."""

import re
from collections.abc import Iterator, Sequence

from replydesk.export import document_head
from replydesk.export.mark import mark_size, marks
from replydesk.export.profile import Profile
from replydesk.export.sheet import Frame, Line, Paragraph, Run, Tab
from replydesk.letter import Particulars

_BARE_CLASS = re.compile(r"[A-Za-z甲乙丙丁一二三四]")
_APART = "\u3000"


def framed(particulars: Particulars, profile: Profile) -> Sequence[Paragraph]:
    """What is fixed to the paper: the mark, and above it the class mark when it belongs into the letter's corner."""
    fixed = list(marks(particulars, profile))
    corner = class_mark(particulars, profile, "corner")
    if corner and profile.head.form == "letter":
        height = round(profile.styles.result_class.line)
        top = round(profile.head.mark_top - 1.25 * height)  # clear of the mark below it
        frame = Frame("page", round(profile.page.left), top, profile.page.text_width, height)
        fixed.insert(0, Paragraph("result_class", (Run(corner),), frame=frame))
    return fixed


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
    if head.form == "document":
        return 0
    if head.mark:
        lower = head.mark_top + mark_size(particulars, profile)[0]
    if head.lines:
        upper = head.mark_top + mark_size(particulars, profile)[0] + head.upper_line_gap
        lower = upper + head.line_apart + head.line_thin / 2
    return max(0, round(lower + head.first_row_gap - profile.page.top)) if lower else 0


def rows(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """Copy number, secrecy and urgency at the left, one a row; the document number as the form has it.

    In the letter form that is at the right of the first row.
    """
    left = [text for text in (particulars.copy_number, particulars.secrecy, particulars.urgency) if text]
    number, beside = particulars.doc_number, class_mark(particulars, profile, "number")
    if profile.head.form == "document":
        corner = class_mark(particulars, profile, "corner")
        yield from document_head.rows(left, (corner, beside), particulars, profile)
        return
    number = _APART.join(text for text in (number, beside) if text)
    if number and left:
        runs = (Run(left.pop(0), "secrecy"), Run("\t" + number))
        yield Paragraph("doc_number", runs, align="left", tabs=(Tab("right", profile.page.text_width),))
    elif number:
        yield Paragraph("doc_number", (Run(number),))
    for text in left:
        yield Paragraph("secrecy", (Run(text),))


def result_class(particulars: Particulars, profile: Profile) -> Iterator[Paragraph]:
    """The class mark at the right edge above the title."""
    if text := class_mark(particulars, profile, "title"):
        yield Paragraph("result_class", (Run(text),))


def class_mark(particulars: Particulars, profile: Profile, place: str) -> str:
    """What of the class mark and of the disclosure behind it stands at this place; "" for nothing.

    A disclosure whose class mark is not in the head stands alone above the title.
    """
    worded = class_words(particulars, profile)
    at = profile.result_class.place
    if not worded or at in ("annotation", "none"):
        worded, at = "", "title"
    disclosed = disclosure(particulars, profile) if profile.disclosure.place == "class" else ""
    return _APART.join(text for text in (worded, disclosed) if text) if at == place else ""


def class_words(particulars: Particulars, profile: Profile) -> str:
    """The result class; a bare letter gets the profile's wording. A letter that has no class shows none."""
    if not particulars.applies("result_class"):
        return ""
    text = particulars.result_class.strip()
    return profile.result_class.text.replace("{}", text) if _BARE_CLASS.fullmatch(text) else text


def disclosure(particulars: Particulars, profile: Profile) -> str:
    """The disclosure as it is worded outside of the annotation; "" if it is not known."""
    text = particulars.disclosure.strip()
    return profile.disclosure.text.replace("{}", text) if text else ""
