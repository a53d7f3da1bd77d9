from dataclasses import astuple

import pytest
from hypothesis import given

from replydesk.letter import Blocks, closing, counting, heading, paragraph, table
from replydesk.letter.counting import Count, Tally
from tests.strategies import blocks as some_blocks


def test_blanks_and_section_numbers_are_not_counted() -> None:
    assert counting.characters(heading("下一步　工作 重点")) == 7
    assert counting.characters(table([["年份", "件 数"], ["2023", ""]])) == 5


@pytest.mark.parametrize(
    ("text", "words", "characters", "with_blanks", "letters", "latin"),
    [
        ("您好！", 3, 3, 3, 2, 0),
        ("GDP增长5.6%。", 5, 10, 10, 7, 2),
        ("A 类 B类", 4, 4, 6, 4, 2),
        ("“数字”——", 6, 6, 6, 2, 0),
        ("１２件", 3, 3, 3, 3, 0),
        ("", 0, 0, 0, 0, 0),
    ],
)
def test_words_are_counted_as_word_does(
    text: str, words: int, characters: int, with_blanks: int, letters: int, latin: int
) -> None:
    counted = counting.count(paragraph(text))
    assert astuple(counted)[:5] == (words, characters, with_blanks, letters, latin)
    assert counted.paragraphs == bool(text)
    assert counting.characters(paragraph(text)) == words


@given(some_blocks())
def test_total_is_the_sum_over_any_cut(blocks: Blocks) -> None:
    middle = len(blocks) // 2
    assert counting.total(blocks) == counting.total(blocks[:middle]) + counting.total(blocks[middle:])
    assert counting.total((*blocks, paragraph("多三字"))) == counting.total(blocks) + 3


@given(some_blocks())
def test_all_ways_of_counting_agree(blocks: Blocks) -> None:
    assert Tally().of(blocks) == counting.total(blocks)
    whole = counting.whole(blocks)
    assert whole.words == counting.total(blocks)
    assert whole.latin <= whole.words <= whole.characters <= whole.with_blanks
    parts = counting.parts(blocks, "开头", "结语")
    assert sum((entry for _, entry in parts), Count()) == whole


def test_parts_are_opening_sections_of_the_top_and_closing() -> None:
    blocks = (
        paragraph("您好！"),
        heading("情况", 1),
        heading("其中", 2),
        heading("打算", 1),
        closing("感谢。"),
    )
    parts = [(name, entry.words) for name, entry in counting.parts(blocks, "开头", "结语")]
    assert parts == [("开头", 3), ("一、情况", 4), ("二、打算", 2), ("结语", 3)]


def test_a_changed_block_is_counted_anew() -> None:
    tally, block = Tally(), paragraph("两字", id="a")
    assert tally.of((block,)) == 2
    assert tally.of((paragraph("三个字", id="a"),)) == 3


def test_marks_that_chinese_has_of_its_own_are_characters_and_no_latin_words() -> None:
    assert counting.characters(paragraph("××局买买提·艾力")) == 9
    assert counting.characters(paragraph("20℃±1°")) == 5
