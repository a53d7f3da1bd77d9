"""What keys do that Qt would do otherwise: keys that split and join paragraphs, and the shortcuts of the text."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from replydesk.ui.editor.editor import LetterEditor

_Key, _Mod, _Std = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey
_CTRL, _SHIFT, _ALT = _Mod.ControlModifier, _Mod.ShiftModifier, _Mod.AltModifier

HELD = frozenset(
    (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta, _Key.Key_CapsLock)
)
"""Keys that do nothing by themselves."""

_NONE = _Mod.NoModifier
_HELD = (_Mod.KeypadModifier, _SHIFT | _Mod.KeypadModifier, _Mod.GroupSwitchModifier)

_CHORDS: dict[tuple[Qt.KeyboardModifier, int], Callable[["LetterEditor"], None]] = {
    **{
        (_CTRL, _Key(_Key.Key_0 + level)): lambda editor, level=level: editor.set_level(level)  # type: ignore[misc]
        for level in range(5)
    },
    (_ALT | _SHIFT, _Key.Key_Left): lambda editor: editor.promote(),
    (_ALT | _SHIFT, _Key.Key_Right): lambda editor: editor.demote(),
    (_ALT | _SHIFT, _Key.Key_Up): lambda editor: editor.move_up(),
    (_ALT | _SHIFT, _Key.Key_Down): lambda editor: editor.move_down(),
    (_CTRL, _Key.Key_Y): lambda editor: editor.redo(),
    (_CTRL, _Key.Key_B): lambda editor: editor.toggle_bold(),
    (_CTRL, _Key.Key_Equal): lambda editor: editor.zoom_by(1),
    (_CTRL, _Key.Key_Plus): lambda editor: editor.zoom_by(1),
    (_CTRL | _SHIFT, _Key.Key_Plus): lambda editor: editor.zoom_by(1),
    (_CTRL, _Key.Key_Minus): lambda editor: editor.zoom_by(-1),
    (_CTRL | _SHIFT, _Key.Key_0): lambda editor: editor.set_zoom(100),
    (_CTRL | _SHIFT, _Key.Key_ParenRight): lambda editor: editor.set_zoom(100),
}

_BACKWARD = (_Std.Backspace, _Std.DeleteStartOfWord)
_FORWARD = (_Std.Delete, _Std.DeleteEndOfWord, _Std.DeleteEndOfLine)


def is_typing(event: QKeyEvent) -> bool:
    """Whether the key writes a character."""
    text = event.text()
    if text < " " or text == "\x7f":
        return False
    modifiers = event.modifiers()
    # Flags are compared as objects first: hashing and combining them in Python is slow, and this runs at every key.
    return modifiers is _NONE or modifiers is _SHIFT or modifiers in _HELD


def handle(editor: "LetterEditor", event: QKeyEvent) -> bool:
    """Do what the key means in a letter; False leaves it to Qt."""
    modifiers, key = event.modifiers(), event.key()
    chord = _CHORDS.get((modifiers & ~_Mod.KeypadModifier, key))
    if chord is not None:
        chord(editor)
        return True
    if event.isAutoRepeat() and key in {_Key.Key_Backspace, _Key.Key_Delete} and editor.table_is_marked:
        return True  # a table goes by a key of its own, not by one that is held down
    if event.matches(_Std.Undo):
        editor.undo()
    elif event.matches(_Std.Redo):
        editor.redo()
    elif event.matches(_Std.Cut):
        editor.cut()
    elif key in {_Key.Key_Return, _Key.Key_Enter}:
        editor.break_paragraph()
    elif key in {_Key.Key_Tab, _Key.Key_Backtab}:
        editor.tab(back=key == _Key.Key_Backtab)
    elif key == _Key.Key_Backspace or any(event.matches(std) for std in _BACKWARD):
        return _erase(editor, forward=False)
    elif key == _Key.Key_Delete or any(event.matches(std) for std in _FORWARD):
        return _erase(editor, forward=True)
    else:
        return False
    return True


def _erase(editor: "LetterEditor", *, forward: bool) -> bool:
    """Delete a selection, or at a paragraph's edge join; within a paragraph Qt deletes."""
    cursor = editor.textCursor()
    if cursor.hasSelection():
        editor.remove_selection()
        return True
    at_edge = cursor.atBlockEnd() if forward else cursor.atBlockStart()
    if not at_edge:
        return not editor.may_change()
    editor.join(forward=forward)
    return True
