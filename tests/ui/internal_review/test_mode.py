"""核稿 in the real window: edits become suggestions, and a review of them is kept in the desk."""

from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.letter.comment import Comment
from replydesk.letter.traces import Trace
from replydesk.review.internal import dated, loads
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.signoff.asking import DeedDialog
from tests.ui.editor import hands
from tests.ui.internal_review.steps import EFFORT, bar, now, of_letter, press, review, write


def test_the_name_is_asked_once_before_the_first_review(opened: MainWindow) -> None:
    action = opened.actions_["internal-review"]
    action.trigger()
    assert not review(opened).running
    assert not action.isChecked()
    dialog = opened.findChildren(QInputDialog)[-1]
    dialog.setTextValue("张某")
    dialog.accept()
    assert review(opened).running
    assert action.isChecked()
    assert bar(opened) == "核稿中：张某（修改将作为修订记录）"
    action.trigger()
    action.trigger()
    assert review(opened).reviewer == opened.context.settings.user_name == "张某"


def test_a_name_that_is_not_given_begins_nothing(opened: MainWindow) -> None:
    for answer in ("", None):
        opened.actions_["internal-review"].trigger()
        dialog = opened.findChildren(QInputDialog)[-1]
        if answer is None:
            dialog.reject()
        else:
            dialog.setTextValue(answer)
            dialog.accept()
        assert not review(opened).running
        assert not opened.actions_["internal-review"].isChecked()


def test_edits_are_marked_in_the_text_and_counted_in_the_bar(reviewing: MainWindow) -> None:
    editor = reviewing.editor
    assert editor is not None
    hands.at(editor, EFFORT, 3)
    hands.type_text(editor, "加")
    assert editor.traces_of(editor.blocks[EFFORT]) == (Trace(3, 4),)  # at once, before any pause
    review(reviewing).refresh()
    assert "已有 1 处修订" in bar(reviewing)
    (change,) = review(reviewing).changes
    assert (change.author, change.new, change.tracked, change.block) == ("张某", "加", True, "effort")
    hands.at(editor, EFFORT, 1, (EFFORT, 3))
    editor.remove_selection()
    review(reviewing).refresh()
    assert editor.traces_of(editor.blocks[EFFORT]) == (Trace(1, 2, gone="们将"),)


def test_edits_are_compared_after_a_pause(reviewing: MainWindow, qtbot: QtBot) -> None:
    editor = reviewing.editor
    assert editor is not None
    with qtbot.waitSignal(review(reviewing).suggested):
        hands.at(editor, EFFORT, 3)
        hands.type_text(editor, "加倍")
    assert [change.new for change in review(reviewing).changes] == ["加倍"]


def test_nothing_is_compared_while_an_input_method_composes(reviewing: MainWindow) -> None:
    editor = reviewing.editor
    assert editor is not None
    hands.at(editor, EFFORT, 3)
    hands.compose(editor, "jia")
    review(reviewing).refresh()
    assert editor.composing
    assert review(reviewing).changes == ()
    hands.compose(editor, "", "加")
    review(reviewing).refresh()
    assert [change.new for change in review(reviewing).changes] == ["加"]


