"""The imprint at the lower edge of the last page's type area (GB/T 9704 7.4): copies, printing organ and date, lines."""

import dataclasses
from collections.abc import Iterator

from replydesk.export.head import disclosure
from replydesk.export.profile import Profile
from replydesk.export.sheet import Border, Frame, Paragraph, Run, Tab
from replydesk.letter import Particulars


def imprint(particulars: Particulars, profile: Profile, salutation: str = "") -> Iterator[Paragraph]:
    """The imprint's rows in one frame; nothing if there are none. `salutation` is one that has no room on page 1.

    The empty line after them is what the frame hangs on: kept with the annotation or the date, it takes them along
    to the next page when the imprint no longer fits below them.
    """
    rules, width = profile.imprint, profile.page.text_width
    frame = Frame("margin", 0, None, width)
    rows = [Paragraph("cc", (Run(text),), frame=frame) for text in _copies(particulars, profile, salutation)]
    if profile.disclosure.place == "imprint" and (text := disclosure(particulars, profile)):
        rows.insert(0, Paragraph("printer", (Run(text),), frame=frame))
    date = particulars.text("print_date")
    if rules.printer and (particulars.printer or date):
        text = f"{particulars.printer.strip()}\t{rules.printed.replace('{}', date) if date else ''}"
        tab = Tab("right", width - round(profile.styles.printer.right))
        line = Border(round(rules.inner_line), 0) if rows and rules.lines else None
        rows.append(Paragraph("printer", (Run(text),), frame=frame, tabs=(tab,), above=line))
    if rows and rules.lines:
        outer = Border(round(rules.outer_line), 0)
        rows[0] = dataclasses.replace(rows[0], above=outer)
        rows[-1] = dataclasses.replace(rows[-1], below=outer)
    yield from rows
    if rows:
        yield Paragraph("anchor", ())


def _copies(particulars: Particulars, profile: Profile, salutation: str) -> Iterator[str]:
    """抄报, a 主送 that was moved here, and 抄送."""
    rules = profile.cc
    lists = (
        (rules.report_label, particulars.report_to),
        (profile.salutation.imprint_label, (salutation,) if salutation else ()),
        (rules.label, particulars.cc),
    )
    for label, names in lists:
        organs = [name for text in names if (name := text.strip().removeprefix(label).rstrip("。；，、"))]
        if organs:
            yield label + rules.separator.join(organs) + rules.end
