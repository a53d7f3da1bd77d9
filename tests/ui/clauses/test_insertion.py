"""Inserting clauses into the letter that is open: in its words, in one step, noted in the desk."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from replydesk.desk import Desk
from replydesk.letter import Letter, Particulars, closing, new_letter, paragraph
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.actions.clauses import insert_clause
from replydesk.ui.clauses.asking import MissingDialog
from replydesk.ui.clauses.model import MIME_TYPE
from replydesk.ui.clauses.panel import ClausePanel
from replydesk.ui.editor import LetterEditor
from replydesk.ui.form.date_input import DateInput
from replydesk.ui.main_window import MainWindow
from replydesk.ui.session import LetterSession
from tests.strategies import clauses, letters
from tests.ui.clauses.conftest import NOTE, OPENING, THANKS
from tests.ui.editor import hands

BLANKS = Clause("blanks", "感谢关心", "感谢{{称呼}}对{{地区}}{{领域}}工作的关心，{{时限}}完成。", "C05")
DUE = Clause("due", "期限", "{{办理期限}}前由{{联系人}}答复{{称呼}}。")


@pytest.fixture
def editor(opened: MainWindow, desk: Desk) -> Iterator[LetterEditor]:
    for clause in (BLANKS, DUE):
        desk.clauses.save(clause)
    assert opened.editor is not None
    yield opened.editor
    for dialog in opened.findChildren(MissingDialog):
        dialog.reject()


def blocks(window: MainWindow) -> list[tuple[str, str]]:
    assert window.current is not None
    return [(block.kind, block.text) for block in window.current.letter.blocks]


def asking(window: MainWindow) -> MissingDialog:
    return window.findChildren(MissingDialog)[-1]


def test_a_double_click_in_the_panel_inserts_at_the_cursor(
    opened: MainWindow, panel: ClausePanel, editor: LetterEditor
) -> None:
    hands.at(editor, 5, 8)
    panel.go_to(NOTE.id)
    panel.view.chosen.emit(NOTE.id)
    assert blocks(opened)[5] == ("paragraph", "我们将继续努力。一句话。")
    assert opened.focusWidget() is editor
    assert opened.status.said.text() == "已插入“随手记的”。"
    assert opened.current is not None
    assert opened.current.session.undo_name == "插入常用语“随手记的”"


def test_the_first_blank_is_selected_and_the_rest_is_said(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 5, 8)
    insert_clause(opened, BLANKS)
    assert blocks(opened)[5][1] == "我们将继续努力。感谢您对我市{{领域}}工作的关心，{{时限}}完成。"
    assert editor.textCursor().selectedText() == "{{领域}}"
    assert opened.status.said.text() == "已插入“感谢关心”；还有 2 处待补，按 F8 逐处填写。"
    hands.type_text(editor, "教育")
    opened.actions_["gap-next"].trigger()
    assert editor.textCursor().selectedText() == "{{时限}}"


def test_a_closing_is_replaced_and_undone_in_one_step(
    opened: MainWindow, editor: LetterEditor, letter: Letter
) -> None:
    assert opened.current is not None
    insert_clause(opened, THANKS)
    assert blocks(opened)[-2:] == [("closing", "衷心感谢您的关心和支持。"), ("closing", "感谢您的支持。")]
    assert opened.status.said.text() == "已插入“感谢支持”；原有的结语还在，请看是否重复。"
    other = Clause("other", "另一种感谢", "谢谢您。", "C20")
    assert opened.library is not None
    opened.library.save(other)
    insert_clause(opened, other)
    assert blocks(opened)[-2:] == [("closing", "衷心感谢您的关心和支持。"), ("closing", "谢谢您。")]
    assert opened.status.said.text() == "已插入“另一种感谢”；替换了原来的“感谢您的支持。”。"
    for _ in range(2):
        opened.actions_["undo"].trigger()
    assert opened.current.letter == letter


def test_a_closing_that_only_reads_like_the_clause_is_replaced_too(
    opened: MainWindow, editor: LetterEditor
) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply(
        "x", session.letter.with_blocks((*session.letter.blocks[:-1], closing("感谢您的支持。", id="t")))
    )
    other = Clause("other", "另一种感谢", "谢谢您。", "C20")
    assert opened.library is not None
    opened.library.save(other)
    insert_clause(opened, other)
    assert blocks(opened)[-1] == ("closing", "谢谢您。")
    assert "感谢您的支持。" not in [text for _, text in blocks(opened)]


def test_what_stands_there_already_is_not_inserted_again(opened: MainWindow, editor: LetterEditor) -> None:
    assert opened.current is not None
    insert_clause(opened, THANKS)
    before = opened.current.letter
    hands.at(editor, 5, 8)
    insert_clause(opened, THANKS)
    assert opened.current.letter is before
    assert editor.textCursor().selectedText() == "感谢您的支持。"
    assert opened.status.said.text() == "信里已有“感谢支持”，没有重复插入。"


def test_the_use_is_noted_in_the_desk(opened: MainWindow, editor: LetterEditor, desk: Desk) -> None:
    assert opened.current is not None
    insert_clause(opened, THANKS)
    (use,) = desk.clauses.uses_in(opened.current.id)
    assert use.then.clause == THANKS
    assert use.text == "感谢您的支持。"
    assert use.block_ids == (opened.current.letter.blocks[-1].id,)
    filed = desk.clauses.get(THANKS.id)
    assert filed is not None
    assert filed.uses == 1


def test_plain_words_that_were_changed_are_said(opened: MainWindow, editor: LetterEditor) -> None:
    clause = Clause("plain", "感谢代表", "感谢各位代表对我委工作的支持。")
    assert opened.library is not None
    opened.library.save(clause)
    hands.at(editor, 5, 8)
    insert_clause(opened, clause)
    assert blocks(opened)[5][1].endswith("感谢各位委员对我局工作的支持。")
    assert "“代表”改为“委员”、“我委”改为“我局”" in opened.status.said.text()


def test_what_is_missing_is_asked_for_once_and_kept_in_the_same_step(
    opened: MainWindow, editor: LetterEditor, letter: Letter
) -> None:
    assert opened.current is not None
    hands.at(editor, 5, 8)
    insert_clause(opened, DUE)
    assert opened.current.letter == letter  # nothing happens before the answer
    dialog = asking(opened)
    assert [row.field.key for row in dialog.rows] == ["due", "contact"]
    due, contact = dialog.rows
    assert isinstance(due.input, DateInput)
    due.input.set_value("2023-06-30")
    contact.input.set_value("宋某")
    dialog.insert.click()
    after = opened.current.letter
    assert after.blocks[5].text == "我们将继续努力。{{办理期限}}前由{{联系人}}答复您。"
    assert (after.particulars.due, after.particulars.contact) == ("2023-06-30", "宋某")
    assert opened.status.said.text() == "已插入“期限”。"
    opened.actions_["undo"].trigger()
    assert opened.current.letter == letter


def test_what_was_skipped_is_not_asked_again(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 5, 8)
    insert_clause(opened, DUE)
    asking(opened).skip.click()
    assert "还有 2 处待补" in opened.status.said.text()
    hands.at(editor, 5, 0)
    insert_clause(opened, DUE)
    assert blocks(opened)[5][1].count("{{联系人}}") == 2


def test_esc_inserts_nothing(opened: MainWindow, editor: LetterEditor, letter: Letter) -> None:
    assert opened.current is not None
    insert_clause(opened, DUE)
    asking(opened).reject()
    assert opened.current.letter == letter


def test_the_answers_decide_on_the_variant(opened: MainWindow, editor: LetterEditor) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply("x", session.letter.with_value("proposal_kind", ""))
    clause = Clause("kind", "分类", "一般", variants=(Variant("给代表", proposal_kind="建议"),))
    assert opened.library is not None
    opened.library.save(clause)
    hands.at(editor, 5, 0)
    insert_clause(opened, clause)
    dialog = asking(opened)
    assert [row.field.key for row in dialog.rows] == ["proposal_kind"]
    dialog.rows[0].input.set_value("建议")
    dialog.insert.click()
    assert blocks(opened)[5][1].startswith("给代表")


def test_in_mid_composition_what_was_typed_is_kept_first(opened: MainWindow, editor: LetterEditor) -> None:
    hands.at(editor, 5, 8)
    hands.compose(editor, "nuli")
    insert_clause(opened, NOTE)
    assert blocks(opened)[5][1] == "我们将继续努力。nuli一句话。"
    hands.check(editor)


def test_a_clause_dropped_into_the_text_goes_where_it_is_let_go(
    opened: MainWindow, editor: LetterEditor
) -> None:
    data = QMimeData()
    data.setData(MIME_TYPE, NOTE.id.encode())
    data.setText("别的文字")
    hands.at(editor, 5, 8)
    spot = QPointF(editor.cursorRect().center())
    hands.at(editor, 0, 0)
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(spot, actions, data, Qt.MouseButton.LeftButton, keys)
    editor.dropEvent(event)
    assert blocks(opened)[5][1] == "我们将继续努力。一句话。"


def test_a_letter_that_is_only_read_is_not_changed(
    opened: MainWindow, editor: LetterEditor, letter: Letter
) -> None:
    assert opened.current is not None
    opened.current.session.read_only = True
    insert_clause(opened, NOTE)
    assert opened.current.letter == letter
    assert opened.status.said.text() == "这份答复函是只读的，没有改动。"


def test_an_opening_goes_to_the_start_with_a_blank_letter_too(
    opened: MainWindow, editor: LetterEditor
) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply("x", session.letter.with_blocks(()))
    insert_clause(opened, OPENING)
    asking(opened).skip.click()
    assert [text for _, text in blocks(opened)] == [
        "关于{{案由}}的提案（第{{提案号}}号）收悉。",
        "{{领域}}。",
    ]


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data(), letter=letters(6), clause=clauses())
def test_any_clause_anywhere_can_be_undone(
    window: MainWindow, data: st.DataObject, letter: Letter, clause: Clause
) -> None:
    assert window.library is not None
    assert window.clause_work is not None
    if window.editor is None:
        blank = new_letter((paragraph("x"),), Particulars())
        window.letters.desk.save(blank)  # type: ignore[union-attr]  # the window is attached
        window.open_letter(blank.id)
    assert window.editor is not None
    editor = window.editor
    editor.set_session(LetterSession(letter))
    window.library.save(clause)
    index = data.draw(st.integers(0, len(editor.blocks) - 1))
    hands.at(editor, index, data.draw(st.integers(0, len(editor.blocks[index].text))))
    dialog = window.clause_work.inserter.insert(clause, editor)
    if dialog is not None:
        dialog.skip.click()
        QApplication.sendPostedEvents()
    assert editor.session.undo_name is not None
    hands.check(editor)
    last = editor.session.letter
    assert hands.undo_all(editor) == letter
    hands.check(editor)
    assert hands.redo_all(editor) == last
