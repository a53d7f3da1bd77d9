"""The action that checks the format of a Word file, and sets it anew if the clerk wants that."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from replydesk.errors import ReplydeskError
from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act
from replydesk.ui.bars import Notice
from replydesk.ui.language import said
from replydesk.ui.notices import exported

if TYPE_CHECKING:
    from replydesk.check import Report
    from replydesk.ui.format_report import FormatReport
    from replydesk.ui.format_report.reset import Reset
    from replydesk.ui.main_window import MainWindow


def format_check_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Check the format of a Word file."""
    return (Act("check-format", tr("检查 Word 文档的格式(&K)…"), lambda: choose(window), needs="nothing"),)


def choose(window: "MainWindow") -> None:
    """Let the clerk choose the file to check."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # dialogs are loaded when one is asked for

    name, _ = QFileDialog.getOpenFileName(
        window,
        tr("检查 Word 文档的格式"),
        window.context.settings.folder("import"),
        tr("Word 文档（*.docx）") + ";;" + tr("所有文件（*）"),
    )
    if name:
        check(window, Path(name))


def check(window: "MainWindow", file: Path) -> None:
    """Check the file off the GUI thread, and show what was found."""
    window.context.settings.set_folder("import", file.parent)
    profile = window.context.profile
    window.context.tasks.start(
        lambda: _checked(file, profile), partial(show_report, window, file), partial(_failed, window)
    )


def _checked(file: Path, profile: str) -> "Report":
    from replydesk.check.format import check_format  # noqa: PLC0415  # lxml is not needed for the first picture

    return check_format(file, profile)


def show_report(window: "MainWindow", file: Path, report: "Report") -> None:
    """Show what was found in the file."""
    from replydesk.ui.format_report import FormatReport  # noqa: PLC0415

    dialog = FormatReport(file, report, window.context.theme, window)
    dialog.reset_wanted.connect(partial(_reset, window, dialog))
    dialog.show()


def _failed(window: "MainWindow", error: Exception) -> None:
    if not isinstance(error, ReplydeskError):
        raise error
    window.bars.show_notice(Notice("error", said(error), about="error"))


def _reset(window: "MainWindow", dialog: "FormatReport") -> None:
    """Write the file of the dialog anew; the dialog says how it went, the window if the dialog is gone by then."""
    from replydesk.ui.format_report.reset import reset  # noqa: PLC0415

    gone: list[bool] = []
    dialog.destroyed.connect(lambda *_: gone.append(True))
    file, profile, mendings = dialog.file, window.context.profile, window.context.settings.mendings

    def done(result: "Reset") -> None:
        if not gone and dialog.isVisible():
            from replydesk.ui.reveal import open_file  # noqa: PLC0415

            dialog.show_reset(result, lambda: open_file(result.target), partial(_show_notes, dialog, result))
        else:
            window.bars.show_notice(exported(result.target))

    def failed(error: Exception) -> None:
        if isinstance(error, ReplydeskError) and not gone and dialog.isVisible():
            dialog.show_failure(said(error))
        else:
            _failed(window, error)

    window.context.tasks.start(lambda: reset(file, profile, mendings), done, failed)


def _show_notes(dialog: "FormatReport", result: "Reset") -> None:
    from replydesk.ui.import_report import ImportReport  # noqa: PLC0415

    ImportReport(dialog.file.name, result.messages, dialog).show()
