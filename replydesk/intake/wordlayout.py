"""Word tables that only place text on the page: a letter in a cell, number and class side by side, the copies at the foot."""

from replydesk.intake.line import make_line
from replydesk.intake.marks import read_marks
from replydesk.intake.opening import is_opening
from replydesk.intake.tail import Tail, read_element
from replydesk.intake.wordtext import WordParagraph, WordTable

_LETTER_CELL = 120
_LONGEST_LABEL = 8
_GAP = "  "

LayoutRow = str | tuple[WordParagraph, ...]
"""A row in one line, or the paragraphs of its cells one after the other."""


def layout_rows(table: WordTable) -> list[LayoutRow]:
    """The rows of a table that is none; [] for a table of data."""
    rows = [[_text(cell) for cell in row] for row in table.rows]
    joined = [_GAP.join(filter(None, row)) for row in rows]
    if any(_is_letter(cell) for row in rows for cell in row):
        return [_in_form(row) or _paragraphs(cells) for row, cells in zip(rows, table.rows, strict=True)]
    if rows and (len(rows) == 1 or all(map(_is_mark, filter(None, joined)))) and max(map(len, rows)) == 1:
        return [_paragraphs(cells) for cells in table.rows]
    return list(joined) if any(joined) and all(map(_is_mark, filter(None, joined))) else []


def _text(cell: tuple[WordParagraph, ...]) -> str:
    return "".join(paragraph.text for paragraph in cell).strip()


def _is_letter(text: str) -> bool:
    return len(text) > _LETTER_CELL and is_opening(make_line(0, text))


def _is_mark(text: str) -> bool:
    """Whether the row is nothing but marks of the head or elements of the tail."""
    line = make_line(0, text)
    return bool(read_marks(line) or read_element(line, Tail()))


def _in_form(row: list[str]) -> str:
    """The row of a form around the letter, labels and values in turn, as 标签：值; "" if it is none."""
    labels, values = row[::2], row[1::2]
    if len(row) % 2 or not all(0 < len(label.replace(" ", "")) <= _LONGEST_LABEL for label in labels):
        return ""
    if any(_is_letter(value) or "\n" in value for value in values):
        return ""
    return _GAP.join(f"{label.rstrip('：:')}：{value}" for label, value in zip(labels, values, strict=True))


def _paragraphs(cells: tuple[tuple[WordParagraph, ...], ...]) -> tuple[WordParagraph, ...]:
    return tuple(paragraph for cell in cells for paragraph in cell)
