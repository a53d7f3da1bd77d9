"""The running review: decisions as steps of the letter's history, and what the clerk does meanwhile."""

import pytest
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter
from replydesk.review.values import Key, Review
from replydesk.ui.review.entries import Filter
from replydesk.ui.review.reviewing import Reviewing
from replydesk.ui.session import LetterSession
from tests.ui.review.reviews import begin, keys, said, states


def text(session: LetterSession, block_id: str) -> str:
    return next(block.text for block in session.letter.blocks if block.id == block_id)


def key_of(reviewing: Reviewing, block_id: str, author: str = "王建国") -> Key:
    return next(
        entry.key
        for entry in reviewing.entries
        if entry.item is not None and entry.block == block_id and entry.author == author
    )


def test_accepting_is_one_step_that_undo_calls_by_its_name(
    reviewing: Reviewing, session: LetterSession
) -> None:
    reviewing.decide("accept", [key_of(reviewing, "opening")])
    assert text(session, "opening") == "您好！您提出的提案已收悉，现答复如下。"
    assert session.undo_name == "接受修订"


def test_undo_takes_the_decision_back_and_redo_brings_it_again(
    reviewing: Reviewing, session: LetterSession
) -> None:
    key = key_of(reviewing, "opening")
    told: list[object] = []
    reviewing.decided.connect(told.append)
    reviewing.decide("accept", [key])
    session.undo()
    assert text(session, "opening") == "您好！您提出的提案已收悉。"
    assert reviewing.find(key).state == "open"  # type: ignore[union-attr]
    session.redo()
    assert reviewing.find(key).state == "accepted"  # type: ignore[union-attr]
    assert told == [{key: "accepted"}, {key: "open"}, {key: "accepted"}]


def test_a_rejection_outlives_the_undo_of_an_earlier_acceptance(
    reviewing: Reviewing, session: LetterSession
) -> None:
    first, second = key_of(reviewing, "opening"), key_of(reviewing, "thanks", "李明")
    reviewing.decide("accept", [first])
    reviewing.decide("reject", [second])
    session.undo()
    assert reviewing.find(first).state == "open"  # type: ignore[union-attr]
    assert reviewing.find(second).state == "rejected"  # type: ignore[union-attr]


def test_undo_of_what_was_written_in_between_leaves_decisions_alone(
    reviewing: Reviewing, session: LetterSession, qtbot: QtBot
) -> None:
    key = key_of(reviewing, "opening")
    reviewing.decide("accept", [key])
    session.apply("输入", said(session.letter, policy="政策体系完善。"))
    session.undo()
    assert reviewing.find(key).state == "accepted"  # type: ignore[union-attr]
    session.undo()
    assert reviewing.find(key).state == "open"  # type: ignore[union-attr]


def test_rejecting_what_was_accepted_takes_it_out_again(reviewing: Reviewing, session: LetterSession) -> None:
    key = key_of(reviewing, "opening")
    reviewing.decide("accept", [key])
    reviewing.decide("reject", [key])
    assert text(session, "opening") == "您好！您提出的提案已收悉。"
    session.undo()
    assert reviewing.find(key).state == "accepted"  # type: ignore[union-attr]


def test_deciding_goes_on_to_the_next_open_row(reviewing: Reviewing) -> None:
    first = keys(reviewing)[0]
    reviewing.select(first)
    reviewing.decide("accept", [first])
    assert reviewing.current is not None
    assert reviewing.current.key == keys(reviewing)[1]
    reviewing.decide("reject", [keys(reviewing)[1]])
    assert reviewing.current.kind == "comment"


def test_behind_the_last_row_the_first_open_one_is_next(reviewing: Reviewing) -> None:
    last = keys(reviewing)[-1]
    reviewing.select(last)
    reviewing.decide("accept", [last])
    assert reviewing.current is not None
    assert reviewing.current.key == keys(reviewing)[0]


def test_what_goes_out_of_the_filter_gives_way_to_the_next(reviewing: Reviewing) -> None:
    reviewing.filtering = Filter(only_open=True)
    first, second = reviewing.shown[0].key, reviewing.shown[1].key
    reviewing.select(first)
    reviewing.decide("accept", [first])
    assert reviewing.shown[0].key == second
    assert reviewing.current == reviewing.shown[0]


def test_stepping_ends_at_both_ends(reviewing: Reviewing) -> None:
    reviewing.select_first()
    assert not reviewing.step(-1)
    steps = 0
    while reviewing.step(1):
        steps += 1
    assert steps == len(reviewing.shown) - 1
    assert reviewing.step(-1)


