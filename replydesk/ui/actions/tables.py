"""Actions on tables: putting one in, and what can be done to the one that the cursor is in."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.table_commands import LINE, TableCommand, table_commands

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow

INSERT = "table"


def table_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The picker, and rows, columns and head of the table at the cursor."""
    commands = [command for command in table_commands() if command.key != LINE]
    return (
        Act(INSERT, tr("表格(&T)…"), lambda: pick_table(window), ("Ctrl+Alt+T",), "table", short=tr("表格")),
        *(
            Act(command.key, command.text, partial(_do, window, command), checkable=command.checkable)
            for command in commands
        ),
    )


def _do(window: "MainWindow", command: TableCommand) -> None:
    if window.editor is not None and window.editor.table is not None:
        command.do(window.editor)


def pick_table(window: "MainWindow") -> None:
    """Ask how large the table is to be, under the button on the toolbar or beside the cursor."""
    from replydesk.ui.table_picker import TablePicker  # noqa: PLC0415  # not before one is wanted

    if window.editor is None:
        return
    window.editor.settle()
    picker = TablePicker(window.context.theme.palette, window)
    picker.chosen.connect(partial(_insert, window))
    picker.move(_picker_place(window))
    picker.show()
    picker.setFocus()


def _insert(window: "MainWindow", rows: int, columns: int) -> None:
    if window.editor is not None:
        window.editor.setFocus()
        window.editor.insert_table(rows, columns)


def _picker_place(window: "MainWindow") -> QPoint:
    action = window.actions_[INSERT]
    for button in window.toolbar.findChildren(QToolButton):
        if button.defaultAction() is action and button.isVisible():
            return button.mapToGlobal(QPoint(0, button.height()))
    assert window.editor is not None  # the caller has one
    return window.editor.viewport().mapToGlobal(window.editor.cursorRect().bottomLeft())


def allow_table(window: "MainWindow") -> None:
    """Switch on what can be done to a table while the cursor is in one."""
    editor = window.editor
    table = editor.table if editor is not None and window.current is not None else None
    writing = window.current is not None and not window.current.read_only
    for command in table_commands():
        if command.key != LINE:
            window.actions_[command.key].setEnabled(writing and table is not None)
    window.actions_["header-row"].setChecked(table is not None and table.header)
