from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.sentences import sentence_at

TEXT = "您好！您的提案收悉。他说：“可以。”我们同意"


def test_the_sentence_that_a_place_is_in() -> None:
    def words(offset: int) -> str:
        return TEXT[slice(*sentence_at(TEXT, offset))]

    assert words(0) == "您好！"
    assert words(3) == "您的提案收悉。"
    assert words(9) == "您的提案收悉。"
    assert words(12) == "他说：“可以。”"
    assert words(len(TEXT)) == "我们同意"


def test_blanks_are_no_part_of_a_sentence() -> None:
    assert sentence_at("　　您好！  好的。  ", 6) == (7, 10)
    assert sentence_at("您好。", 3) == (0, 3)
    assert sentence_at("", 0) == (0, 0)
    start, end = sentence_at("   ", 1)
    assert start == end


@given(st.text("甲乙。！“” ", max_size=12), st.integers(0, 12))
def test_a_sentence_is_within_the_text(text: str, offset: int) -> None:
    start, end = sentence_at(text, min(offset, len(text)))
    assert 0 <= start <= end <= len(text)
