from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Blocks, Mark, closing, heading, paragraph, table
from replydesk.letter.attachments import letter_end
from replydesk.letter.ranges import Place, as_pieces, cut, insert, join_before, move, new_paragraph, remove
from tests.strategies import blocks as some_blocks

TABLE = table([["年", "数"]], id="t")


@st.composite
def with_places(draw: st.DrawFn, count: int = 2) -> tuple[Blocks, list[Place]]:
    blocks = draw(some_blocks(6).filter(bool))
    found = []
    for _ in range(count):
        index = draw(st.integers(0, len(blocks) - 1))
        found.append(Place(index, draw(st.integers(0, len(blocks[index].text)))))
    return blocks, sorted(found)


def ids_are_unique(blocks: Blocks) -> bool:
    return len({block.id for block in blocks}) == len(blocks)


def flat(blocks: Blocks) -> str:
    """All characters in order, tables as one mark, so that order and loss both show."""
    return "".join("\uffff" if block.kind == "table" else block.text for block in blocks)


@given(with_places())
def test_what_is_removed_is_what_was_cut(case: tuple[Blocks, list[Place]]) -> None:
    blocks, (first, last) = case
    left, place = remove(blocks, first, last)
    assert ids_are_unique(left)
    assert {block.id for block in left} <= {block.id for block in blocks}
    assert 0 <= place.index < len(left)
    assert place.offset <= len(left[place.index].text)
    assert sorted(flat(left) + flat(cut(blocks, first, last))) == sorted(flat(blocks))


@given(with_places(1), some_blocks(4, kinds=("heading", "paragraph", "closing", "table")))
def test_inserting_loses_nothing_and_keeps_every_id(case: tuple[Blocks, list[Place]], pieces: Blocks) -> None:
    blocks, (place,) = case
    result, end = insert(blocks, place, pieces)
    assert ids_are_unique(result)
    assert {block.id for block in blocks} <= {block.id for block in result}
    before = flat(blocks[: place.index]) + (
        "\uffff" if blocks[place.index].kind == "table" else blocks[place.index].text[: place.offset]
    )
    if blocks[place.index].kind == "table":
        before = flat(blocks[: place.index + 1])
    assert flat(result).startswith(before + flat(pieces))
    assert len(flat(result)) == len(flat(blocks)) + len(flat(pieces))
    if pieces and pieces[-1].kind != "table" and blocks[place.index].kind != "table":
        assert flat(result[: end.index]) + result[end.index].text[: end.offset] == before + flat(pieces)


@given(with_places(1), some_blocks(4))
def test_attachments_that_are_put_in_go_behind_everything(
    case: tuple[Blocks, list[Place]], pieces: Blocks
) -> None:
    blocks, (place,) = case
    result, end = insert(blocks, place, pieces)
    here = letter_end(pieces)
    assert (result[: len(result) - len(pieces[here:])], end) == _same_ids(
        insert(blocks, place, pieces[:here]), result
    )
    assert [replace(block, id="") for block in result[len(result) - len(pieces[here:]) :]] == [
        replace(block, id="") for block in pieces[here:]
    ]
    assert ids_are_unique(result)


def _same_ids(found: tuple[Blocks, Place], ids: Blocks) -> tuple[Blocks, Place]:
    """The blocks with the ids of others at their places: new ones are made at random."""
    blocks, place = found
    return tuple(replace(block, id=other.id) for block, other in zip(blocks, ids, strict=False)), place


@given(with_places(3), st.permutations([0, 1, 2]))
def test_moving_loses_nothing(case: tuple[Blocks, list[Place]], order: list[int]) -> None:
    blocks, places = case
    first, last = sorted((places[order[0]], places[order[1]]))
    result, place = move(blocks, first, last, places[order[2]])
    assert ids_are_unique(result)
    assert sorted(flat(result)) == sorted(flat(blocks))
    assert place.offset <= len(result[place.index].text)


