"""Cells on the clipboard, as Excel, WPS, Word and browsers put them there: a table of HTML, and tab-separated text."""

import re
from collections.abc import Iterator

from replydesk.intake.htmltext import read_html
from replydesk.intake.wordtext import WordTable
from replydesk.letter.tables import MOST_COLUMNS, MOST_ROWS, Rows, even

_FIELD = re.compile(r'"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)|([^\t\r\n]*)')
"""A cell in quotes, as Excel writes one that holds a line break, or a plain one; a quote within a text is only that."""
_END = re.compile(r"\t|\r\n|\n|\r|$")


def rows_of_html(html: str) -> Rows:
    """The rows of a table of HTML, all of one length; () if there is none, or anything beside it.

    A merged cell stands first and the others are empty; the paragraphs of a cell are its lines.
    """
    if "<table" not in html.lower():
        return ()
    items = read_html(html).items
    if len(items) != 1 or not isinstance(table := items[0], WordTable) or not table.rows:
        return ()
    return even(table.texts())


def rows_of_tsv(text: str) -> Rows:
    """The rows of tab-separated text, all of one length; () if there is no tab in it, and so no table.

    Of more rows or columns than a table can have one too many is given, so that the caller can tell.
    """
    if "\t" not in text:
        return ()
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    for cell, ends_row in _cells(text.rstrip("\r\n")):
        if len(row) <= MOST_COLUMNS:
            row.append(cell)
        if ends_row:
            rows.append(tuple(row))
            row = []
            if len(rows) > MOST_ROWS:
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
