"""Tables on pages: the lines of every cell, the heights of rows, and the lines around the cells."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.export.paging.engine import Engine
from replydesk.export.paging.pages import Line, PlacedLine, Rule
from replydesk.export.paging.setting import setter
from replydesk.export.profile import Profile
from replydesk.export.sheet import Table


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is set: its height, its lines with the column's left edge and their own upper edge in the row."""

    height: float
    lines: tuple[tuple[Line, float, float, int, int], ...]
    """Line, left edge, upper edge, column, paragraph in the cell."""


def set_rows(table: Table, profile: Profile, engine: Engine) -> list[Row]:
    """The rows of a table; a row is as high as its tallest cell and at least as high as the table says, or exactly so."""
    margin, border = round(profile.table.cell_margin), round(profile.table.border)
    set_paragraph = setter(profile.styles, engine)
    rows = []
    for place, cells in enumerate(table.rows):
        widths = table.cell_widths(place)
        edges = list(itertools.accumulate(widths, initial=0))
        content = [
            [
                (line, number)
                for number, paragraph in enumerate(cell)
                for line in set_paragraph(paragraph, width - 2 * margin)
            ]
            for cell, width in zip(cells, widths, strict=True)
        ]
        tallest = max(sum(line.height for line, _ in lines) for lines in content)
        height = (
            float(table.heights[place]) if table.heights else max(float(table.row_height), tallest + border)
        )
        placed = (
            (line, edges[column] + margin, top, column, number)
            for column, lines in enumerate(content)
            for line, top, number in _centered(lines, height - border)
        )
        rows.append(Row(height, tuple(placed)))
    return rows


def _centered(lines: list[tuple[Line, int]], room: float) -> Iterator[tuple[Line, float, int]]:
    top = (room - sum(line.height for line, _ in lines)) / 2
    for line, number in lines:
        yield line, top, number
        top += line.height


def placed_row(
    row: Row, corner: tuple[float, float], item: int, block: str, number: int
) -> Iterator[PlacedLine]:
    """The lines of a row whose upper left corner stands here, read from left to right."""
    x, top = corner
    for line, left, down, column, paragraph in row.lines:
        yield PlacedLine(line, x + left, top + down, item, block, (number, column, paragraph))


def row_rules(
    row: Row, table: Table, number: int, corner: tuple[float, float], profile: Profile
) -> Iterator[Rule]:
    """The lines around the cells of a row whose upper left corner stands here: above, below and between."""
    x, top = corner
    thickness = table.lines.thickness if table.lines else profile.table.border
    color = table.lines.color if table.lines else "auto"
    right, bottom = x + sum(table.widths), top + row.height
    for y in (top, bottom):
        yield Rule(x, y, right, y, thickness, color)
    for edge in itertools.accumulate(table.cell_widths(number), initial=0):
        yield Rule(x + edge, top, x + edge, bottom, thickness, color)
