"""Replacing in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from replydesk.desk import Desk
from replydesk.letter import Mark, Particulars, new_letter, paragraph
from replydesk.ui.main_window import MainWindow
from tests.ui.find.conftest import LETTER, Open, seek, text_of


def test_replacing_one_goes_to_the_next(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    search.bar.replacement.setText("提案提案")
    for _ in range(7):
        search.bar.one.click()
    assert text_of(window) == [
        "委员的提案提案。",
        "提案提案办理",
        "办理提案提案，答复提案提案。",
        "提案提案|件数|其他|提案提案",
        "感谢提案提案。",
    ]
    assert window.current is not None
    assert window.current.session.undo_name == "替换“提案”→“提案提案”"
    assert window.current.letter.blocks[2].marks == (Mark(2, 6),)
    for _ in range(7):
        window.actions_["undo"].trigger()
    assert window.current.letter == LETTER


def test_replacing_all_is_one_step(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    search.bar.replacement.setText("建议")
    search.bar.all.click()
    assert text_of(window) == [
        "委员的建议。",
        "建议办理",
        "办理建议，答复建议。",
        "建议|件数|其他|建议",
        "感谢建议。",
    ]
    assert window.editor is not None
    assert window.editor.document().findBlockByNumber(2).text() == "办理建议，答复建议。"
    assert window.current is not None
    assert window.current.session.undo_name == "全部替换“提案”→“建议”（7 处）"
    assert window.status.said.text() == "已替换 7 处，可以撤销。"
    assert search.bar.count.text() == "没有找到"
    QTest.keyClick(search.bar.replacement, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.current.letter == LETTER
    search.bar.wanted.setText("没有的")
    search.bar.all.click()
    assert window.status.said.text() == "没有找到“没有的”，没有改动。"


def test_a_selection_stays_one_while_it_is_replaced_in(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    assert window.editor is not None
    window.editor.setFocus()
    cursor = window.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(
        window.editor.document().findBlockByNumber(2).position() + 4, cursor.MoveMode.KeepAnchor
    )
    window.editor.setTextCursor(cursor)
    window.actions_["replace"].trigger()
    seek(search, "提案")
    search.bar.replacement.setText("长长的建议")
    search.bar.all.click()
    assert text_of(window)[:3] == ["委员的长长的建议。", "长长的建议办理", "办理长长的建议，答复提案。"]
    seek(search, "建议")
    assert search.bar.count.text() == "1/3"


def test_particulars_are_a_scope_of_their_own(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    window.actions_["right"].trigger()
    search.bar.set_scope("particulars")
    seek(search, "提案")
    assert search.bar.count.text() == "1/2"
    assert window.right.isVisible()
    search.step(forward=True)
    assert search.bar.count.text() == "2/2"
    assert search.bar.wanted.hasFocus()
    search.bar.replacement.setText("建议")
    search.bar.one.click()
    assert search.bar.count.text() == "1/1"
    search.bar.all.click()
    assert window.current is not None
    assert window.current.letter.particulars == Particulars(title="建议的答复", cc=("建议委",))
    assert window.form.rows["title"].input.value() == "建议的答复"


def test_a_broken_expression_is_told_and_finds_nothing(window: MainWindow, open_letter: Open) -> None:
    search = open_letter(LETTER)
    search.bar.regex.click()
    seek(search, "(提案")
    assert "左括号" in search.bar.problem.text()
    assert search.bar.count.text() == ""
    seek(search, "(提)(案)")
    assert search.bar.problem.isHidden()
    search.bar.replacement.setText("$3")
    search.bar.all.click()
    assert "$3" in search.bar.problem.text()
    assert window.current is not None
    assert window.current.letter == LETTER
    search.bar.replacement.setText("$2$1")
    search.bar.all.click()
    assert text_of(window)[0] == "委员的案提。"


def test_an_expression_that_takes_for_ever_leaves_the_window_alive(
    window: MainWindow, open_letter: Open
) -> None:
    search = open_letter(new_letter((paragraph("a" * 80 + "b"),)))
    search.bar.regex.click()
    seek(search, "(a|aa)+$")
    assert "太费时" in search.bar.problem.text()
    assert search.bar.count.text() == ""


def test_what_changed_since_is_found_anew_before_it_is_replaced(
    window: MainWindow, open_letter: Open
) -> None:
    search = open_letter(LETTER)
    seek(search, "提案")
    assert window.current is not None
    session = window.current.session
    session.apply("改", session.letter.with_block(0, paragraph("没有了", id="open")), source="test")
    search.bar.replacement.setText("建议")
    search.bar.all.click()
    assert text_of(window)[:2] == ["没有了", "建议办理"]


def test_a_letter_for_reading_can_be_searched_but_not_changed(
    window: MainWindow, desk: Desk, open_letter: Open
) -> None:
    search = open_letter(LETTER)
    assert window.letters is not None
    assert window.letters.close()
    with window.context.open_desk() as other:
        claim = other.claim(LETTER.id)
        assert claim is not None
        search = open_letter(LETTER)
        seek(search, "提案")
        assert search.bar.count.text() == "1/7"
        assert not search.bar.all.isEnabled()
        search.replace_all()
        assert window.current is not None
        assert window.current.letter == LETTER
        assert "只读" in window.status.said.text()
        claim.release()
