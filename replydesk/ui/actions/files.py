"""Actions on files and whole letters."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.letter import new_id
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.letters import default_name
from replydesk.ui.settings import MENDINGS

if TYPE_CHECKING:
    from replydesk.letter.template import Template
    from replydesk.ui.main_window import MainWindow


def file_actions(window: "MainWindow") -> tuple[Act, ...]:
    """New, open, save, export, close."""
    return (
        Act("new", tr("新建答复函(&N)…"), lambda: new(window), ("Ctrl+N",), "new", "desk"),
        Act("open", tr("打开或导入(&O)…"), lambda: open_files(window), ("Ctrl+O",), "open", "desk"),
        Act("sample", tr("打开样例(&P)"), lambda: sample(window), (), "sample", "desk"),
        Act("save", tr("保存(&S)"), lambda: save(window), ("Ctrl+S",), "save"),
        Act("keep-template", tr("另存为模板(&B)…"), lambda: keep_template(window), needs="letter"),
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
        Act("export-clean", tr("导出清稿(&Q)…"), lambda: export_clean(window), needs="letter"),
        Act("export-html", tr("导出网页(&W)…"), lambda: export(window, "html"), needs="letter"),
        Act("export-markdown", tr("导出 Markdown(&D)…"), lambda: export(window, "md"), needs="letter"),
        Act("export-text", tr("导出纯文本(&T)…"), lambda: export(window, "txt"), needs="letter"),
        Act("export-json", tr("导出 JSON(&J)…"), lambda: export(window, "json"), needs="letter"),
        Act("report", tr("导入情况(&I)…"), lambda: show_report(window), needs="nothing"),
        *(
            Act(f"mend-{name}", text, _mending(window, name), needs="nothing", checkable=True)
            for name, text in zip(
                MENDINGS,
                (tr("半角标点改为全角(&P)"), tr("引号配对(&Q)"), tr("去掉汉字间的空格(&S)")),
                strict=True,
            )
        ),
        Act("close", tr("关闭这封信(&C)"), lambda: close_letter(window), ("Ctrl+W",), needs="letter"),
        Act("quit", tr("退出(&X)"), window.close, ("Ctrl+Q",), needs="nothing"),
    )


def _mending(window: "MainWindow", name: str) -> Callable[[], None]:
    def switch() -> None:
        window.context.settings.set_flag(f"mend-{name}", on=window.actions_[f"mend-{name}"].isChecked())

    return switch


def new(window: "MainWindow") -> None:
    """Let the clerk choose what to begin a letter with."""
    if (letters := window.letters) is None:
        return
    from replydesk.ui.templates.chooser import TemplateChooser  # noqa: PLC0415  # dialogs are loaded when asked for

    def begin(template: "Template") -> None:
        letters.new(template)
        window.to_text()

    chooser = TemplateChooser(letters.desk, window.context.theme, window)
    chooser.chosen.connect(begin)
    chooser.show()


def keep_template(window: "MainWindow") -> None:
    """Keep the open letter as a template, under a name of the clerk's choice."""
    if (letters := window.letters) is None or window.current is None:
        return
    from replydesk.letter.template import template_of  # noqa: PLC0415
    from replydesk.ui.templates.keeping import KeepTemplate  # noqa: PLC0415

    window.form.finish()
    window.current.session.settle()
    template = template_of(window.current.letter, new_id(), tr("我的模板"))
    dialog = KeepTemplate(template, window)
    dialog.named.connect(lambda name, note: letters.keep_template(replace(template, name=name, note=note)))
    dialog.show()


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


def export_clean(window: "MainWindow") -> None:
    """Export the letter without comments, names and anything else that is not printed, to a file of the clerk's choice."""
    window.form.finish()
    target = _ask_target(window, "docx", tr("清稿"))
    if target is not None and window.letters is not None:
        window.letters.export(target, clean=True)


def _ask_target(window: "MainWindow", ending: str, suffix: str = "") -> Path | None:
    if window.current is None:
        return None
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    kinds = {
        "docx": tr("Word 文档（*.docx）"),
        "pdf": tr("PDF 文件（*.pdf）"),
        "html": tr("网页（*.html）"),
        "md": tr("Markdown（*.md）"),
        "txt": tr("纯文本（*.txt）"),
        "json": tr("答复函数据（*.json）"),
    }
    folder = Path(window.context.settings.folder("export") or Path.home())
    name = " ".join(filter(None, (default_name(window.current.letter), suffix)))
    start = folder / f"{name}.{ending}"
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
