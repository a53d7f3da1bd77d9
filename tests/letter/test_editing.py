from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Mark, closing, heading, paragraph, table
from replydesk.letter.block import Blocks, merge_marks, plain_text
from replydesk.letter.editing import join, replace_block, replace_text, split
from tests.strategies import blocks

texts = ("heading", "paragraph", "closing")


def test_a_split_heading_gives_a_paragraph_and_a_split_closing_a_closing() -> None:
    first, rest = split([heading("加强领导。成立专班", 2, id="a")], "a", 5)
    assert (first.id, first.kind, first.level, first.text) == ("a", "heading", 2, "加强领导。")
    assert (rest.kind, rest.text) == ("paragraph", "成立专班")
    assert [block.kind for block in split([closing("甲乙", id="a")], "a", 1)] == ["closing", "closing"]


def test_marks_are_split_and_joined_with_the_text() -> None:
    both = split([paragraph("甲乙丙丁", id="a", marks=[Mark(1, 3)])], "a", 2)
    assert [block.marks for block in both] == [(Mark(1, 2),), (Mark(0, 1),)]
    assert join(both, both[1].id)[0].marks == (Mark(1, 3),)


def test_tables_are_not_split_or_joined() -> None:
    some = [paragraph("甲", id="a"), table([["格"]], id="t"), paragraph("乙", id="b")]
    attempts: list[Callable[[], Blocks]] = [
        lambda: split(some, "t", 0),
        lambda: join(some, "t"),
        lambda: join(some, "b"),
        lambda: join(some, "a"),
    ]
    for wrong in attempts:
        with pytest.raises(ValueError, match=r"."):
            wrong()


def test_marks_grow_with_text_typed_inside_them_and_not_with_text_beside_them() -> None:
    block = paragraph("甲乙丙丁", id="a", marks=[Mark(1, 3)])
    assert replace_text(block, 2, 2, "新字") == paragraph("甲乙新字丙丁", id="a", marks=[Mark(1, 5)])
    assert replace_text(block, 1, 1, "新") == paragraph("甲新乙丙丁", id="a", marks=[Mark(2, 4)])
    assert replace_text(block, 3, 3, "新") == paragraph("甲乙丙新丁", id="a", marks=[Mark(1, 3)])
    assert replace_text(block, 0, 4, "") == paragraph("", id="a")
    with pytest.raises(ValueError, match="within"):
        replace_text(block, 3, 2, "")


def test_a_block_is_replaced_by_its_id() -> None:
    assert replace_block([paragraph("甲", id="a"), paragraph("乙", id="b")], heading("丙", id="b"))[
        1
    ] == heading("丙", id="b")


@given(blocks(kinds=texts), st.data())
def test_split_and_join_never_lose_or_double_text(some: tuple[Block, ...], data: st.DataObject) -> None:
    if not some:
        return
    block = data.draw(st.sampled_from(some))
    offset = data.draw(st.integers(0, len(block.text)))
    parts = split(some, block.id, offset)
    assert len({part.id for part in parts}) == len(some) + 1
    assert plain_text(parts).replace("\n", "") == plain_text(some).replace("\n", "")
    second = parts[some.index(block) + 1]
    joined = join(parts, second.id)
    assert [(b.id, b.kind, b.level, b.text, merge_marks(b.marks)) for b in joined] == [
        (b.id, b.kind, b.level, b.text, merge_marks(b.marks)) for b in some
    ]


@given(blocks(kinds=("paragraph",), max_size=3), st.data())
def test_replaced_text_is_where_it_was_asked_for(some: tuple[Block, ...], data: st.DataObject) -> None:
    for block in some:
        start = data.draw(st.integers(0, len(block.text)))
        end = data.draw(st.integers(start, len(block.text)))
        new = data.draw(st.text("甲乙", max_size=3))
        changed = replace_text(block, start, end, new)
        assert changed.text == block.text[:start] + new + block.text[end:]
        bold = [
            any(mark.start <= place < mark.end for mark in block.marks) for place in range(len(block.text))
        ]
        now = [
            any(mark.start <= place < mark.end for mark in changed.marks)
            for place in range(len(changed.text))
        ]
        assert now[:start] == bold[:start]
        assert now[start + len(new) :] == bold[end:]
