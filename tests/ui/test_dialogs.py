"""Dialogs leave nothing behind: opened and closed, they are gone."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from replydesk.intake import Message
from replydesk.letter.clause import Clause
from replydesk.ui.actions.clauses import insert_clause
from replydesk.ui.clauses.asking import MissingDialog
from replydesk.ui.clauses.bin_dialog import ClauseBin
from replydesk.ui.clauses.dialog import ClauseDialog
from replydesk.ui.clauses.gaps import GapList
from replydesk.ui.command_palette import CommandPalette
from replydesk.ui.count_popup import CountPopup
from replydesk.ui.form.date_input import CalendarPopup, DateInput
from replydesk.ui.help_dialog import HelpDialog
from replydesk.ui.import_report import ImportReport
from replydesk.ui.main_window import MainWindow

MESSAGES = (Message("a.txt", 3, "“12”前的半角逗号改为全角。"), Message("a.txt", 0, "舍去了网站页脚。"))


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
    popup = widget.calendar
    widget.calendar = None
    assert popup is not None
    return popup


def open_clause(window: MainWindow) -> QWidget:
    window.actions_["clause-new"].trigger()
    return window.findChildren(ClauseDialog)[-1]


def open_clause_bin(window: MainWindow) -> QWidget:
    window.actions_["clause-bin"].trigger()
    return window.findChildren(ClauseBin)[-1]


def open_missing(window: MainWindow) -> QWidget:
    insert_clause(window, Clause("due", "期限", "{{办理期限}}前答复，{{联系人}}。"))
    return window.findChildren(MissingDialog)[-1]


def open_gaps(window: MainWindow) -> QWidget:
    window.actions_["gaps"].trigger()
    return window.findChildren(GapList)[-1]


def open_changes(window: MainWindow) -> QWidget:
    assert window.library is not None
    assert window.clause_work is not None
    clause = Clause("note", "随手记的", "一句话。")
    window.library.save(clause)
    insert_clause(window, clause)
    window.library.save(Clause("note", "随手记的", "两句话。"))
    dialog = window.clause_work.show_changes()
    assert dialog is not None
    return dialog


def open_counts(window: MainWindow) -> QWidget:
    window.actions_["count"].trigger()
    return window.findChildren(CountPopup)[-1]


def open_palette(window: MainWindow) -> QWidget:
    window.actions_["palette"].trigger()
    return window.findChildren(CommandPalette)[-1]


@pytest.mark.parametrize(
    "opener",
    [
        open_report,
        open_help,
        open_calendar,
        open_clause,
        open_clause_bin,
        open_missing,
        open_gaps,
        open_changes,
        open_counts,
        open_palette,
    ],
)
def test_a_closed_dialog_is_gone(opened: MainWindow, opener: Callable[[MainWindow], QWidget]) -> None:
    dialog = opener(opened)
    kind = type(dialog)
    assert dialog.isVisible()
    gone = weakref.ref(dialog)
    dialog.close()
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not opened.findChildren(kind)
    assert gone() is None


def test_the_report_lists_every_message_with_its_line(opened: MainWindow) -> None:
    dialog = open_report(opened)
    assert isinstance(dialog, ImportReport)
    model = dialog.table.model()
    cells = [[model.index(row, column).data() for column in (0, 1)] for row in range(2)]
    assert cells == [["3", MESSAGES[0].text], ["全文", MESSAGES[1].text]]
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines() == [
        f"第 3 行\t{MESSAGES[0].text}",
        f"全文\t{MESSAGES[1].text}",
    ]
    assert not dialog.isModal()


def test_help_lists_the_shortcuts_that_work(opened: MainWindow) -> None:
    dialog = open_help(opened)
    assert isinstance(dialog, HelpDialog)
    found = {
        item.text(0): item.text(1)
        for item in dialog.list.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    }
    assert found["一级标题"] == "Ctrl+1"
    assert found["导出 Word 文档"] == "Ctrl+Shift+E"
    assert isinstance(dialog, QDialog)


def test_help_leaves_no_shortcut_out(opened: MainWindow) -> None:
    dialog = open_help(opened)
    assert isinstance(dialog, HelpDialog)
    anything = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
    listed = [key for item in dialog.list.findItems("", anything) for key in item.text(1).split("、") if key]
    shortcuts = [key.toString() for action in opened.actions_.all() for key in action.shortcuts()]
    assert sorted(listed) == sorted(shortcuts)


def test_the_calendar_is_a_popup(opened: MainWindow) -> None:
    popup = open_calendar(opened)
    assert isinstance(popup, CalendarPopup)
    assert popup.windowFlags() & Qt.WindowType.Popup
    popup.close()
