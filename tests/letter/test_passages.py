import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Particulars, closing, heading, new_letter, paragraph
from replydesk.letter.clause import Clause
from replydesk.letter.insertion import Spot, insert_text, replace_passage
from replydesk.letter.passages import Found, Passage, find_passage, passages_like, with_written
from replydesk.letter.ranges import Place
from tests.strategies import blocks, some_lines

LETTER = new_letter(
    (
        paragraph("您好！您的第20230030号提案收悉。现答复如下：", id="open"),
        heading("感谢您！", 1, id="one"),
        paragraph("感谢您！", id="body"),
        closing("感谢您！", id="thanks"),
        closing("此致", id="a"),
        closing("敬礼！", id="b"),
    ),
    Particulars(proposers=("郭岭",), proposal_kind="提案", proposal_number="20230030"),
)


def found(text: str, function: str) -> list[Passage]:
    return list(passages_like(LETTER, [Clause("x", "", text, function)]))


def test_a_closing_is_a_closing_only_as_whole_paragraphs_of_the_closing() -> None:
    assert found("感谢{{称呼}}！", "C20") == [Passage(("thanks",), "感谢您！", "C20")]
    assert found("此致\n敬礼！", "C24") == [Passage(("a", "b"), "此致\n敬礼！", "C24")]
    assert found("感谢", "C20") == []
    assert found("敬礼！\n此致", "C24") == []


def test_an_opening_may_stand_within_a_paragraph_filled_or_not() -> None:
    clause = "{{称呼}}的第{{提案号}}号{{类型}}收悉。"
    assert found(clause, "C01") == [Passage(("open",), "您的第20230030号提案收悉。", "C01")]
    unfilled = LETTER.with_blocks((paragraph("您的第{{提案号}}号提案收悉。", id="open"),))
    assert list(passages_like(unfilled, [Clause("x", "", clause, "C01")])) == [
        Passage(("open",), "您的第{{提案号}}号提案收悉。", "C01")
    ]


def test_other_functions_may_stand_twice_and_are_not_looked_for() -> None:
    assert found("感谢您！", "C05") == []
    assert found("  ", "C20") == []


BODY: tuple[Block, ...] = (
    paragraph("您好！感谢您。现答复如下：", id="a"),
    paragraph("甲", id="b"),
    paragraph("乙", id="c"),
    paragraph("我局对我市教育工作的看法，预计年底完成", id="d"),
)


def test_a_passage_stands_within_a_block_or_over_several() -> None:
    assert find_passage(BODY, Passage(("a",), "感谢您。", "")) == Found(Place(0, 3), Place(0, 7))
    assert find_passage(BODY, Passage(("b", "c"), "甲\n乙", "")) == Found(Place(1, 0), Place(2, 1))


@pytest.mark.parametrize(
    "passage",
    [
        Passage(("a",), "感谢你。", ""),
        Passage(("gone",), "感谢您。", ""),
        Passage(("a", "gone"), "感谢您。\n甲", ""),
        Passage(("b", "d"), "甲\n我局", ""),
        Passage(("c", "b"), "乙\n甲", ""),
        Passage(("a", "b"), "感谢您。\n甲", ""),  # it does not reach to the end of its first block any more
        Passage(("a",), "", ""),
        Passage((), "", ""),
    ],
)
def test_a_passage_whose_words_were_changed_is_not_found(passage: Passage) -> None:
    assert find_passage(BODY, passage) is None


def test_what_was_written_in_the_place_of_placeholders_is_told() -> None:
    found = find_passage(BODY, Passage(("d",), "我局对我市{{领域}}工作的看法，预计{{时限}}", ""))
    assert found is not None
    assert dict(found.written) == {"领域": "教育", "时限": "年底完成"}
    assert (found.first, found.last) == (Place(3, 0), Place(3, 19))
    assert with_written("{{时限}}前办好{{领域}}，{{科室}}", found.written) == "年底完成前办好教育，{{科室}}"
    untouched = (paragraph("{{领域}}，第{{提案号}}号", id="x"),)
    again = find_passage(untouched, Passage(("x",), "{{领域}}，第{{提案号}}号", ""))
    assert again is not None
    assert not again.written


@given(st.data(), blocks(kinds=("paragraph", "closing")).filter(bool), some_lines)
def test_what_was_put_in_is_found_again(data: st.DataObject, letter: tuple[Block, ...], text: str) -> None:
    index = data.draw(st.integers(0, len(letter) - 1))
    place = Place(index, data.draw(st.integers(0, len(letter[index].text))))
    found = insert_text(letter, Spot(place, place), text)
    lines = "\n".join(line.strip() for line in text.split("\n") if line.strip())
    if lines:
        passage = Passage(found.block_ids, lines, "")
        assert find_passage(found.blocks, passage) is not None
        assert replace_passage(found.blocks, passage, lines) is not None