def test_what_is_half_written_is_part_of_the_review(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    editor = reviewing.editor
    assert editor is not None
    hands.at(editor, EFFORT, 3)
    hands.compose(editor, "加倍")
    reviewing.actions_["internal-review"].trigger()
    kept, _ = loads(desk.reviews.content(of_letter(desk, letter)))
    assert kept.blocks[EFFORT].text == "我们将加倍继续努力。"
    assert now(reviewing) == letter


def test_a_finished_review_gives_the_letter_back_and_waits_in_the_desk(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    write(reviewing, "各位", index=0, offset=0)
    spy = QSignalSpy(review(reviewing).finished)
    changes, after = review(reviewing).changes, now(reviewing)
    press(reviewing, "完成核稿")
    assert now(reviewing) == letter == desk.load(letter.id).letter
    assert not review(reviewing).running
    assert reviewing.top_bars.bars == []
    assert reviewing.status.said.text() == "核稿已完成，2 处修订等待处理"
    received = of_letter(desk, letter)
    assert (received.kind, received.reviewer, received.in_progress) == ("window", "张某", False)
    kept, dates = loads(desk.reviews.content(received))
    assert kept == after
    assert dated(desk.reviews.base(received), kept, received.reviewer, dates) == changes
    assert spy.at(0) == [received]


def test_undo_takes_a_finished_review_up_again_and_redo_ends_it(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    after, changes = now(reviewing), review(reviewing).changes
    press(reviewing, "完成核稿")
    content = desk.reviews.content(of_letter(desk, letter))
    withdrawn = QSignalSpy(review(reviewing).withdrawn)
    reviewing.actions_["undo"].trigger()
    assert now(reviewing) is after
    assert review(reviewing).running
    assert of_letter(desk, letter).in_progress
    assert review(reviewing).changes == changes
    assert desk.recall("internal-review", {}) == {}  # a review that has ended keeps its dates itself
    assert withdrawn.count() == 1
    reviewing.actions_["redo"].trigger()
    assert now(reviewing) == letter
    assert not review(reviewing).running
    assert desk.reviews.content(of_letter(desk, letter)) == content


def test_an_abandoned_review_leaves_the_letter_as_it_was_and_can_be_undone(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    after = now(reviewing)
    press(reviewing, "放弃")
    assert now(reviewing) == letter
    assert desk.reviews.of_letter(letter.id, open_only=True) == ()
    assert reviewing.status.said.text() == "核稿已放弃，1 处修订没有保留，可以撤销"
    reviewing.actions_["undo"].trigger()
    assert now(reviewing) is after
    assert review(reviewing).running
    assert len(review(reviewing).changes) == 1
    reviewing.actions_["redo"].trigger()
    assert desk.reviews.of_letter(letter.id, open_only=True) == ()


def test_a_review_without_edits_leaves_nothing_behind(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    reviewing.actions_["internal-review"].trigger()
    assert not review(reviewing).running
    assert desk.reviews.of_letter(letter.id, open_only=True) == ()
    assert reviewing.status.said.text() == "核稿已结束，没有改动"
    assert now(reviewing) == letter


def test_comments_of_the_reviewer_stay_in_the_letter(reviewing: MainWindow) -> None:
    assert reviewing.current is not None
    comment = Comment("c", "张某", "请核实。", block="effort", start=0, end=2, context="我们将继续努力。")
    reviewing.current.session.apply("批注", now(reviewing).with_comments((comment,)))
    write(reviewing, "加倍")
    press(reviewing, "完成核稿")
    assert now(reviewing).comments == (comment,)
    assert now(reviewing).blocks[EFFORT].text == "我们将继续努力。"


def test_a_review_goes_on_after_a_restart_with_the_times_at_which_its_suggestions_appeared(
    reviewing: MainWindow,
    context: Context,
    desk: Desk,
    letter: Letter,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr("replydesk.ui.internal_review.mode.local_time", lambda: "2026-11-25T09:00:00")
    write(reviewing, "加倍")
    assert reviewing.letters is not None
    assert reviewing.letters.current is not None
    reviewing.letters.current.save()
    reviewing.letters.current.close()
    reviewing.letters.current = None  # as when the program is killed: nothing is told to anybody
    monkeypatch.setattr("replydesk.ui.internal_review.mode.local_time", lambda: "2026-11-26T09:00:00")
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.attach(Letters(context, desk, window))
    window.open_letter(letter.id)
    assert review(window).running
    assert window.actions_["internal-review"].isChecked()
    assert bar(window) == "核稿中：张某（修改将作为修订记录），已有 1 处修订"
    write(window, "各位", index=0, offset=0)
    assert sorted((change.new, change.date[:10]) for change in review(window).changes) == [
        ("加倍", "2026-11-25"),
        ("各位", "2026-11-26"),
    ]
    press(window, "完成核稿")
    assert now(window) == letter
    window.close()


def test_another_letter_has_a_review_of_its_own(
    reviewing: MainWindow, desk: Desk, letter: Letter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("replydesk.ui.internal_review.mode.local_time", lambda: "2026-11-25T09:00:00")
    write(reviewing, "加倍")
    other = Letter("other", letter.particulars, letter.blocks)
    desk.save(other)
    reviewing.open_letter(other.id)
    assert not review(reviewing).running
    assert bar(reviewing) == ""
    write(reviewing, "各位")
    assert review(reviewing).changes == ()
    reviewing.actions_["internal-review"].trigger()
    write(reviewing, "不断")
    monkeypatch.setattr("replydesk.ui.internal_review.mode.local_time", lambda: "2026-11-26T09:00:00")
    reviewing.open_letter(letter.id)
    assert [(change.new, change.date[:10]) for change in review(reviewing).changes] == [
        ("加倍", "2026-11-25")
    ]
    reviewing.open_letter(letter.id)  # asked for again
    assert "核稿中：张某" in bar(reviewing)


def test_a_second_reviewer_has_a_review_of_his_own_on_the_same_base(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    assert reviewing.current is not None
    comment = Comment("c", "张某", "请核实。", block="effort", end=2, context="我们将继续努力。")
    reviewing.current.session.apply("批注", now(reviewing).with_comments((comment,)))
    press(reviewing, "完成核稿")
    reviewing.context.settings.user_name = "李某"
    reviewing.actions_["internal-review"].trigger()
    write(reviewing, "不断")
    press(reviewing, "完成核稿")
    first, second = desk.reviews.of_letter(letter.id)
    assert (first.reviewer, second.reviewer) == ("张某", "李某")
    assert first.base == second.base
    assert now(reviewing).comments == (comment,)


def test_a_letter_that_is_open_for_reading_is_not_reviewed(
    reviewing: MainWindow, context: Context, desk: Desk, letter: Letter, qtbot: QtBot
) -> None:
    window = MainWindow(context)
    qtbot.addWidget(window)
    with Desk.open(desk.path) as other:
        window.attach(Letters(context, other, window))
        window.open_letter(letter.id)
        assert window.current is not None
        assert window.current.read_only
        assert not review(window).running
        assert not window.actions_["internal-review"].isEnabled()
        window.close()


def test_a_desk_that_cannot_be_written_keeps_the_review_running(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    after = now(reviewing)
    desk._store.database.execute("PRAGMA query_only=on")
    for choice in ("放弃", "完成核稿"):
        press(reviewing, choice)
        assert now(reviewing) is after
        assert review(reviewing).running
        assert "核稿" not in reviewing.status.said.text()
    assert "没有改动" in " ".join(shown.label.text() for shown in reviewing.bars.bars)
    desk._store.database.execute("PRAGMA query_only=off")
    press(reviewing, "完成核稿")
    assert not review(reviewing).running
    assert now(reviewing) == letter


def test_the_name_can_be_changed_in_the_menu(opened: MainWindow, tmp_path: Path) -> None:
    opened.actions_["user-name"].trigger()
    dialog = opened.findChildren(QInputDialog)[-1]
    dialog.setTextValue(" 王某 ")
    dialog.accept()
    QApplication.processEvents()
    assert opened.context.settings.user_name == "王某"
    assert opened.context.settings.is_named


def test_each_reviewer_has_a_color_of_his_own(reviewing: MainWindow) -> None:
    assert reviewing.editor is not None
    write(reviewing, "加倍")
    assert reviewing.editor._trace_color == "author1"
    press(reviewing, "完成核稿")
    reviewing.context.settings.user_name = "李某"
    reviewing.actions_["internal-review"].trigger()
    assert reviewing.editor._trace_color == "author2"


def test_a_letter_goes_no_further_while_it_is_reviewed(
    reviewing: MainWindow, desk: Desk, letter: Letter
) -> None:
    write(reviewing, "加倍")
    reviewing.actions_["to-review"].trigger()
    assert not reviewing.findChildren(DeedDialog)
    (told,) = reviewing.bars.bars
    assert told.label.text() == "正在核稿，修改还没有处理。请先完成核稿或放弃，再办理“送核稿”。"
    told.buttons["完成核稿"].click()
    assert not review(reviewing).running
    assert now(reviewing) == letter
    reviewing.actions_["to-review"].trigger()
    (dialog,) = reviewing.findChildren(DeedDialog)
    dialog.close()


def test_what_was_told_of_a_review_goes_with_it(reviewing: MainWindow) -> None:
    write(reviewing, "加倍")
    reviewing.actions_["to-review"].trigger()
    press(reviewing, "放弃")
    assert reviewing.bars.bars == []
