"""Cells on the clipboard: what copying gives other programs and our own tables, and what pasting finds there."""

import html
import re

from PySide6.QtCore import QByteArray, QMimeData

from replydesk.letter import Block, Letter, Particulars, new_id
from replydesk.letter.block import plain_text, table
from replydesk.letter.jsonform import dumps
from replydesk.letter.tables import Area, Rows, cut_out
from replydesk.ui.editor import clipboard
from replydesk.ui.editor.offsets import lines

_BREAK = '<br style="mso-data-placement:same-cell">'  # or Excel would go on in the cell below


def copied(block: Block, area: Area) -> QMimeData:
    """An area of a table for the clipboard: HTML and tab-separated text, and a table of ours."""
    rows = cut_out(block, area)
    data = QMimeData()
    data.setText(tsv_of_rows(rows))
    data.setHtml(_html(rows))
    piece = table(rows, header=block.header and area.top == 0)
    data.setData(clipboard.BLOCKS, QByteArray(dumps(Letter(new_id(), Particulars(), (piece,))).encode()))
    return data


def rows_in(data: QMimeData) -> Rows:
    """The cells that the data holds, a text that is no table as a single one; what no cell can hold is a blank."""
    # Intake is not needed before the first paste.
    from replydesk.intake.cells import rows_of_html, rows_of_tsv  # noqa: PLC0415

    # HTML first: the text that Word gives has the paragraphs of a cell on lines of their own, like rows.
    written = data.html() if data.hasHtml() else ""
    found = _rows_of_ours(data) or rows_of_html(written) or rows_of_tsv(data.text())
    rows = found or ((data.text().rstrip("\r\n"),),)
    return tuple(tuple("\n".join(lines(text)) for text in row) for row in rows)


def _rows_of_ours(data: QMimeData) -> Rows:
    """The rows of a table of ours; of other blocks their text, a line each."""
    blocks = clipboard.own_blocks(data) or ()
    if len(blocks) == 1 and blocks[0].kind == "table":
        return blocks[0].rows
    return ((plain_text(blocks),),) if blocks else ()


def _html(rows: Rows) -> str:
    cells = (
        "".join(f"<td>{html.escape(text).replace(chr(10), _BREAK)}</td>" for text in row) for row in rows
    )
    return f'<table border="1">{"".join(f"<tr>{row}</tr>" for row in cells)}</table>'


def tsv_of_rows(rows: Rows) -> str:
    """The rows as Excel takes them: cells parted by tabs, those of several lines in quotes."""
    return "\n".join("\t".join(map(_quoted, row)) for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r"[\t\n\r]|^\"", text) else text
