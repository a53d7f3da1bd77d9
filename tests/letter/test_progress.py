import pytest
from hypothesis import given

from replydesk.letter import Block, Blocks, Particulars, closing, counting, heading, outline, paragraph, table
from replydesk.letter.progress import Tally, facts
from tests.strategies import blocks

KNOWN = Particulars(proposal_number="20230030")


def state(some: Blocks, *, done: bool = False) -> str:
    return Tally(facts(block, KNOWN) for block in some).state(0, len(some), done=done)


@pytest.mark.parametrize(
    ("some", "expected"),
    [
        ((heading("甲"),), "empty"),
        ((heading("甲。"), paragraph(" \u3000"), heading("乙", 2), table([["", ""]])), "empty"),
        ((heading("甲。有正文"),), "draft"),
        ((heading("甲"), heading("乙", 2), paragraph("文")), "draft"),
        ((heading("甲"), table([["", "格"]])), "draft"),
        ((heading("甲"), paragraph("第{{提案号}}号提案")), "draft"),
        ((heading("甲"), paragraph("{{案由|有默认}}")), "draft"),
        ((heading("甲"), paragraph("{{案由}}")), "gaps"),
        ((heading("甲"), paragraph("{{不认识的}}")), "gaps"),
        ((heading("甲"), heading("投入××万元", 2)), "gaps"),
        ((heading("甲"), table([["数据", "待补"]])), "gaps"),
        ((heading("甲"), paragraph("XX街道")), "gaps"),
        ((heading("甲"), paragraph("□□")), "gaps"),
        ((heading("甲"), paragraph("X光、×2、□")), "draft"),
    ],
)
def test_a_section_is_as_far_as_its_text_says(some: Blocks, expected: str) -> None:
    assert state(some) == expected
    assert state(some, done=True) == ("gaps" if expected == "gaps" else "done")


def test_what_is_missing_depends_on_the_particulars() -> None:
    block = paragraph("{{提案号}}")
    assert facts(block, Particulars()).gap
    assert not facts(block, KNOWN).gap


@given(blocks())
def test_any_stretch_is_summed_as_its_blocks_are(some: tuple[Block, ...]) -> None:
    each = [facts(block, KNOWN) for block in some]
    tally = Tally(each)
    for section in outline(some).sections:
        part = slice(section.start, section.end)
        assert tally.characters(section.start, section.end) == counting.total(some[part])
        expected = Tally(each[part]).state(0, section.end - section.start)
        assert tally.state(section.start, section.end) == expected


def test_a_letter_without_blocks_has_nothing() -> None:
    assert Tally([]).characters(0, 0) == 0
    assert Tally([]).state(0, 0) == "empty"
    assert not facts(closing("谢"), KNOWN).gap
