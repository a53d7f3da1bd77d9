"""Tables on the sheet: where their cells are, which of them are selected, and how all of it is drawn."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from replydesk.letter import Block
from replydesk.letter.tables import Area, Cell, whole
from replydesk.ui.editor import properties
from replydesk.ui.editor.chips import ChipEdit
from replydesk.ui.editor.grid import Grid, Pen

_FRAME = 2  # pixels, around the cell that is written in


class TableSheet(ChipEdit):
    """A sheet that draws tables and knows their cells.

    While a cell is open to be written in, the cursor of the text stands in the table's paragraph; when it stands there
    and none is open, the whole table is marked. `_head` is the cell at the other end of what is selected of the table.
    `cell_changed` tells that the cursor has come into another cell, into a table or out of one.
    """

    cell_changed = Signal()

    _cell: Cell | None = None
    _head: Cell | None = None
    _table_id = ""
    _dragging = False
    _in_keyboard = False
    """Whether the open cell has the keyboard."""

    # What is selected

    @property
    def table(self) -> Block | None:
        """The table that the cursor is in."""
        block = self._blocks[min(self.textCursor().blockNumber(), len(self._blocks) - 1)]
        return block if block.kind == "table" else None

    @property
    def cell(self) -> Cell | None:
        """The cell that is written in, None if none is."""
        return self._cell

    @property
    def table_is_marked(self) -> bool:
        """Whether the cursor is in a table of which no cell is open."""
        return self._guarded and self._cell is None

    @property
    def area(self) -> Area | None:
        """The cells that are selected: the open one, several, or all of a table that is marked as a whole."""
        table = self.table
        if table is None:
            return None
        return whole(table) if self._cell is None else Area.between(self._cell, self._head or self._cell)

    def note_keyboard(self, *, on: bool) -> None:
        """The open cell has got or lost the keyboard."""
        self._in_keyboard = on
        self.viewport().update()

    # Where the cells are

    def _corner(self, paragraph: QTextBlock) -> QPoint:
        """The upper left corner of a table's grid, from the document's origin."""
        top = self.document().documentLayout().blockBoundingRect(paragraph).top()
        return QPoint(round(self._side), round(top + paragraph.blockFormat().topMargin()))

    def cell_rect(self, cell: Cell) -> QRect:
        """Where a cell of the table with the cursor is in the viewport."""
        paragraph = self.textCursor().block()
        grid = self._styles.grids.of(self._blocks[paragraph.blockNumber()])
        return grid.rect(cell).translated(self._corner(paragraph) + self._offset().toPoint())

    def _hit(self, point: QPoint) -> tuple[int, Grid, QPoint] | None:
        """The table at a point of the viewport: its index, its grid, and the point from the grid's corner."""
        block = self.cursorForPosition(point).block()
        for paragraph in (block, block.previous()):
            if not paragraph.isValid() or properties.kind(paragraph.blockFormat()) != "table":
                continue
            grid = self._styles.grids.of(self._blocks[paragraph.blockNumber()])
            spot = point - self._corner(paragraph) - self._offset().toPoint()
            if QRect(0, 0, grid.width + 1, grid.height + 1).contains(spot):
                return paragraph.blockNumber(), grid, spot
        return None

    # Painting

    def _paint_table(self, painter: QPainter, block: QTextBlock, bottom: float) -> None:
        colors, cursor = self._colors, self.textCursor()
        table = self._blocks[block.blockNumber()]
        here = cursor.block() == block
        is_open = here and self._cell is not None
        selected = cursor.selectionStart() <= block.position() < cursor.selectionEnd()
        marked = whole(table) if selected or (here and not is_open) else None
        if is_open and self._head is not None:
            marked = self.area
        edge = colors.focus if marked is not None and not is_open else colors.edge
        grid, corner = self._styles.grids.of(table), self._corner(block)
        bare = self._cell if is_open else None
        pen = Pen(QColor(colors.text), QColor(edge), QColor(colors.selection), marked, bare)
        grid.paint(painter, corner.x(), corner.y(), (-self._offset().y(), bottom), pen)
        if is_open and self._cell is not None and self._in_keyboard:
            pen_of_frame = QPen(QColor(colors.focus), _FRAME)
            pen_of_frame.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen_of_frame)
            painter.drawRect(grid.rect(self._cell).translated(corner))
