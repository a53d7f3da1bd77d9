"""What keys do in a cell that a text edit would not do: go to other cells, select cells, change the table."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from replydesk.ui.editor.keys import HELD

if TYPE_CHECKING:
    from replydesk.ui.editor.cell_edit import CellEdit
    from replydesk.ui.editor.table_edit import TableEdit

_Key, _Mod, _Std, _Move = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey, QTextCursor.MoveOperation
_ENTER = frozenset((_Key.Key_Return, _Key.Key_Enter))
_ARROWS: dict[int, tuple[int, int, QTextCursor.MoveOperation]] = {
    _Key.Key_Left: (0, -1, _Move.Left),
    _Key.Key_Right: (0, 1, _Move.Right),
    _Key.Key_Up: (-1, 0, _Move.Up),
    _Key.Key_Down: (1, 0, _Move.Down),
}
"""Rows down, columns to the right, and how the cursor moves."""
_PAGES = frozenset((_Key.Key_PageUp, _Key.Key_PageDown))
_ALT_SHIFT = _Mod.AltModifier | _Mod.ShiftModifier
_STANDARD: tuple[tuple[QKeySequence.StandardKey, Callable[["TableEdit", "CellEdit"], object]], ...] = (
    (_Std.Undo, lambda sheet, _: sheet.undo()),
    (_Std.Redo, lambda sheet, _: sheet.redo()),
    (_Std.Cut, lambda _, cell: cell.cut()),
    (_Std.SelectAll, lambda sheet, _: sheet.select_more()),
)


def is_ours(event: QKeyEvent) -> bool:
    """Whether a key means something in a cell that is also a shortcut of the window."""
    modifiers, key = _held(event), event.key()
    if key == _Key.Key_Escape or (key in _ARROWS and modifiers == _ALT_SHIFT):
        return True
    return key in _ENTER and modifiers == _Mod.ControlModifier


def entering(event: QKeyEvent) -> tuple[int, int] | None:
    """Rows down and columns to the right that an arrow key goes, if it may go from the text into a table."""
    if event.key() in _ARROWS and _held(event) == _Mod.NoModifier:
        return _ARROWS[event.key()][:2]
    return None


def handle(sheet: "TableEdit", cell: "CellEdit", event: QKeyEvent) -> bool:
    """Do what the key means in a table; False leaves it to the cell's text."""
    modifiers, key = _held(event), event.key()
    if key not in HELD:
        cell.settle()  # a key that reaches us while an input method composes is not meant for it
    if key in {_Key.Key_Tab, _Key.Key_Backtab}:
        sheet.step_cell(back=key == _Key.Key_Backtab or modifiers == _Mod.ShiftModifier)
    elif key == _Key.Key_Escape:
        sheet.leave_cell()
    elif key in _ENTER:
        _enter(sheet, cell, modifiers)
    elif key in _ARROWS and modifiers in {_Mod.NoModifier, _Mod.ShiftModifier, _ALT_SHIFT}:
        return _arrow(sheet, cell, key, modifiers)
    elif key in _PAGES:
        sheet.close_cell()
        sheet.keyPressEvent(event)
    else:
        action = next((action for std, action in _STANDARD if event.matches(std)), None)
        if action is None:
            return _write(sheet, event)
        action(sheet, cell)
    return True


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~_Mod.KeypadModifier


def _enter(sheet: "TableEdit", cell: "CellEdit", modifiers: Qt.KeyboardModifier) -> None:
    """A new line in the cell; with Ctrl a paragraph behind the table, and before one that begins the letter."""
    if modifiers == _Mod.ControlModifier:
        sheet.write_behind_table()
    elif not sheet.write_before_letter() and not cell.isReadOnly():
        sheet.drop_area()
        cell.insertPlainText("\n")


def _arrow(sheet: "TableEdit", cell: "CellEdit", key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Go to the next cell from the edge of the text; with Shift select cells, with Alt+Shift move the row or column."""
    down, right, move = _ARROWS[key]
    if modifiers == _ALT_SHIFT:
        sheet.move_lines(down, right)
    elif modifiers == _Mod.ShiftModifier:
        if sheet.area_count == 1 and cell.moves(move):
            return False
        sheet.extend_area(down, right)
    elif sheet.area_count > 1:
        sheet.drop_area()
        cell.set_place(0 if down + right < 0 else -1)
    elif cell.textCursor().hasSelection() or cell.moves(move):
        return False
    else:
        sheet.go_beside(down, right)
    return True


def _write(sheet: "TableEdit", event: QKeyEvent) -> bool:
    """Delete what is selected of the table; anything else that writes takes the place of the text of its first cell."""
    if sheet.area_count == 1:
        return False
    if event.key() == _Key.Key_Delete:
        sheet.clear_area()
        return True
    if event.key() == _Key.Key_Backspace:
        sheet.remove_area()
        return True
    if event.text() >= " " and not event.modifiers() & _Mod.ControlModifier:
        sheet.drop_area()
    return False
