from hypothesis import given

from replydesk.letter import Block
from replydesk.letter.difference import difference
from tests.strategies import blocks


@given(blocks(max_size=6), blocks(max_size=6), blocks(max_size=6), blocks(max_size=6))
def test_replacing_the_stretch_gives_the_new_blocks(
    before: tuple[Block, ...], old: tuple[Block, ...], new: tuple[Block, ...], behind: tuple[Block, ...]
) -> None:
    first, second = (*before, *old, *behind), (*before, *new, *behind)
    found = difference(first, second)
    assert (*first[: found.start], *second[found.start : found.new_end], *first[found.old_end :]) == second
    assert found.old_end - found.start <= len(old)
    assert found.new_end - found.start <= len(new)
    assert bool(found) == (first != second)
