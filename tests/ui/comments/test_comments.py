"""Comments on what is selected in the text, in the real window."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QPushButton

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.letter.comment import Comment
from replydesk.letter.comments import threads
from replydesk.ui.comments.dialog import CommentDialog
from replydesk.ui.editor.menu import context_menu
from replydesk.ui.main_window import MainWindow
from tests.ui.editor import hands

EFFORT, POLICY = 5, 2  # 我们将继续努力。 and 政策体系进一步完善。编制了三个规划。


@pytest.fixture
def signed(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    opened.context.settings.user_name = "张某"
    monkeypatch.setattr("replydesk.ui.comments.deeds.local_time", lambda: "2026-11-25T09:00:00")
    return opened


def letter_of(window: MainWindow) -> Letter:
    assert window.current is not None
    return window.current.letter


def ask(window: MainWindow) -> CommentDialog:
    """Ctrl+Alt+M where the cursor is."""
    window.actions_["comment"].trigger()
    return window.findChildren(CommentDialog)[-1]


def close(window: MainWindow) -> None:
    """What closed dialogs leave behind goes away as in the event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(CommentDialog)


def select(window: MainWindow, index: int, start: int, to: tuple[int, int] | None = None) -> None:
    assert window.editor is not None
    hands.at(window.editor, index, start, to)


def comment(window: MainWindow, text: str) -> Comment:
    """Write a comment where the cursor is."""
    dialog = ask(window)
    dialog.text.setPlainText(text)
    dialog.keep.click()
    close(window)
    return letter_of(window).comments[-1]


def link(dialog: CommentDialog, spoken: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.accessibleName() == spoken)


def test_the_words_that_are_selected_are_commented_on(signed: MainWindow, desk: Desk) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    written = comment(signed, "  是否改为“加快推进”？\n请核实。 ")
    assert (written.author, written.text) == ("张某", "是否改为“加快推进”？\n请核实。")
    assert (written.block, written.quote, written.date) == ("effort", "继续", "2026-11-25T09:00:00")
    assert signed.current is not None
    assert signed.current.session.undo_name == "批注"
    signed.current.save()
    assert desk.load(letter_of(signed).id).letter.comments == (written,)
    signed.actions_["undo"].trigger()
    assert letter_of(signed).comments == ()


def test_without_a_selection_it_is_the_sentence_at_the_cursor(signed: MainWindow) -> None:
    select(signed, POLICY, 12)
    assert comment(signed, "哪三个？").quote == "编制了三个规划。"


def test_of_a_selection_over_paragraphs_it_is_the_part_in_the_first(signed: MainWindow) -> None:
    select(signed, POLICY, 10, (EFFORT, 3))
    assert comment(signed, "核实").quote == "编制了三个规划。"
    select(signed, 4, 5, (EFFORT, 3))  # from the very end of a paragraph: nothing of it is selected
    assert comment(signed, "核实").quote == "我们将"


def test_the_name_is_asked_before_the_first_comment(opened: MainWindow) -> None:
    opened.actions_["comment"].trigger()
    dialog = opened.findChildren(QInputDialog)[-1]
    dialog.setTextValue("李某")
    dialog.accept()
    comments = opened.findChildren(CommentDialog)
    assert len(comments) == 1
    comments[0].text.setPlainText("核实")
    comments[0].keep.click()
    assert letter_of(opened).comments[0].author == "李某"


def test_an_empty_comment_cannot_be_kept(signed: MainWindow) -> None:
    dialog = ask(signed)
    assert not dialog.keep.isEnabled()
    dialog.text.setPlainText(" \n")
    assert not dialog.keep.isEnabled()
    dialog.reject()
    assert letter_of(signed).comments == ()


def test_the_keyboard_is_enough(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    dialog = ask(signed)
    dialog.activateWindow()
    QCoreApplication.processEvents()
    assert dialog.focusWidget() is dialog.text
    QTest.keyClicks(dialog.text, "12")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.text, "3")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    close(signed)
    assert letter_of(signed).comments[0].text == "12\n3"
    assert signed.focusWidget() is signed.editor


