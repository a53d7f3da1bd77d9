"""The window and the letter that is open in it: opening, outline and structure, looks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter, Particulars, new_letter, paragraph
from replydesk.ui.bars import BarStack
from replydesk.ui.command_palette.commands import menu_paths, window_commands
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline.model import IdRole
from replydesk.ui.palette import DARK, LIGHT
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


def test_the_sheet_takes_the_colors_of_another_appearance(opened: MainWindow) -> None:
    editor = opened.editor
    assert editor is not None
    for appearance, palette in (("dark", DARK), ("light", LIGHT)):
        opened.actions_[f"appearance-{appearance}"].trigger()
        paper = editor.viewport().grab().toImage().pixelColor(editor.viewport().width() // 2, 30)
        assert paper.name() == palette.sheet.lower()


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
    assert window.letters is not None
    window.letters.new()
    assert window.current is not None
    assert window.editor is not None
    assert len(desk.entries()) == 1
    window.actions_["close"].trigger()
    assert desk.entries() == ()  # blank: nothing of it is worth a place in the list
    window.letters.new()
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


def test_a_letter_is_read_only_after_it_was_claimed(
    window: MainWindow, desk: Desk, letter: Letter, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else another window could still write what was read, and every save here would be refused."""
    desk.save(letter)
    claim = Desk.claim

    def claimed_after_another_saved(self: Desk, letter_id: str) -> object:
        with context.open_desk() as other:
            other.save(letter.with_value("title", "别处刚改的标题"))
        return claim(self, letter_id)

    monkeypatch.setattr(Desk, "claim", claimed_after_another_saved)
    window.open_letter(letter.id)
    assert window.current is not None
    assert window.current.letter.particulars.title == "别处刚改的标题"


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
    assert opened.outline.meant() == ("second",)
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
    assert window.letters is not None
    window.letters.new()
    assert window.outline._stack.currentWidget() is window.outline._empty
    assert "Ctrl+1" in window.outline._empty.text()


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
    buttons = opened.toolbar.findChildren(QToolButton)
    assert len(buttons) > 10
    for button in buttons:
        shown = button.objectName() != "qt_toolbar_ext_button"  # Qt's own, for a bar that is too narrow
        assert not shown or (button.toolTip() and button.accessibleName() + button.text())
    assert opened.actions_["promote"].toolTip().startswith("升级（")


def test_no_shortcut_means_two_things(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_action_is_in_the_palette_and_almost_every_one_in_a_menu(window: MainWindow) -> None:
    keys = {act.key for act, _ in window.actions_.acts()}
    assert {command.key for command in window_commands(window) if command.key} == keys - {"palette"}
    in_menus = set(menu_paths(window))
    assert in_menus - set(window.submenus) <= keys
    assert {"new", "mend-quotes", "find", "zoom-75", "appearance-dark", "palette"} <= in_menus
