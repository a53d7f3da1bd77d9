"""The grids of a letter's tables at one zoom, each kept until its table changes."""

from itertools import pairwise

from PySide6.QtGui import QFont

from replydesk.export import Profile
from replydesk.export.grid import column_widths
from replydesk.letter import Block
from replydesk.letter.tables import Rows, has_head, rows_of
from replydesk.ui.editor.grid import Grid


class Grids:
    """Answers with the grid of any table block.

    Columns are as wide as on the page, where their texts decide. While someone types in a table it is held: its
    columns stay, so that nothing moves sideways at each key, and only the row that changes is measured.
    """

    def __init__(self, profile: Profile, font: QFont, width: float, line: float) -> None:
        """`width` is the text column's, `line` the height of a line in a cell; both in pixels."""
        self._profile, self._font = profile, font
        self._width, self._line = round(width), line
        self._known: dict[str, Grid] = {}
        self._held = ""

    def of(self, block: Block) -> Grid:
        """The table's grid, measured anew where the table is not as it was."""
        before = self._known.get(block.id)
        rows, head = rows_of(block), has_head(block)
        if before is not None and before.rows == rows and before.has_head == head:
            return before
        keep = before is not None and block.id == self._held and len(before.columns) == len(rows[0])
        columns = before.columns if before is not None and keep else self._columns(rows)
        grid = Grid(rows, has_head=head, font=self._font, columns=columns, line=self._line, before=before)
        self._known[block.id] = grid
        return grid

    def hold(self, block: Block) -> None:
        """Let the table's columns stay as wide as they are."""
        self._held = block.id

    def release(self, block: Block) -> bool:
        """Let the table's texts decide again how wide its columns are; whether that made a difference."""
        self._held = ""
        before = self._known.get(block.id)
        if before is None or before.columns == self._columns(before.rows):
            return False
        del self._known[block.id]
        return True

    def _columns(self, rows: Rows) -> tuple[int, ...]:
        """Whole pixels that add up to the width."""
        twips = column_widths(rows, self._profile)
        edges = [0]
        passed = 0
        for width in twips:
            passed += width
            edges.append(round(passed * self._width / sum(twips)))
        return tuple(right - left for left, right in pairwise(edges))
