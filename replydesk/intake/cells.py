"""Cells as tab-separated text, which is what Excel, WPS and Word put on the clipboard beside everything else."""

import re
from collections.abc import Iterator

from replydesk.letter.tables import MOST_COLUMNS, MOST_ROWS, Rows, even

_FIELD = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*)')
"""A cell in quotes, as Excel writes one that holds a line break, or a plain one; a quote within a text is only that."""
_END = re.compile(r"\t|\r\n|\n|\r|$")


def rows_of_tsv(text: str) -> Rows:
    """The rows of tab-separated text, all of one length; () if there is no tab in it, and so no table."""
    if "\t" not in text:
        return ()
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    for cell, ends_row in _cells(text.rstrip("\r\n")):
        if len(row) < MOST_COLUMNS:
            row.append(cell)
        if ends_row:
            rows.append(tuple(row))
            row = []
            if len(rows) == MOST_ROWS:
                break
    return even(tuple(rows)) if any(len(row) > 1 for row in rows) else ()


def _cells(text: str) -> Iterator[tuple[str, bool]]:
    """The cells one by one, and whether each is the last of its row."""
    place = 0
    while True:
        field = _FIELD.match(text, place)
        assert field is not None  # a plain cell may be empty
        quoted = field[1]
        end = _END.match(text, field.end())
        assert end is not None  # a field ends where a tab, a line or the text does
        yield field[2] if quoted is None else quoted.replace('""', '"'), end[0] != "\t"
        if end[0] == "":
            return
        place = end.end()
