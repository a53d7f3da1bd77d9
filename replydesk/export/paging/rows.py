"""What a reader sees on a page from top to bottom: words at one height are one row, whatever paragraphs they are of."""

from collections.abc import Sequence

from replydesk.export.paging.pages import Page, PlacedLine

_LEVEL = 20.0
"""Twips by which baselines may differ within a row."""


def rows(page: Page) -> list[str]:
    """The page's rows, parts that stand apart (cells, number and secrecy) with a space between; no page number."""
    written = [line for line in page.lines if line.line.text]
    found: list[list[PlacedLine]] = []
    for line in sorted(written, key=_baseline):
        if found and _baseline(line) - _baseline(found[-1][0]) <= _LEVEL:
            found[-1].append(line)
        else:
            found.append([line])
    return [_joined(row) for row in found]


def _baseline(line: PlacedLine) -> float:
    return line.top + line.line.baseline


def _joined(row: Sequence[PlacedLine]) -> str:
    """The words of a row from left to right."""
    parts: list[str] = []
    end = 0.0
    placed = sorted(
        (
            (line.x + piece.lefts[0], line.x + piece.lefts[-1], piece)
            for line in row
            for piece in line.line.pieces
        ),
        key=lambda entry: entry[0],
    )
    for left, right, piece in placed:
        if parts and left - end > 2 * piece.look.size:
            parts.append(" ")
        parts.append(piece.text)
        end = right
    return "".join(parts).strip()
