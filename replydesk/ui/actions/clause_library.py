"""Actions on the clause library: to its panel, a new clause, its files, how it is grouped."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.letter.block import new_id
from replydesk.ui.actions.clauses import insert_clause
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.letter.clause import Clause
    from replydesk.ui.clauses.dialog import ClauseDialog
    from replydesk.ui.clauses.panel import ClausePanel
    from replydesk.ui.main_window import MainWindow

MENU = "clause-new clause-bin - clause-import clause-export clause-export-shared - clause-by-function"
"""What stands in the panel's own menu, "-" for a line."""
BY_FUNCTION = "clauses-by-function"


def clause_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The panel, new clauses, import and export."""
    return (
        Act("to-clauses", tr("到常用语(&C)"), lambda: to_clauses(window), ("Ctrl+K",), needs="desk"),
        Act("clause-new", tr("新建常用语(&N)…"), lambda: new_clause(window), needs="desk"),
        Act("clause-bin", tr("找回已删除的常用语(&B)…"), lambda: show_bin(window), needs="desk"),
        Act("clause-import", tr("导入常用语(&I)…"), lambda: import_clauses(window), needs="desk"),
        Act("clause-export", tr("导出全部常用语(&E)…"), lambda: export_clauses(window), needs="desk"),
        Act(
            "clause-export-shared",
            tr("导出共享的常用语(&S)…"),
            lambda: export_clauses(window, shared_only=True),
            needs="desk",
        ),
        Act("clause-by-function", tr("按功能分组(&F)"), lambda: group(window), needs="desk", checkable=True),
    )


def join(window: "MainWindow", panel: "ClausePanel") -> None:
    """Give a panel just made its menu, its library and the letter that is open."""
    panel.set_actions([None if key == "-" else window.actions_[key] for key in MENU.split()])
    by_function = window.context.settings.flag(BY_FUNCTION, default=False)
    window.actions_["clause-by-function"].setChecked(by_function)
    panel.group_by_function(on=by_function)
    panel.insert_asked.connect(lambda clause: insert_clause(window, clause))
    panel.edit_asked.connect(lambda clause: edit_clause(window, clause))
    panel.copy_asked.connect(lambda clause: copy_clause(window, clause))
    if window.library is not None:
        panel.set_library(window.library)
    panel.set_session(window.current.session if window.current is not None else None)


def to_clauses(window: "MainWindow") -> None:
    """Put the keyboard into the box of the clause panel; what stood in it is overwritten by what is typed."""
    panel = window.clauses.panel
    window.show_panel(window.clauses, panel.box.setFocus)
    panel.box.selectAll()


def new_clause(window: "MainWindow") -> None:
    """Write a clause from nothing, in the folder that is chosen in the panel."""
    from replydesk.letter.clause import Clause  # noqa: PLC0415  # not needed for the first picture

    panel = window.clauses.existing
    folder = panel.folder() if panel is not None else ""
    edit_clause(window, Clause(new_id(), "", "", folder=folder), is_new=True)


def copy_clause(window: "MainWindow", clause: "Clause") -> None:
    """Write a clause that begins as a copy of another one."""
    title = tr("{title}（副本）").format(title=clause.title)
    edit_clause(window, replace(clause, id=new_id(), title=title), is_new=True)


def edit_clause(window: "MainWindow", clause: "Clause", *, is_new: bool = False) -> "ClauseDialog | None":
    """Open the clause in the dialog; one that is open already comes to the front."""
    from replydesk.ui.clauses.dialog import ClauseDialog  # noqa: PLC0415  # dialogs are loaded when one is asked for

    if window.library is None:
        return None
    for open_one in window.findChildren(ClauseDialog):
        if open_one.clause_id == clause.id:
            open_one.raise_()
            open_one.activateWindow()
            return open_one
    dialog = ClauseDialog(window.library, clause, window, is_new=is_new)
    dialog.saved.connect(lambda filed: window.clauses.panel.go_to(filed.clause.id))
    dialog.show()
    return dialog


def show_bin(window: "MainWindow") -> None:
    """List the deleted clauses, to bring them back."""
    from replydesk.ui.clauses.bin_dialog import ClauseBin  # noqa: PLC0415

    if window.library is not None:
        ClauseBin(window.library, window).show()


def import_clauses(window: "MainWindow") -> None:
    """Let the clerk choose a file with clauses."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    if window.library is None:
        return
    kinds = tr("常用语表（*.xlsx *.json）") + ";;" + tr("所有文件（*）")
    folder = window.context.settings.folder("import")
    name, _ = QFileDialog.getOpenFileName(window, tr("导入常用语"), folder, kinds)
    if name:
        window.library.read(Path(name))


def export_clauses(window: "MainWindow", *, shared_only: bool = False) -> None:
    """Write the library to a file of the clerk's choice."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    if window.library is None:
        return
    folder = Path(window.context.settings.folder("export") or Path.home())
    kinds = tr("Excel 表格（*.xlsx）") + ";;" + tr("常用语数据（*.json）")
    name, kind = QFileDialog.getSaveFileName(window, tr("导出常用语"), str(folder / tr("常用语.xlsx")), kinds)
    if not name:
        return
    target = Path(name)
    if target.suffix.lower() not in {".xlsx", ".json"}:
        target = target.with_name(target.name + (".json" if "json" in kind else ".xlsx"))
    window.library.write(target, shared_only=shared_only)


def group(window: "MainWindow") -> None:
    """Group the panel by function or by folder."""
    on = window.actions_["clause-by-function"].isChecked()
    window.context.settings.set_flag(BY_FUNCTION, on=on)
    window.clauses.panel.group_by_function(on=on)
