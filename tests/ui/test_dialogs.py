"""What single dialogs say and do; that they leave nothing behind is tested with all others in test_reach."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog

from replydesk.ui.form.date_input import CalendarPopup
from replydesk.ui.help_dialog import HelpDialog
from replydesk.ui.import_report import ImportReport
from replydesk.ui.main_window import MainWindow
from tests.ui.openers import MESSAGES, open_calendar, open_help, open_report


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
