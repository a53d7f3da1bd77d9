from hypothesis import given
from hypothesis import strategies as st

from replydesk.ui.review.difference import Piece, around, difference, excerpt, new_side, old_side

texts = st.text("一二三的，。ab\n", max_size=40)


@given(texts, texts)
def test_both_texts_are_in_the_pieces_whole(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(piece.text for piece in old_side(pieces)) == old
    assert "".join(piece.text for piece in new_side(pieces)) == new
    assert all(piece.text for piece in pieces)


def test_what_goes_stands_before_what_comes() -> None:
    assert difference("现答复如下", "现回复如下") == (
        Piece("现"),
        Piece("答", "deleted"),
        Piece("回", "inserted"),
        Piece("复如下"),
    )


def test_long_texts_are_marked_whole_and_not_compared() -> None:
    old, new = "一" * 1500, "一" * 1499 + "二"
    assert difference(old, new) == (Piece(old, "deleted"), Piece(new, "inserted"))


def test_an_excerpt_keeps_what_is_near_a_change() -> None:
    pieces = difference("甲乙丙丁戊己庚辛壬癸子丑现答复如下", "甲乙丙丁戊己庚辛壬癸子丑现回复如下")
    assert [piece.text for piece in excerpt(pieces)] == ["…辛壬癸子丑现", "答", "回", "复如下"]


def test_an_excerpt_is_one_line() -> None:
    assert excerpt((Piece("甲\n乙", "inserted"),)) == (Piece("甲¶乙", "inserted"),)


def test_of_long_texts_what_they_differ_in_is_kept_with_words_beside_it() -> None:
    head, tail = "甲" * 40, "乙" * 40
    assert around((head + "一" + tail, head + "二二" + tail)) == (
        "…" + "甲" * 18 + "一" + "乙" * 18 + "…",
        "…" + "甲" * 18 + "二二" + "乙" * 18 + "…",
    )
    assert around(("甲一乙", "甲二乙")) == ("甲一乙", "甲二乙")


@given(st.lists(texts, min_size=2, max_size=3))
def test_texts_that_differ_are_still_told_apart(several: list[str]) -> None:
    assert len(set(around(several))) == len(set(several))
