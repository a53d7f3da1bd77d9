"""The clause panel in the window: finding, previewing, inserting, and what is done to clauses."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk, DeskError
from replydesk.desk.clause_files import read_clauses, write_clauses
from replydesk.letter.clause import Clause
from replydesk.ui.clauses.dialog import ClauseDialog
from replydesk.ui.clauses.model import IdRole
from replydesk.ui.clauses.panel import ClausePanel
from replydesk.ui.main_window import MainWindow
from tests.ui.clauses.conftest import NOTE, OPENING, THANKS
from tests.ui.keys import type_text


def chosen(panel: ClausePanel) -> str:
    return str(panel.view.currentIndex().data(IdRole) or "")


def rows(panel: ClausePanel) -> list[str]:
    model = panel.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def inserted(panel: ClausePanel) -> list[Clause]:
    told: list[Clause] = []
    panel.insert_asked.connect(told.append)
    return told


def test_the_window_starts_without_the_panel(opened: MainWindow) -> None:
    before = opened.clauses.existing
    assert before is None
    assert [opened.right.tabText(tab) for tab in range(opened.right.count())] == ["要素", "常用语", "审阅"]
    opened.right.setCurrentIndex(1)
    assert opened.clauses.existing is not None
    assert rows(opened.clauses.panel) == ["开头", "结尾", "未归类"]


def test_ctrl_k_goes_to_the_box(opened: MainWindow, panel: ClausePanel) -> None:
    opened.to_text()
    panel.box.setText("感谢")
    QTest.keyClick(opened, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert panel.box.hasFocus()
    type_text(panel.box, "sx")  # what stood there is overwritten
    assert rows(panel) == ["收悉开头"]


def test_the_best_find_is_chosen_and_enter_inserts_it(panel: ClausePanel) -> None:
    told = inserted(panel)
    type_text(panel.box, "gxzc")
    assert chosen(panel) == "thanks"
    QTest.keyClick(panel.box, Qt.Key.Key_Return)
    assert told == [THANKS]


def test_arrows_in_the_box_move_in_the_list(panel: ClausePanel) -> None:
    type_text(panel.box, "s")
    assert rows(panel) == ["随手记的", "收悉开头"]  # changed last first
    QTest.keyClick(panel.box, Qt.Key.Key_Down)
    assert chosen(panel) == "opening"
    assert panel.box.hasFocus()
    QTest.keyClick(panel.box, Qt.Key.Key_Up)
    assert chosen(panel) == "note"


def test_escape_empties_the_box_first_and_then_goes_to_the_text(
    opened: MainWindow, panel: ClausePanel
) -> None:
    assert opened.editor is not None
    type_text(panel.box, "s")
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    assert (panel.box.text(), panel.box.hasFocus()) == ("", True)
    QTest.keyClick(panel.box, Qt.Key.Key_Escape)
    assert opened.editor.hasFocus()


def test_enter_and_double_click_insert_from_the_tree(panel: ClausePanel) -> None:
    told = inserted(panel)
    panel.go_to("opening")
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    panel.view.doubleClicked.emit(panel.model.index_of("note"))
    assert told == [OPENING, NOTE]


def test_enter_on_a_group_folds_it_and_it_stays_folded(desk: Desk, panel: ClausePanel) -> None:
    told = inserted(panel)
    group = panel.model.index_of("opening").parent()
    panel.view.setCurrentIndex(group)
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert not panel.view.isExpanded(group)
    panel.refresh()
    assert not panel.view.isExpanded(panel.model.index_of("opening").parent())
    assert panel.view.isExpanded(panel.model.index_of("thanks").parent())
    assert told == []


def test_the_preview_reads_as_the_letter_does(opened: MainWindow, panel: ClausePanel) -> None:
    panel.go_to("opening")
    preview = panel.preview
    assert preview.text.toPlainText() == "关于〔案由〕的提案（第20230030号）收悉。\n〔领域〕。"
    assert (preview.missing.text(), preview.blanks.text()) == ("要素还没有填：案由", "插入后补写：领域")
    assert opened.current is not None
    session = opened.current.session
    session.apply("案由", session.letter.with_value("proposal_subject", "数字化<转型>"))
    assert preview.text.toPlainText().startswith("关于数字化<转型>的提案")
    assert not preview.missing.isVisible()
    session.apply("提案人", session.letter.with_value("proposers", ("民盟郑州市委",)))
    panel.go_to("thanks")
    assert preview.text.toPlainText() == "感谢贵委的支持。"
    assert preview.about.text() == "结尾感谢 · 贵会 · 常用"


def test_without_a_letter_clauses_are_read_but_not_inserted(window: MainWindow) -> None:
    window.actions_["to-clauses"].trigger()
    panel = window.clauses.panel
    told = inserted(panel)
    panel.go_to("opening")
    assert panel.preview.text.toPlainText().startswith("关于〔案由〕的〔类型〕")
    assert not panel.preview.insert.isEnabled()
    QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert told == []


def test_a_closed_letter_leaves_the_preview(opened: MainWindow, panel: ClausePanel) -> None:
    panel.go_to("opening")
    opened.actions_["close"].trigger()
    assert "20230030" not in panel.preview.text.toPlainText()
    assert not panel.preview.insert.isEnabled()


def test_deleting_is_undone_from_the_bar(opened: MainWindow, panel: ClausePanel) -> None:
    panel.go_to("thanks")
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert rows(panel) == ["开头", "未归类"]
    (bar,) = opened.bars.bars
    assert "感谢支持" in bar.notice.text
    bar.buttons["撤销"].click()
    assert rows(panel) == ["开头", "结尾", "未归类"]


def test_nothing_found_and_an_empty_library_teach(desk: Desk, panel: ClausePanel) -> None:
    type_text(panel.box, "没有")
    assert "没有找到“没有”" in panel._hint.text()
    assert panel._stack.currentWidget() is panel._hint
    panel.box.clear()
    for clause in (THANKS, OPENING, NOTE):
        desk.clauses.delete(clause.id)
    panel.refresh()
    assert "还没有常用语" in panel._hint.text()
    assert panel._stack.currentWidget() is panel._hint


def test_f2_edits_and_the_menu_does_everything(opened: MainWindow, panel: ClausePanel) -> None:
    panel.go_to("note")
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    (dialog,) = opened.findChildren(ClauseDialog)
    assert dialog.clause() == NOTE
    dialog.close()
    panel._show_menu(panel.view.visualRect(panel.model.index_of("note")).center())
    menu = next(menu for menu in panel.findChildren(QMenu) if menu.isVisible())
    words = [re.sub(r"\(&.\)|\t.*", "", action.text()) for action in menu.actions() if action.text()]
    assert words == ["插入正文", "编辑…", "复制一条…", "删除"]
    menu.actions()[3].trigger()
    copy = next(d for d in opened.findChildren(ClauseDialog) if d.clause_id != "note")
    assert copy.clause().title == "随手记的（副本）"
    assert (copy.clause().text, copy.clause().folder) == (NOTE.text, NOTE.folder)
    menu.close()


def test_a_second_edit_brings_the_open_dialog_to_the_front(opened: MainWindow, panel: ClausePanel) -> None:
    for _ in range(2):
        panel.edit_asked.emit(NOTE)
    assert len(opened.findChildren(ClauseDialog)) == 1


def test_the_grouping_is_remembered(opened: MainWindow, panel: ClausePanel) -> None:
    opened.actions_["clause-by-function"].trigger()
    assert rows(panel) == ["收悉开头", "结尾感谢", "未归类"]
    assert opened.context.settings.flag("clauses-by-function", default=False)


def test_uses_are_seen_at_once(opened: MainWindow, desk: Desk, panel: ClausePanel) -> None:
    assert opened.library is not None
    desk.clauses.note_use("note", "letter", ("a",), "一句话。")
    opened.library.changed.emit()
    assert rows(panel) == ["最近使用", "开头", "结尾", "未归类"]


def test_import_and_export_go_through_files(
    opened: MainWindow, panel: ClausePanel, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "来.xlsx", tmp_path / "去"
    write_clauses(source, (THANKS, Clause("new", "新的一条", "新。")))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "常用语数据（*.json）"))
    opened.actions_["clause-import"].trigger()
    qtbot.waitUntil(lambda: bool(opened.bars.bars))
    assert "新增 1 条，更新 0 条，相同 1 条" in opened.bars.bars[-1].notice.text
    assert panel.model.index_of("new").isValid()
    opened.actions_["clause-export-shared"].trigger()
    written = target.with_name("去.json")
    qtbot.waitUntil(lambda: "已导出 1 条" in opened.bars.bars[-1].notice.text)
    assert read_clauses(written) == (THANKS,)
    opened.actions_["clause-export"].trigger()
    qtbot.waitUntil(lambda: "已导出 4 条" in opened.bars.bars[-1].notice.text)
    assert len(read_clauses(written)) == 4


def test_a_broken_file_is_told_and_nothing_changes(
    opened: MainWindow, panel: ClausePanel, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "坏.xlsx").write_bytes(b"PK")
    assert opened.library is not None
    opened.library.read(tmp_path / "坏.xlsx")
    qtbot.waitUntil(lambda: bool(opened.bars.bars))
    assert opened.bars.bars[-1].notice.kind == "error"
    assert rows(panel) == ["开头", "结尾", "未归类"]


def test_with_nothing_shared_nothing_is_exported(opened: MainWindow, desk: Desk, tmp_path: Path) -> None:
    assert opened.library is not None
    desk.clauses.delete("thanks")
    opened.library.write(tmp_path / "a.xlsx", shared_only=True)
    assert "没有标为共享的常用语" in opened.bars.bars[-1].notice.text
    assert not list(tmp_path.glob("*.xlsx"))


def test_an_unreadable_library_is_told(
    opened: MainWindow, desk: Desk, panel: ClausePanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DeskError("案头读不出来。")

    monkeypatch.setattr(type(desk.clauses), "all", fail)
    monkeypatch.setattr(type(desk.clauses), "delete", fail)
    panel.refresh()
    assert (rows(panel), opened.bars.bars[-1].notice.text) == ([], "案头读不出来。")
    assert opened.library is not None
    opened.library.delete("thanks")
    assert [bar.notice.kind for bar in opened.bars.bars] == ["error"]


def test_a_large_library_opens_folded_and_stays_as_it_was_left(
    opened: MainWindow, desk: Desk, panel: ClausePanel
) -> None:
    desk.clauses.note_use("note", "letter", ("a",), "一句话。")
    desk.clauses.take_in(Clause(f"c{n}", f"第{n}条", "文。", folder="多的") for n in range(201))
    panel.refresh()
    model, view = panel.model, panel.view
    groups = {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}
    assert [name for name, index in groups.items() if view.isExpanded(index)] == ["最近使用"]
    view.expand(groups["多的"])
    assert opened.library is not None
    opened.library.changed.emit()
    assert view.isExpanded(panel.model.index_of("c7").parent())


def test_a_new_clause_begins_in_the_folder_that_is_chosen(opened: MainWindow, panel: ClausePanel) -> None:
    assert panel.folder() == ""
    panel.go_to("opening")
    assert panel.folder() == "开头"
    panel.view.setCurrentIndex(panel.model.index_of("thanks").parent())
    assert panel.folder() == "结尾"
    opened.actions_["clause-new"].trigger()
    (dialog,) = opened.findChildren(ClauseDialog)
    assert dialog.clause().folder == "结尾"
    assert not dialog.changed


def test_a_folder_is_renamed_in_its_row_and_back_from_the_bar(
    opened: MainWindow, desk: Desk, panel: ClausePanel, qtbot: QtBot
) -> None:
    desk.clauses.save(Clause("inner", "里面的", "文。", folder="结尾/常用"))
    panel.refresh()
    panel.view.setCurrentIndex(panel.model.index_of("thanks").parent())
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    editor = panel.view.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "结尾"
    editor.setText(" 致谢 /")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened.bars.bars))
    assert desk.clauses.folders() == ("开头", "致谢", "致谢/常用")
    assert "“结尾”改名为“致谢”，里面有 2 条" in opened.bars.bars[-1].notice.text
    opened.bars.bars[-1].buttons["撤销"].click()
    assert desk.clauses.folders() == ("开头", "结尾", "结尾/常用")


def test_only_folders_can_be_renamed(opened: MainWindow, panel: ClausePanel) -> None:
    panel.view.setCurrentIndex(panel.model.index_of("note").parent())  # 未归类
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    opened.actions_["clause-by-function"].trigger()
    panel.view.setCurrentIndex(panel.model.index_of("thanks").parent())
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    assert panel.view.findChild(QLineEdit) is None
