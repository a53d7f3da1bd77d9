from collections import Counter
from collections.abc import Callable
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Blocks, attachment, closing, heading, outline, paragraph
from replydesk.letter.block import position
from replydesk.letter.placing import Target, Where, check_move, insert_sections, move_sections
from replydesk.letter.structure import StructureError, extract, roots
from tests.strategies import blocks

LETTER = (
    paragraph("您好", id="o"),
    heading("甲", 1, id="a"),
    heading("乙", 2, id="b"),
    paragraph("乙文", id="bt"),
    heading("丙", 2, id="c"),
    heading("丁", 1, id="d"),
    heading("戊", 2, id="e"),
    closing("谢", id="z"),
)


def told(some: Blocks) -> str:
    """Ids in order, a heading's with its level."""
    return " ".join(f"{block.id}{block.level or ''}" for block in some)


@pytest.mark.parametrize(
    ("ids", "target", "result"),
    [
        (["b"], Target("before", "a"), "o b1 bt a1 c2 d1 e2 z"),
        (["b"], Target("after", "a"), "o a1 c2 b1 bt d1 e2 z"),
        (["b"], Target("inside", "d"), "o a1 c2 d1 e2 b2 bt z"),
        (["b"], Target("inside", "e"), "o a1 c2 d1 e2 b3 bt z"),
        (["d"], Target("inside", "b"), "o a1 b2 bt d3 e4 c2 z"),
        (["d"], Target("first"), "o d1 e2 a1 b2 bt c2 z"),
        (["a"], Target("last"), "o d1 e2 a1 b2 bt c2 z"),
        (["e", "b"], Target("last"), "o a1 c2 d1 b1 bt e1 z"),
        (["c", "a", "b"], Target("after", "d"), "o d1 e2 a1 b2 bt c2 z"),
        (["b", "d"], Target("after", "b"), "o a1 b2 bt d2 e3 c2 z"),
        (["b"], Target("before", "b"), "o a1 b2 bt c2 d1 e2 z"),
    ],
)
def test_sections_take_the_level_of_their_new_place(ids: list[str], target: Target, result: str) -> None:
    assert told(move_sections(LETTER, ids, target)) == result


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (lambda: move_sections(LETTER, ["a"], Target("inside", "a")), "自己的里面"),
        (lambda: move_sections(LETTER, ["a"], Target("before", "b")), "自己的里面"),
        (
            lambda: move_sections((*LETTER[:6], heading("深", 3, id="x")), ["a"], Target("inside", "x")),
            "超过四级",
        ),
        (lambda: move_sections(LETTER, ["gone"], Target("last")), "已经不在"),
        (lambda: move_sections(LETTER, ["a"], Target("after", "gone")), "已经不在"),
        (lambda: insert_sections(LETTER, [paragraph("文")], Target("last")), "整节"),
        (lambda: insert_sections(LETTER, [], Target("last")), "整节"),
        (
            lambda: insert_sections(
                LETTER, [heading("甲", level) for level in (1, 2, 3, 4)], Target("inside", "a")
            ),
            "超过四级",
        ),
    ],
)
def test_impossible_places_are_refused_with_the_reason(action: Callable[[], Blocks], words: str) -> None:
    with pytest.raises(StructureError, match=words):
        action()


def test_a_move_can_be_judged_without_making_it() -> None:
    chosen, spot = check_move(LETTER, outline(LETTER), ["e", "b"], Target("inside", "c"))
    assert [section.id for section in chosen] == ["b", "e"]
    assert (spot.index, spot.level) == (5, 3)


def test_pasted_sections_are_new_fit_in_and_end_no_section() -> None:
    pieces = (
        heading("子", 2, id="b"),
        closing("谢", id="z"),
        heading("丑", 3, id="d"),
        heading("寅", 1, id="e"),
    )
    result = insert_sections(LETTER, pieces, Target("after", "b"))
    put_in = result[4:8]
    assert [(block.kind, block.text, block.level) for block in put_in] == [
        ("heading", "子", 2),
        ("paragraph", "谢", 0),
        ("heading", "丑", 3),
        ("heading", "寅", 2),
    ]
    assert (*result[:4], *result[8:]) == LETTER
    assert len({block.id for block in result}) == len(result)


def test_a_letter_without_sections_takes_them_between_opening_and_closing() -> None:
    letter = (paragraph("您好", id="o"), closing("谢", id="z"))
    for target in (Target("first"), Target("last")):
        result = insert_sections(letter, [heading("子", 3)], target)
        assert [(block.text, block.level) for block in result] == [("您好", 0), ("子", 1), ("谢", 0)]


