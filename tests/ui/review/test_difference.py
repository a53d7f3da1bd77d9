from hypothesis import given
from hypothesis import strategies as st

from replydesk.ui.review.difference import Piece, difference, excerpt, new_side, old_side

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
