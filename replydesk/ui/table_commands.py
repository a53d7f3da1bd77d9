"""What can be done to the table that the cursor is in, as the menus name it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from replydesk.ui.editor.table_edit import TableEdit

LINE = "-"


@dataclass(frozen=True, slots=True)
class TableCommand:
    """A command on the table at the cursor: its key, its name, and what it does; LINE for a key is a line of the menu.

    `hint` names a key that does it in a cell only, and so is no shortcut of the window.
    """

    key: str
    text: str = ""
    do: Callable[["TableEdit"], object] = lambda _: None
    hint: str = ""
    checkable: bool = False


def table_commands() -> tuple[TableCommand, ...]:
    """The commands in the order of the menu."""
    return (
        TableCommand("row-above", tr("在上方插入行"), lambda sheet: sheet.insert_row(below=False)),
        TableCommand("row-below", tr("在下方插入行"), lambda sheet: sheet.insert_row(below=True)),
        TableCommand("column-left", tr("在左侧插入列"), lambda sheet: sheet.insert_column(right=False)),
        TableCommand("column-right", tr("在右侧插入列"), lambda sheet: sheet.insert_column(right=True)),
        TableCommand(LINE),
        TableCommand("row-up", tr("上移行"), lambda sheet: sheet.move_lines(-1, 0), "Alt+Shift+↑"),
        TableCommand("row-down", tr("下移行"), lambda sheet: sheet.move_lines(1, 0), "Alt+Shift+↓"),
        TableCommand("column-back", tr("左移列"), lambda sheet: sheet.move_lines(0, -1), "Alt+Shift+←"),
        TableCommand("column-on", tr("右移列"), lambda sheet: sheet.move_lines(0, 1), "Alt+Shift+→"),
        TableCommand("header-row", tr("首行作标题行"), lambda sheet: sheet.switch_header(), checkable=True),
        TableCommand(LINE),
        TableCommand("remove-rows", tr("删除行"), lambda sheet: sheet.remove_rows()),
        TableCommand("remove-columns", tr("删除列"), lambda sheet: sheet.remove_columns()),
        TableCommand("remove-table", tr("删除表格"), lambda sheet: sheet.remove_table()),
    )


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Tables", text)
