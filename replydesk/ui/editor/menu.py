"""The context menu of the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from replydesk.ui.table_commands import LINE, table_commands

if TYPE_CHECKING:
    from replydesk.ui.editor.editor import LetterEditor


def _tr(text: str) -> str:
    return QCoreApplication.translate("LetterEditor", text)


def context_menu(editor: "LetterEditor") -> QMenu:
    """A menu of what can be done at the cursor."""
    menu = QMenu(editor)
    edit = editor if editor.cell is None else editor.cell_edit
    session = editor.session
    selected = edit.textCursor().hasSelection() or editor.area_count > 1
    free = not session.read_only
    undo, redo = session.undo_name, session.redo_name
    std, plain = QKeySequence.StandardKey, QKeySequence("Ctrl+Shift+V")
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
        (_tr("剪切(&T)"), std.Cut, edit.cut, free and selected),
        (_tr("复制(&C)"), std.Copy, edit.copy, selected),
        (_tr("粘贴(&P)"), std.Paste, edit.paste, free and edit.canPaste()),
        (_tr("粘贴为纯文本(&V)"), plain, editor.paste_plain, free and editor.canPaste()),
        None,
        (_tr("全选(&A)"), std.SelectAll, edit.selectAll, True),
        None,
        (_tr("批注(&M)…"), QKeySequence("Ctrl+Alt+M"), editor.comment_asked.emit, free),
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
    if editor.table is not None:
        menu.addSeparator()
        _add_table_commands(menu, editor, free=free)
    return menu


def _add_table_commands(menu: QMenu, editor: "LetterEditor", *, free: bool) -> None:
    """What can be done to the table at the cursor."""
    for command in table_commands():
        if command.key == LINE:
            menu.addSeparator()
            continue
        action = menu.addAction(f"{command.text}\t{command.hint}" if command.hint else command.text)
        action.setEnabled(free)
        if command.checkable:
            action.setCheckable(True)
            action.setChecked(editor.table is not None and editor.table.header)
        action.triggered.connect(lambda _=False, command=command: command.do(editor))
