import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Mark, closing, heading, paragraph, table
from replydesk.letter.block import Blocks
from replydesk.letter.clause_functions import FUNCTION_BY_CODE
from replydesk.letter.insertion import (
    Insertion,
    Spot,
    first_blank,
    insert_text,
    replace_passage,
)
from replydesk.letter.passages import Passage, find_passage
from replydesk.letter.ranges import Place
from tests.strategies import blocks, some_lines

LETTER: Blocks = (
    paragraph("您好！现答复如下：", id="open"),
    heading("基本情况", 1, id="one"),
    heading("高度重视。成立了专班。", 2, id="runin"),
    paragraph("", id="empty"),
    table([["a"]], id="table"),
    closing("感谢您。", id="thanks"),
)


def put(
    place: Place, text: str, function: str = "", *passages: Passage, to: Place | None = None
) -> Insertion:
    return insert_text(LETTER, Spot(place, to or place, passages), text, function)


def rows(insertion: Insertion) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in insertion.blocks if block.kind != "table"]


def test_one_paragraph_goes_into_the_line() -> None:
    found = put(Place(0, 3), "收悉。")
    assert found.blocks[0].text == "您好！收悉。现答复如下："
    assert (found.first, found.last, found.block_ids) == (Place(0, 3), Place(0, 6), ("open",))
    assert put(Place(2, 5), "甲").blocks[2] == heading("高度重视。甲成立了专班。", 2, id="runin")


def test_within_a_heading_it_becomes_the_paragraph_behind_it() -> None:
    for place in (Place(1, 0), Place(1, 4), Place(2, 4)):
        found = put(place, "甲")
        assert found.blocks[place.index] == LETTER[place.index]
        assert (found.blocks[place.index + 1].kind, found.blocks[place.index + 1].text) == ("paragraph", "甲")
        assert found.last == Place(place.index + 1, 1)


def test_an_empty_paragraph_becomes_the_clause_and_keeps_its_id() -> None:
    found = put(Place(3, 0), "甲\n乙")
    assert [block.text for block in found.blocks[3:5]] == ["甲", "乙"]
    assert found.block_ids[0] == "empty"
    assert found.last == Place(4, 1)


def test_behind_a_table_it_is_a_paragraph() -> None:
    assert put(Place(4, 0), "甲").blocks[5].text == "甲"


def test_several_paragraphs_stand_alone() -> None:
    assert [text for _, text in rows(put(Place(0, 3), "甲\n\n乙"))][:4] == [
        "您好！",
        "甲",
        "乙",
        "现答复如下：",
    ]
    assert [text for _, text in rows(put(Place(0, 0), "甲\n乙"))][:3] == ["甲", "乙", "您好！现答复如下："]
    assert [text for _, text in rows(put(Place(0, 9), "甲\n乙"))][:3] == ["您好！现答复如下：", "甲", "乙"]
    assert rows(put(Place(5, 2), "甲\n乙"))[-4:] == [
        ("closing", "感谢"),
        ("closing", "甲"),
        ("closing", "乙"),
        ("closing", "您。"),
    ]


def test_a_selection_is_replaced() -> None:
    found = put(Place(0, 3), "甲", to=Place(1, 2))
    assert found.blocks[0].text == "您好！甲情况"


def test_a_closing_goes_to_the_end_in_the_order_of_functions() -> None:
    found = put(Place(0, 3), "此致\n敬礼！", "C24")
    assert rows(found)[-3:] == [("closing", "感谢您。"), ("closing", "此致"), ("closing", "敬礼！")]
    known = Passage(("thanks",), "感谢您。", "C23")
    assert rows(put(Place(0, 3), "欢迎监督。", "C21", known))[-2:] == [
        ("closing", "欢迎监督。"),
        ("closing", "感谢您。"),
    ]


def test_a_closing_takes_an_empty_last_paragraph() -> None:
    found = insert_text((paragraph("", id="a"),), Spot(Place(0, 0), Place(0, 0)), "感谢您。", "C20")
    assert found.blocks == (closing("感谢您。", id="a"),)


def test_a_closing_replaces_the_one_of_its_function() -> None:
    known = Passage(("thanks",), "感谢您。", "C20")
    found = put(Place(0, 3), "谢谢。", "C20", known)
    assert rows(found)[-1] == ("closing", "谢谢。")
    assert len(found.blocks) == len(LETTER)
    assert found.replaced == "感谢您。"
    # What the clerk has made of it is not taken away: the new one stands behind it.
    changed = put(Place(0, 3), "谢谢。", "C20", Passage(("thanks",), "衷心感谢您。", "C20"))
    assert rows(changed)[-2:] == [("closing", "感谢您。"), ("closing", "谢谢。")]


