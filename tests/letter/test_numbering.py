import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, heading
from replydesk.letter.numbering import chinese_number, label, labels, ordinals, short_label


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numbers(value: int, text: str) -> None:
    assert chinese_number(value) == text


@pytest.mark.parametrize("value", [-1, 10_000])
def test_chinese_numbers_have_bounds(value: int) -> None:
    with pytest.raises(ValueError, match="between"):
        chinese_number(value)


def test_each_level_has_its_mark() -> None:
    assert [label(level, 3) for level in (1, 2, 3, 4)] == ["三、", "（三）", "3.", "（3）"]
    assert [short_label(level, 3) for level in (1, 2, 3, 4)] == ["三", "（三）", "3", "（3）"]
    with pytest.raises(ValueError, match="level"):
        label(5, 1)


@given(st.lists(st.integers(0, 4), max_size=60))
def test_numbering_is_right_for_any_sequence_of_levels(levels: list[int]) -> None:
    blocks = [
        heading("题", level) if level else Block(f"p{place}", "paragraph")
        for place, level in enumerate(levels)
    ]
    counted = ordinals(blocks)
    for place, level in enumerate(levels):
        if not level:
            assert counted[place] == 0
            continue
        # the ordinal is one more than the headings of this level since the last heading above it
        since = 0
        for earlier in range(place - 1, -1, -1):
            if 0 < levels[earlier] < level:
                break
            since += levels[earlier] == level
        assert counted[place] == since + 1
    assert [bool(text) for text in labels(blocks)] == [bool(level) for level in levels]
