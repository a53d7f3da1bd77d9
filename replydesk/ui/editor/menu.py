"""The context menu of the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from replydesk.ui.editor.editor import LetterEditor


def _tr(text: str) -> str:
    return QCoreApplication.translate("LetterEditor", text)


def context_menu(editor: "LetterEditor") -> QMenu:
    """A menu of what can be done at the cursor."""
    menu = QMenu(editor)
    session, selected = editor.session, editor.textCursor().hasSelection()
    free = not session.read_only
    undo, redo = session.undo_name, session.redo_name
    std = QKeySequence.StandardKey
    rows = (
        (
            _tr("撤销(&U)：{name}").format(name=undo.replace("&", "&&")) if undo else _tr("撤销(&U)"),
            std.Undo,
            editor.undo,
            free and undo is not None,
        ),
        (
            _tr("重做(&R)：{name}").format(name=redo.replace("&", "&&")) if redo else _tr("重做(&R)"),
            std.Redo,
            editor.redo,
            free and redo is not None,
        ),
        None,
        (_tr("剪切(&T)"), std.Cut, editor.cut, free and selected),
        (_tr("复制(&C)"), std.Copy, editor.copy, selected),
        (_tr("粘贴(&P)"), std.Paste, editor.paste, free and editor.canPaste()),
        None,
        (_tr("全选(&A)"), std.SelectAll, editor.selectAll, True),
    )
    for row in rows:
        if row is None:
            menu.addSeparator()
            continue
        text, shortcut, slot, enabled = row
        action = menu.addAction(text)
        action.setShortcut(shortcut)
        action.setEnabled(enabled)
        action.triggered.connect(slot)
    return menu
