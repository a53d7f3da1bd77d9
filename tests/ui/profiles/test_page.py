"""The page on profiles: new, copy, rename, delete and bring back, import, export, use."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.export import load_profile
from replydesk.export.profile_folder import ProfileFolder
from replydesk.paths import profiles_folder
from replydesk.ui.main_window import MainWindow
from replydesk.ui.profiles.page import ProfilesPage


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ProfilesPage:
    page = ProfilesPage(window)
    qtbot.addWidget(page)
    page.show()
    return page


def titles(page: ProfilesPage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def add(page: ProfilesPage, parent: str = "letter", title: str = "我局版式") -> str:
    page.add(parent)
    assert page.model.setData(page.view.currentIndex(), title)
    filed = page.current()
    assert filed is not None
    return filed.name


def test_a_new_one_can_be_named_at_once(page: ProfilesPage) -> None:
    name = add(page, "plain")
    assert titles(page)[-1] == "我局版式"
    assert not load_profile(name).head.mark
    assert page.told.text() == "已改名为“我局版式”"


def test_the_menu_of_new_ones_offers_what_is_built_in(page: ProfilesPage) -> None:
    texts = [action.text() for action in page.new_menu.actions()]
    assert texts[0] == "以“信函格式”为基础"
    page.new_menu.actions()[-1].trigger()
    assert len(titles(page)) == len(texts) + 1


def test_the_built_in_ones_are_neither_renamed_nor_deleted(page: ProfilesPage) -> None:
    assert not page.retitle.isEnabled()
    assert not page.remove.isEnabled()
    page.delete()
    assert page.told.text() == "随程序带来的版式不能删除"


def test_a_deleted_one_comes_back_and_is_in_use_again(page: ProfilesPage, window: MainWindow) -> None:
    name = add(page)
    page.use.click()
    assert window.context.profile == name
    page.remove.click()
    assert "我局版式" not in titles(page)
    assert window.context.profile == "letter"
    assert window.context.profiles.problem is None
    page.undo.click()
    assert "我局版式" in titles(page)
    assert window.context.profile == name
    assert not page.undo.isVisible()


def test_a_copy_of_a_built_in_one(page: ProfilesPage) -> None:
    page.copy.click()
    assert titles(page)[-1] == "信函格式 副本"
    page.copy.click()
    assert "信函格式 副本 副本" in titles(page)


def test_editing_a_built_in_one_edits_a_copy(page: ProfilesPage) -> None:
    editor = page.edit_current()
    assert editor is not None
    assert editor.draft.path.parent == profiles_folder()
    assert page.told.text().startswith("随程序带来的版式保持原样")
    editor.close()


def test_what_is_kept_in_the_editor_holds_at_once(
    page: ProfilesPage, window: MainWindow, qtbot: QtBot
) -> None:
    add(page)
    page.use.click()
    editor = page.edit_current()
    assert editor is not None
    editor.change("page.top", "36mm")
    with qtbot.waitSignal(window.context.profiles.changed):
        editor.keep.click()
    assert window.context.profiles.profile.page.top == pytest.approx(36 * 1440 / 25.4)
    assert page.told.text() == "已保存“我局版式”"


def test_changes_that_were_not_kept_can_be_gone_on_with(page: ProfilesPage) -> None:
    name = add(page)
    editor = page.edit_current()
    assert editor is not None
    editor.change("page.top", "36mm")
    editor.reject()
    assert load_profile(name).page.top == load_profile("letter").page.top
    assert page.told.text() == "修改没有保存"
    page.undo.click()
    again = page.findChildren(type(editor))[-1]
    assert again.fields["page.top"].value() == "36mm"
    again.keep.click()
    assert load_profile(name).page.top == pytest.approx(36 * 1440 / 25.4)


def test_a_file_goes_out_and_comes_in(
    page: ProfilesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "给人"), ""))
    page.give.click()
    assert (tmp_path / "给人.toml").is_file()
    assert page.told.text() == "已导出：给人.toml"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "给人.toml"), ""))
    page.take.click()
    assert titles(page).count("我局版式") == 2


def test_a_file_that_is_no_profile_is_told(
    page: ProfilesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.toml").write_text('inherits = "letter"\nxyz = 1\n')
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "bad.toml"), ""))
    before = titles(page)
    page.take.click()
    assert "bad.toml" in page.told.text()
    assert "xyz" in page.told.text()
    assert titles(page) == before


def test_what_cannot_be_used_can_only_be_put_away_or_given(page: ProfilesPage) -> None:
    filed = ProfileFolder(profiles_folder()).add("坏的")
    filed.path.write_text("[page", "utf-8")
    page.reload(filed.name)
    buttons = (page.use, page.edit, page.copy, page.retitle, page.remove, page.give)
    assert [button.isEnabled() for button in buttons] == [False, False, False, False, True, True]
    assert page.edit_current() is None
