"""Every dialog and popup that the window opens: what the tests of leaks, names, focus and language go through.

A new dialog is added to OPENERS, and is then tested like all others.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMenu, QWidget

from replydesk.intake import Message
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.help_dialog import HelpDialog
from replydesk.ui.import_report import ImportReport
from replydesk.ui.main_window import MainWindow
from replydesk.wording import Wording

MESSAGES = (
    Message("a.txt", 3, Wording("补正 {count} 处引号。", count=2)),
    Message("a.txt", 0, Wording("{what}，已略去：{text}", what=Wording("网页按钮"), text="打印")),
)
Opener = Callable[[MainWindow], QWidget]


def open_report(window: MainWindow) -> QWidget:
    window.report = ("a.txt", MESSAGES)
    window.actions_["report"].setEnabled(True)
    window.actions_["report"].trigger()
    return window.findChildren(ImportReport)[-1]


def open_help(window: MainWindow) -> QWidget:
    window.actions_["help"].trigger()
    return window.findChildren(HelpDialog)[-1]


def open_calendar(window: MainWindow) -> QWidget:
    widget = window.form.rows["date"].input
    assert isinstance(widget, DateInput)
    widget.open_calendar()
    assert widget.calendar is not None
    return widget.calendar


def open_outline_menu(window: MainWindow) -> QWidget:
    view = window.outline.view
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(1, 0)).center())
    return _menu()


def open_desk_menu(window: MainWindow) -> QWidget:
    view = window.desk_panel.view
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(0, 0)).center())
    return _menu()


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


DIALOGS: dict[str, Opener] = {"report": open_report, "help": open_help}
POPUPS: dict[str, Opener] = {
    "calendar": open_calendar,
    "outline menu": open_outline_menu,
    "desk menu": open_desk_menu,
}
OPENERS = DIALOGS | POPUPS
