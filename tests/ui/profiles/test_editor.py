"""The profile editor: fields, mistakes, the page and the list of departures."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from replydesk.export import load_profile
from replydesk.export.profile_draft import read_draft
from replydesk.export.profile_folder import ProfileFolder
from replydesk.letter import Letter
from replydesk.paths import profiles_folder
from replydesk.ui.context import Context
from replydesk.ui.profiles.editor import ProfileEditor


@pytest.fixture
def editor(context: Context, letter: Letter, qtbot: QtBot) -> Iterator[ProfileEditor]:
    filed = ProfileFolder(profiles_folder()).add("我局版式")
    editor = ProfileEditor(read_draft(filed.path), letter, context)
    editor.show()
    yield editor
    if shiboken6.isValid(editor):
        editor.close()


def retype(editor: ProfileEditor, key: str, text: str) -> None:
    box = editor.fields[key].input
    line = box.lineEdit() if isinstance(box, QComboBox) else box
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, text)
    editor.refresh()


def listed(editor: ProfileEditor) -> list[str]:
    return [editor.departures.list.item(row).text() for row in range(editor.departures.list.count())]


def test_a_new_profile_departs_in_nothing(editor: ProfileEditor) -> None:
    assert listed(editor) == []
    assert "一致" in editor.departures.title.text()
    assert not any(field.back.isVisible() for field in editor.fields.values())


def test_what_is_typed_is_kept_as_it_is_written(editor: ProfileEditor) -> None:
    retype(editor, "page.top", "3.6cm")
    retype(editor, "styles.heading2.face", "Kai")
    editor.fields["styles.heading3.bold"].input.click()  # type: ignore[attr-defined]  # it is a box
    editor.keep.click()
    profile = load_profile("我局版式")
    assert profile.styles.heading3.bold
    assert profile.styles.heading2.face == "Kai"
    assert 'top = "3.6cm"' in (profiles_folder() / "我局版式.toml").read_text("utf-8")


def test_the_page_follows_after_a_pause(editor: ProfileEditor, qtbot: QtBot) -> None:
    before = editor.preview.canvas.page_count
    editor.change("page.line", "80pt")
    qtbot.waitUntil(lambda: editor.preview.canvas.page_count > before)
    assert "每面行数：7；标准：22（一般，第 5.2.3 条）" in listed(editor)


def test_a_mistake_stands_under_its_field_and_keeps_the_rest_going(editor: ProfileEditor) -> None:
    retype(editor, "page.top", "37")
    field = editor.fields["page.top"]
    assert "例如 37mm" in field.problem.text()
    assert not editor.keep.isEnabled()
    retype(editor, "cc.label", "CC ")
    assert field.problem.text()
    retype(editor, "page.top", "37mm")
    assert not field.problem.text()
    assert editor.keep.isEnabled()
    assert editor.draft.value("cc.label") == "CC "


def test_a_mistake_of_several_keys_is_said_below(editor: ProfileEditor) -> None:
    retype(editor, "page.top", "290mm")
    assert "版心里排不下" in editor.told.text()
    assert not editor.keep.isEnabled()
    retype(editor, "page.top", "36mm")
    assert not editor.told.text()


def test_the_way_back_to_what_is_inherited(editor: ProfileEditor) -> None:
    text = editor.draft.text
    retype(editor, "page.top", "36mm")
    field = editor.fields["page.top"]
    assert field.back.isVisible()
    assert field.back.toolTip() == "恢复为：37mm"
    field.back.click()
    assert field.value() == "37mm"
    assert not field.back.isVisible()
    assert editor.draft.text == text


def test_a_departure_leads_to_its_field(editor: ProfileEditor) -> None:
    retype(editor, "page.left", "20mm")
    row = next(row for row, text in enumerate(listed(editor)) if text.startswith("页面 订口"))
    editor.departures.list.itemActivated.emit(editor.departures.list.item(row))
    assert editor.focusWidget() is editor.fields["page.left"].input


def test_the_bodys_face_has_the_field_of_all_places(editor: ProfileEditor) -> None:
    retype(editor, "styles.base.face", "SimSun")
    assert any(text.startswith("正文 字体：SimSun") for text in listed(editor))
    editor.go_to("styles.body.face")
    assert editor.focusWidget() is editor.fields["styles.base.face"].input


def test_without_a_letter_there_is_the_sample(context: Context) -> None:
    filed = ProfileFolder(profiles_folder()).add("我局版式")
    editor = ProfileEditor(read_draft(filed.path), None, context)
    assert editor.preview.canvas.page_count > 3
    editor.close()
