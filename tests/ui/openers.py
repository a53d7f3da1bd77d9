"""Every dialog and popup that the window opens: what the tests of leaks, names and the keyboard go through.

A new one is added to DIALOGS or POPUPS, and is then tested like all others.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QInputDialog, QWidget

from replydesk.check import Finding, Place, Report
from replydesk.check.format.words import PARTS
from replydesk.intake import Message
from replydesk.letter.clause import Clause
from replydesk.letter.comment import Comment
from replydesk.letter.comments import answer
from replydesk.letter.states import Deed
from replydesk.ui import notices
from replydesk.ui.actions.clauses import insert_clause
from replydesk.ui.actions.format_check import show_report
from replydesk.ui.clauses.asking import MissingDialog
from replydesk.ui.clauses.bin_dialog import ClauseBin
from replydesk.ui.clauses.dialog import ClauseDialog
from replydesk.ui.clauses.gaps import GapList
from replydesk.ui.command_palette import CommandPalette
from replydesk.ui.comments.dialog import CommentDialog
from replydesk.ui.count_popup import CountPopup
from replydesk.ui.fonts.dialog import FontsDialog
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.format_report import FormatReport
from replydesk.ui.help_dialog import HelpDialog
from replydesk.ui.import_report import ImportReport
from replydesk.ui.main_window import MainWindow
from replydesk.ui.preferences.dialog import Preferences
from replydesk.ui.profiles.page import ProfilesPage
from replydesk.ui.signoff.asking import DeedDialog
from replydesk.ui.signoff.dispatch import DispatchDialog
from replydesk.ui.signoff.log import StepsDialog
from replydesk.ui.table_picker import TablePicker
from replydesk.ui.templates.chooser import TemplateChooser
from replydesk.ui.templates.keeping import KeepTemplate
from replydesk.ui.versions.dialog import VersionsDialog
from replydesk.ui.withheld_report import WithheldReport
from replydesk.wording import Wording

Opener = Callable[[MainWindow], QWidget]

MESSAGES = (Message("a.txt", 3, "“12”前的半角逗号改为全角。"), Message("a.txt", 0, "舍去了网站页脚。"))


def open_report(window: MainWindow) -> QWidget:
    window.report = ("a.txt", MESSAGES)
    window.actions_["report"].setEnabled(True)
    window.actions_["report"].trigger()
    return window.findChildren(ImportReport)[-1]


def open_withheld(window: MainWindow) -> QWidget:
    notice = notices.exported(Path("a.html"), (), ("没有写进网页的要素：联系人。",), window)
    notice.choices[0].act()
    return window.findChildren(WithheldReport)[-1]


def open_body_limit(window: MainWindow) -> QWidget:
    window.actions_["body-limit"].trigger()
    return window.findChildren(QInputDialog)[-1]


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


def open_templates(window: MainWindow) -> QWidget:
    window.actions_["new"].trigger()
    return window.findChildren(TemplateChooser)[-1]


def open_keeping(window: MainWindow) -> QWidget:
    window.actions_["keep-template"].trigger()
    return window.findChildren(KeepTemplate)[-1]


def open_format_report(window: MainWindow) -> QWidget:
    finding = Finding(
        "face",
        "error",
        Place((3,), "a"),
        Wording("{part}的字体", part=PARTS["body"]),
        "FangSong",
        "SimSun",
        "5.2.2",
    )
    show_report(window, Path("a.docx"), Report((finding,), 12))
    return window.findChildren(FormatReport)[-1]


def open_versions(window: MainWindow) -> QWidget:
    """The dialog with two versions, one of which differs from the letter."""
    letters, letter = window.letters, window.current
    assert letters is not None
    assert letter is not None
    letters.save()
    letter.session.apply("改标题", letter.letter.with_value("title", "关于提案的答复"))
    letters.save()
    letter.session.apply("改标题", letter.letter.with_value("title", "关于提案的复函"))
    return open_no_versions(window)


def open_no_versions(window: MainWindow) -> QWidget:
    window.actions_["versions"].trigger()
    return window.findChildren(VersionsDialog)[-1]


def open_table_picker(window: MainWindow) -> QWidget:
    window.actions_["table"].trigger()
    return window.findChildren(TablePicker)[-1]


def open_fonts(window: MainWindow) -> QWidget:
    window.actions_["fonts"].trigger()
    return window.findChildren(FontsDialog)[-1]


def open_settings(window: MainWindow) -> QWidget:
    window.actions_["settings"].trigger()
    return window.findChildren(Preferences)[-1]


def open_profile(window: MainWindow) -> QWidget:
    """The profile editor over the settings; its parent is the window, as the settings go with it."""
    page = ProfilesPage(window)
    page.add("letter")
    editor = page.edit_current()
    assert editor is not None
    editor.setParent(window, editor.windowFlags())
    page.deleteLater()
    editor.show()
    return editor


def open_user_name(window: MainWindow) -> QWidget:
    window.actions_["user-name"].trigger()
    return window.findChildren(QInputDialog)[-1]


def open_new_comment(window: MainWindow) -> QWidget:
    window.context.settings.user_name = "张某"
    window.actions_["comment"].trigger()
    return window.findChildren(CommentDialog)[-1]


def open_comment(window: MainWindow) -> QWidget:
    """The comment on the paragraph at the cursor, with an answer."""
    assert window.current is not None
    session = window.current.session
    text = session.letter.blocks[0].text
    comment = Comment("c", "王某", "请核实。", block=session.letter.blocks[0].id, end=len(text), context=text)
    session.apply("批注", answer(session.letter.with_comments((comment,)), "c", "已核实。", "李某", ""))
    return open_new_comment(window)


def open_deed(window: MainWindow) -> QWidget:
    window.actions_["to-review"].trigger()
    return window.findChildren(DeedDialog)[-1]


def open_opinion(window: MainWindow) -> QWidget:
    """The dialog of a deed with an opinion and the document number."""
    assert window.signoff is not None
    assert window.current is not None
    window.current.state = "待签发"
    dialog = window.signoff.ask(window.current, Deed("签发", "已签发", "签发"))
    window.current.state = "草稿"
    return dialog


def open_steps(window: MainWindow) -> QWidget:
    window.actions_["signoff-log"].trigger()
    return window.findChildren(StepsDialog)[-1]


def open_dispatch(window: MainWindow) -> QWidget:
    window.actions_["dispatch"].trigger()
    return window.findChildren(DispatchDialog)[-1]


DIALOGS: dict[str, Opener] = {
    "report": open_report,
    "help": open_help,
    "fonts": open_fonts,
    "clause": open_clause,
    "clause bin": open_clause_bin,
    "missing particulars": open_missing,
    "gaps": open_gaps,
    "changed clauses": open_changes,
    "templates": open_templates,
    "keep template": open_keeping,
    "settings": open_settings,
    "profile editor": open_profile,
    "format report": open_format_report,
    "withheld": open_withheld,
    "versions": open_versions,
    "no versions": open_no_versions,
    "deed": open_deed,
    "deed with an opinion": open_opinion,
    "steps": open_steps,
    "dispatch sheet": open_dispatch,
    "body limit": open_body_limit,
    "user name": open_user_name,
    "new comment": open_new_comment,
    "comment": open_comment,
}
POPUPS: dict[str, Opener] = {
    "calendar": open_calendar,
    "counts": open_counts,
    "palette": open_palette,
    "table picker": open_table_picker,
}
OPENERS = DIALOGS | POPUPS
