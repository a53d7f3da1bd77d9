"""The head of the document form (GB/T 9704 7.2): secrecy rows, the number two lines below the mark, the red line."""

import re
from collections.abc import Iterator, Sequence

from replydesk.export.mark import mark_depth
from replydesk.export.measure import characters, widest
from replydesk.export.profile import Profile
from replydesk.export.sheet import Border, Paragraph, Run, Tab
from replydesk.letter import Particulars

_A_ROW = 2
"""Signatories a row (clause 7.2.6)."""
_SHORT, _USUAL = 2, 3
"""A name of two characters among longer ones is spread to three, as everywhere in official lists."""


def rows(
    left: Sequence[str], beside: tuple[str, str], particulars: Particulars, profile: Profile
) -> Iterator[Paragraph]:
    """The rows from line 1 of the type area to the red line, which is there with or without a number.

    `left` are copy number, secrecy and urgency; `beside` what stands at the right edge of line 1 and of the number's row.
    """
    corner, class_mark = beside
    first = [*left] or ([""] if corner else [])
    for place, text in enumerate(first):
        right = "\t" + corner if corner and not place else ""
        tabs = (Tab("right", profile.page.text_width),) if right else ()
        yield Paragraph("secrecy", (Run(text + right),), before=None if place else 0, tabs=tabs)
    lower = profile.head.mark_top + mark_depth(particulars, profile) if profile.head.mark else 0.0
    taken = len(first) * round(profile.styles.secrecy.line)
    before = max(0, round(lower + profile.head.number_gap - profile.page.top) - taken) if lower else 0
    number = particulars.doc_number.strip()
    names = _signatories(particulars.signatory) if profile.head.signatory else []
    if names:
        number = "\u3000".join(text for text in (number, class_mark) if text)
        yield from _signed_rows(number, names, before, profile)
    else:
        yield _number_row(number, class_mark, before, profile)


def _number_row(number: str, class_mark: str, before: int, profile: Profile) -> Paragraph:
    """The number in the middle, the class mark at the right edge."""
    line = _separator(profile)
    if not class_mark:
        return Paragraph("doc_number", (Run(number),) if number else (), before=before, below=line)
    width = profile.page.text_width
    tabs = (Tab("center", width // 2), Tab("right", width))
    text = f"\t{number}\t{class_mark}"
    return Paragraph("doc_number", (Run(text),), before=before, align="left", tabs=tabs, below=line)


def _signed_rows(number: str, names: Sequence[str], before: int, profile: Profile) -> Iterator[Paragraph]:
    """The signatories at the right, two a row; the number, one character in, on the row of the last ones."""
    label, cell = profile.head.signatory_label, profile.styles.doc_number.cell
    pairs = [names[start : start + _A_ROW] for start in range(0, len(names), _A_ROW)]
    step = widest(names) + 1
    end = profile.page.text_width - cell
    second = end - widest(names) * cell
    start = second - step * cell if len(names) > 1 else second
    if characters(number) * cell + 2 * cell > start - characters(label) * cell:
        pairs.append([])  # too long to stand beside them
    for place, pair in enumerate(pairs):
        is_last = place == len(pairs) - 1
        at = start if place else start - characters(label) * cell
        tabs = (Tab("left", round(at)), Tab("left", round(second)))
        runs = [Run(number, "")] if is_last and number else []
        if pair:
            runs += [Run("\t" + ("" if place else label), "" if is_last else "body")]
            runs += [Run("\t".join(pair), "signatory" if is_last else "")]
        yield Paragraph(
            "doc_number" if is_last else "signatory",
            tuple(runs),
            first_line=round(cell),  # an indent would shorten the red line
            before=None if place else before,
            align="left",
            tabs=tabs if pair else (),
            below=_separator(profile) if is_last else None,
        )


def _signatories(text: str) -> Sequence[str]:
    """The names, which blanks, commas or 、 set apart; 张　三 is one name."""
    names = [part for part in re.split(r"[\s、，,；;]+", text) if part]
    if len(names) > 1 and all(len(name) == 1 for name in names):
        names = ["".join(names)]
    if max(map(len, names), default=0) < _USUAL:
        return names
    return ["\u3000".join(name) if len(name) == _SHORT else name for name in names]


def _separator(profile: Profile) -> Border | None:
    head = profile.head
    if not head.separator:
        return None
    return Border(round(head.separator), round(head.separator_gap), head.line_color)
