from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, attachment, closing, heading, outline, paragraph, table
from replydesk.letter.block import Blocks, position
from replydesk.letter.structure import (
    StructureError,
    delete_section,
    demote,
    duplicate_section,
    extract,
    move_down,
    move_up,
    promote,
    roots,
    set_closing,
    set_done,
    set_level,
)
from tests.strategies import blocks

LETTER = (
    paragraph("您好", id="o"),
    heading("甲", 1, id="a"),
    heading("乙", 2, id="b"),
    paragraph("乙文", id="bt"),
    heading("丙", 2, id="c"),
    heading("丁", 1, id="d"),
    closing("谢", id="z"),
)


def order(some: Sequence[Block]) -> str:
    return " ".join(block.id for block in some)


def levels(some: Sequence[Block]) -> dict[str, int]:
    return {block.id: block.level for block in some if block.is_heading}


def test_moves_carry_the_whole_section() -> None:
    assert order(move_down(LETTER, "a")) == "o d a b bt c z"
    assert order(move_up(LETTER, "d")) == "o d a b bt c z"
    assert order(move_down(LETTER, "b")) == "o a c b bt d z"


@pytest.mark.parametrize(
    ("move", "words"),
    [
        (lambda: move_up(LETTER, "a"), "第一节"),
        (lambda: move_down(LETTER, "d"), "最后一节"),
        (lambda: move_up(LETTER, "c", "d"), "不在同一级"),
        (lambda: move_up(LETTER, "gone"), "已经不在"),
        (lambda: promote(LETTER, "a"), "一级"),
        (lambda: demote((heading("深", 4, id="x"),), "x"), "四级"),
        (lambda: set_level((table([["格"]], id="x"),), "x", 1), "表格"),
        (lambda: set_closing((table([["格"]], id="x"),), "x"), "表格"),
        (lambda: set_closing(LETTER, "o"), "最后"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(move: Callable[[], Blocks], words: str) -> None:
    with pytest.raises(StructureError, match=words):
        move()


SIX = tuple(heading(name, 1, id=name) for name in "abcdef")


@pytest.mark.parametrize(
    ("change", "ids", "result"),
    [
        (move_up, "cd", "a c d b e f"),
        (move_up, "ce", "a c b e d f"),
        (move_up, "ab" + "d", "a b d c e f"),
        (move_down, "cd", "a b e c d f"),
        (move_down, "ef" + "a", "b a c d e f"),
    ],
)
def test_several_sections_step_together(change: Callable[..., Blocks], ids: str, result: str) -> None:
    assert order(change(SIX, *ids)) == result


def test_several_sections_at_the_edge_stay() -> None:
    with pytest.raises(StructureError, match="第一节"):
        move_up(SIX, "a", "b")
    with pytest.raises(StructureError, match="最后一节"):
        move_down(SIX, "f", "e")


def test_what_is_inside_another_goes_with_it() -> None:
    view = outline(LETTER)
    assert [section.id for section in roots(view, ["c", "d", "a", "b"])] == ["a", "d"]
    assert levels(demote(LETTER, "a", "b")) == {"a": 2, "b": 3, "c": 3, "d": 1}
    assert order(delete_section(LETTER, "b", "a")) == "o d z"
    assert order(extract(LETTER, "d", "b")) == "b bt d"


def test_a_closing_between_sections_keeps_its_place_when_they_change() -> None:
    some = (heading("甲", 1, id="a"), closing("谢", id="z"), heading("乙", 1, id="b"))
    assert order(move_up(some, "b")) == "b z a"


def test_done_is_said_of_headings_alone() -> None:
    some = set_done(LETTER, ["a", "bt"], done=True)
    assert [block.id for block in some if block.done] == ["a"]
    assert set_done(some, ["a"], done=False) == LETTER


def test_levels_change_for_all_of_the_section() -> None:
    assert levels(demote(LETTER, "a")) == {"a": 2, "b": 3, "c": 3, "d": 1}
    assert levels(promote(LETTER, "b")) == {"a": 1, "b": 1, "c": 2, "d": 1}


def test_deleting_and_copying() -> None:
    assert order(delete_section(LETTER, "a")) == "o d z"
    copied = duplicate_section(LETTER, "b")
    assert [block.text for block in copied] == ["您好", "甲", "乙", "乙文", "乙", "乙文", "丙", "丁", "谢"]
    assert len({block.id for block in copied}) == 9


def test_a_single_block_changes_its_level_and_what_it_owned_stays() -> None:
    assert levels(set_level(LETTER, "b", 3)) == {"a": 1, "b": 3, "c": 2, "d": 1}
    assert set_level(LETTER, "b", 0)[2] == paragraph("乙", id="b")
    assert set_closing((paragraph("谢", id="x"),), "x")[0].kind == "closing"


@given(blocks(), st.data())
def test_no_change_of_structure_loses_or_doubles_text(some: tuple[Block, ...], data: st.DataObject) -> None:
    sections = outline(some).sections
    if not sections:
        return
    section = data.draw(st.sampled_from(sections))
    for change in (promote, demote, move_up, move_down):
        try:
            changed = change(some, section.id)
        except StructureError:
            continue
        assert Counter(block.id for block in changed) == Counter(block.id for block in some)
        assert {block.id: (block.text, block.rows, block.marks) for block in changed} == {
            b.id: (b.text, b.rows, b.marks) for b in some
        }
        moved = changed[position(changed, section.id) :][: section.end - section.start]
        assert [block.id for block in moved] == [block.id for block in some[section.start : section.end]]


@given(blocks(), st.data())
def test_what_goes_one_way_comes_back(some: tuple[Block, ...], data: st.DataObject) -> None:
    sections = outline(some).sections
    if not sections:
        return
    section = data.draw(st.sampled_from(sections))
    try:
        lowered = demote(some, section.id)
    except StructureError:
        return
    assert promote(lowered, section.id) == some


@given(blocks(), st.data())
def test_a_deleted_section_is_all_that_goes(some: tuple[Block, ...], data: st.DataObject) -> None:
    sections = outline(some).sections
    if not sections:
        return
    section = data.draw(st.sampled_from(sections))
    assert delete_section(some, section.id) == (*some[: section.start], *some[section.end :])


BOUND = (
    heading("甲", id="a"),
    heading("乙", id="b"),
    closing("谢", id="z"),
    attachment("清单", id="c"),
    heading("丙", id="d"),
    attachment("表", id="e"),
    heading("丁", id="f"),
)


def test_attachments_change_places_with_all_that_is_in_them() -> None:
    assert [block.id for block in move_up(BOUND, "e")] == ["a", "b", "z", "e", "f", "c", "d"]
    assert [block.id for block in move_down(BOUND, "c")] == ["a", "b", "z", "e", "f", "c", "d"]
    assert [block.id for block in delete_section(BOUND, "c")] == ["a", "b", "z", "e", "f"]


@pytest.mark.parametrize(
    ("change", "ids", "words"),
    [
        (move_down, ("b",), "最后一节"),
        (move_up, ("c",), "第一节"),
        (move_up, ("b", "e"), "不在同一级"),
        (promote, ("c",), "附件没有级别"),
        (demote, ("e",), "附件没有级别"),
    ],
)
def test_nothing_crosses_the_border_of_letter_and_attachments(
    change: Callable[..., Blocks], ids: tuple[str, ...], words: str
) -> None:
    with pytest.raises(StructureError, match=words):
        change(BOUND, *ids)


def test_there_is_no_closing_in_an_attachment() -> None:
    with pytest.raises(StructureError, match="附件里没有结语"):
        set_closing(BOUND, "d")
    assert set_closing(BOUND[1:], "z") == BOUND[1:]