def test_an_opening_goes_before_the_first_heading_and_replaces_the_earlier_one() -> None:
    assert put(Place(5, 0), "收悉。", "C01").blocks[0].text == "您好！收悉。现答复如下："
    assert put(Place(0, 0), "收悉。", "C01").blocks[0].text == "收悉。您好！现答复如下："
    known = Passage(("open",), "您好！", "C01")
    found = put(Place(5, 0), "收悉。", "C01", known)
    assert found.blocks[0].text == "收悉。现答复如下："
    assert found.replaced == "您好！"
    bare = insert_text(LETTER[1:], Spot(Place(2, 0), Place(2, 0)), "收悉。", "C01")
    assert [block.text for block in bare.blocks[:2]] == ["收悉。", "基本情况"]


def test_a_passage_of_several_paragraphs_is_found_and_replaced() -> None:
    put_in = put(Place(0, 9), "甲\n乙")
    passage = Passage(put_in.block_ids, "甲\n乙", "")
    shorter = replace_passage(put_in.blocks, passage, "丙")
    assert shorter is not None
    assert [block.text for block in shorter.blocks[:3]] == ["您好！现答复如下：", "丙", "基本情况"]
    longer = replace_passage(put_in.blocks, passage, "丙\n丁\n戊")
    assert longer is not None
    assert [block.text for block in longer.blocks[1:4]] == ["丙", "丁", "戊"]
    assert longer.block_ids[:2] == put_in.block_ids


def test_what_stands_around_a_passage_stays_with_its_marks() -> None:
    letter = (paragraph("前甲后", id="a", marks=[Mark(0, 1), Mark(2, 3)]),)
    found = replace_passage(letter, Passage(("a",), "甲", ""), "乙\n丙")
    assert found is not None
    assert [(block.text, block.marks) for block in found.blocks] == [
        ("前乙", (Mark(0, 1),)),
        ("丙后", (Mark(1, 2),)),
    ]


@pytest.mark.parametrize("passage", [Passage(("open",), "别的", ""), Passage(("gone",), "您好！", "")])
def test_a_passage_that_was_changed_or_is_gone_is_not_replaced(passage: Passage) -> None:
    assert replace_passage(LETTER, passage, "甲") is None


def test_the_first_blank_is_what_only_a_hand_can_fill() -> None:
    found = put(Place(0, 3), "{{提案号}}对{{自称}}{{领域|教育}}{{领域}}和{{时限}}")
    blank = first_blank(found)
    assert blank is not None
    assert found.blocks[0].text[blank[0].offset : blank[1].offset] == "{{领域}}"
    assert first_blank(put(Place(0, 3), "{{提案号}}")) is None


def test_it_goes_behind_a_placeholder_that_the_cursor_is_in() -> None:
    letter: tuple[Block, ...] = (paragraph("第{{提案号}}号", id="a"),)
    assert insert_text(letter, Spot(Place(0, 4), Place(0, 4)), "甲").blocks[0].text == "第{{提案号}}甲号"


@given(st.data(), blocks().filter(bool), some_lines, st.sampled_from(["", *FUNCTION_BY_CODE]))
def test_anything_anywhere_keeps_ids_unique_and_all_other_text(
    data: st.DataObject, letter: Blocks, text: str, function: str
) -> None:
    index = data.draw(st.integers(0, len(letter) - 1))
    place = Place(index, data.draw(st.integers(0, len(letter[index].text))))
    found = insert_text(letter, Spot(place, place), text, function)
    ids = [block.id for block in found.blocks]
    assert len(set(ids)) == len(ids)
    before = "".join(block.text for block in letter)
    after = "".join(block.text for block in found.blocks)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert len(after) == len(before) + len("".join(lines))
    assert sorted(after) == sorted(before + "".join(lines))
    assert set(found.block_ids) <= set(ids)
    passage = Passage(found.block_ids, "\n".join(lines), function)
    assert not lines or find_passage(found.blocks, passage) is not None
    assert [block for block in found.blocks if block.kind == "table"] == [
        b for b in letter if b.kind == "table"
    ]
