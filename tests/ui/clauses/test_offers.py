"""Clauses that have changed since a letter used them: said, shown, taken over or left, never forced."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter, new_letter, paragraph
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.actions.clauses import insert_clause
from replydesk.ui.clauses.changed_dialog import ChangedClauses, marked
from replydesk.ui.clauses.offers import offers, taken
from replydesk.ui.clauses.work import ClauseWork
from replydesk.ui.main_window import MainWindow
from tests.ui.clauses.conftest import NOTE, THANKS
from tests.ui.editor import hands

BLANK = Clause("blank", "下一步", "下一步，{{自称}}将做好{{领域}}工作。")


@pytest.fixture
def work(opened: MainWindow, desk: Desk) -> ClauseWork:
    """The letter with three clauses in it, none of them changed yet."""
    desk.clauses.save(BLANK)
    assert opened.editor is not None
    assert opened.clause_work is not None
    for clause in (NOTE, BLANK):
        hands.at(opened.editor, 5, 8)
        insert_clause(opened, clause)
    insert_clause(opened, THANKS)
    return opened.clause_work


def change(desk: Desk, clause: Clause, text: str) -> None:
    desk.clauses.save(replace(clause, text=text))


def found(window: MainWindow, desk: Desk) -> list[tuple[str, str, bool]]:
    assert window.current is not None
    letter = window.current.letter
    return [(offer.old, offer.new, offer.edited) for offer in offers(letter, desk.clauses.uses_in(letter.id))]


def said(window: MainWindow) -> list[str]:
    return [bar.notice.text for bar in window.top_bars.bars]


def texts(window: MainWindow) -> list[str]:
    assert window.current is not None
    return [block.text for block in window.current.letter.blocks]


def test_nothing_is_offered_while_nothing_has_changed(
    opened: MainWindow, work: ClauseWork, desk: Desk
) -> None:
    assert found(opened, desk) == []
    work.look_for_changes()
    assert said(opened) == []
    assert work.show_changes() is None


def test_a_changed_clause_is_offered_and_taken_over_in_one_step(
    opened: MainWindow, work: ClauseWork, desk: Desk
) -> None:
    assert opened.current is not None
    change(desk, NOTE, "两句话。")
    work.look_for_changes()
    assert said(opened) == ["这封信用过的常用语有 1 条后来改过。"]
    before = opened.current.letter
    dialog = work.show_changes()
    assert dialog is not None
    assert dialog.old.toPlainText() == "一句话。"
    assert dialog.new.toPlainText() == "两句话。"
    dialog.take.click()
    assert texts(opened)[5] == "我们将继续努力。下一步，我局将做好{{领域}}工作。两句话。"
    assert opened.current.session.undo_name == "更新常用语“随手记的”"
    assert not dialog.isVisible()
    assert found(opened, desk) == []
    work.look_for_changes()
    assert said(opened) == []
    opened.actions_["undo"].trigger()
    assert opened.current.letter == before


def test_what_was_written_in_the_blanks_is_kept(opened: MainWindow, work: ClauseWork, desk: Desk) -> None:
    assert opened.current is not None
    session = opened.current.session
    block = session.letter.blocks[5]
    filled = replace(block, text=block.text.replace("{{领域}}", "教育"))
    session.apply("x", session.letter.with_block(5, filled))
    change(desk, BLANK, "今后，{{自称}}将围绕{{领域}}加快工作，{{时限}}完成。")
    assert found(opened, desk) == [
        ("下一步，我局将做好教育工作。", "今后，我局将围绕教育加快工作，{{时限}}完成。", False)
    ]
    dialog = work.show_changes()
    assert dialog is not None
    dialog.take.click()
    assert texts(opened)[5].startswith("我们将继续努力。今后，我局将围绕教育加快工作，{{时限}}完成。")
    change(desk, BLANK, "今后，{{自称}}将抓好{{领域}}。")
    assert found(opened, desk)[0][1] == "今后，我局将抓好教育。"


def test_a_passage_that_the_clerk_has_changed_is_shown_and_left(
    opened: MainWindow, work: ClauseWork, desk: Desk
) -> None:
    assert opened.current is not None
    assert opened.editor is not None
    session = opened.current.session
    mine = replace(session.letter.blocks[-1], text="由衷感谢您。")
    session.apply("x", session.letter.with_block(len(session.letter.blocks) - 1, mine))
    change(desk, THANKS, "谢谢您。")
    assert found(opened, desk) == [("由衷感谢您。", "谢谢您。", True)]
    dialog = work.show_changes()
    assert dialog is not None
    assert not dialog.take.isEnabled()
    assert dialog.note.isVisible()
    dialog.go.click()
    assert opened.editor.current_block.id == mine.id
    dialog.keep.click()
    assert texts(opened)[-1] == "由衷感谢您。"
    assert found(opened, desk) == []


def test_keeping_all_is_one_press(opened: MainWindow, work: ClauseWork, desk: Desk) -> None:
    assert opened.current is not None
    before = opened.current.letter
    change(desk, NOTE, "两句话。")
    change(desk, THANKS, "谢谢您。")
    work.look_for_changes()
    assert said(opened) == ["这封信用过的常用语有 2 条后来改过。"]
    opened.top_bars.bars[0].buttons["都保持不变"].click()
    assert opened.current.letter == before
    assert found(opened, desk) == []
    assert said(opened) == []


def test_what_is_gone_or_changed_for_other_letters_is_not_offered(
    opened: MainWindow, work: ClauseWork, desk: Desk
) -> None:
    assert opened.current is not None
    desk.clauses.save(replace(THANKS, variants=(Variant("谢谢贵会。", address="贵会"),)))
    change(desk, NOTE, "两句话。")
    session = opened.current.session
    session.apply("x", session.letter.with_blocks((paragraph("别的"),)))
    assert found(opened, desk) == []


def test_a_passage_changed_while_the_dialog_is_open_is_left(
    opened: MainWindow, work: ClauseWork, desk: Desk
) -> None:
    assert opened.current is not None
    change(desk, THANKS, "谢谢您。")
    dialog = work.show_changes()
    assert dialog is not None
    session = opened.current.session
    mine = replace(session.letter.blocks[-1], text="由衷感谢您。")
    session.apply("x", session.letter.with_block(len(session.letter.blocks) - 1, mine))
    dialog.take.click()
    assert texts(opened)[-1] == "由衷感谢您。"
    assert opened.status.said.text() == "这一段刚刚改过，没有更新。"


def test_opening_the_letter_again_says_it(
    opened: MainWindow, work: ClauseWork, desk: Desk, letter: Letter, qtbot: QtBot
) -> None:
    opened.actions_["save"].trigger()
    other = new_letter((paragraph("别的信"),))
    desk.save(other)
    opened.open_letter(other.id)
    change(desk, THANKS, "谢谢您。")
    work.look_for_changes()
    assert said(opened) == []
    opened.open_letter(letter.id)
    qtbot.waitUntil(lambda: said(opened) == ["这封信用过的常用语有 1 条后来改过。"])


def test_the_dialog_goes_with_its_letter(opened: MainWindow, work: ClauseWork, desk: Desk) -> None:
    change(desk, THANKS, "谢谢您。")
    dialog = work.show_changes()
    assert dialog is not None
    assert dialog.isVisible()
    opened.actions_["close"].trigger()
    assert not any(left.isVisible() for left in opened.findChildren(ChangedClauses))


def test_differences_are_underlined() -> None:
    assert marked("一<二", "一三", "#fff") == (
        '一<span style="background-color:#fff"><u>&lt;二</u></span>',
        '一<span style="background-color:#fff"><u>三</u></span>',
    )
    assert marked("同\n样", "同\n样", "#fff") == ("同<br>样", "同<br>样")


def test_an_edited_offer_is_never_taken(opened: MainWindow, work: ClauseWork, desk: Desk) -> None:
    assert opened.current is not None
    change(desk, THANKS, "谢谢您。")
    letter = opened.current.letter
    (offer,) = offers(letter, desk.clauses.uses_in(letter.id))
    assert taken(letter, offer) is not None
    assert taken(letter, replace(offer, edited=True)) is None
