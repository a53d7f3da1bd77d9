"""From marked lines to the text of the sheet: all of them, or only those that differ."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrameFormat, QTextLayout

from replydesk.letter.difference import Difference
from replydesk.ui.editor.grid import break_lines
from replydesk.ui.editor.offsets import units
from replydesk.ui.editor.styles import Styles
from replydesk.ui.editor.writing import Writer
from replydesk.ui.redline.inks import Inks
from replydesk.ui.redline.shown import Run, Shown

_KEEP = QTextCursor.MoveMode.KeepAnchor


class LineWriter:
    """Writes lines into a document, one a paragraph, each piece in the ink of its author."""

    def __init__(self, document: QTextDocument, styles: Styles, inks: Inks) -> None:
        self._document, self._styles, self._inks = document, styles, inks
        self._writer = Writer(document, styles)

    def load(self, lines: Sequence[Shown], frame: QTextFrameFormat) -> None:
        """Fill the document. All of it is one change that begins with `clear`: Qt lays out what is seen, and no more."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._document.clear()
        self._writer.fill(cursor, [line.block for line in lines], [line.label for line in lines])
        paragraph = self._document.begin()
        for line in lines:
            if line.runs:
                self._color(cursor, paragraph, line)
            paragraph = paragraph.next()
        self._document.rootFrame().setFrameFormat(frame)
        cursor.endEditBlock()

    def patch(self, old: Sequence[Shown], new: Sequence[Shown], where: Difference) -> None:
        """Make the paragraphs, which show `old`, show `new`; both differ in the stretch `where` alone."""
        blocks, now = [line.block for line in old], [line.block for line in new]
        was, labels = [line.label for line in old], [line.label for line in new]
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._writer.patch(blocks, now, where, labels)
        for index in range(where.start, where.new_end):
            if index >= where.old_end or old[index] is not new[index]:
                self._rewrite(cursor, self._document.findBlockByNumber(index), new[index])
        stretch = labels[where.start : where.new_end]
        self._writer.relabel(now, (*was[: where.start], *stretch, *was[where.old_end :]), labels)
        cursor.endEditBlock()

    def reform(self, lines: Sequence[Shown]) -> None:
        """Give every paragraph its format anew, as for another zoom."""
        self._writer.reform([line.block for line in lines], [line.label for line in lines])
        for line in lines:
            if line.block.kind == "table":
                self._color_cells(line)

    def _rewrite(self, cursor: QTextCursor, paragraph: QTextBlock, line: Shown) -> None:
        """Give a paragraph the inks of its line and no others."""
        self._writer.mark(cursor, paragraph, line.block)
        self._color(cursor, paragraph, line)

    def _color(self, cursor: QTextCursor, paragraph: QTextBlock, line: Shown) -> None:
        if line.block.kind == "table":
            self._color_cells(line)
            return
        start, text = paragraph.position(), line.block.text
        for run in line.runs:
            if run.piece.fate:
                cursor.setPosition(start + units(text, run.start))
                cursor.setPosition(start + units(text, run.end), _KEEP)
                cursor.setCharFormat(self._inks.format(run.piece))

    def _color_cells(self, line: Shown) -> None:
        """Ink in the cells of a table's grid, which no document knows of."""
        found: dict[tuple[int, int], list[QTextLayout.FormatRange]] = {}
        grid = self._styles.grids.of(line.block)
        for run in line.runs:
            layout = grid.bands[run.row].cells[run.column]
            found.setdefault((run.row, run.column), []).append(self._range(layout.text(), run))
        for (row, column), ranges in found.items():
            layout = grid.bands[row].cells[column]
            layout.setFormats(ranges)  # which drops its lines
            break_lines(layout, grid.text_width(column))

    def _range(self, text: str, run: Run) -> QTextLayout.FormatRange:
        result = QTextLayout.FormatRange()
        result.start = units(text, run.start)
        result.length = units(text, run.end) - units(text, run.start)
        result.format = self._inks.format(run.piece)
        return result
