"""The profile in use: remembered, replaced while it cannot be used, and followed by the window."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from replydesk.export.profile_draft import read_draft
from replydesk.export.profile_folder import ProfileFolder
from replydesk.letter import Letter
from replydesk.paths import profiles_folder
from replydesk.ui import notices
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.profiles.in_use import ProfileInUse


@pytest.fixture
def folder() -> ProfileFolder:
    return ProfileFolder(profiles_folder())


def spoil(name: str) -> None:
    (profiles_folder() / f"{name}.toml").write_text('inherits = "letter"\n[page]\ntopp = "1mm"\n', "utf-8")


def test_the_choice_is_remembered(context: Context, folder: ProfileFolder) -> None:
    assert (context.profile, context.profiles.profile.title) == ("letter", "信函格式")
    context.profiles.choose(folder.add("我局版式").name)
    assert context.profile == "我局版式"
    again = ProfileInUse(context.settings)
    assert (again.name, again.profile.title) == ("我局版式", "我局版式")


def test_one_that_cannot_be_used_is_replaced_and_not_forgotten(
    context: Context, folder: ProfileFolder
) -> None:
    filed = folder.add("我局版式")
    text = filed.path.read_text("utf-8")
    context.profiles.choose(filed.name)
    spoil(filed.name)
    context.profiles.reload()
    assert context.profile == "letter"
    assert context.profiles.chosen == "我局版式"
    assert "我局版式.toml" in str(context.profiles.problem)
    assert "page.topp" in str(context.profiles.problem)
    filed.path.write_text(text, "utf-8")
    context.profiles.reload()
    assert (context.profile, context.profiles.problem) == ("我局版式", None)


def test_only_another_page_is_a_change(context: Context, folder: ProfileFolder, qtbot: QtBot) -> None:
    filed = folder.add("信函格式")
    with qtbot.assertNotEmitted(context.profiles.changed):
        _ = context.profiles.profile
        context.profiles.choose(filed.name)
    folder.save(read_draft(filed.path).with_value("page.top", "36mm"))
    with qtbot.waitSignal(context.profiles.changed):
        context.profiles.reload()


def test_text_preview_and_copies_follow(opened: MainWindow, folder: ProfileFolder) -> None:
    opened.actions_["preview"].trigger()
    assert opened.editor is not None
    assert opened.preview.live is not None
    before = opened.preview.live.pages
    assert before is not None
    lines = opened.editor.document().documentLayout().documentSize().height()
    filed = folder.add("大行距")
    folder.save(
        read_draft(filed.path).with_value("page.line", "40pt").with_value("styles.heading1.face", "宋体")
    )
    opened.context.profiles.choose(filed.name)
    after = opened.preview.live.pages
    assert after is not None
    assert after.sheet.profile.title == "大行距"
    assert opened.editor.document().documentLayout().documentSize().height() > lines
    opened.editor.selectAll()
    opened.editor.copy()
    html = opened.editor.createMimeDataFromSelection().html()
    assert "line-height:40pt" in html
    assert "'宋体'" in html


def test_changing_the_profile_changes_no_letter(
    opened: MainWindow, letter: Letter, folder: ProfileFolder, stored: Callable[[Letter], Letter]
) -> None:
    assert opened.editor is not None
    assert opened.current is not None
    cursor = opened.editor.textCursor()
    cursor.setPosition(30)
    opened.editor.setTextCursor(cursor)
    before = opened.current.letter
    opened.context.profiles.choose("plain")
    opened.context.profiles.choose(folder.add("我局版式").name)
    assert opened.current.letter is before
    assert opened.current.session.undo_name is None
    assert opened.editor.textCursor().position() == 30
    assert stored(letter) == letter


def test_a_letter_opened_later_has_the_profile_too(
    window: MainWindow, context: Context, folder: ProfileFolder, qtbot: QtBot
) -> None:
    filed = folder.add("大行距")
    folder.save(read_draft(filed.path).with_value("page.line", "40pt"))
    context.profiles.choose(filed.name)
    window.actions_["sample"].trigger()
    qtbot.waitUntil(lambda: window.editor is not None)
    assert window.editor is not None
    assert window.editor._profile.title == "大行距"


def test_a_start_with_a_spoilt_profile_says_so(
    context: Context, folder: ProfileFolder, window: MainWindow
) -> None:
    context.profiles.choose(folder.add("我局版式").name)
    spoil("我局版式")
    context.profiles.reload()
    assert window.letters is not None
    window.attach(Letters(context, window.letters.desk, window))
    notice = window.bars.bars[-1].notice
    assert notice.about == notices.PROFILE
    assert "page.topp" in notice.text
    assert "没有改动" in notice.text


def test_the_menu_ticks_the_one_in_use_and_leaves_out_what_fails(
    window: MainWindow, context: Context, folder: ProfileFolder
) -> None:
    folder.add("A&B局")
    folder.add("坏的")
    spoil("坏的")
    window.profiles_menu.aboutToShow.emit()
    actions = {action.text(): action for action in window.profiles_menu.actions()}
    assert [text for text, action in actions.items() if action.isChecked()] == ["信函格式"]
    assert not actions["坏的"].isEnabled()
    actions["A&&B局"].trigger()
    assert context.profile == "A&B局"
    assert "A&B局" in window.status.said.text()
    window.profiles_menu.aboutToShow.emit()
    assert [action.text() for action in window.profiles_menu.actions() if action.isChecked()] == ["A&&B局"]