WHERE: tuple[Where, ...] = get_args(Where)
targets = st.sampled_from(WHERE)


@given(blocks(max_size=16), st.data())
def test_no_move_loses_doubles_or_disorders_anything(some: tuple[Block, ...], data: st.DataObject) -> None:
    view = outline(some)
    if not view.sections:
        return
    ids = [section.id for section in view.sections]
    chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
    where = data.draw(targets)
    target = Target(where, "" if where in {"first", "last"} else data.draw(st.sampled_from(ids)))
    try:
        result = move_sections(some, chosen, target)
    except StructureError:
        return
    tops = roots(view, chosen)
    assert Counter(block.id for block in result) == Counter(block.id for block in some)
    assert {b.id: (b.kind, b.text, b.rows, b.marks, b.done) for b in result} == {
        b.id: (b.kind, b.text, b.rows, b.marks, b.done) for b in some
    }
    moved = {block.id for block in extract(some, *chosen)}
    for part in (moved, {block.id for block in some} - moved):  # both keep their order
        assert [b.id for b in result if b.id in part] == [b.id for b in some if b.id in part]
    after = outline(result)
    assert len({after.find(section.id).level for section in tops}) == 1
    if where == "inside":
        parents = {after.find(section.id).parent for section in tops}
        assert {after.sections[parent].id for parent in parents if parent is not None} == {target.id}
    for section in tops:  # each is whole, and inside it levels keep their distances
        by = after.find(section.id).level - section.level
        at = position(result, section.id)
        for old, new in zip(some[section.start : section.end], result[at:], strict=False):
            assert new.id == old.id
            assert new.level == (old.level + by if old.is_heading else 0)
    rest = [block for block in result if block.id not in moved]
    assert rest == [block for block in some if block.id not in moved]


@given(blocks(), blocks(kinds=("heading", "paragraph", "table")), st.data())
def test_inserting_adds_and_touches_nothing_else(
    some: tuple[Block, ...], pieces: tuple[Block, ...], data: st.DataObject
) -> None:
    pieces = (heading("新", data.draw(st.integers(1, 4))), *pieces)
    ids = [section.id for section in outline(some).sections]
    where: Where = data.draw(targets) if ids else "last"
    target = Target(where, "" if where in {"first", "last"} else data.draw(st.sampled_from(ids)))
    try:
        result = insert_sections(some, pieces, target)
    except StructureError:
        return
    known = {block.id for block in some}
    assert tuple(block for block in result if block.id in known) == some
    added = [block for block in result if block.id not in known]
    assert [(b.kind, b.text, b.rows) for b in added] == [(b.kind, b.text, b.rows) for b in pieces]
    assert len({block.id for block in result}) == len(some) + len(pieces)


BOUND = (
    heading("甲", id="a"),
    closing("谢", id="z"),
    attachment("清单", id="c"),
    heading("丙", id="d"),
    attachment("表", id="e"),
)


def test_attachments_move_among_themselves_and_sections_into_them() -> None:
    assert [block.id for block in move_sections(BOUND, ["e"], Target("before", "c"))] == [
        "a",
        "z",
        "e",
        "c",
        "d",
    ]
    assert [block.id for block in move_sections(BOUND, ["a"], Target("inside", "e"))] == [
        "z",
        "c",
        "d",
        "e",
        "a",
    ]
    assert [block.id for block in move_sections(BOUND, ["d"], Target("last"))] == ["a", "d", "z", "c", "e"]


@pytest.mark.parametrize(
    ("moved", "target"),
    [
        ("a", Target("before", "c")),
        ("c", Target("after", "a")),
        ("c", Target("last")),
        ("e", Target("inside", "c")),
    ],
)
def test_attachments_and_sections_do_not_mix(moved: str, target: Target) -> None:
    with pytest.raises(StructureError):
        move_sections(BOUND, [moved], target)


def test_pasted_attachments_go_behind_all_and_sections_beside_an_attachment_into_it() -> None:
    pieces = (heading("新"), attachment("新表"), paragraph("文"))
    changed = insert_sections(BOUND, pieces, Target("before", "a"))
    assert [block.text for block in changed] == ["新", "甲", "谢", "清单", "丙", "表", "新表", "文"]
    changed = insert_sections(BOUND, pieces, Target("after", "c"))
    assert [block.text for block in changed] == ["甲", "谢", "清单", "丙", "新", "新表", "文", "表"]
