"""Tables on the page: columns as wide as their text asks for, together as wide as the type area."""

import itertools
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
    edges = [0]
    position = 0.0
    for width in widths:
        position += width + spare
        edges.append(round(position))
    return tuple(right - start for start, right in itertools.pairwise(edges))
