"""Reviews written in the window: suggestions with their authors and dates, and what the desk keeps."""

from dataclasses import replace

import pytest
from hypothesis import given

from replydesk.errors import ReplydeskError
from replydesk.letter import Letter, Particulars, paragraph
from replydesk.letter.applying import apply
from replydesk.review.internal import dated, dumps, loads, suggestions
from replydesk.review.merging import Merging
from replydesk.review.values import Review
from tests.strategies import letters

BASE = Letter(
    "one",
    Particulars(title="标题"),
    (paragraph("成立了专班，落实了经费。", id="a"), paragraph("继续努力。", id="b")),
)
FIRST, SECOND, THIRD = "2026-11-25T09:00:00", "2026-11-25T09:05:00", "2026-11-25T09:10:00"


def with_text(letter: Letter, index: int, text: str) -> Letter:
    return letter.with_block(index, replace(letter.blocks[index], text=text))


def test_a_suggestion_has_its_author_and_is_recorded() -> None:
    (change,) = suggestions(BASE, with_text(BASE, 1, "继续加倍努力。"), "张某", FIRST)
    assert (change.author, change.date, change.tracked) == ("张某", FIRST, True)
    assert (change.kind, change.block, change.offset, change.new) == ("insert", "b", 2, "加倍")


def test_a_suggestion_that_grows_keeps_the_time_at_which_it_appeared() -> None:
    now = with_text(BASE, 0, "成立了工专班，落实了经费。")
    known = suggestions(BASE, now, "张某", FIRST)
    now = with_text(with_text(BASE, 0, "成立了工作专班，落实了经费。"), 1, "继续加倍努力。")
    known = suggestions(BASE, now, "张某", SECOND, known)
    assert [change.date for change in known] == [FIRST, SECOND]
    now = with_text(now, 0, "成立工作专班，落实了各项经费。")
    known = suggestions(BASE, now, "张某", THIRD, known)
    assert [(change.new, change.date) for change in known] == [
        ("工作", FIRST),
        ("各项", THIRD),
        ("加倍", SECOND),
    ]


def test_new_paragraphs_are_told_apart_by_their_ids() -> None:
    first, second = paragraph("甲段。", id="new"), paragraph("乙段。", id="newer")
    known = suggestions(BASE, BASE.with_blocks((*BASE.blocks, first)), "张某", FIRST)
    now = BASE.with_blocks((*BASE.blocks, first, second))
    assert [change.date for change in suggestions(BASE, now, "张某", SECOND, known)] == [FIRST, SECOND]


def test_changes_of_particulars_are_suggestions_too() -> None:
    known = suggestions(BASE, BASE.with_value("title", "新标题"), "张某", FIRST)
    known = suggestions(
        BASE, BASE.with_value("title", "又一个标题").with_value("phone", "1"), "张某", SECOND, known
    )
    assert {change.key: change.date for change in known} == {"title": FIRST, "phone": SECOND}


@given(letters(4), letters(4))
def test_what_the_desk_keeps_says_what_was_suggested(base: Letter, other: Letter) -> None:
    now = replace(base, blocks=other.blocks, particulars=other.particulars)
    changes = suggestions(base, now, "张某", FIRST)
    letter, dates = loads(dumps(now, changes))
    assert dated(base, letter, "张某", dates) == changes
    assert apply(base, changes).particulars == now.particulars


def test_a_date_that_is_not_known_is_the_one_that_is_given() -> None:
    (change,) = dated(BASE, with_text(BASE, 1, "努力。"), "张某", {}, FIRST)
    assert change.date == FIRST


def test_a_kept_review_is_merged_like_any_other() -> None:
    now = with_text(with_text(BASE, 0, "成立了工作专班，落实了经费。"), 1, "继续加倍努力。")
    letter, dates = loads(dumps(now, suggestions(BASE, now, "张某", FIRST)))
    review = Review("r", "核稿", BASE, dated(BASE, letter, "张某", dates))
    assert review.authors == ("张某",)
    outcome = Merging(BASE, (review,)).accept([("r", change.id) for change in review.changes], BASE)
    assert outcome.failed == ()
    assert outcome.letter.blocks == now.blocks


@pytest.mark.parametrize(
    "content", [b"PK", b"[]", b"{}", b'{"letter": {}, "dates": {}}', b'{"letter": [], "dates": 1}']
)
def test_other_contents_are_said_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ReplydeskError, match="没有打开"):
        loads(content)
