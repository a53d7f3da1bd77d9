"""The open cell: how what is written in it becomes the letter, and how it follows the letter, the sheet and the mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
)

from replydesk.letter import Block, Letter
from replydesk.letter.block import position
from replydesk.letter.difference import Difference, difference
from replydesk.letter.ranges import Place
from replydesk.letter.tables import Cell, has_head, rows_of, set_text, size, text_at
from replydesk.ui.editor.bursts import Edit
from replydesk.ui.editor.cell_edit import CellEdit
from replydesk.ui.editor.grid import option
from replydesk.ui.editor.offsets import units
from replydesk.ui.editor.sheet import CARET
from replydesk.ui.editor.table_sheet import TableSheet
from replydesk.ui.editor.writing import common
from replydesk.ui.palette import Palette
from replydesk.ui.session import LetterSession

_FRAME = 2  # pixels, around the cell that is written in


class CellsEdit(TableSheet):
    """A sheet in whose tables one can write: the open cell has an editor of its own, which stands over its text."""

    _cell_edit: CellEdit | None = None
    _was_guarded = False

    # Opening and closing

    @property
    def cell_edit(self) -> CellEdit:
        """The editor of the open cell, made when the first one is opened."""
        if self._cell_edit is None:
            self._cell_edit = self._new_cell_edit()
            self._cell_edit.typed.connect(self._write_cell)
            self._color_cell()
            layout = self._cell_edit.document().documentLayout()
            layout.documentSizeChanged.connect(lambda _: self.place_cell())
        return self._cell_edit

    def _new_cell_edit(self) -> CellEdit:
        raise NotImplementedError

    def open_cell(
        self, block_id: str, cell: Cell, place: int = 0, *, anchor: int | None = None, keyboard: bool = True
    ) -> None:
        """Write in a cell, the cursor at a place in UTF-16 units (-1: the end); `keyboard`: go there as well."""
        self.settle()
        index = position(self._blocks, block_id)
        block, edit = self._blocks[index], self.cell_edit
        if self._cell is not None and (self._table_id, self._cell) != (block_id, cell):
            self._release()
        if self.textCursor().blockNumber() != index or self.textCursor().hasSelection():
            scrolled = self.verticalScrollBar().value()
            self._set_place(Place(index, 0))
            self.verticalScrollBar().setValue(scrolled)
        self._table_id, self._cell, self._head = block_id, cell, None
        self._styles.grids.of(block)
        self._styles.grids.hold(block)
        self._show_cell(block, cell)
        edit.set_place(place, anchor)
        edit.show()
        self._reveal(cell)
        if keyboard:
            edit.setFocus()
        self.cell_changed.emit()

    def close_cell(self) -> None:
        """Write in no cell any more; the keyboard is the text's if it was the cell's."""
        if self._cell is None:
            return
        edit = self.cell_edit
        edit.settle()
        had_keyboard = edit.hasFocus()
        self._release()
        self._cell = self._head = None
        self._dragging = False
        if had_keyboard:
            self.setFocus()
        edit.hide()
        self.viewport().update()
        self.cell_changed.emit()

    def drop_area(self) -> None:
        """Select no more than the open cell."""
        if self._head is not None:
            self._head = None
            self._color_cell()
            self.viewport().update()

    def settle(self) -> None:
        super().settle()
        if self._cell is not None:
            self.cell_edit.settle()

    def _show_cell(self, block: Block, cell: Cell) -> None:
        """Put the cell's text into its editor, and the editor where the text is."""
        grid, edit = self._styles.grids.of(block), self.cell_edit
        how = option(is_head=has_head(block) and cell.row == 0)
        edit.show_text(text_at(block, cell), font=grid.font, line=grid.line, how=how)
        edit.setReadOnly(self.session.read_only)
        edit.setAccessibleName(self.tr("表格第 {} 行第 {} 列").format(cell.row + 1, cell.column + 1))
        self._color_cell()
        self.place_cell()
        self.viewport().update()

    def _color_cell(self) -> None:
        if self._cell_edit is not None:
            colors = self._colors
            ground = colors.sheet if self._head is None else colors.selection
            self._cell_edit.set_colors(colors.text, ground, colors.selection, colors.selection_text)

    def _release(self) -> None:
        """Let the table's columns be as wide as their texts want them again."""
        index = self._open_index()
        if index >= 0 and self._styles.grids.release(self._blocks[index]):
            self._reform(index)

    def _open_index(self) -> int:
        """Where the table with the open cell is, whether or not the cursor has just left it; -1 if it is gone."""
        here = self.textCursor().blockNumber()
        if here < len(self._blocks) and self._blocks[here].id == self._table_id:
            return here if self._blocks[here].kind == "table" else -1
        known = (n for n, block in enumerate(self._blocks) if block.id == self._table_id)
        index = next(known, -1)
        return index if index >= 0 and self._blocks[index].kind == "table" else -1

    def _reform(self, index: int) -> None:
        """Give the table's paragraph the room that its grid takes now."""
        with self._quiet():
            form = self._styles.block_format(self._blocks[index])
            cursor = self.textCursor()
            cursor.setPosition(self.document().findBlockByNumber(index).position())
            if cursor.blockFormat() != form:
                cursor.setBlockFormat(form)
        if index + 1 in self._bound:
            self._make_room()
        self.viewport().update()

    # From the cell to the letter

    def _write_cell(self) -> None:
        """What has been typed in the open cell is in the letter, as a part of a burst."""
        index, cell = self._open_index(), self._cell
        if index < 0 or cell is None or self.session.read_only:
            return
        table = self._blocks[index]
        old, new = text_at(table, cell), self.cell_edit.text
        if old == new:
            return
        start, same = common(old, new)
        edit = Edit(start, old[start : len(old) - same], new[start : len(new) - same])
        place = Block(f"{table.id}/{cell.row}/{cell.column}", "paragraph")
        name, burst = self._bursts.name(place, edit)
        letter = self.session.letter.with_block(index, set_text(table, cell, new))
        self._patch(letter.blocks, Difference(index, index + 1, index + 1))
        self.session.apply(name, letter, source=self, burst=burst)
        self.place_cell()

    # From the letter to the cell

    def _open(self, session: LetterSession) -> None:
        self.close_cell()
        super()._open(session)

    def _on_changed(self, old: Letter, new: Letter, source: object) -> None:
        super()._on_changed(old, new, source)
        if source is self or old.blocks is new.blocks:
            return
        changed = self._changed_cell(old, new) if source is None else None
        if changed is not None:
            has_keyboard = self.hasFocus() or (self._cell is not None and self.cell_edit.hasFocus())
            self.open_cell(*changed, keyboard=has_keyboard)
        elif self._cell is not None:
            self._follow()

    def setTextCursor(self, cursor: QTextCursor) -> None:
        """What is half-typed in a cell is written before the cursor leaves it, not while Qt moves it.

        Qt does not tell of a cursor that stays where it is while a selection begins elsewhere: the cell is closed here.
        """
        if self._cell is not None:
            self.cell_edit.settle()
        super().setTextCursor(cursor)
        if self._cell is not None and cursor.hasSelection():
            self.close_cell()

    def _follow_cursor(self) -> None:
        super()._follow_cursor()
        if self._writing or self._typing:
            return
        if self._cell is not None:
            table = self.table
            if table is None or table.id != self._table_id or self.textCursor().hasSelection():
                self.close_cell()
        if self._guarded or self._was_guarded:
            if self._guarded != self._was_guarded:
                self.setCursorWidth(0 if self._guarded else CARET)
                self.cell_changed.emit()
            self._was_guarded = self._guarded
            self.viewport().update()

    def _follow(self) -> None:
        """The open cell as the letter now has it; closed if its table is gone."""
        table, cell = self.table, self._cell
        if cell is None or table is None or table.id != self._table_id:
            self.close_cell()
            return
        rows, columns = size(table)
        last = Cell(rows - 1, columns - 1)
        if self._head is not None:
            self._head = Cell(min(self._head.row, last.row), min(self._head.column, last.column))
        inside = Cell(min(cell.row, last.row), min(cell.column, last.column))
        if inside != cell:
            self.open_cell(table.id, inside)
        else:
            self._show_cell(table, cell)
            self.cell_changed.emit()

    def _changed_cell(self, old: Letter, new: Letter) -> tuple[str, Cell, int] | None:
        """Where undo or redo changed a table, if that is all it did: its id, a cell, and the place in its text."""
        where = difference(old.blocks, new.blocks)
        if (where.old_end, where.new_end) != (where.start + 1, where.start + 1):
            return None
        before, after = old.blocks[where.start], new.blocks[where.start]
        if before.id != after.id or before.kind != "table" or after.kind != "table":
            return None
        was, now = rows_of(before), rows_of(after)
        if was == now:
            return None
        for row, texts in enumerate(now):
            for column, text in enumerate(texts):
                if row >= len(was) or column >= len(was[0]) or was[row][column] != text:
                    known = row < len(was) and column < len(was[0])
                    same = common(was[row][column], text)[1] if known else 0
                    return after.id, Cell(row, column), units(text, len(text) - same)
        return after.id, Cell(min(len(was), len(now)) - 1, 0), 0

    def place_cell(self) -> None:
        """Put the open cell's editor over its text, wherever that has gone.

        Qt also asks while the letter is being changed, when the cell may be in a table that is gone or has shrunk.
        """
        table, cell = self.table, self._cell
        if cell is None or table is None or table.id != self._table_id:
            return
        grid = self._styles.grids.of(table)
        if cell.row >= len(grid.bands) or cell.column >= len(grid.columns):
            return
        rect = grid.text_rect(cell)
        corner = self._corner(self.textCursor().block()) + self._offset().toPoint()
        self.cell_edit.place(rect.translated(corner))

    def _reveal(self, cell: Cell) -> None:
        """Scroll as little as needed to have the cell in view."""
        rect, bar, room = self.cell_rect(cell), self.verticalScrollBar(), self.viewport().height()
        gap = round(self._styles.line / 2)
        if rect.top() < gap:
            bar.setValue(bar.value() + rect.top() - gap)
        elif rect.bottom() > room - gap:
            bar.setValue(bar.value() + min(rect.bottom() - room + gap, rect.top() - gap))
        self.place_cell()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.place_cell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_cell()

    def _restyle(self) -> None:
        super()._restyle()
        if self._cell is not None and (table := self.table) is not None:
            self._styles.grids.hold(table)
            self._show_cell(table, self._cell)

    def set_palette(self, palette: Palette) -> None:
        super().set_palette(palette)
        self._color_cell()

    # The mouse and the keyboard

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes back to the text comes back to the open cell."""
        super().focusInEvent(event)
        if self._cell is not None and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.cell_edit.setFocus()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click in a table opens the cell; with Shift it selects up to it."""
        point = event.position().toPoint()
        hit = self._hit(point)
        if hit is None or event.button() not in {Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton}:
            self.close_cell()
            super().mousePressEvent(event)
            return
        event.accept()
        self.settle()
        index, grid, spot = hit
        block_id, cell = self._blocks[index].id, grid.cell_at(spot.x(), spot.y())
        same_table = self._cell is not None and block_id == self._table_id
        if event.button() == Qt.MouseButton.RightButton:
            if not same_table or cell not in (self.area or ()):
                self.open_cell(block_id, cell, -1)
        elif same_table and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.extend_to(cell)
        else:
            self.open_cell(block_id, cell)
            self.cell_edit.set_place(self.cell_edit.place_at(point))
            self._dragging = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging selects text within the cell, and cells beyond it."""
        if not self._dragging:
            super().mouseMoveEvent(event)
            return
        point = event.position().toPoint()
        if not self.drag_to(point):
            edit = self.cell_edit
            edit.set_place(edit.place_at(point), edit.textCursor().anchor())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            return
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """In a table a second click is a click like the first; within a cell's text it is the cell's."""
        if self._hit(event.position().toPoint()) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def drag_to(self, point: QPoint) -> bool:
        """Select up to the cell at a point of the viewport; False while that is the open cell alone."""
        table = self.table
        if table is None or self._cell is None:
            return False
        spot = point - self._corner(self.textCursor().block()) - self._offset().toPoint()
        cell = self._styles.grids.of(table).cell_at(spot.x(), spot.y())
        if cell == self._cell and self._head is None:
            return False
        self.extend_to(cell)
        return True

    def extend_to(self, cell: Cell) -> None:
        """Select from the open cell to this one."""
        if self._cell is None:
            return
        self._head = cell if cell != self._cell else None
        self.cell_edit.selectAll()
        self._color_cell()
        self._reveal(cell)
        self.viewport().update()
