"""The redline on paper: the marked sheet on its pages, with a bar in the margin beside every line that changed."""

import dataclasses

from replydesk.export.paging import Page, Pages, PlacedLine, Rule, paginate
from replydesk.export.profile import Profile
from replydesk.export.redline.marking import marked_sheet
from replydesk.export.redline.pairing import Item
from replydesk.export.sheet import Paragraph, Run, Sheet, Table
from replydesk.letter import Letter

_END_SIGN = "¶"
"""What shows the end of a paragraph that was split or joined there."""
_BAR, _ASIDE = 15, 240
"""How thick the bar is and how far left of the type area it stands, in twips."""


def redline_pages(old: Letter, new: Letter, profile: Profile) -> Pages:
    """The pages of the redline; what is gone takes its room there like everything else."""
    sheet = marked_sheet(old, new, profile)
    shown = dataclasses.replace(sheet, content=tuple(map(_with_end_sign, sheet.content)))
    pages = paginate(shown)
    return Pages(shown, tuple(_with_bars(page, shown) for page in pages.pages))


def _with_end_sign(item: Item) -> Item:
    """A paragraph that goes on, before or after, in the next one, with a sign for its end."""
    if isinstance(item, Table):
        rows = tuple(tuple(tuple(map(_ended, cell)) for cell in row) for row in item.rows)
        return dataclasses.replace(item, rows=rows)
    return _ended(item)


def _ended(paragraph: Paragraph) -> Paragraph:
    if not paragraph.fate or all(run.fate for run in paragraph.runs):
        return paragraph  # it came or went whole
    last = paragraph.runs[-1]
    sign = Run(_END_SIGN, last.face, last.bold, paragraph.fate)
    return dataclasses.replace(paragraph, runs=(*paragraph.runs, sign))


def _with_bars(page: Page, sheet: Sheet) -> Page:
    left = round(sheet.profile.page.left) - _ASIDE
    bars = (
        Rule(left, line.top, left, line.bottom, _BAR, "auto")
        for line in page.lines
        if _is_changed(line, sheet)
    )
    return dataclasses.replace(page, rules=(*page.rules, *dict.fromkeys(bars)))


def _is_changed(line: PlacedLine, sheet: Sheet) -> bool:
    """Whether anything on the line came, went or has another format."""
    item = sheet.content[line.item]
    if isinstance(item, Paragraph):
        paragraph = item
    else:
        row, column, number = line.cell or (0, 0, 0)
        paragraph = item.rows[row][column][number]
    if paragraph.was is not None and paragraph.was.role != paragraph.role:
        return True
    end = 0
    for run in paragraph.runs:
        start, end = end, end + len(run.text)
        if (run.fate or run.was) and start < line.line.end and end > line.line.start:
            return True
    return False
