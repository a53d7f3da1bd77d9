"""The panel: what it shows of a review, and what its keys and buttons do."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter
from replydesk.review.values import Review
from replydesk.ui.context import Context
from replydesk.ui.review.entries import Entry
from replydesk.ui.review.panel import ReviewPanel
from replydesk.ui.review.reviewing import Reviewing
from replydesk.ui.session import LetterSession
from tests.ui.review.reviews import begin, keys, said, states


@pytest.fixture
def panel(context: Context, reviewing: Reviewing, qtbot: QtBot) -> ReviewPanel:
    panel = ReviewPanel(context.theme)
    qtbot.addWidget(panel)
    panel.resize(320, 760)
    panel.set_reviewing(reviewing)
    reviewing.select_first()
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.view.setFocus()
    return panel


def shown(panel: ReviewPanel) -> list[str]:
    """The rows of the list with their sections, folded or not."""
    model, rows = panel.model, []
    for number in range(model.rowCount()):
        section = model.index(number, 0)
        rows.append(str(section.data()))
        for row in range(model.rowCount(section)):
            entry = model.entry(model.index(row, 0, section))
            assert entry is not None
            rows.append(f"  {entry.author} {entry.kind} {entry.state}")
    return rows


def press(panel: ReviewPanel, key: Qt.Key) -> None:
    QTest.keyClick(panel.view, key)


def test_the_list_has_every_change_under_its_section(panel: ReviewPanel) -> None:
    assert shown(panel) == [
        "要素",
        "  王建国 value open",
        "开头",
        "  王建国 insert open",
        "一（一）政策体系进一步完善",
        "  王建国 comment open",
        "二、下一步工作",
        "  王建国 replace conflict",
        "  李明 replace conflict",
        "结语",
        "  李明 replace open",
    ]


def test_the_header_says_who_did_how_much(panel: ReviewPanel) -> None:
    text = panel.summary.people.text()
    assert "<b>王建国</b> 3 处修订 1 条批注" in text
    assert "<b>李明</b> 2 处修订，其中 2 处未留痕" in text
    assert panel.summary.count.text() == "已处理 0/5"


def test_one_key_accepts_and_goes_on(panel: ReviewPanel, reviewing: Reviewing) -> None:
    press(panel, Qt.Key.Key_A)
    press(panel, Qt.Key.Key_Return)
    assert states(reviewing)[:2] == ["accepted", "accepted"]
    assert panel.summary.count.text() == "已处理 2/5"
    assert panel.view.currentIndex() == panel.model.index_of(("", "note"))


def test_one_key_rejects_and_one_takes_back(panel: ReviewPanel, reviewing: Reviewing) -> None:
    press(panel, Qt.Key.Key_R)
    assert states(reviewing)[0] == "rejected"
    reviewing.step(-1)
    press(panel, Qt.Key.Key_U)
    assert states(reviewing)[0] == "open"


def test_the_keys_of_the_list_are_not_those_of_the_window(panel: ReviewPanel, reviewing: Reviewing) -> None:
    press(panel, Qt.Key.Key_Delete)
    assert states(reviewing)[0] == "rejected"


def test_a_comment_is_settled_with_the_key_that_accepts(panel: ReviewPanel, reviewing: Reviewing) -> None:
    reviewing.select(("", "note"))
    press(panel, Qt.Key.Key_A)
    assert states(reviewing)[2] == "resolved"
    press(panel, Qt.Key.Key_R)
    assert states(reviewing)[2] == "resolved"
    press(panel, Qt.Key.Key_U)
    assert states(reviewing)[2] == "open"


def test_a_section_stands_for_all_in_it(panel: ReviewPanel, reviewing: Reviewing) -> None:
    panel.view.setCurrentIndex(panel.model.index(3, 0))
    press(panel, Qt.Key.Key_R)
    assert [entry.state for entry in reviewing.entries if entry.group.startswith("二")] == ["rejected"] * 2


def test_several_rows_are_decided_together(
    panel: ReviewPanel, reviewing: Reviewing, session: LetterSession
) -> None:
    press(panel, Qt.Key.Key_Home)
    QTest.keyClick(panel.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    press(panel, Qt.Key.Key_R)
    assert reviewing.is_finished


def test_old_and_new_stand_below_with_what_differs_marked(panel: ReviewPanel) -> None:
    change = panel.detail.change
    assert change.old.text.toPlainText() == "郭岭委员"
    assert change.new.text.toPlainText() == "郭岭委员、李静委员"
    assert "王建国" in panel.detail.head.text()
    assert "要素 · 主送" in panel.detail.head.text()
    assert change.present.isHidden()


def test_a_conflict_shows_three_texts_and_the_ways_out(
    panel: ReviewPanel, reviewing: Reviewing, session: LetterSession
) -> None:
    mine, his = (entry.key for entry in reviewing.entries if entry.block == "effort")
    reviewing.decide("accept", [mine])
    reviewing.select(his)
    change = panel.detail.change
    texts = [view.text.toPlainText() for view in (change.old, change.present, change.new)]
    assert texts == ["我们将继续努力。", "我们将扎实工作。", "我们将再接再厉。"]
    assert "王建国" in change.why.text()
    change.use_proposed.click()
    assert session.letter.blocks[5].text == "我们将再接再厉。"


def test_what_stands_there_is_kept_by_refusing_the_change(
    panel: ReviewPanel, reviewing: Reviewing, session: LetterSession
) -> None:
    mine, his = (entry.key for entry in reviewing.entries if entry.block == "effort")
    reviewing.decide("accept", [mine])
    reviewing.select(his)
    panel.detail.change.keep_present.click()
    assert session.letter.blocks[5].text == "我们将扎实工作。"
    assert reviewing.find(his).state == "rejected"  # type: ignore[union-attr]


def test_the_clerk_may_write_it_himself(panel: ReviewPanel, reviewing: Reviewing) -> None:
    mine, his = (entry.key for entry in reviewing.entries if entry.block == "effort")
    reviewing.decide("accept", [mine])
    reviewing.select(his)
    wanted: list[Entry] = []
    panel.edit_wanted.connect(wanted.append)
    panel.detail.change.edit.click()
    assert [entry.key for entry in wanted] == [his]


def test_an_answer_is_written_below_the_comment(
    panel: ReviewPanel, reviewing: Reviewing, qtbot: QtBot
) -> None:
    reviewing.select(("", "note"))
    comment, told = panel.detail.comment, []
    panel.answered.connect(lambda *args: told.append(args))
    assert "“政策体系”" in comment.text.toPlainText()
    assert not comment.send.isEnabled()
    comment.field.setPlainText("已核对。")
    QTest.keyClick(comment.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == [("note", "已核对。")]
    assert comment.field.toPlainText() == ""


def test_an_answer_half_written_stays_while_the_rows_are_read_anew(
    panel: ReviewPanel, reviewing: Reviewing
) -> None:
    reviewing.select(("", "note"))
    panel.detail.comment.field.setPlainText("正在核对")
    reviewing.refresh()
    assert panel.detail.comment.field.toPlainText() == "正在核对"


def test_a_comment_is_settled_below(panel: ReviewPanel, reviewing: Reviewing) -> None:
    reviewing.select(("", "note"))
    panel.detail.comment.settle.click()
    assert states(reviewing)[2] == "resolved"
    assert panel.detail.comment.settle.text() == "重新打开"


def test_the_filters_offer_who_and_what_there_is(panel: ReviewPanel) -> None:
    summary = panel.summary
    assert [summary.author.itemText(row) for row in range(3)] == ["全部人员", "王建国", "李明"]
    kinds = [summary.kind.itemText(row) for row in range(summary.kind.count())]
    assert kinds == ["全部类型", "替换", "插入", "要素", "批注"]
    summary.author.setCurrentIndex(2)
    summary.author.activated.emit(2)
    assert shown(panel) == ["二、下一步工作", "  李明 replace conflict", "结语", "  李明 replace open"]


def test_only_what_is_left_is_listed_on_demand(panel: ReviewPanel, reviewing: Reviewing) -> None:
    panel.summary.only_open.setChecked(True)
    press(panel, Qt.Key.Key_A)
    assert "要素" not in shown(panel)
    assert panel.view.currentIndex() == panel.model.index(0, 0, panel.model.index(0, 0))


def test_a_folded_section_stays_folded(panel: ReviewPanel, reviewing: Reviewing) -> None:
    panel.view.collapse(panel.model.index(3, 0))
    panel.summary.only_open.setChecked(True)
    reviewing.decide("reject", keys(reviewing)[:1])
    section = next(
        index for row in range(4) if str((index := panel.model.index(row, 0)).data()).startswith("二")
    )
    assert not panel.view.isExpanded(section)


def test_when_all_is_decided_the_panel_says_so(panel: ReviewPanel, reviewing: Reviewing) -> None:
    assert panel.finished.isHidden() or not panel.finished.isVisible()
    reviewing.decide("accept", keys(reviewing)[:2])
    reviewing.decide("reject", keys(reviewing)[2:])
    assert panel.finished.isVisible()
    assert panel.finished.text() == "全部处理完：接受 2 处，拒绝 3 处。还有 1 条批注没有解决。"


def test_without_a_review_the_panel_says_what_it_is_for(panel: ReviewPanel, reviewing: Reviewing) -> None:
    panel.set_reviewing(None)
    assert panel.hint.isVisible()
    assert "拖到窗口里" in panel.hint.text()


def test_comments_alone_are_listed_too(panel: ReviewPanel, reviewing: Reviewing) -> None:
    reviewing.start(None)
    assert shown(panel) == ["一（一）政策体系进一步完善", "  王建国 comment open"]
    assert panel.summary.count.isHidden()
    assert not panel.accept.isEnabled() or reviewing.current is None


def test_a_hidden_panel_is_filled_when_it_is_shown(
    panel: ReviewPanel, reviewing: Reviewing, li: Review
) -> None:
    panel.hide()
    reviewing.remove("wang")
    assert "  王建国 insert open" in shown(panel)
    panel.show()
    assert "  王建国 insert open" not in shown(panel)


def test_the_texts_stand_beside_one_another_where_there_is_room(panel: ReviewPanel) -> None:
    change = panel.detail.change
    assert change.old.y() < change.new.y()
    panel.resize(520, 760)
    QCoreApplication.processEvents()
    assert change.old.y() == change.new.y()


def test_a_letter_for_reading_only_lets_nothing_be_decided(
    context: Context, letter: Letter, wang: Review, qtbot: QtBot
) -> None:
    reviewing = Reviewing(LetterSession(letter, read_only=True))
    begin(reviewing, wang)
    panel = ReviewPanel(context.theme)
    qtbot.addWidget(panel)
    panel.set_reviewing(reviewing)
    panel.show()
    assert not panel.accept.isEnabled()
    assert not panel.reject.isEnabled()


def test_the_colours_follow_the_theme(panel: ReviewPanel, context: Context, reviewing: Reviewing) -> None:
    def color() -> str:
        cursor = panel.detail.change.new.text.textCursor()
        cursor.setPosition(len("郭岭委员、"))
        return cursor.charFormat().foreground().color().name().upper()

    assert color() == context.theme.palette.author1
    context.theme.set_appearance("dark")
    assert color() == context.theme.palette.author1
    context.theme.set_appearance("light")


def test_the_keyboard_reaches_every_part(panel: ReviewPanel) -> None:
    reached = set()
    for _ in range(30):
        here = QApplication.focusWidget()
        assert here is not None
        reached.add(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    for part in (panel.view, panel.summary.author, panel.detail.change.new.text, panel.accept, panel.more):
        assert part in reached


def test_editing_meanwhile_keeps_the_row_in_hand(
    panel: ReviewPanel, reviewing: Reviewing, session: LetterSession, qtbot: QtBot
) -> None:
    key = keys(reviewing)[1]
    reviewing.select(key)
    with qtbot.waitSignal(reviewing.changed):
        session.apply("输入", said(session.letter, policy="政策体系完善。"))
    assert panel.view.currentIndex() == panel.model.index_of(key)
