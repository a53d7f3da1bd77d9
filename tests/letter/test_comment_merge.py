"""Comments of another copy of the letter: taken in once, answers at their threads."""

from dataclasses import replace

from hypothesis import given

from replydesk.letter import Comment, Letter, new_letter, paragraph
from replydesk.letter.comment_merge import with_comments_of
from replydesk.letter.comments import threads
from tests.strategies import letters

FIRST = Comment("1", "王某", "请核对。", "2026-11-20T09:00:00", block="a", end=2, context="甲乙丙")
SECOND = Comment("2", "李某", "同意。", "2026-11-20T10:00:00", block="a", end=2, context="甲乙丙")
REPLY = replace(FIRST, id="3", author="张三", text="已核对。", date="2026-11-21T09:00:00", reply_to="1")


def letter(*comments: Comment) -> Letter:
    return new_letter((paragraph("甲乙丙", id="a"),)).with_comments(comments)


def said(of: Letter) -> list[list[str]]:
    return [[comment.text for comment in thread.comments] for thread in threads(of)]


def test_new_comments_come_behind_the_letters_own() -> None:
    assert with_comments_of(letter(FIRST), (SECOND,)).comments == (FIRST, SECOND)


def test_a_comment_that_is_there_is_not_taken_twice() -> None:
    own = letter(FIRST, SECOND)
    assert with_comments_of(own, (replace(FIRST, id="9"), replace(SECOND, id="8"))) is own


def test_the_same_words_at_two_places_are_two_comments() -> None:
    other = replace(FIRST, id="8", block="b")
    taken = with_comments_of(letter(FIRST), (replace(other, id="5"), replace(FIRST, id="6")))
    assert [comment.block for comment in taken.comments] == ["a", "b"]
    assert with_comments_of(taken, (other, FIRST)) is taken


def test_an_id_that_is_taken_is_given_anew_and_answers_follow_it() -> None:
    foreign = replace(SECOND, id="1")
    taken = with_comments_of(letter(FIRST), (foreign, replace(REPLY, reply_to="1")))
    assert said(taken) == [["请核对。"], ["同意。", "已核对。"]]
    assert len({comment.id for comment in taken.comments}) == 3


def test_an_answer_to_a_comment_that_went_out_stands_behind_it() -> None:
    taken = with_comments_of(letter(FIRST, SECOND), (replace(FIRST, id="7"), replace(REPLY, reply_to="7")))
    assert [comment.text for comment in taken.comments] == ["请核对。", "已核对。", "同意。"]


def test_that_a_comment_was_settled_is_taken_over_and_not_that_it_was_not() -> None:
    settled = replace(FIRST, resolved=True)
    assert with_comments_of(letter(FIRST), (settled,)).comments == (settled,)
    own = letter(settled)
    assert with_comments_of(own, (FIRST,)) is own


def test_of_equal_comments_of_which_one_is_settled_the_other_stays_open() -> None:
    settled = replace(FIRST, id="2", resolved=True)
    own = letter(FIRST, settled)
    assert with_comments_of(own, (replace(settled, id="8"), replace(FIRST, id="9"))) is own


@given(letters(), letters())
def test_taking_in_twice_is_taking_in_once(own: Letter, other: Letter) -> None:
    once = with_comments_of(own, other.comments)
    assert with_comments_of(once, other.comments) is once
    assert len(once.comments) <= len(own.comments) + len(other.comments)
    assert {(c.author, c.date, c.text) for c in once.comments} == {
        (c.author, c.date, c.text) for c in (*own.comments, *other.comments)
    }
