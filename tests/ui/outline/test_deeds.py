"""What is done to sections by keys, menu and clipboard in the outline, in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from replydesk.letter import Letter, Particulars, heading, new_letter, paragraph, table
from replydesk.ui.editor import clipboard
from replydesk.ui.language import plain
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.carrying import copied
from replydesk.ui.outline.deeds import DEEDS
from replydesk.ui.outline.model import STATE, IdRole
from replydesk.ui.outline.view import OutlineView
from tests.ui.outline.hands import at, current, order, undo_name

Key, Modifier = Qt.Key, Qt.KeyboardModifier
ALT_SHIFT = Modifier.AltModifier | Modifier.ShiftModifier
START = "opening first1 policy2 industry2 second1 effort thanks"


def press(view: OutlineView, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(view, key, modifiers)


def said(window: MainWindow) -> str:
    return window.status.said.text()


KEYS: list[tuple[list[str], Qt.Key, Qt.KeyboardModifier, str, str]] = [
    (
        ["policy"],
        Key.Key_Down,
        ALT_SHIFT,
        "opening first1 industry2 policy2 second1 effort thanks",
        "下移“一（一）”",
    ),
    (
        ["industry"],
        Key.Key_Up,
        ALT_SHIFT,
        "opening first1 industry2 policy2 second1 effort thanks",
        "上移“一（二）”",
    ),
    (
        ["policy", "industry"],
        Key.Key_Left,
        ALT_SHIFT,
        "opening first1 policy1 industry1 second1 effort thanks",
        "升级 2 节",
    ),
    (
        ["second", "policy"],
        Key.Key_Right,
        ALT_SHIFT,
        "opening first1 policy3 industry2 second2 effort thanks",
        "降级 2 节",
    ),
    (
        ["first", "policy"],
        Key.Key_Delete,
        Modifier.NoModifier,
        "opening second1 effort thanks",
        "删除“一”",
    ),
    (
        ["policy", "second"],
        Key.Key_Delete,
        Modifier.NoModifier,
        "opening first1 industry2 thanks",
        "删除 2 节",
    ),
]


def test_keys_change_all_that_is_selected_in_one_step(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    for ids, key, modifiers, result, name in KEYS:
        view.select(ids)
        press(view, key, modifiers)
        assert order(opened) == result
        assert undo_name(opened) == name
        assert view.hasFocus()
        opened.actions_["undo"].trigger()
        assert current(opened) == letter


def test_moved_sections_stay_selected(opened: MainWindow, view: OutlineView) -> None:
    view.select(["policy", "industry"])
    press(view, Key.Key_Left, ALT_SHIFT)
    press(view, Key.Key_Down, ALT_SHIFT)
    assert view.selected_sections() == ("policy", "industry")
    assert order(opened) == "opening first1 second1 effort policy1 industry1 thanks"


def test_copies_are_made_beside_and_selected(opened: MainWindow, view: OutlineView) -> None:
    view.select(["policy"])
    press(view, Key.Key_D, Modifier.ControlModifier)
    blocks = current(opened).blocks
    assert [block.text for block in blocks[2:4]] == [blocks[2].text] * 2
    assert view.selected_sections() == (blocks[3].id,)
    assert undo_name(opened) == "创建副本“一（二）”"


def test_sections_are_cut_and_pasted_elsewhere(opened: MainWindow, view: OutlineView, letter: Letter) -> None:
    view.select(["policy"])
    press(view, Key.Key_X, Modifier.ControlModifier)
    assert order(opened) == "opening first1 industry2 second1 effort thanks"
    assert undo_name(opened) == "剪切“一（一）”"
    assert QApplication.clipboard().text() == "（一）政策体系进一步完善。编制了三个规划。"
    view.select(["second"])
    press(view, Key.Key_V, Modifier.ControlModifier)
    blocks = current(opened).blocks
    assert (blocks[5].text, blocks[5].level) == (letter.blocks[2].text, 1)
    assert blocks[5].id != "policy"
    assert undo_name(opened) == "粘贴“三”"
    assert view.selected_sections() == (blocks[5].id,)


def test_sections_are_pasted_into_another_letter_and_into_text(opened: MainWindow, view: OutlineView) -> None:
    view.select(["first", "second"])
    press(view, Key.Key_C, Modifier.ControlModifier)
    assert said(opened) == "已复制 2 节。"
    assert QApplication.clipboard().text().splitlines() == [
        "一、发展情况",
        "（一）政策体系进一步完善。编制了三个规划。",
        "（二）产业数字化发展迅猛。智能制造成果显著。",
        "二、下一步工作",
        "我们将继续努力。",
    ]
    assert opened.letters is not None
    opened.letters.new()
    opened.show_panel(opened.outline, opened.outline.view.setFocus)
    assert opened.editor is not None
    opened.editor.setFocus()
    opened.actions_["paste"].trigger()
    assert [block.level for block in current(opened).blocks] == [1, 2, 2, 1, 0]
    opened.show_panel(opened.outline, view.setFocus)
    view.select([current(opened).blocks[3].id])
    opened.actions_["paste"].trigger()
    assert [block.level for block in current(opened).blocks] == [1, 2, 2, 1, 0, 1, 2, 2, 1, 0]


def test_a_table_at_the_end_of_a_section_is_copied(qapp: QApplication) -> None:
    letter = new_letter((heading("甲", 1, id="a"), table([["年", "数"], ["1", "2"]], id="t")))
    data = copied(letter, ["a"])
    assert data.text() == "一、甲\n年\t数\n1\t2"
    assert "<table" in data.html()  # what Word takes, if it is there
    assert clipboard.own_blocks(data) == letter.blocks


def test_other_programs_get_placeholders_filled_and_letters_keep_them(qapp: QApplication) -> None:
    letter = new_letter((heading("甲。第{{提案号}}号", 1, id="a"),), Particulars(proposal_number="7"))
    data = copied(letter, ["a"])
    assert data.text() == "一、甲。第7号"
    assert "第7号" in data.html()
    assert clipboard.own_blocks(data) == letter.blocks


def test_text_is_not_pasted_among_sections(opened: MainWindow, view: OutlineView, letter: Letter) -> None:
    QApplication.clipboard().setText("几个字")
    view.select(["second"])
    press(view, Key.Key_V, Modifier.ControlModifier)
    assert "没有粘贴" in said(opened)
    assert current(opened) == letter


def test_new_sections_stand_where_they_are_asked_for(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    for row, action, place, level in (
        ("policy", "new-before", 2, 2),
        ("policy", "new-after", 3, 2),
        ("policy", "new-inside", 3, 3),
        ("opening", "new-after", 1, 1),
        ("closing", "new-before", 6, 1),
    ):
        view.setCurrentIndex(view.outline_model.index_of(row))
        opened.actions_[action].trigger()
        view.finish_renaming()
        made = current(opened).blocks[place]
        assert (made.text, made.level) == ("", level)
        assert len(current(opened).blocks) == 8
        opened.actions_["undo"].trigger()
        assert current(opened) == letter


def test_a_section_is_done_by_space_by_click_and_not_any_more(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    state = view.outline_model.index_of("policy").siblingAtColumn(STATE)
    view.select(["policy", "second"])
    press(view, Key.Key_Space)
    assert [block.id for block in current(opened).blocks if block.done] == ["policy", "second"]
    assert undo_name(opened) == "标为完成 2 节"
    assert state.data() == "完成"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(state).center())
    assert undo_name(opened) == "取消完成“一（一）”"
    assert state.data() == "草稿"
    opened.actions_["undo"].trigger()
    opened.actions_["undo"].trigger()
    assert current(opened) == letter
    closing = view.outline_model.index_of("closing").siblingAtColumn(STATE)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(closing).center())
    assert current(opened) == letter


def test_done_with_gaps_says_so(opened: MainWindow, view: OutlineView) -> None:
    assert opened.current is not None
    session = opened.current.session
    blocks = session.letter.blocks
    session.apply("准备", session.letter.with_block(5, paragraph("投入××万元。", id="effort")))
    assert blocks != session.letter.blocks
    view.select(["second"])
    press(view, Key.Key_Space)
    assert "待补" in said(opened)
    assert view.outline_model.index_of("second").siblingAtColumn(STATE).data() == "待补"


@pytest.mark.parametrize("what", sorted(set(DEEDS) - {"paste", "new-before", "new-after", "new-inside"}))
def test_the_opening_is_no_section(
    opened: MainWindow, panel: OutlinePanel, letter: Letter, what: str
) -> None:
    panel.view.setCurrentIndex(panel.model.index_of("opening"))
    panel.act(what)
    assert "不是一节" in said(opened)
    assert current(opened) == letter


@pytest.mark.parametrize("what", sorted(set(DEEDS) - {"copy"}))
def test_a_letter_for_reading_stays_as_it_is(
    opened: MainWindow, panel: OutlinePanel, letter: Letter, what: str
) -> None:
    assert opened.current is not None
    opened.current.session.read_only = True
    panel.view.select(["policy"])
    panel.act(what)
    assert "只读" in said(opened)
    assert current(opened) == letter


def test_without_a_letter_nothing_happens(window: MainWindow) -> None:
    for what in DEEDS:
        window.outline.act(what)
    assert window.status.said.text() == ""


def test_from_the_text_the_section_of_the_cursor_is_meant(opened: MainWindow) -> None:
    assert opened.editor is not None
    opened.editor.show_block("effort")
    opened.to_text()
    assert opened.outline.meant() == ("second",)
    opened.actions_["duplicate"].trigger()
    assert len(current(opened).blocks) == 9
    opened.actions_["delete-section"].trigger()
    assert "可以撤销" in said(opened)


def test_refusals_are_told(opened: MainWindow, view: OutlineView, letter: Letter) -> None:
    view.select(["first"])
    press(view, Key.Key_Left, ALT_SHIFT)
    assert said(opened) == "已经是一级标题，不能再升级。"
    view.select(["policy", "second"])
    press(view, Key.Key_Up, ALT_SHIFT)
    assert "不在同一级" in said(opened)
    assert current(opened) == letter


def test_enter_and_esc_go_back_to_the_text(opened: MainWindow, view: OutlineView) -> None:
    for key in (Key.Key_Return, Key.Key_Escape):
        view.setFocus()
        press(view, key)
        assert opened.focusWidget() is opened.editor


def test_the_menu_has_everything_and_goes_again(opened: MainWindow, panel: OutlinePanel) -> None:
    panel._show_menu(at(panel.view, "policy"))
    (menu,) = panel.findChildren(QMenu)
    words = {plain(action.text()) for action in menu.actions() if not action.isSeparator()}
    assert {
        "重命名",
        "在后面插入一节",
        "升级",
        "上移",
        "粘贴",
        "创建副本",
        "删除整节",
        "全部折叠",
    } <= words
    menu.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not panel.findChildren(QMenu)


def test_every_key_of_the_outline_is_told_in_a_menu(opened: MainWindow) -> None:
    shown = {action.text() for menu in opened.menuBar().actions() for action in listed(menu)}
    assert {"重命名", "创建副本", "删除整节", "标为完成或取消", "筛选大纲"} <= shown


def listed(action: QAction) -> list[QAction]:
    menu = action.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


def test_undo_and_redo_of_a_day_in_the_outline(
    opened: MainWindow, panel: OutlinePanel, letter: Letter
) -> None:
    deeds: list[tuple[str, str]] = [
        ("first", "demote"),
        ("second", "move_up"),
        ("policy", "duplicate"),
        ("industry", "cut"),
        ("second", "paste"),
        ("second", "done"),
        ("policy", "delete"),
    ]
    values = [letter]
    for section_id, what in deeds:
        panel.view.select([section_id])
        panel.act(what)
        if current(opened) != values[-1]:
            values.append(current(opened))
    assert len(values) > 5
    step: Callable[[], None]
    for step, expected in (
        (opened.actions_["undo"].trigger, values[-2::-1]),
        (opened.actions_["redo"].trigger, values[1:]),
    ):
        for value in expected:
            step()
            assert current(opened) == value
            shown = [row.id for row in panel.model.shown if row.id not in {"opening", "closing"}]
            assert shown == [block.id for block in value.blocks if block.is_heading]
            assert all(panel.model.index_of(row.id).data(IdRole) == row.id for row in panel.model.shown)
