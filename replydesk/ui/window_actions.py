"""What each action of the window does: one small function for everything that a clerk can ask for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from replydesk.letter.structure import StructureError
from replydesk.ui.actions import Act
from replydesk.ui.letters import default_name
from replydesk.ui.menus import MENUS
from replydesk.ui.settings import MENDINGS
from replydesk.ui.theme import Appearance

if TYPE_CHECKING:
    from replydesk.ui.main_window import MainWindow


def tr(text: str) -> str:
    """The text in the language of the window."""
    return QCoreApplication.translate("Actions", text)


def window_actions(window: "MainWindow") -> tuple[Act, ...]:
    """The table of all actions."""
    return (
        *_file_actions(window),
        *_edit_actions(window),
        *_structure_actions(window),
        *_view_actions(window),
    )


def _file_actions(window: "MainWindow") -> tuple[Act, ...]:
    return (
        Act("new", tr("新建答复函(&N)"), lambda: new(window), ("Ctrl+N",), "new", "desk"),
        Act("open", tr("打开或导入(&O)…"), lambda: open_files(window), ("Ctrl+O",), "open", "desk"),
        Act("sample", tr("打开样例"), lambda: sample(window), (), "sample", "desk"),
        Act("save", tr("保存(&S)"), lambda: save(window), ("Ctrl+S",), "save"),
        Act("copy", tr("另存为 JSON(&A)…"), lambda: save_copy(window), ("Ctrl+Shift+S",), "", "letter"),
        Act(
            "export",
            tr("导出 Word 文档(&E)…"),
            lambda: export(window, "docx"),
            ("Ctrl+Shift+E",),
            "export",
            "letter",
            short=tr("导出 Word"),
        ),
        Act("export-text", tr("导出纯文本…"), lambda: export(window, "txt"), needs="letter"),
        Act("export-json", tr("导出 JSON…"), lambda: export(window, "json"), needs="letter"),
        Act("report", tr("导入情况(&I)…"), lambda: show_report(window), needs="nothing"),
        *(
            Act(f"mend-{name}", text, _mending(window, name), needs="nothing", checkable=True)
            for name, text in zip(
                MENDINGS, (tr("半角标点改为全角"), tr("引号配对"), tr("去掉汉字间的空格")), strict=True
            )
        ),
        Act("close", tr("关闭这封信(&C)"), lambda: close_letter(window), ("Ctrl+W",), needs="letter"),
        Act("quit", tr("退出(&X)"), window.close, ("Ctrl+Q",), needs="nothing"),
    )


def _edit_actions(window: "MainWindow") -> tuple[Act, ...]:
    return (
        Act("undo", tr("撤销"), lambda: undo(window), ("Ctrl+Z",), "undo", short=tr("撤销")),
        Act("redo", tr("重做"), lambda: redo(window), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", short=tr("重做")),
        Act("cut", tr("剪切(&T)"), lambda: in_focus("cut"), ("Ctrl+X",), needs="letter"),
        Act("copy-text", tr("复制(&C)"), lambda: in_focus("copy"), ("Ctrl+C",), needs="letter"),
        Act("paste", tr("粘贴(&P)"), lambda: in_focus("paste"), ("Ctrl+V",), needs="letter"),
        Act("select-all", tr("全选(&A)"), lambda: in_focus("selectAll"), ("Ctrl+A",), needs="letter"),
    )


def _structure_actions(window: "MainWindow") -> tuple[Act, ...]:
    names = (
        (1, tr("一级标题"), tr("一级")),
        (2, tr("二级标题"), tr("二级")),
        (3, tr("三级标题"), tr("三级")),
    )
    levels = (*names, (4, tr("四级标题"), tr("四级")))
    return (
        *(
            Act(
                f"level-{level}", text, _level(window, level), (f"Ctrl+{level}",), checkable=True, short=short
            )
            for level, text, short in levels
        ),
        Act("body", tr("正文"), _level(window, 0), ("Ctrl+0",), checkable=True),
        Act("closing", tr("结语"), lambda: set_closing(window), ("Ctrl+Shift+J",), checkable=True),
        Act("promote", tr("升级"), lambda: on_section(window, "promote"), ("Alt+Shift+Left",), "promote"),
        Act("demote", tr("降级"), lambda: on_section(window, "demote"), ("Alt+Shift+Right",), "demote"),
        Act("up", tr("上移"), lambda: on_section(window, "move_up"), ("Alt+Shift+Up",), "up"),
        Act("down", tr("下移"), lambda: on_section(window, "move_down"), ("Alt+Shift+Down",), "down"),
    )


def _view_actions(window: "MainWindow") -> tuple[Act, ...]:
    appearances: tuple[tuple[Appearance, str], ...] = (
        ("system", tr("跟随系统")),
        ("light", tr("浅色")),
        ("dark", tr("深色")),
    )
    return (
        Act(
            "left",
            tr("案头和大纲"),
            lambda: fold(window, window.left, "left"),
            ("F9",),
            "",
            "nothing",
            checkable=True,
        ),
        Act(
            "right",
            tr("要素"),
            lambda: fold(window, window.form, "right"),
            ("F10",),
            "",
            "nothing",
            checkable=True,
        ),
        Act(
            "to-desk",
            tr("到案头查找"),
            lambda: window.show_panel(window.desk_panel, window.desk_panel.box.setFocus),
            ("Ctrl+L",),
            "search",
            "desk",
        ),
        Act(
            "to-outline",
            tr("到大纲"),
            lambda: window.show_panel(window.outline, window.outline.view.setFocus),
            ("Ctrl+Shift+O",),
            needs="letter",
        ),
        Act("to-form", tr("到要素"), lambda: to_form(window), ("Ctrl+Shift+F",), needs="letter"),
        Act("to-text", tr("回到正文"), window.to_text, ("Esc",), needs="nothing"),
        Act("larger", tr("放大"), lambda: zoom(window, 1), ("Ctrl+=", "Ctrl++"), needs="letter"),
        Act("smaller", tr("缩小"), lambda: zoom(window, -1), ("Ctrl+-",), needs="letter"),
        Act("actual", tr("实际大小"), lambda: zoom(window, 0), ("Ctrl+Shift+0",), needs="letter"),
        *(
            Act(f"appearance-{key}", text, _appearance(window, key), needs="nothing", checkable=True)
            for key, text in appearances
        ),
        Act("help", tr("快捷键与关于"), lambda: show_help(window), ("F1",), needs="nothing"),
    )


# ---- files


def _mending(window: "MainWindow", name: str) -> Callable[[], None]:
    def switch() -> None:
        window.context.settings.set_flag(f"mend-{name}", on=window.actions_[f"mend-{name}"].isChecked())

    return switch


def new(window: "MainWindow") -> None:
    """Begin a letter; its particulars come first."""
    if window.letters is not None:
        window.letters.new()
        window.to_text()


def open_files(window: "MainWindow") -> None:
    """Let the clerk choose files to read."""
    if window.letters is None:
        return
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # dialogs are loaded when one is asked for

    names, _ = QFileDialog.getOpenFileNames(
        window,
        tr("打开或导入"),
        window.context.settings.folder("import"),
        tr("答复函（*.txt *.docx *.json）") + ";;" + tr("所有文件（*）"),
    )
    if names:
        window.letters.read([Path(name) for name in names])


def sample(window: "MainWindow") -> None:
    """Read the sample letter."""
    if window.letters is not None:
        window.letters.read_sample()


def save(window: "MainWindow") -> None:
    """Save, and keep a version."""
    window.form.finish()
    if window.letters is not None:
        window.letters.save()


def save_copy(window: "MainWindow") -> None:
    """Write the letter to a JSON file of the clerk's choice."""
    target = _ask_target(window, "json")
    if target is not None and window.letters is not None:
        window.letters.write_copy(target)