def test_the_second_reviewers_words_become_a_conflict(reviewing: Reviewing, session: LetterSession) -> None:
    mine, his = key_of(reviewing, "effort"), key_of(reviewing, "effort", "李明")
    refused: list[int] = []
    reviewing.refused.connect(refused.append)
    reviewing.decide("accept", [mine])
    assert reviewing.find(his).state == "conflict"  # type: ignore[union-attr]
    reviewing.decide("accept", [his])
    assert refused == [1]
    reviewing.use_proposed(his)
    assert text(session, "effort") == "我们将再接再厉。"
    assert session.undo_name == "用审改的文字"
    session.undo()
    assert text(session, "effort") == "我们将扎实工作。"
    assert reviewing.find(mine).state == "accepted"  # type: ignore[union-attr]


def test_what_the_clerk_writes_over_becomes_a_conflict_by_itself(
    reviewing: Reviewing, session: LetterSession, qtbot: QtBot
) -> None:
    key = key_of(reviewing, "effort")
    with qtbot.waitSignal(reviewing.changed):
        session.apply("输入", said(session.letter, effort="明年再说。"))
    entry = reviewing.find(key)
    assert entry is not None
    assert entry.state == "conflict"
    assert entry.item is not None
    assert entry.item.conflict is not None
    assert entry.item.conflict.current == "明年再说。"


def test_all_that_is_shown_is_decided_in_one_step(
    reviewing: Reviewing, session: LetterSession, letter: Letter
) -> None:
    reviewing.filtering = Filter(author="王建国")
    reviewing.decide("accept", reviewing.open_shown())
    assert reviewing.progress == (3, 5)
    session.undo()
    assert session.letter.blocks == letter.blocks
    assert reviewing.progress == (0, 5)


def test_a_review_is_finished_when_every_change_is_decided(reviewing: Reviewing) -> None:
    finished = [reviewing.is_finished]
    reviewing.decide("reject", keys(reviewing))
    finished.append(reviewing.is_finished)
    assert finished == [False, True]
    assert states(reviewing).count("open") == 1  # the remark


def test_another_file_joins_and_decisions_stay(session: LetterSession, wang: Review, li: Review) -> None:
    reviewing = Reviewing(session)
    begin(reviewing, wang)
    reviewing.decide("accept", keys(reviewing)[:1])
    reviewing.add(li)
    assert reviewing.progress == (1, 5)
    reviewing.remove("wang")
    assert reviewing.progress == (0, 2)
    reviewing.remove("li")
    assert not reviewing.is_running


def test_comments_of_a_file_are_taken_into_the_letter_once(
    reviewing: Reviewing, session: LetterSession, wang: Review
) -> None:
    assert [comment.text for comment in session.letter.comments] == ["请核对数据。"]
    reviewing.take_comments(wang)
    assert len(session.letter.comments) == 1


def test_answers_and_settling_are_steps_of_the_letter(reviewing: Reviewing, session: LetterSession) -> None:
    reviewing.reply("note", "已核对。", "张三", "2026-11-21T09:00:00")
    assert session.undo_name == "回复批注"
    reviewing.resolve("note", resolved=True)
    assert session.undo_name == "解决批注"
    assert states(reviewing).count("resolved") == 1
    session.undo()
    session.undo()
    assert [comment.text for comment in session.letter.comments] == ["请核对数据。"]


def test_a_letter_for_reading_only_is_not_decided_on(letter: Letter, wang: Review) -> None:
    reviewing = Reviewing(LetterSession(letter, read_only=True))
    begin(reviewing, wang)
    reviewing.decide("accept", keys(reviewing))
    assert reviewing.progress == (0, 3)


@pytest.mark.parametrize("what", ["accept", "reject"])
def test_all_decided_and_reopened_is_the_letter_as_it_was(
    reviewing: Reviewing, session: LetterSession, what: str
) -> None:
    before = session.letter
    reviewing.decide("accept" if what == "accept" else "reject", keys(reviewing))
    reviewing.decide("reopen", keys(reviewing))
    assert session.letter.blocks == before.blocks
    assert session.letter.particulars == before.particulars
    assert reviewing.progress == (0, 5)


def test_undo_after_the_review_was_closed_still_takes_the_decision_back(
    reviewing: Reviewing, session: LetterSession, wang: Review
) -> None:
    key = key_of(reviewing, "opening")
    reviewing.decide("accept", [key])
    reviewing.start(None)
    told: list[object] = []
    reviewing.decided.connect(told.append)
    session.undo()
    assert told == [{key: "open"}]