@given(with_places(1))
def test_enter_splits_and_backspace_joins_again(case: tuple[Blocks, list[Place]]) -> None:
    blocks, (place,) = case
    split, after = new_paragraph(blocks, place)
    heads = blocks[place.index].is_heading
    lost = len(flat(blocks)) - len(flat(split))
    assert lost == 0 or (heads and blocks[place.index].text[: place.offset].endswith("。" * lost))
    assert {block.id for block in blocks} <= {block.id for block in split}
    if len(split) > len(blocks) and blocks[place.index].kind != "table":
        joined = join_before(split, after.index)
        assert joined is not None
        assert flat(joined[0]).replace("。", "") == flat(blocks).replace("。", "")
        if not heads:
            assert joined == (blocks, place)


def kinds(blocks: Blocks) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks]


def test_behind_a_heading_comes_body_and_behind_a_closing_a_closing() -> None:
    split, place = new_paragraph((heading("甲乙", 2), closing("丙丁")), Place(0, 1))
    assert kinds(split)[:2] == [("heading", 2, "甲"), ("paragraph", 0, "乙")]
    assert place == Place(1, 0)
    split, _ = new_paragraph((closing("丙丁"),), Place(0, 1))
    assert kinds(split) == [("closing", 0, "丙"), ("closing", 0, "丁")]


def test_at_the_start_of_a_heading_the_heading_keeps_its_id() -> None:
    split, place = new_paragraph((heading("甲", 1, id="h"),), Place(0, 0))
    assert kinds(split) == [("paragraph", 0, ""), ("heading", 1, "甲")]
    assert (split[1].id, place) == ("h", Place(1, 0))


def test_an_empty_heading_becomes_body() -> None:
    split, place = new_paragraph((heading("", 3, id="h"),), Place(0, 0))
    assert kinds(split) == [("paragraph", 0, "")]
    assert (split[0].id, place) == ("h", Place(0, 0))


@pytest.mark.parametrize(
    ("text", "offset", "parts"),
    [
        ("高度重视。成立专班。", 5, ("高度重视", "成立专班。")),
        ("高度重视！成立专班。", 5, ("高度重视！", "成立专班。")),
        ("高度重视。成立专班。", 2, ("高度", "重视。成立专班。")),
        ("高度重视。成立专班。", 7, ("高度重视。成立", "专班。")),
        ("高度重视。", 5, ("高度重视。", "")),
        ("。成立专班。", 1, ("。", "成立专班。")),
    ],
)
def test_enter_behind_the_stop_of_a_run_in_heading_puts_it_on_its_own_line(
    text: str, offset: int, parts: tuple[str, str]
) -> None:
    split, place = new_paragraph((heading(text, 2, marks=[Mark(0, len(text))]),), Place(0, offset))
    assert kinds(split) == [("heading", 2, parts[0]), ("paragraph", 0, parts[1])]
    assert place == Place(1, 0)
    assert split[0].marks == (Mark(0, len(parts[0])),)


@pytest.mark.parametrize(
    ("title", "text", "joined", "offset"),
    [
        ("高度重视", "成立专班。", "高度重视。成立专班。", 5),
        ("高度重视！", "成立专班。", "高度重视！成立专班。", 5),
        ("高度重视。成立专班", "负责此事。", "高度重视。成立专班负责此事。", 9),
        ("包括以下方面：", "成立专班。", "包括以下方面：成立专班。", 7),
        ("高度", "重视", "高度重视", 2),
        ("高度重视", "", "高度重视", 4),
        ("高度重视", "长" * 41, "高度重视。" + "长" * 41, 5),
    ],
)
def test_text_that_joins_a_heading_makes_it_a_run_in_heading(
    title: str, text: str, joined: str, offset: int
) -> None:
    result = join_before((heading(title, 2, id="h"), paragraph(text)), 1)
    assert result == ((heading(joined, 2, id="h"),), Place(0, offset))


def test_two_headings_become_one_without_a_stop() -> None:
    result = join_before((heading("高度", 1, id="h"), heading("重视，抓好落实", 2)), 1)
    assert result is not None
    assert result[0] == (heading("高度重视，抓好落实", 1, id="h"),)


def test_behind_a_table_comes_a_paragraph() -> None:
    split, place = new_paragraph((TABLE,), Place(0, 0))
    assert kinds(split) == [("table", 0, ""), ("paragraph", 0, "")]
    assert place == Place(1, 0)


def test_of_an_empty_and_a_full_paragraph_the_full_one_stays() -> None:
    joined = join_before((paragraph("", id="e"), closing("谢谢", id="c")), 1)
    assert joined is not None
    assert joined[0] == (closing("谢谢", id="c"),)


