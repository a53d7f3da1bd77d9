"""What one can do in and to a table: go from cell to cell, select, copy and paste cells, add and remove rows and columns."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor

from replydesk.letter import Block, paragraph, tables
from replydesk.letter.ranges import Place, insert, new_paragraph, remove
from replydesk.letter.tables import Area, Cell
from replydesk.ui.editor import table_clipboard, table_keys
from replydesk.ui.editor.cell_edit import CellEdit
from replydesk.ui.editor.cells_edit import CellsEdit
from replydesk.ui.editor.places import place_of


class TableEdit(CellsEdit):
    """A sheet with tables. Every change is one step of the letter; what it was is said by its name and the status bar."""

    def _new_cell_edit(self) -> CellEdit:
        return CellEdit(self)

    # From cell to cell

    @property
    def area_count(self) -> int:
        """How many cells are selected."""
        return self.area.count if self.area is not None else 0

    def enter_table(self, down: int, right: int) -> None:
        """Come into the table that the cursor is in: its first cell, or from below or behind its last row or cell."""
        table = self.table
        if table is None:
            return
        rows, columns = tables.size(table)
        if right < 0:
            self.open_cell(table.id, Cell(rows - 1, columns - 1), -1)
        else:
            self.open_cell(table.id, Cell(rows - 1 if down < 0 else 0, 0), -1 if down < 0 else 0)

    def step_cell(self, *, back: bool) -> None:
        """Go to the next or the previous cell and select its text; behind the last one a row is added."""
        table, cell = self.table, self._cell
        if table is None or cell is None:
            return
        rows, columns = tables.size(table)
        place = cell.row * columns + cell.column + (-1 if back else 1)
        if place == rows * columns:
            if self.session.read_only:
                return
            self.insert_row(below=True)
        elif place >= 0:
            self.open_cell(table.id, Cell(*divmod(place, columns)), -1, anchor=0)

    def go_beside(self, down: int, right: int) -> None:
        """Go to the cell beside the open one, or out of the table into the text."""
        table, cell = self.table, self._cell
        if table is None or cell is None:
            return
        rows, columns = tables.size(table)
        if right:
            place = cell.row * columns + cell.column + right
            inside, target = 0 <= place < rows * columns, Cell(*divmod(place, columns))
        else:
            target = Cell(cell.row + down, cell.column)
            inside = 0 <= target.row < rows
        if inside:
            self.open_cell(table.id, target, -1 if down + right < 0 else 0)
        else:
            self._go_out(down, right)

    def _go_out(self, down: int, right: int) -> None:
        """Leave the table by an arrow key."""
        moves = QTextCursor.MoveOperation
        moved = QTextCursor(self.textCursor())
        if not moved.movePosition(moves.PreviousBlock if down + right < 0 else moves.NextBlock):
            self.told.emit(self.tr("这里没有正文；按 Ctrl+回车 在表格后另起一段。"))
            return
        if down + right < 0:
            moved.movePosition(moves.StartOfLine if down else moves.EndOfBlock)
            if down:  # the last line, as coming from below
                moved.movePosition(moves.EndOfBlock)
                moved.movePosition(moves.StartOfLine)
        self.close_cell()
        self.setTextCursor(moved)
        if self._guarded:
            self.enter_table(down, right)

    def leave_cell(self) -> None:
        """Give up what is selected of the table, or else go back to the text behind it, or before it."""
        if self._head is not None:
            self.drop_area()
            self.cell_edit.set_place(-1)
            return
        index = self.textCursor().blockNumber()
        self.close_cell()
        for beside in (index + 1, index - 1):
            if 0 <= beside < len(self._blocks) and self._blocks[beside].kind != "table":
                self._set_place(Place(beside, 0 if beside > index else len(self._blocks[beside].text)))
                return

    def write_behind_table(self) -> None:
        """Begin a paragraph behind the table."""
        index = self.textCursor().blockNumber()
        self.close_cell()
        self._change(self.tr("换行"), *new_paragraph(self._blocks, Place(index, 0)))

    def write_before_letter(self) -> bool:
        """Begin a paragraph before a table that begins the letter; False unless the cursor is at its very start."""
        at_start = self._cell == Cell(0, 0) and self.textCursor().blockNumber() == 0
        if not at_start or self.cell_edit.textCursor().position() or self.session.read_only:
            return False
        if self._head is not None or self.cell_edit.textCursor().hasSelection():
            return False
        self.close_cell()
        self._change(self.tr("换行"), (paragraph(), *self._blocks), Place(0, 0))
        return True

    # Selecting

    def extend_area(self, down: int, right: int) -> None:
        """Select one row or column of cells more, or less."""
        table, cell = self.table, self._head or self._cell
        if table is not None and cell is not None:
            target = Cell(cell.row + down, cell.column + right)
            if target in tables.whole(table):
                self.extend_to(target)

    def select_more(self) -> None:
        """Select the cell's text, and when that is selected the whole table."""
        table, edit = self.table, self.cell_edit
        if table is None:
            return
        cursor = edit.textCursor()
        if cursor.selectionEnd() - cursor.selectionStart() < edit.document().characterCount() - 1:
            edit.selectAll()
            return
        rows, columns = tables.size(table)
        self.open_cell(table.id, Cell(0, 0))
        self.extend_to(Cell(rows - 1, columns - 1))

    # The clipboard

    def copied_cells(self) -> QMimeData | None:
        """The selected cells for the clipboard; None if no more than one is selected."""
        table, area = self.table, self.area
        if table is None or area is None or (area.count == 1 and self._cell is not None):
            return None
        return table_clipboard.copied(table, area)

    def paste_cells(self, data: QMimeData) -> None:
        """Paste cells from the open one on, or text into it; into all selected cells, if it is one text for many."""
        table, cell, area = self.table, self._cell, self.area
        if table is None or cell is None or area is None:
            return
        rows = table_clipboard.rows_in(data)
        if len(rows) == len(rows[0]) == 1:
            if area.count > 1:
                text = rows[0][0]
                self._change_table(self.tr("粘贴"), lambda block: tables.fill(block, area, text), area)
            else:
                self.cell_edit.insertPlainText(rows[0][0])
            return
        if self._change_table(self.tr("粘贴"), lambda block: tables.put_in(block, area.first, rows), area):
            if area.top + len(rows) > tables.MOST_ROWS or area.left + len(rows[0]) > tables.MOST_COLUMNS:
                said = self.tr("表格最多 {} 行 {} 列，多出的部分没有粘贴。")
                self.told.emit(said.format(tables.MOST_ROWS, tables.MOST_COLUMNS))
            else:
                self.told.emit(self.tr("已粘贴 {} 行 {} 列。").format(len(rows), len(rows[0])))

    def clear_area(self, name: str = "") -> bool:
        """Empty the selected cells; False if no more than one is selected."""
        area = self.area
        if area is None or area.count == 1:
            return False
        self._change_table(name or self.tr("清空单元格"), lambda block: tables.clear(block, area), area)
        return True

    def remove_area(self) -> None:
        """What Backspace does to selected cells, as in Word: whole rows or columns go, other cells are emptied."""
        table, area = self.table, self.area
        if table is None or area is None:
            return
        rows, columns = tables.size(table)
        if area == tables.whole(table):
            self.remove_table()
        elif area.right - area.left + 1 == columns:
            self.remove_rows()
        elif area.bottom - area.top + 1 == rows:
            self.remove_columns()
        else:
            self.clear_area()

    # The table

    def insert_table(self, rows: int, columns: int) -> None:
        """Put an empty table in at the cursor and go to its first cell; behind a table, if the cursor is in one."""
        self.settle()
        if self.session.read_only:
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
            return
        cursor, blocks = self.textCursor(), self._blocks
        place = Place(cursor.blockNumber(), 0)
        self.close_cell()
        if not self._guarded:
            ends = (cursor.selectionStart(), cursor.selectionEnd())
            blocks, place = remove(blocks, *(place_of(self.document(), end) for end in ends))
        new = tables.new_table(rows, columns)
        blocks, end = insert(blocks, place, (new,))
        index = end.index
        if index == len(blocks) - 1:
            blocks = (*blocks, paragraph())
        self._change(self.tr("插入表格"), blocks, Place(index, 0))
        self.open_cell(blocks[index].id, Cell(0, 0))

    def remove_table(self) -> None:
        """Take the table out, with all that is in it."""
        self._change_table(self.tr("删除表格"), lambda _: None, None)

    def insert_row(self, *, below: bool) -> None:
        """Put in as many empty rows as are selected, above or below them, and go to the first of them."""
        area = self.area
        if area is None:
            return
        at, count = area.bottom + 1 if below else area.top, area.bottom - area.top + 1
        count = count if self._cell is not None else 1
        column = 0 if below else area.left
        self._change_table(
            self.tr("插入行"), lambda block: tables.insert_rows(block, at, count), _one(at, column)
        )

    def insert_column(self, *, right: bool) -> None:
        """Put in as many empty columns as are selected, left or right of them, and go to the first of them."""
        area = self.area
        if area is None:
            return
        at, count = area.right + 1 if right else area.left, area.right - area.left + 1
        count = count if self._cell is not None else 1
        self._change_table(
            self.tr("插入列"), lambda block: tables.insert_columns(block, at, count), _one(area.top, at)
        )

    def remove_rows(self) -> None:
        """Take the selected rows out; without rows the table goes."""
        if (area := self.area) is not None:
            change = self.tr("删除行")
            self._change_table(change, lambda b: tables.remove_rows(b, area.top, area.bottom), area)

    def remove_columns(self) -> None:
        """Take the selected columns out; without columns the table goes."""
        if (area := self.area) is not None:
            change = self.tr("删除列")
            self._change_table(change, lambda b: tables.remove_columns(b, area.left, area.right), area)

    def switch_header(self) -> None:
        """Make the first row the head, which every page repeats, or an ordinary row."""
        table = self.table
        if table is not None:
            name = self.tr("取消标题行") if table.header else self.tr("设标题行")
            on = not table.header
            self._change_table(name, lambda block: tables.set_header(block, on=on), self.area)

    def move_lines(self, down: int, right: int) -> None:
        """Move the selected rows down, or the selected columns to the right, by so many; up and left by negative ones."""
        table, area = self.table, self.area
        if table is None or area is None:
            return
        moved = Area(area.top + down, area.left + right, area.bottom + down, area.right + right)
        inside = tables.whole(table)
        if moved.first not in inside or Cell(moved.bottom, moved.right) not in inside:
            return
        if down:
            name, change = self.tr("移动行"), lambda b: tables.move_rows(b, area.top, area.bottom, down)
        else:
            name, change = self.tr("移动列"), lambda b: tables.move_columns(b, area.left, area.right, right)
        self._change_table(name, change, moved)

    def _change_table(self, name: str, change: Callable[[Block], Block | None], area: Area | None) -> bool:
        """Change the table that the cursor is in, in one step, and select an area in it; False if it may not be.

        Without anything left of it the table goes, and the status bar says so. A table marked as a whole stays marked.
        """
        self.settle()
        table = self.table
        if table is None or self.session.read_only:
            self.told.emit(self.tr("这份答复函是只读的，没有改动。"))
            return False
        index, was_open = self.textCursor().blockNumber(), self._cell is not None
        new = change(table)
        if new is None:
            self.close_cell()
            rest = (*self._blocks[:index], *self._blocks[index + 1 :]) or (paragraph(),)
            self._change(name, rest, Place(min(index, len(rest) - 1), 0))
            self.told.emit(self.tr("表格已删除，可以撤销。"))
            return True
        self._release()
        blocks = (*self._blocks[:index], new, *self._blocks[index + 1 :])
        self._change(name, blocks, Place(index, 0))
        if was_open and area is not None:
            self._select(new, area)
        return True

    def _select(self, table: Block, area: Area) -> None:
        """Open the first cell of an area as far as the table has it, and select the rest."""
        rows, columns = tables.size(table)
        last = Cell(min(area.bottom, rows - 1), min(area.right, columns - 1))
        self.open_cell(table.id, Cell(min(area.top, last.row), min(area.left, last.column)), -1)
        if last != self._cell:
            self.extend_to(last)

    # Beside and around a table

    def mark_table(self, index: int) -> None:
        """Mark a whole table: the next Backspace or Delete takes it out."""
        self._set_place(Place(index, 0))
        self.told.emit(self.tr("已选中整个表格，再按一次删除。"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys come into tables; a table that is marked is copied like a text that is selected."""
        if self.table_is_marked and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)
        if self._guarded and (way := table_keys.entering(event)) and not self.textCursor().hasSelection():
            self.enter_table(*way)

    def copy(self) -> None:
        """Copy the selection, or the table that is marked."""
        marked = self.table_is_marked and not self.textCursor().hasSelection()
        cells = self.copied_cells() if marked else None
        if cells is not None:
            QGuiApplication.clipboard().setMimeData(cells)
        else:
            super().copy()


def _one(row: int, column: int) -> Area:
    return Area(row, column, row, column)
