import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Mark, paragraph
from replydesk.letter.editing import replace_text
from tests.strategies import blocks


def test_marks_grow_with_text_typed_inside_them_and_not_with_text_beside_them() -> None:
    block = paragraph("甲乙丙丁", id="a", marks=[Mark(1, 3)])
    assert replace_text(block, 2, 2, "新字") == paragraph("甲乙新字丙丁", id="a", marks=[Mark(1, 5)])
    assert replace_text(block, 1, 1, "新") == paragraph("甲新乙丙丁", id="a", marks=[Mark(2, 4)])
    assert replace_text(block, 3, 3, "新") == paragraph("甲乙丙新丁", id="a", marks=[Mark(1, 3)])
    assert replace_text(block, 0, 4, "") == paragraph("", id="a")
    with pytest.raises(ValueError, match="within"):
        replace_text(block, 3, 2, "")


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