def test_a_table_is_joined_to_nothing() -> None:
    assert join_before((paragraph("甲"), TABLE), 1) is None
    assert join_before((TABLE, paragraph("甲")), 1) is None
    assert join_before((paragraph("甲"),), 0) is None


def test_a_table_goes_when_the_stretch_begins_before_it_and_ends_behind_it() -> None:
    blocks: tuple[Block, ...] = (paragraph("甲乙", id="a"), TABLE, paragraph("丙丁", id="b"))
    assert remove(blocks, Place(0, 1), Place(2, 1))[0] == (paragraph("甲丁", id="a"),)
    kept, place = remove(blocks, Place(0, 1), Place(1, 0))
    assert kept == (paragraph("甲", id="a"), TABLE, paragraph("丙丁", id="b"))
    assert place == Place(0, 1)
    kept, place = remove(blocks, Place(1, 0), Place(2, 1))
    assert kept == (paragraph("甲乙", id="a"), paragraph("丁", id="b"))
    assert place == Place(1, 0)
    assert remove(blocks, Place(1, 0), Place(1, 0)) == (blocks, Place(1, 0))


def test_removing_whole_paragraphs_leaves_the_last_as_it_is() -> None:
    blocks = (paragraph("甲", id="a"), heading("乙", 1, id="b"), closing("丙", id="c"))
    assert remove(blocks, Place(0, 0), Place(2, 0))[0] == (closing("丙", id="c"),)


def test_words_go_into_the_line_and_take_the_kind_there() -> None:
    result, place = insert((heading("甲丙", 2, id="h"),), Place(0, 1), (paragraph("乙"),))
    assert result == (heading("甲乙丙", 2, id="h"),)
    assert place == Place(0, 2)


def test_several_paragraphs_join_at_both_ends() -> None:
    pieces = (paragraph("一"), heading("二", 1), paragraph("三"))
    result, place = insert((paragraph("甲乙", id="a"),), Place(0, 1), pieces)
    assert kinds(result) == [("paragraph", 0, "甲一"), ("heading", 1, "二"), ("paragraph", 0, "三乙")]
    assert result[0].id == "a"
    assert place == Place(2, 1)


def test_whole_paragraphs_leave_what_follows_as_it_is() -> None:
    pieces = (heading("一", 1), paragraph("二"), paragraph(""))
    blocks = (paragraph("甲", id="a"), heading("乙丙", 2, id="b", marks=[Mark(0, 2)]), closing("丁", id="c"))
    result, place = insert(blocks, Place(1, 0), pieces)
    assert kinds(result)[1:3] == [("heading", 1, "一"), ("paragraph", 0, "二")]
    assert result[3:] == blocks[1:]
    assert place == Place(3, 0)
    result, place = insert(blocks, Place(1, 1), pieces)
    assert kinds(result)[1:4] == [("heading", 2, "乙一"), ("paragraph", 0, "二"), ("paragraph", 0, "丙")]
    assert (result[1].id, place) == ("b", Place(3, 0))


def test_what_is_copied_up_to_the_next_paragraph_says_nothing_of_that_one() -> None:
    blocks = (paragraph("甲", id="a"), heading("乙", 1, id="b"), TABLE)
    assert [piece.kind for piece in as_pieces(blocks, Place(0, 0), Place(1, 0))] == ["paragraph", "paragraph"]
    assert [piece.kind for piece in as_pieces(blocks, Place(0, 0), Place(1, 1))] == ["paragraph", "heading"]
    assert [piece.kind for piece in as_pieces(blocks, Place(1, 0), Place(2, 0))] == ["heading"]


def test_a_heading_pasted_into_an_empty_paragraph_is_a_heading() -> None:
    result, _ = insert((paragraph("", id="a"),), Place(0, 0), (heading("二", 1),))
    assert result == (heading("二", 1, id="a"),)


def test_a_few_words_of_a_heading_are_words() -> None:
    blocks = (heading("甲乙丙", 1),)
    assert as_pieces(blocks, Place(0, 0), Place(0, 2))[0].kind == "paragraph"
    assert as_pieces(blocks, Place(0, 0), Place(0, 3))[0].kind == "heading"
