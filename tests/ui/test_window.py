import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk, DeskError
from replydesk.letter import Letter, Particulars, jsonform, new_letter, paragraph
from replydesk.ui.bars import BarStack
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters, default_name
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline_model import IdRole
from tests.ui.keys import type_text

Stored = Callable[[Letter], Letter]


def said(bars: BarStack) -> list[str]:
    return [bar.notice.text for bar in bars.bars]


def shown_outline(window: MainWindow) -> list[str]:
    model = window.outline.model
    rows = []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        rows.append(index.data())
        rows += [f"- {model.index(child, 0, index).data()}" for child in range(model.rowCount(index))]
    return rows


# ---- starting, opening, closing


def test_without_a_letter_the_window_offers_three_ways_to_begin(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.start
    assert not window.actions_["save"].isEnabled()
    assert not window.actions_["export"].isEnabled()
    assert window.actions_["new"].isEnabled()
    assert window.start._recent.isHidden()


def test_the_sample_opens_with_its_outline_and_a_report(window: MainWindow, qtbot: QtBot) -> None:
    assert window.letters is not None
    with qtbot.waitSignal(window.letters.imported):
        window.start.sample_asked.emit()
    assert window.current is not None
    assert window.current.letter.particulars.salutation == "郭岭委员"
    rows = shown_outline(window)
    assert rows[0] == "开头"
    assert rows[-1] == "结语"
    assert sum(row.startswith("- （") for row in rows) == 10
    assert "已导入" in said(window.bars)[0]
    assert window.editor is not None
    assert window.focusWidget() is window.editor
    window.actions_["report"].trigger()


def test_a_new_letter_is_kept_once_something_is_written(window: MainWindow, desk: Desk) -> None:
    window.actions_["new"].trigger()
    assert window.current is not None
    assert window.editor is not None
    assert len(desk.entries()) == 1
    window.actions_["close"].trigger()
    assert desk.entries() == ()  # blank: nothing of it is worth a place in the list
    window.actions_["new"].trigger()
    type_text(window.editor, "您好！")
    window.actions_["close"].trigger()
    assert len(desk.entries()) == 1
    assert window.pages.currentWidget() is window.start
    assert not window.start._recent.isHidden()


def test_what_is_typed_is_saved_when_the_letter_is_closed(
    opened: MainWindow, letter: Letter, stored: Stored
) -> None:
    assert opened.editor is not None
    opened.editor.show_block("effort")
    type_text(opened.editor, "今年，")
    assert opened.close()
    assert stored(letter).blocks[5].text == "今年，我们将继续努力。"


def test_the_last_letter_opens_again_at_its_place(
    opened: MainWindow, context: Context, desk: Desk, qtbot: QtBot
) -> None:
    assert opened.editor is not None
    opened.editor.show_block("second")
    assert opened.close()
    again = MainWindow(context)
    qtbot.addWidget(again)
    letters = Letters(context, desk, again)
    again.attach(letters)
    again.show()
    assert letters.open_last()
    assert again.editor is not None
    assert again.editor.textCursor().block().text() == "下一步工作"
    assert again.status.section.text() == "当前：二"
    letters.close()


def test_a_letter_open_elsewhere_is_for_reading_until_it_is_free(
    window: MainWindow, desk: Desk, letter: Letter, context: Context
) -> None:
    desk.save(letter)
    with context.open_desk() as other:
        claim = other.claim(letter.id)
        assert claim is not None
        window.open_letter(letter.id)
        assert window.current is not None
        assert window.editor is not None
        assert window.current.read_only
        assert "这里只能阅读" in said(window.top_bars)[0]
        assert not window.actions_["save"].isEnabled()
        assert not window.actions_["promote"].isEnabled()
        type_text(window.editor, "改")
        assert window.current.letter == letter
        assert window.status.saving.text() == "只读"
        claim.release()
    window.top_bars.bars[0].buttons["重新打开"].click()
    assert window.actions_["save"].isEnabled()
    assert said(window.top_bars) == []


def test_a_letter_is_deleted_and_brought_back(opened: MainWindow, desk: Desk, letter: Letter) -> None:
    opened.delete_letter(letter.id)
    assert desk.entries() == ()
    assert opened.current is None
    assert opened.pages.currentWidget() is opened.start
    assert opened.start._recent.isHidden()
    opened.bars.bars[0].buttons["撤销"].click()
    assert [entry.id for entry in desk.entries()] == [letter.id]
    assert not opened.start._recent.isHidden()


def test_the_desk_list_is_narrowed_and_opened_by_enter(
    window: MainWindow, desk: Desk, letter: Letter
) -> None:
    other = new_letter((paragraph("x"),), Particulars(title="关于第7号建议的答复", salutation="李四代表"))
    desk.save(letter)
    desk.save(other)
    window.show_start()
    assert window.desk_panel._filter.rowCount() == 2
    type_text(window.desk_panel.box, "李四 建议")
    assert window.desk_panel._filter.rowCount() == 1
    QTest.keyClick(window.desk_panel.box, Qt.Key.Key_Return)
    assert window.current is not None
    assert window.current.id == other.id
    window.desk_panel.box.setText("没有这样的信")
    assert "没有找到" in window.desk_panel._hint.text()


# ---- outline and structure


def test_clicking_the_outline_moves_the_text_and_the_outline_follows_the_cursor(opened: MainWindow) -> None:
    assert opened.editor is not None
    view, model = opened.outline.view, opened.outline.model
    place = view.visualRect(model.index_of("industry")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.editor.textCursor().block().text().startswith("产业数字化")
    assert opened.status.section.text() == "当前：一（二）"
    opened.to_text()
    opened.editor.show_block("thanks")
    assert view.currentIndex().data(IdRole) == "closing"
    assert opened.status.section.text() == "当前：结语"


def test_a_heading_shows_in_the_outline_while_it_is_typed(opened: MainWindow) -> None:
    assert opened.editor is not None
    opened.editor.show_block("second")
    type_text(opened.editor, "今年")
    assert "二、今年下一步工作" in shown_outline(opened)
    opened.editor.show_block("effort")
    opened.actions_["level-2"].trigger()
    assert shown_outline(opened)[-2:] == ["- （一）我们将继续努力", "结语"]
    assert opened.actions_["level-2"].isChecked()
    opened.actions_["undo"].trigger()
    assert "- （一）我们将继续努力" not in shown_outline(opened)
    assert opened.actions_["body"].isChecked()


def test_sections_move_by_key_from_text_and_outline_and_undo_brings_them_back(
    opened: MainWindow, letter: Letter
) -> None:
    assert opened.editor is not None
    assert opened.current is not None
    opened.editor.show_block("industry")
    opened.to_text()
    QTest.keyClick(
        opened.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert shown_outline(opened)[2] == "- （一）产业数字化发展迅猛"
    opened.show_panel(opened.outline, opened.outline.view.setFocus)
    opened.outline.view.setCurrentIndex(opened.outline.model.index_of("second"))
    assert opened.outline.section_in_focus() == "second"
    opened.actions_["up"].trigger()
    assert shown_outline(opened)[1] == "一、下一步工作"
    assert opened.outline.view.currentIndex().data(IdRole) == "second"
    opened.actions_["promote"].trigger()
    assert opened.status.said.text() == "已经是一级标题，不能再升级。"
    for _ in range(2):
        opened.actions_["undo"].trigger()
    assert opened.current.letter == letter


def test_folded_sections_stay_folded_while_the_letter_changes(opened: MainWindow) -> None:
    view, model = opened.outline.view, opened.outline.model
    assert view.isExpanded(model.index_of("first"))
    view.collapse(model.index_of("first"))
    assert opened.editor is not None
    opened.editor.show_block("second")
    opened.actions_["up"].trigger()
    assert not view.isExpanded(model.index_of("first"))


def test_an_outline_without_sections_teaches(window: MainWindow) -> None:
    window.actions_["new"].trigger()
    assert window.outline._stack.currentWidget() is window.outline._empty
    assert "Ctrl+1" in window.outline._empty.text()


# ---- files


def test_saving_by_hand_keeps_a_version(opened: MainWindow, desk: Desk, letter: Letter) -> None:
    assert opened.editor is not None
    type_text(opened.editor, "又")
    opened.actions_["save"].trigger()
    assert [version.reason for version in desk.versions(letter.id)] == ["手动"]
    opened.actions_["save"].trigger()  # nothing changed since: no second version of the same
    assert len(desk.versions(letter.id)) == 1
    assert opened.status.saving.text().startswith("已保存")


@pytest.mark.parametrize(
    ("action", "ending"), [("export", "docx"), ("export-text", "txt"), ("export-json", "json")]
)
def test_exporting_writes_the_file_keeps_a_version_and_offers_it(
    opened: MainWindow,
    desk: Desk,
    letter: Letter,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    action: str,
    ending: str,
) -> None:
    assert opened.letters is not None
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return str(tmp_path / "答复"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    with qtbot.waitSignal(opened.letters.exported):
        opened.actions_[action].trigger()
    file = tmp_path / f"答复.{ending}"
    assert file.stat().st_size > 0
    assert Path(asked[0]).name == f"20230030 答复函.{ending}"
    assert [version.reason for version in desk.versions(letter.id)] == ["导出"]
    assert said(opened.bars) == [f"已导出 {file}"]
    assert list(opened.bars.bars[0].buttons) == ["打开", "在文件夹中显示"]
    assert opened.context.settings.folder("export") == str(tmp_path)


def test_an_export_that_fails_says_why(opened: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert opened.letters is not None
    with qtbot.waitSignal(opened.letters.told):
        opened.letters.export(tmp_path / "没有这个文件夹" / "答复.docx")
    assert "文件夹" in said(opened.bars)[0]


def test_a_save_that_fails_stays_told_until_it_works(
    opened: MainWindow,
    desk: Desk,
    letter: Letter,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stored: Stored,
) -> None:
    assert opened.current is not None
    assert opened.editor is not None
    save = desk.save

    def full(*_: object) -> int:
        raise DeskError("磁盘空间不足，这一步没有写入案头。")

    monkeypatch.setattr(desk, "save", full)
    type_text(opened.editor, "不能丢")
    opened.current.saver.save()
    assert "磁盘空间不足" in said(opened.bars)[0]
    assert opened.status.saving.text() == "未能保存"
    assert not opened.close()  # the window stays: the text is only here
    copy = tmp_path / "另存.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    saving = next(bar for bar in opened.bars.bars if bar.notice.about == "save")
    assert list(saving.buttons) == ["另存为 JSON…", "重试", "不保存，退出"]
    saving.buttons["另存为 JSON…"].click()
    assert jsonform.loads(copy.read_text("utf-8")) == opened.current.letter
    monkeypatch.setattr(desk, "save", save)
    saving.buttons["重试"].click()
    assert not any("磁盘空间不足" in text for text in said(opened.bars))
    assert stored(letter) == opened.current.letter


def test_files_dropped_on_the_text_are_opened(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot, letter: Letter
) -> None:
    assert opened.letters is not None
    assert opened.editor is not None
    file = tmp_path / "旧稿.txt"
    file.write_text(
        "关于第8号提案的答复\n\n李四委员：\n\n您好！您的提案收悉。\n\n某局\n2023年6月20日\n", "utf-8"
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    details = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *details)
    QApplication.sendEvent(opened.editor.viewport(), enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(opened.letters.imported):
        QApplication.sendEvent(opened.editor.viewport(), QDropEvent(QPointF(50, 50), *details))
    assert opened.current is not None
    assert opened.current.letter.particulars.salutation == "李四委员"


def test_a_json_file_of_a_letter_here_replaces_it_and_keeps_a_version(
    opened: MainWindow, desk: Desk, letter: Letter, tmp_path: Path, qtbot: QtBot
) -> None:
    assert opened.letters is not None
    file = tmp_path / "信.json"
    file.write_text(jsonform.dumps(letter.with_value("title", "改过的标题")), "utf-8")
    with qtbot.waitSignal(opened.letters.imported):
        opened.letters.read([file])
    assert desk.load(letter.id).letter.particulars.title == "改过的标题"
    assert "覆盖前" in [version.reason for version in desk.versions(letter.id)]


def test_a_json_file_of_a_letter_open_elsewhere_becomes_another_letter(
    window: MainWindow, desk: Desk, letter: Letter, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.letters is not None
    desk.save(letter)
    file = tmp_path / "信.json"
    file.write_text(json.dumps(jsonform.to_dict(letter)), "utf-8")
    with context.open_desk() as other, other.claim(letter.id) or pytest.fail("no claim"):
        with qtbot.waitSignal(window.letters.imported):
            window.letters.read([file])
        assert window.current is not None
        assert window.current.id != letter.id
    assert len(desk.entries()) == 2


def test_a_file_that_cannot_be_read_is_told(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert window.letters is not None
    with qtbot.waitSignal(window.letters.told):
        window.letters.read([tmp_path / "没有.docx"])
    assert "没有.docx" in said(window.bars)[0]


@pytest.mark.parametrize(
    ("particulars", "name"),
    [
        (
            Particulars(title="关于第20230030号提案的答复", proposal_number="20230030"),
            "关于第20230030号提案的答复",
        ),
        (Particulars(title="答复", proposal_number="7/8"), "7_8 答复"),
        (Particulars(title='关于"a:b"的答复?'), "关于_a_b_的答复_"),
        (Particulars(), "答复函"),
        (Particulars(title="长" * 200), "长" * 80),
    ],
)
def test_the_default_name_may_stand_on_windows(particulars: Particulars, name: str) -> None:
    assert default_name(new_letter((), particulars)) == name


# ---- looks and layout


def test_folds_geometry_and_zoom_are_remembered(opened: MainWindow, context: Context, qtbot: QtBot) -> None:
    assert opened.editor is not None
    opened.actions_["left"].trigger()
    opened.actions_["larger"].trigger()
    zoom = opened.editor.zoom
    opened.resize(900, 650)  # the screen of these tests is small
    assert opened.close()
    again = MainWindow(context)
    qtbot.addWidget(again)
    assert again.left.isHidden()
    assert not again.form.isHidden()
    assert not again.actions_["left"].isChecked()
    assert again.size() == opened.size()
    assert context.settings.zoom == zoom


def test_dark_and_light_reach_every_part(opened: MainWindow) -> None:
    for key, dark in (("dark", True), ("light", False), ("system", False)):
        opened.actions_[f"appearance-{key}"].trigger()
        assert opened.context.theme.palette.dark is dark
        ground = opened.palette().window().color()
        assert (ground.lightness() < 128) is dark
        assert opened.actions_[f"appearance-{key}"].isChecked()
    assert opened.context.settings.appearance == "system"


def test_every_toolbar_button_says_what_it_does(opened: MainWindow) -> None:
    for action in opened.toolbar.actions():
        assert (
            action.isSeparator()
            or action.toolTip()
            or opened.toolbar.widgetForAction(action).layout() is None
        )
    assert opened.actions_["promote"].toolTip().startswith("升级（")


def test_no_shortcut_means_two_things(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
