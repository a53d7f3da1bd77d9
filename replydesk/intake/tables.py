"""Tables in plain text: neighboring lines with as many cells each, parted by tabs or |."""

import re
from collections.abc import Sequence
from dataclasses import replace

from replydesk.intake.line import Line
from replydesk.intake.reading import Notes

_FEWEST_ROWS = 2
_CELL_BREAK = re.compile(r" *\t *| *[|｜] *")
_RULE = re.compile(r"[-—=+|｜:： ]+")


def gather_tables(lines: Sequence[Line], notes: Notes) -> list[Line]:
    """The lines with every run of two or more table rows put together as one line with cells."""
    result: list[Line] = []
    place = 0
    while place < len(lines):
        rows, end = _rows(lines, place)
        if len(rows) >= _FEWEST_ROWS:
            result.append(replace(lines[place], text="", key="", marks=(), rows=tuple(rows)))
            notes.add(
                lines[place].number,
                "第 {first} 至 {last} 行排成表格，共 {rows} 行 {columns} 列",
                first=lines[place].number,
                last=lines[end - 1].number,
                rows=len(rows),
                columns=len(rows[0]),
            )
            place = end
        else:
            result.append(lines[place])
            place += 1
    return result


def _rows(lines: Sequence[Line], start: int) -> tuple[list[tuple[str, ...]], int]:
    """The rows that begin at `start`, all of one width, and the place behind them."""
    rows: list[tuple[str, ...]] = []
    place = start
    while place < len(lines):
        line = lines[place]
        if rows and _RULE.fullmatch(line.text) and "-" in line.text:
            place += 1  # the rule under a head row of a text table
            continue
        cells = _cells(line)
        if len(cells) < _FEWEST_ROWS or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
        place += 1
    return rows, place


def _cells(line: Line) -> tuple[str, ...]:
    """The line's cells; () if it has none."""
    if line.rows or line.role or not re.search(r"[\t|｜]", line.text):
        return ()
    return tuple(cell.strip() for cell in _CELL_BREAK.split(line.text.strip("|｜ ")))
