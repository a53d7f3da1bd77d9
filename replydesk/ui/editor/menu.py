"""The context menu of the text."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from replydesk.ui.editor.editor import LetterEditor


def context_menu(editor: "LetterEditor") -> QMenu:
    """A menu of what can be done at the cursor."""
    menu = QMenu(editor)
    session, selected = editor.session, editor.textCursor().hasSelection()
    free = not session.read_only
    undo, redo = session.undo_name, session.redo_name
    std, plain = QKeySequence.StandardKey, QKeySequence("Ctrl+Shift+V")
    rows = (
        (editor.tr("撤销") + f" {undo or ''}", std.Undo, editor.undo, free and undo is not None),
        (editor.tr("重做") + f" {redo or ''}", std.Redo, editor.redo, free and redo is not None),
        None,
        (editor.tr("剪切"), std.Cut, editor.cut, free and selected),
        (editor.tr("复制"), std.Copy, editor.copy, selected),
        (editor.tr("粘贴"), std.Paste, editor.paste, free and editor.canPaste()),
        (editor.tr("粘贴为纯文本"), plain, editor.paste_plain, free and editor.canPaste()),
        None,
        (editor.tr("全选"), std.SelectAll, editor.selectAll, True),
    )
    for row in rows:
        if row is None:
            menu.addSeparator()
            continue
        text, shortcut, slot, enabled = row
        action = menu.addAction(text.rstrip())
        action.setShortcut(shortcut)
        action.setEnabled(enabled)
        action.triggered.connect(slot)
    return menu
