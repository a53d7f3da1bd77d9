import itertools

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.textdiff import Hunk, hunks

texts = st.text("一二三的，。ab", max_size=30)


@given(texts, texts)
def test_the_hunks_make_the_new_text_of_the_old_one(old: str, new: str) -> None:
    made, place = "", 0
    for hunk in hunks(old, new):
        made += old[place : hunk.start] + new[hunk.new_start : hunk.new_end]
        place = hunk.end
    assert made + old[place:] == new


@given(texts, texts)
def test_hunks_are_in_order_and_apart(old: str, new: str) -> None:
    found = hunks(old, new)
    assert all(hunk.start < hunk.end or hunk.new_start < hunk.new_end for hunk in found)
    assert all(later.start - hunk.end > 1 for hunk, later in itertools.pairwise(found))


def test_equal_texts_have_no_hunks() -> None:
    assert hunks("您好！", "您好！") == ()


def test_an_insertion_is_found_where_it_is() -> None:
    assert hunks("现答复如下：", "现将情况答复如下：") == (Hunk(1, 1, 1, 4),)


def test_a_single_equal_character_does_not_part_two_hunks() -> None:
    assert hunks("甲乙丙丁戊", "甲子丙丑戊") == (Hunk(1, 4, 1, 4),)