def test_a_comment_at_the_cursor_is_shown_and_answered(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    first = comment(signed, "请核实。")
    signed.context.settings.user_name = "李某"
    select(signed, EFFORT, 4)
    dialog = ask(signed)
    assert dialog.windowTitle() == "批注"
    texts = [label.text() for label in dialog.entries.findChildren(QLabel)]
    assert texts == ["张某", "2026年11月25日 09:00", "请核实。"]
    dialog.text.setPlainText("已核实。")
    dialog.resolved.setChecked(True)
    dialog.keep.click()
    close(signed)
    (thread,) = threads(letter_of(signed))
    assert thread.comment.resolved
    assert [(entry.author, entry.text, entry.reply_to) for entry in thread.answers] == [
        ("李某", "已核实。", first.id)
    ]
    signed.actions_["undo"].trigger()  # answering and settling are one step
    assert letter_of(signed).comments == (first,)


def test_a_comment_is_settled_and_opened_again_without_words(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    comment(signed, "请核实。")
    select(signed, EFFORT, 4)
    for resolved, name in ((True, "解决批注"), (False, "重新打开批注")):
        dialog = ask(signed)
        dialog.resolved.setChecked(resolved)
        dialog.keep.click()
        close(signed)
        assert letter_of(signed).comments[0].resolved == resolved
        assert signed.current is not None
        assert signed.current.session.undo_name == name


def test_words_of_a_comment_are_changed(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    first = comment(signed, "请核实。")
    select(signed, EFFORT, 4)
    dialog = ask(signed)
    link(dialog, "修改 张某 的批注").click()
    assert dialog.text.toPlainText() == "请核实。"
    dialog.text.setPlainText("请核实数字。")
    dialog.keep.click()
    (changed,) = letter_of(signed).comments
    assert (changed.id, changed.text, changed.date) == (first.id, "请核实数字。", first.date)


def test_an_answer_and_then_the_comment_are_deleted(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    comment(signed, "请核实。")
    select(signed, EFFORT, 4)
    signed.context.settings.user_name = "李某"
    dialog = ask(signed)
    dialog.text.setPlainText("已核实。")
    dialog.keep.click()
    close(signed)
    dialog = ask(signed)
    link(dialog, "删除 李某 的批注").click()
    assert [entry.text for entry in letter_of(signed).comments] == ["请核实。"]
    assert dialog.isVisible()
    link(dialog, "删除 张某 的批注").click()
    close(signed)
    assert letter_of(signed).comments == ()
    assert signed.status.said.text() == "批注已删除，可以撤销"
    signed.actions_["undo"].trigger()
    assert len(letter_of(signed).comments) == 1


def test_what_was_written_and_not_kept_is_there_the_next_time(signed: MainWindow) -> None:
    select(signed, EFFORT, 3, (EFFORT, 5))
    dialog = ask(signed)
    dialog.text.setPlainText("写到一半")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    close(signed)
    assert letter_of(signed).comments == ()
    dialog = ask(signed)
    assert dialog.text.toPlainText() == "写到一半"
    dialog.keep.click()
    close(signed)
    select(signed, EFFORT, 3, (EFFORT, 5))
    assert ask(signed).text.toPlainText() == ""


def test_a_selection_within_a_comment_is_a_comment_of_its_own(signed: MainWindow) -> None:
    select(signed, EFFORT, 0, (EFFORT, 8))
    comment(signed, "整句")
    select(signed, EFFORT, 3, (EFFORT, 5))
    comment(signed, "两个字")
    select(signed, EFFORT, 4)
    dialog = ask(signed)
    assert dialog.shown is not None
    assert dialog.shown.comment.text == "两个字"  # of two, the shorter one


def test_in_a_table_it_is_the_cell(signed: MainWindow) -> None:
    editor = signed.editor
    assert editor is not None
    select(signed, EFFORT, 0)
    editor.insert_table(2, 2)
    hands.type_text(editor.cell_edit, "年份")
    assert editor.table is not None
    written = comment(signed, "数据来源？")
    assert (written.block, written.quote) == (editor.table.id, "年份")
    dialog = ask(signed)
    assert dialog.shown is not None
    assert dialog.shown.comment == written
    dialog.reject()
    close(signed)
    editor.cell_edit.selectAll()
    assert comment(signed, "年度？").quote == "年份"
    hands.press(editor.cell_edit, hands.Key.Key_Tab)
    dialog = ask(signed)
    assert dialog.shown is None  # another cell
    assert dialog.quote.text() == "（没有选中文字）"


def test_the_menu_of_the_text_has_it_too(signed: MainWindow) -> None:
    assert signed.editor is not None
    select(signed, EFFORT, 3, (EFFORT, 5))
    menu = context_menu(signed.editor)
    next(action for action in menu.actions() if action.text().startswith("批注")).trigger()
    menu.deleteLater()
    assert len(signed.findChildren(CommentDialog)) == 1


def test_long_threads_scroll_and_strange_dates_are_shown_as_they_are(signed: MainWindow) -> None:
    assert signed.current is not None
    text = letter_of(signed).blocks[EFFORT].text
    first = Comment("c", "", "请核实。" * 200, "昨天", block="effort", end=len(text), context=text)
    signed.current.session.apply("批注", letter_of(signed).with_comments((first,)))
    select(signed, EFFORT, 2)
    dialog = ask(signed)
    labels = [label.text() for label in dialog.entries.findChildren(QLabel)]
    assert labels[:2] == ["未署名", "昨天"]
    assert dialog.height() < 500