def export(window: "MainWindow", ending: str) -> None:
    """Export the letter to a file of the clerk's choice."""
    window.form.finish()
    target = _ask_target(window, ending)
    if target is not None and window.letters is not None:
        window.letters.export(target)


def _ask_target(window: "MainWindow", ending: str) -> Path | None:
    if window.current is None:
        return None
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    kinds = {
        "docx": tr("Word 文档（*.docx）"),
        "txt": tr("纯文本（*.txt）"),
        "json": tr("答复函数据（*.json）"),
    }
    folder = Path(window.context.settings.folder("export") or Path.home())
    start = folder / f"{default_name(window.current.letter)}.{ending}"
    name, _ = QFileDialog.getSaveFileName(window, tr("导出"), str(start), kinds[ending])
    if not name:
        return None
    target = Path(name)
    return target if target.suffix.lower() == f".{ending}" else target.with_name(f"{target.name}.{ending}")


def close_letter(window: "MainWindow") -> None:
    """Close the letter and show the start page."""
    window.form.finish()
    if window.letters is not None and window.letters.close_to_start():
        window.show_start()


def show_report(window: "MainWindow") -> None:
    """Show what the last import reported."""
    from replydesk.ui.import_report import ImportReport  # noqa: PLC0415

    if window.report is not None:
        ImportReport(*window.report, window).show()


