"""The dialog in which a clause is written."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from replydesk.desk import Desk, FiledClause
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.actions.clause_library import edit_clause
from replydesk.ui.clauses.dialog import ClauseDialog
from replydesk.ui.clauses.text_page import TextPage
from replydesk.ui.main_window import MainWindow
from tests.ui.clauses.conftest import NOTE, THANKS
from tests.ui.keys import type_text


def dialog_of(window: MainWindow, clause: Clause, *, is_new: bool = False) -> ClauseDialog:
    dialog = edit_clause(window, clause, is_new=is_new)
    assert dialog is not None
    return dialog


def text_page(dialog: ClauseDialog, tab: int) -> TextPage:
    page = dialog.tabs.widget(tab)
    assert isinstance(page, TextPage)
    return page


@pytest.fixture
def dialog(opened: MainWindow) -> ClauseDialog:
    return dialog_of(opened, THANKS)


def test_what_is_shown_is_the_clause(dialog: ClauseDialog) -> None:
    assert dialog.clause() == THANKS
    assert [dialog.tabs.tabText(tab) for tab in range(dialog.tabs.count())] == ["通用", "贵会", "历史"]
    assert not dialog.changed
    assert not dialog.isModal()


def test_every_field_is_saved(opened: MainWindow, desk: Desk, dialog: ClauseDialog) -> None:
    told: list[FiledClause] = []
    dialog.saved.connect(told.append)
    dialog.title.setText(" 衷心感谢 ")
    dialog.function.setCurrentIndex(dialog.function.findData("C21"))
    dialog.folder.setCurrentText("/新的 / 文件夹/")
    dialog.tags.setText("一，二 三")
    dialog.shared.setChecked(False)
    text_page(dialog, 0).editor.setPlainText("谢谢。\n再谢。\n")
    dialog.keep.click()
    filed = desk.clauses.get("thanks")
    assert filed is not None
    wanted = Clause(
        "thanks", "衷心感谢", "谢谢。\n再谢。", "C21", "新的/文件夹", THANKS.variants, ("一", "二", "三")
    )
    assert (filed.clause, filed.version) == (wanted, 2)
    assert told == [filed]
    assert not dialog.isVisible()
    assert opened.clauses.panel.view.currentIndex().data() == "衷心感谢"


def test_variants_are_added_named_and_removed(dialog: ClauseDialog) -> None:
    dialog._add_variant()
    page = text_page(dialog, 2)
    assert dialog.tabs.tabText(2) == "变体"
    page.kind.setCurrentIndex(page.kind.findData("建议"))
    page.level.setCurrentIndex(page.level.findData("省"))
    page.editor.setPlainText("感谢代表。")
    assert dialog.tabs.tabText(2) == "建议 · 省"
    assert dialog.clause().variants == (*THANKS.variants, Variant("感谢代表。", "建议", "", "省"))
    text_page(dialog, 1).removal_asked.emit()
    assert dialog.clause().variants == (Variant("感谢代表。", "建议", "", "省"),)
    assert dialog.changed


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda dialog: dialog.title.setText(" "), "标题是空的"),
        (lambda dialog: text_page(dialog, 0).editor.clear(), "正文是空的"),
        (lambda dialog: dialog._add_variant(), "没有写明用于哪种信"),
    ],
)
def test_what_cannot_be_saved_says_why_and_stays(
    desk: Desk, dialog: ClauseDialog, spoil: object, reason: str
) -> None:
    spoil(dialog)  # type: ignore[operator]  # one of the functions above
    dialog.keep.click()
    assert reason in dialog.problem.text()
    assert dialog.isVisible()
    filed = desk.clauses.get("thanks")
    assert filed is not None
    assert filed.version == 1


def test_the_first_escape_keeps_what_was_written(desk: Desk, dialog: ClauseDialog) -> None:
    type_text(dialog.title, "新")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "还没有保存" in dialog.problem.text()
    type_text(dialog.title, "的")  # writing on takes the warning back
    assert dialog.problem.text() == ""
    dialog.close()
    assert dialog.isVisible()
    dialog.close()
    assert not dialog.isVisible()
    filed = desk.clauses.get("thanks")
    assert filed is not None
    assert filed.clause == THANKS


def test_an_untouched_dialog_closes_at_once(dialog: ClauseDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_new_clause_begins_empty_and_is_filed(opened: MainWindow, desk: Desk) -> None:
    opened.actions_["clause-new"].trigger()
    (dialog,) = opened.findChildren(ClauseDialog)
    assert not dialog.changed
    assert [dialog.tabs.tabText(tab) for tab in range(dialog.tabs.count())] == ["通用"]
    dialog.title.setText("新的")
    text_page(dialog, 0).editor.setPlainText("新。")
    dialog.keep.click()
    assert [filed.clause.title for filed in desk.clauses.search("新的")] == ["新的"]


def test_a_new_clause_with_words_in_it_is_not_lost_by_one_escape(opened: MainWindow) -> None:
    dialog = dialog_of(opened, replace(NOTE, id="copy"), is_new=True)
    dialog.close()
    assert dialog.isVisible()
    dialog.close()


def test_an_earlier_version_is_taken_back(opened: MainWindow, desk: Desk) -> None:
    desk.clauses.save(replace(THANKS, text="谢谢。", variants=()))
    dialog = dialog_of(opened, replace(THANKS, text="谢谢。", variants=()))
    history = dialog.history
    assert not history.take.isEnabled()
    history.list.setCurrentRow(1)
    assert THANKS.text in history.text.toPlainText()
    history.take.click()
    assert dialog.clause() == THANKS
    dialog.keep.click()
    filed = desk.clauses.get("thanks")
    assert filed is not None
    assert (filed.clause, filed.version) == (THANKS, 3)


def test_placeholders_are_put_in_at_the_cursor(dialog: ClauseDialog) -> None:
    actions = {action.text(): action for action in dialog.placeholders.menu().actions()}
    actions["称呼"].trigger()
    assert text_page(dialog, 0).text == "{{称呼}}感谢您的支持。"
    submenu = actions["提案"].menu()
    assert submenu is not None
    dialog.tabs.setCurrentIndex(1)
    next(action for action in submenu.actions() if action.text() == "案由").trigger()  # type: ignore[attr-defined]  # a QMenu
    assert text_page(dialog, 1).text == "{{案由}}感谢贵会的支持。"
    dialog.tabs.setCurrentIndex(2)  # the history has no text to write in
    actions["自称"].trigger()
    assert dialog.tabs.currentIndex() == 0
