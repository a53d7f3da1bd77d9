"""Reviews in the window: begun, kept, ended, taken up again, and shown in the text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.letter.comparing import compare
from replydesk.review.internal import dumps
from replydesk.review.values import Review
from replydesk.ui.main_window import MainWindow
from replydesk.ui.review.inline import INLINE
from replydesk.ui.review.reviewing import Reviewing
from replydesk.ui.review.work import ReviewWork
from tests.ui.review.reviews import LI, WANG, keys, said, states

ALT = Qt.KeyboardModifier.AltModifier


def take_in(window: MainWindow, desk: Desk, review: Review) -> Review:
    """Let the desk keep the review as one that was written in the window, and begin it."""
    letter = review.base
    new = said(letter, opening="您好！您提出的提案已收悉，现答复如下。", effort="我们将扎实工作。")
    changes = compare(letter, new, WANG)
    received = desk.reviews.receive(letter.id, "核稿", b"", letter, kind="window", reviewer=WANG)
    received = desk.reviews.revise(received.id, dumps(new, changes))
    begun = replace(review, id=received.id, changes=changes)
    work(window).begin(begun, received.base)
    return begun


def work(window: MainWindow) -> ReviewWork:
    assert window.review_work is not None
    return window.review_work


def running(window: MainWindow) -> Reviewing:
    reviewing = work(window).reviewing
    assert reviewing is not None
    return reviewing


@pytest.fixture
def begun(opened: MainWindow, desk: Desk, wang: Review) -> Review:
    """The review of the open letter, two changes of one reviewer."""
    return take_in(opened, desk, wang)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(window, key, modifier)


def test_the_window_starts_without_the_panel(opened: MainWindow) -> None:
    before = opened.review.existing
    assert before is None
    assert not opened.actions_["review-accept"].isEnabled()
    opened.actions_["to-changes"].trigger()
    assert opened.review.panel.hint.isVisible()


def test_the_keys_step_and_decide_wherever_the_keyboard_is(opened: MainWindow, begun: Review) -> None:
    opened.to_text()
    reviewing = running(opened)
    assert reviewing.current is not None
    first = reviewing.current.key
    press(opened, Qt.Key.Key_Down)
    assert reviewing.current.key != first
    press(opened, Qt.Key.Key_Up)
    press(opened, Qt.Key.Key_A)
    press(opened, Qt.Key.Key_R)
    assert states(reviewing) == ["accepted", "rejected"]
    press(opened, Qt.Key.Key_U)
    assert states(reviewing) == ["accepted", "open"]


def test_at_the_ends_the_status_bar_says_so(opened: MainWindow, begun: Review) -> None:
    opened.actions_["review-previous"].trigger()
    assert opened.status.said.text() == "前面没有了。"


def test_the_changes_are_shown_in_the_text_and_the_sheet_on_demand(opened: MainWindow, begun: Review) -> None:
    inline = work(opened).inline
    assert inline.is_shown
    assert opened.actions_[INLINE].isChecked()
    assert "，现答复如下" in inline.view.sheet.toPlainText()
    press(opened, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    assert opened.pages.currentWidget() is opened.editor
    press(opened, Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    assert inline.is_shown


def test_the_sheet_stays_where_the_clerk_wants_it(opened: MainWindow, desk: Desk, begun: Review) -> None:
    opened.actions_[INLINE].trigger()
    work(opened).close()
    work(opened).resume(desk.reviews.of_letter(begun.base.id)[0].base)
    assert not work(opened).inline.is_shown


def test_what_writes_at_the_cursor_is_off_while_the_sheet_is_not_seen(
    opened: MainWindow, begun: Review
) -> None:
    assert not opened.actions_["level-1"].isEnabled()
    assert opened.actions_["save"].isEnabled()
    assert opened.actions_["review-accept"].isEnabled()
    opened.to_text()
    assert opened.actions_["level-1"].isEnabled()


def test_a_decision_changes_the_text_at_once(opened: MainWindow, begun: Review) -> None:
    inline, reviewing = work(opened).inline, running(opened)
    assert "继续" in inline.view.sheet.toPlainText()
    reviewing.decide("accept", keys(reviewing))
    assert "继续" not in inline.view.sheet.toPlainText()


def test_a_change_clicked_in_the_text_is_the_one_in_hand(opened: MainWindow, begun: Review) -> None:
    reviewing = running(opened)
    last = keys(reviewing)[-1]
    work(opened).inline.view.change_clicked.emit(last[1])
    assert reviewing.current is not None
    assert reviewing.current.key == last
    work(opened).inline.view.change_activated.emit(last[1])
    assert opened.pages.currentWidget() is opened.editor
    assert opened.editor is not None
    assert opened.editor.current_block.id == "effort"


def test_stepping_shows_the_place_on_the_sheet_too(opened: MainWindow, begun: Review) -> None:
    opened.to_text()
    opened.actions_["review-next"].trigger()
    assert opened.editor is not None
    assert opened.editor.current_block.id == "effort"


def test_another_profile_makes_the_view_anew(opened: MainWindow, begun: Review) -> None:
    inline = work(opened).inline
    before = inline.view
    opened.context.profiles.choose("document")
    QCoreApplication.processEvents()
    assert inline.view is not before
    assert inline.is_shown
    assert "，现答复如下" in inline.view.sheet.toPlainText()


def test_decisions_are_kept_once_the_letter_is(opened: MainWindow, desk: Desk, begun: Review) -> None:
    reviewing = running(opened)
    first, second = (key[1] for key in keys(reviewing))
    reviewing.decide("accept", keys(reviewing)[:1])
    assert desk.reviews.decisions(begun.id) == {}
    assert opened.current is not None
    opened.current.save()
    assert desk.reviews.decisions(begun.id) == {first: "accepted"}
    reviewing.decide("reject", keys(reviewing)[1:])
    assert desk.reviews.decisions(begun.id) == {first: "accepted", second: "rejected"}


def test_closing_keeps_everything_and_can_be_taken_back(
    opened: MainWindow, desk: Desk, begun: Review, qtbot: QtBot
) -> None:
    running(opened).decide("reject", keys(running(opened))[:1])
    opened.actions_["review-close"].trigger()
    assert not work(opened).is_running
    assert opened.pages.currentWidget() is opened.editor
    assert desk.reviews.of_letter(begun.base.id, open_only=True) == ()
    bar = opened.bars.bars[-1]
    assert bar.notice.text == "已关闭审阅。还有 1 处修订没有处理，文件和已作的决定都留在案头。"
    bar.buttons["继续审阅"].click()
    qtbot.waitUntil(lambda: work(opened).is_running)
    assert states(running(opened)) == ["rejected", "open"]


def test_a_letter_opened_again_offers_to_go_on(
    opened: MainWindow, desk: Desk, begun: Review, qtbot: QtBot
) -> None:
    running(opened).decide("accept", keys(running(opened))[:1])
    opened.actions_["close"].trigger()
    assert opened.review.panel.hint.isVisible() or not work(opened).is_running
    opened.open_letter(begun.base.id)
    bar = opened.bars.bars[-1]
    assert bar.notice.text == "有未处理的审改：王建国"
    bar.buttons["继续"].click()
    qtbot.waitUntil(lambda: work(opened).is_running)
    assert states(running(opened)) == ["accepted", "open"]
    running(opened).decide("reopen", keys(running(opened)))
    assert opened.current is not None
    assert opened.current.letter.blocks == begun.base.blocks


def test_a_review_still_being_written_is_not_offered(opened: MainWindow, desk: Desk, letter: Letter) -> None:
    from replydesk.letter import jsonform  # noqa: PLC0415

    content = jsonform.dumps(letter).encode()
    desk.reviews.receive(letter.id, "核稿", content, letter, kind="window", reviewer=LI)
    opened.actions_["close"].trigger()
    opened.open_letter(letter.id)
    assert all("未处理" not in bar.notice.text for bar in opened.bars.bars)


def test_a_review_written_in_the_window_is_taken_up_when_it_is_finished(
    opened: MainWindow, letter: Letter, qtbot: QtBot
) -> None:
    internal = opened.internal_review
    assert internal is not None
    assert opened.current is not None
    internal.begin(LI)
    opened.current.session.apply("输入", said(letter, effort="我们将再接再厉。"))
    internal.finish()
    qtbot.waitUntil(lambda: work(opened).is_running)
    assert running(opened).authors == (LI,)
    opened.current.session.undo()
    assert not work(opened).is_running


def test_nothing_is_decided_while_somebody_reviews_in_the_window(opened: MainWindow, begun: Review) -> None:
    internal = opened.internal_review
    assert internal is not None
    assert opened.actions_["review-accept"].isEnabled()
    internal.begin(LI)
    assert not opened.actions_["review-accept"].isEnabled()
    running(opened).decide("accept", running(opened).open_shown())
    assert states(running(opened)) == ["open", "open"]
    internal.abandon()
    assert opened.actions_["review-accept"].isEnabled()


def test_answers_are_signed_with_the_clerks_name(opened: MainWindow, begun: Review, wang: Review) -> None:
    opened.context.settings.user_name = "张三"
    running(opened).take_comments(wang)
    running(opened).select(("", "note"))
    comment = opened.review.panel.detail.comment
    comment.field.setPlainText("已核对。")
    comment.send.click()
    assert opened.current is not None
    answer = opened.current.letter.comments[-1]
    assert (answer.author, answer.text, answer.reply_to) == ("张三", "已核对。", "note")


def test_all_of_the_list_is_decided_from_the_menu(opened: MainWindow, begun: Review) -> None:
    opened.actions_["review-accept-shown"].trigger()
    assert states(running(opened)) == ["accepted", "accepted"]
    assert opened.status.said.text() == "已接受 2 处，可以撤销。"


def test_a_particular_is_written_in_the_form(opened: MainWindow, begun: Review, wang: Review) -> None:
    value = next(change for change in wang.changes if change.key)
    running(opened).start(None)
    work(opened).begin(replace(wang, id=begun.id, changes=(value,)), "other")
    (entry,) = running(opened).entries
    work(opened).edit(entry)
    assert opened.right.currentWidget() is opened.form


def test_another_letter_has_no_review_of_this_one(opened: MainWindow, begun: Review) -> None:
    opened.actions_["close"].trigger()
    assert not work(opened).is_running
    assert not opened.actions_["review-close"].isEnabled()
    assert not work(opened).inline.is_shown


def test_a_comment_clicked_in_the_text_is_the_one_in_hand(
    opened: MainWindow, begun: Review, wang: Review
) -> None:
    reviewing = running(opened)
    reviewing.take_comments(wang)
    work(opened).inline.view.comment_clicked.emit("note")
    assert reviewing.current is not None
    assert reviewing.current.key == ("", "note")
    opened.to_text()
    reviewing.select_first()
    assert opened.editor is not None
    opened.editor.comment_clicked.emit("note")
    assert reviewing.current.key == ("", "note")
    assert opened.right.currentWidget() is opened.review


def test_comments_are_listed_without_a_review(opened: MainWindow, wang: Review) -> None:
    assert opened.current is not None
    session = opened.current.session
    session.apply("批注", session.letter.with_comments(wang.comments))
    assert opened.editor is not None
    opened.editor.comment_clicked.emit("note")
    assert states(running(opened)) == ["open"]
    assert opened.review.panel.detail.comment.isVisible()


def test_what_would_go_is_struck_on_the_sheet(opened: MainWindow, begun: Review) -> None:
    opened.to_text()
    editor, reviewing = opened.editor, running(opened)
    assert editor is not None
    before = editor.viewport().grab().toImage()
    reviewing.decide("reject", keys(reviewing)[-1:])
    assert editor.viewport().grab().toImage() != before
    reviewing.decide("reopen", keys(reviewing)[-1:])
    assert editor.viewport().grab().toImage() == before
