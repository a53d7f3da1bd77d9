"""The palette over the real window."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from replydesk.desk import Desk
from replydesk.letter import Particulars, new_letter, paragraph
from replydesk.ui.command_palette import CommandPalette
from replydesk.ui.count_popup import CountPopup
from replydesk.ui.main_window import MainWindow
from tests.ui.keys import type_text


def opened_palette(window: MainWindow) -> CommandPalette:
    QTest.keyClick(
        window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    (palette,) = (palette for palette in window.findChildren(CommandPalette) if palette.isVisible())
    assert palette.box.hasFocus()
    return palette


def shown(palette: CommandPalette) -> list[str]:
    return [palette.model.index(row).data() for row in range(palette.model.rowCount())]


def gone(window: MainWindow) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not window.findChildren(CommandPalette)


def test_a_command_is_found_by_pinyin_and_done_by_enter(opened: MainWindow) -> None:
    palette = opened_palette(opened)
    type_text(palette.box, "ejbt")
    assert shown(palette) == ["二级标题"]
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert gone(opened)
    assert opened.current is not None
    assert opened.current.letter.blocks[0].level == 2
    assert opened.editor is not None
    assert opened.editor.hasFocus()


def test_what_cannot_be_done_says_why_and_stays(window: MainWindow) -> None:
    palette = opened_palette(window)
    type_text(palette.box, "导出 word")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.status.said.text() == "“导出 Word 文档”：先打开一封答复函。"
    assert not gone(window)
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert gone(window)


def test_sections_fields_and_letters_can_be_gone_to(opened: MainWindow, desk: Desk) -> None:
    desk.save(new_letter((paragraph("您好"),), Particulars(title="另一封信")))
    palette = opened_palette(opened)
    type_text(palette.box, "（二）")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert opened.editor is not None
    assert opened.editor.current_block.id == "industry"
    palette = opened_palette(opened)
    type_text(palette.box, "填写 发文字号")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    field = opened.form.rows["doc_number"].input
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    palette = opened_palette(opened)
    type_text(palette.box, "另一封")
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert opened.current is not None
    assert opened.current.letter.particulars.title == "另一封信"


def test_the_keys_move_through_the_list_and_round(opened: MainWindow) -> None:
    palette = opened_palette(opened)
    last = palette.model.rowCount() - 1
    rows = []
    for key in ("Up", "Down", "Down", "PageDown", "PageUp"):
        QTest.keyClick(palette.box, getattr(Qt.Key, f"Key_{key}"))
        rows.append(palette.view.currentIndex().row())
    assert rows == [last, 0, 1, 13, 1]
    assert palette.box.accessibleDescription().startswith(palette.view.currentIndex().data())
    type_text(palette.box, "没有这样的")
    assert palette.view.isHidden()
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert not gone(opened)


def test_the_palette_closes_when_the_keyboard_goes_elsewhere_and_opens_once(opened: MainWindow) -> None:
    palette = opened_palette(opened)
    opened.actions_["palette"].trigger()
    assert opened.findChildren(CommandPalette) == [palette]
    opened.desk_panel.box.setFocus()
    opened.to_text()
    assert gone(opened)
    assert opened.editor is not None
    assert opened.editor.hasFocus()


def test_the_palette_stays_in_the_window(opened: MainWindow) -> None:
    palette = opened_palette(opened)
    opened.resize(1000, 700)
    assert 0 <= palette.x() <= palette.geometry().right() < opened.width()
    assert abs(palette.geometry().center().x() - opened.width() / 2) <= 1


def test_what_was_chosen_comes_first_the_next_time(opened: MainWindow, desk: Desk) -> None:
    for _ in range(2):
        palette = opened_palette(opened)
        type_text(palette.box, "字数统计")
        QTest.keyClick(palette.box, Qt.Key.Key_Return)
        assert gone(opened)
        for popup in opened.findChildren(CountPopup):
            popup.close()
    assert desk.recall("palette.uses") == {"count": 2}
    assert shown(opened_palette(opened))[0] == "字数统计"
