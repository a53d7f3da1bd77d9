from dataclasses import replace

from replydesk.letter import Comment, Letter
from replydesk.letter.comments import answer
from replydesk.review.values import Review
from replydesk.ui.review.entries import Filter, grouped
from replydesk.ui.review.reviewing import Reviewing
from replydesk.ui.review.words import author_line, when
from replydesk.ui.session import LetterSession
from tests.ui.review.reviews import DATE, WANG, begin, keys


def test_rows_stand_in_reading_order_under_their_sections(reviewing: Reviewing) -> None:
    rows = [(group.title, [entry.kind for entry in group.entries]) for group in grouped(reviewing.entries)]
    assert rows == [
        ("要素", ["value"]),
        ("开头", ["insert"]),
        ("一（一）政策体系进一步完善", ["comment"]),
        ("二、下一步工作", ["replace", "replace"]),
        ("结语", ["replace"]),
    ]


def test_people_stand_in_the_order_of_their_first_row(reviewing: Reviewing) -> None:
    assert reviewing.authors == ("王建国", "李明")


def test_a_comment_whose_place_is_gone_stands_before_the_text(session: LetterSession) -> None:
    lost = Comment("lost", WANG, "这一段呢？", DATE, block="gone", end=2, context="原文")
    session.apply("批注", session.letter.with_comments((lost,)))
    reviewing = Reviewing(session)
    assert [(entry.group, entry.block) for entry in reviewing.entries] == [("全文", "")]


def test_an_answer_is_no_row_of_its_own(session: LetterSession, letter: Letter) -> None:
    remark = Comment("note", WANG, "请核对。", DATE, block="policy", end=2, context=letter.blocks[2].text)
    session.apply("批注", answer(letter.with_comments((remark,)), "note", "已核对。", "张三", DATE))
    (entry,) = Reviewing(session).entries
    assert entry.thread is not None
    assert [comment.text for comment in entry.thread.answers] == ["已核对。"]


def test_a_filter_is_of_author_kind_and_what_is_left(reviewing: Reviewing) -> None:
    def shown(wanted: Filter) -> list[str]:
        reviewing.filtering = wanted
        return [entry.kind for entry in reviewing.shown]

    assert shown(Filter(author="李明")) == ["replace", "replace"]
    assert shown(Filter(kind="comment")) == ["comment"]
    reviewing.decide("accept", keys(reviewing)[:1])
    assert shown(Filter(only_open=True)) == ["insert", "comment", "replace", "replace", "replace"]


def test_what_an_author_did_is_counted(
    reviewing: Reviewing, session: LetterSession, wang: Review, li: Review
) -> None:
    def line(author: str) -> str:
        return author_line([entry for entry in reviewing.entries if entry.author == author])

    assert line("王建国") == "3 处修订 1 条批注"
    assert line("李明") == "2 处修订，其中 2 处未留痕"
    begin(reviewing, replace(wang, changes=()))
    assert line("王建国") == "1 条批注"


def test_the_hour_is_that_of_the_reviewers_clock() -> None:
    assert when("2020-11-20T15:32:00Z") == "2020年11月20日 15:32"
    assert when("") == ""
    assert when("昨天") == "昨天"
