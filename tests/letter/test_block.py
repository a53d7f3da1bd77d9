import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Mark, closing, heading, paragraph, table
from replydesk.letter.block import as_kind, cut_marks, merge_marks, new_id, plain_text, position, unique_ids
from tests.strategies import blocks


def test_new_ids_differ_and_fit_a_bookmark_name() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(len(f"_rd_{one}") <= 40 and one.isalnum() for one in made)


@pytest.mark.parametrize(
    ("kind", "text", "level", "rows", "marks"),
    [
        ("heading", "甲", 0, (), ()),
        ("heading", "甲", 5, (), ()),
        ("paragraph", "甲", 1, (), ()),
        ("paragraph", "甲\n乙", 0, (), ()),
        ("paragraph", "甲", 0, (("格",),), ()),
        ("table", "甲", 0, (), ()),
        ("paragraph", "甲", 0, (), (Mark(0, 2),)),
        ("paragraph", "甲", 0, (), (Mark(0, 0),)),
        ("footnote", "甲", 0, (), ()),
    ],
)
def test_a_block_that_cannot_be_is_refused(
    kind: str, text: str, level: int, rows: tuple[tuple[str]], marks: tuple[Mark]
) -> None:
    with pytest.raises(ValueError, match=r"."):
        Block("a", kind, text, level, marks, rows)  # type: ignore[arg-type]


def test_a_kind_changes_and_all_else_stays() -> None:
    block = paragraph("加强领导", id="a", marks=[Mark(0, 2)])
    assert as_kind(block, "heading", 2) == heading("加强领导", 2, id="a", marks=[Mark(0, 2)])
    assert as_kind(as_kind(block, "heading", 2), "closing", 2) == closing(
        "加强领导", id="a", marks=[Mark(0, 2)]
    )
    with pytest.raises(ValueError, match="table"):
        as_kind(table([["格"]]), "paragraph")


def test_equal_ids_are_renewed_for_the_second() -> None:
    renewed = unique_ids([paragraph("甲", id="a"), paragraph("乙", id="a"), Block("", "paragraph", "丙")])
    assert [block.text for block in renewed] == ["甲", "乙", "丙"]
    assert renewed[0].id == "a"
    assert len({block.id for block in renewed} - {""}) == 3


def test_plain_text_has_a_line_for_each_paragraph_and_row() -> None:
    assert plain_text([heading("甲"), table([["a", "b"], ["c", ""]]), paragraph("乙")]) == "甲\na\tb\nc\t\n乙"


def test_position_of_an_unknown_id_is_an_error() -> None:
    assert position([paragraph(id="a"), paragraph(id="b")], "b") == 1
    with pytest.raises(KeyError):
        position([], "b")


@given(blocks(kinds=("paragraph",)), st.integers(0, 40))
def test_cut_marks_at_any_place_mark_the_same_characters(given_blocks: tuple[Block, ...], cut: int) -> None:
    for block in given_blocks:
        size = len(block.text)
        place = min(cut, size)
        halves = (*cut_marks(block.marks, 0, place), *cut_marks(block.marks, place, size, place))
        assert merge_marks(halves) == merge_marks(block.marks)
