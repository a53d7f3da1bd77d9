"""Tables on the page: columns as wide as their text asks for, together as wide as the type area."""

import itertools
import math
from collections.abc import Sequence

from replydesk.export.measure import widest
from replydesk.export.profile import Align, Profile
from replydesk.export.sheet import Paragraph, Run, Table
from replydesk.letter import Block
from replydesk.letter.tables import has_head, rows_of


def typeset_table(block: Block, profile: Profile) -> Table:
    """The block's table with all rows of one length; an empty one has one empty cell."""
    texts, is_head = rows_of(block), has_head(block)
    rows = tuple(
        tuple(_cell(text, is_head=is_head and not place) for text in row) for place, row in enumerate(texts)
    )
    widths = column_widths(texts, profile)
    return Table(rows, widths, round(profile.table.row_height), block.id, has_head=is_head)


def _cell(text: str, *, is_head: bool) -> tuple[Paragraph, ...]:
    align: Align | None = "center" if is_head else None
    return tuple(
        Paragraph("table_text", (Run(line),) if line else (), align=align) for line in text.split("\n")
    )


def column_widths(rows: Sequence[Sequence[str]], profile: Profile) -> tuple[int, ...]:
    """The columns' widths in twips, which add up to the table's width.

    A column that needs less than an even share of what is left gets what it needs; the others share the rest.
    When all need less, what is left over is shared evenly.
    """
    total, grid = round(profile.table.width), profile.table
    cell = profile.styles.table_text.cell
    wishes = [
        max(
            grid.narrowest,
            widest(line for text in column for line in text.split("\n")) * cell
            + cell / 2
            + 2 * grid.cell_margin,
        )
        for column in zip(*rows, strict=True)
    ]
    widths = [0.0] * len(wishes)
    left, free = float(total), len(wishes)
    for place in sorted(range(len(wishes)), key=wishes.__getitem__):
        widths[place] = min(wishes[place], left / free)
        left, free = left - widths[place], free - 1
    spare = left / len(widths)
    return _between_characters([width + spare for width in widths], total, profile)


def _between_characters(widths: Sequence[float], total: int, profile: Profile) -> tuple[int, ...]:
    """The widths moved by less than a character, so that in every column the text ends in the middle of a half character.

    Programs round the edges of columns to a twip or two in ways of their own. Where a line of text filled its column
    exactly, that would decide how the cell is broken; so none does.
    """
    half, around = profile.styles.table_text.cell / 2, 2 * round(profile.table.cell_margin)
    count = len(widths)
    rest = min(
        ((total / count - around - step * half / count) % half for step in range(count)),
        key=lambda rest: _clearance(rest, half),
    )
    steps = [max(1, math.floor((width - around - rest) / half)) for width in widths]
    missing = round((total - count * (around + rest)) / half) - sum(steps)
    order = sorted(range(count), key=lambda place: steps[place] - (widths[place] - around - rest) / half)
    for turn in range(abs(missing)):
        place = order[turn % count] if missing > 0 else max(range(count), key=steps.__getitem__)
        steps[place] += 1 if missing > 0 else -1
    edges = [
        round(place * (around + rest) + half * done)
        for place, done in enumerate(itertools.accumulate(steps, initial=0))
    ]
    return tuple(right - left for left, right in itertools.pairwise(edges))


def _clearance(rest: float, half: float) -> float:
    """How near the rest is to what a line's half characters and the spaces between scripts (fifths of them) can add up to."""
    fifth = half / 5
    return -min(rest % fifth, fifth - rest % fifth)