# ---- text and structure


def undo(window: "MainWindow") -> None:
    """Take the newest step back, whatever made it."""
    if window.current is not None:
        window.current.session.undo()


def redo(window: "MainWindow") -> None:
    """Bring back the step that was taken back last."""
    if window.current is not None:
        window.current.session.redo()


def in_focus(name: str) -> None:
    """Cut, copy, paste or select all in whatever has the keyboard."""
    method = getattr(QApplication.focusWidget(), name, None)
    if callable(method):
        method()


def on_section(window: "MainWindow", name: str) -> None:
    """Promote, demote or move the section chosen in the outline, or else the one the cursor is in."""
    from replydesk.ui.editor import commands  # noqa: PLC0415

    if window.current is None or window.editor is None:
        return
    chosen = window.outline.section_in_focus()
    if not chosen:
        getattr(window.editor, name)()
        return
    try:
        getattr(commands, name)(window.current.session, chosen)
    except StructureError as error:
        window.status.say(str(error))


def set_closing(window: "MainWindow") -> None:
    """Make the paragraph at the cursor a closing paragraph."""
    if window.editor is not None:
        window.editor.set_closing()


def _level(window: "MainWindow", level: int) -> Callable[[], None]:
    def act() -> None:
        if window.editor is not None:
            window.editor.set_level(level)
            window.check_level()

    return act


# ---- view


def fold(window: "MainWindow", panel: QWidget, key: str) -> None:
    """Fold the panel away or bring it back."""
    shown = window.actions_[key].isChecked()
    had_focus = panel.isAncestorOf(QApplication.focusWidget() or window)
    panel.setVisible(shown)
    if not shown and had_focus:
        window.to_text()


def to_form(window: "MainWindow") -> None:
    """Go to the first required field that is missing, or else to the title."""
    if window.current is not None:
        missing = window.current.letter.particulars.missing()
        key = missing[0].key if missing else "title"
        window.show_panel(window.form, lambda: window.form.go_to(key))


def zoom(window: "MainWindow", steps: int) -> None:
    """Show the letter larger, smaller, or at its own size."""
    if window.editor is None:
        return
    if steps:
        window.editor.zoom_by(steps)
    else:
        window.editor.set_zoom(100)


def _appearance(window: "MainWindow", key: Appearance) -> Callable[[], None]:
    def act() -> None:
        window.context.settings.appearance = key
        window.context.theme.set_appearance(key)
        window.show_appearance()

    return act


def show_help(window: "MainWindow") -> None:
    """Show version, desk and shortcuts."""
    from replydesk.ui.help_dialog import HelpDialog  # noqa: PLC0415

    groups = [
        (title.partition("(")[0], [window.actions_[key] for key in keys.split() if key in window.actions_])
        for title, keys in MENUS
    ]
    HelpDialog(groups, window.context.desk_path, window).show()
