from hypothesis import given

from replydesk.letter import Blocks, counting, heading, paragraph, table
from tests.strategies import blocks as some_blocks


def test_blanks_and_section_numbers_are_not_counted() -> None:
    assert counting.characters(heading("下一步　工作 重点")) == 7
    assert counting.characters(table([["年份", "件 数"], ["2023", ""]])) == 8


@given(some_blocks())
def test_total_is_the_sum_over_any_cut(blocks: Blocks) -> None:
    middle = len(blocks) // 2
    assert counting.total(blocks) == counting.total(blocks[:middle]) + counting.total(blocks[middle:])
    assert counting.total((*blocks, paragraph("多三字"))) == counting.total(blocks) + 3
