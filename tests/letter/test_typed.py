import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Mark, closing, heading, paragraph
from replydesk.letter.numbering import label
from replydesk.letter.typed import LONGEST, TypedNumber, as_typed_heading, typed_number


def number_in(text: str) -> tuple[int, int] | None:
    """Level and length of the number, when all of the text has just been typed."""
    found = typed_number(text, 0, len(text))
    return (found.level, found.length) if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、", (1, 2)),
        ("十二、", (1, 3)),
        ("二、下一步工作", (1, 2)),
        ("三、 下一步", (1, 3)),
        ("（一）", (2, 3)),
        ("(一)", (2, 3)),
        ("（十一)高度重视", (2, 4)),
        ("1．", (3, 2)),
        ("1.加强领导", (3, 2)),
        ("１．", (3, 2)),
        ("（１２）", (4, 4)),
        ("12. 加强领导", (3, 4)),
        ("1、加强领导", (3, 2)),
        ("1.“上云”企业", (3, 2)),
        ("1.A类", (3, 2)),
        ("（1）", (4, 3)),
        ("(12)压实责任", (4, 4)),
    ],
)
def test_official_numbers_mean_their_levels(text: str, expected: tuple[int, int]) -> None:
    assert number_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一",
        "一是",
        "1",
        "1.",
        "1. ",
        "1.5亿元",
        "1. 5",
        "1、2月份",
        "1...",
        "2023.",
        "2023.6",
        "（2023）",
        "(123)",
        "0.",
        "第一、",
        " 一、",
        "一，",
        "十一五、十二五",
        "1.——",
        "（一",
        "①",
    ],
)
def test_what_is_no_number_of_a_heading(text: str) -> None:
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end", "found"),
    [
        ("一、工作", 1, 2, True),  # the stop has just been typed, before text
        ("一、工作", 2, 3, False),  # the number stood there before
        ("1.加", 1, 2, True),
        ("1.加", 2, 3, False),
        ("1.加", 0, 3, True),
        ("1.加5", 2, 3, False),
        ("（一）", 0, 2, False),  # not complete by what was typed
        ("（一）", 1, 3, True),
    ],
)
def test_only_what_was_just_typed_counts(text: str, start: int, end: int, *, found: bool) -> None:
    assert (typed_number(text, start, end) is not None) is found


@given(st.integers(1, 4), st.integers(1, 19), st.text(alphabet="甲乙，。", min_size=1, max_size=5))
def test_what_the_page_draws_is_understood_when_typed(level: int, ordinal: int, text: str) -> None:
    mark = label(level, ordinal)
    text = "甲" + text
    assert number_in(mark + text) == (level, len(mark))
    assert len(mark) <= LONGEST


def test_the_number_goes_and_the_rest_keeps_its_id_and_its_marks() -> None:
    blocks = (paragraph("一、甲乙", id="p", marks=[Mark(0, 3)]), closing("谢谢", id="c"))
    made = as_typed_heading(blocks, 0, TypedNumber(1, 2))
    assert made == (heading("甲乙", 1, id="p", marks=[Mark(0, 1)]), closing("谢谢", id="c"))
