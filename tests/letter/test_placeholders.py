from hypothesis import given

from replydesk.letter import Letter, Mark, Particulars, paragraph, table
from replydesk.letter.placeholders import (
    Placeholder,
    fill,
    fill_block,
    fill_text,
    find_placeholders,
    unfilled,
    unfilled_names,
)
from tests.strategies import letters

KNOWN = Particulars(proposal_number="20230030", date="2023-06-20", proposers=("郭岭", "王某"))


def test_names_are_keys_labels_and_aliases() -> None:
    assert fill_text("{{proposal_number}} {{提案号}} {{ 提案编号 }}", KNOWN) == "20230030 20230030 20230030"
    assert fill_text("{{成文日期}}，{{提案人}}", KNOWN) == "2023年6月20日，郭岭、王某"


def test_a_default_is_used_when_there_is_no_value() -> None:
    assert fill_text("{{联系人|张某}}、{{无此项|某}}、{{提案号|1}}", KNOWN) == "张某、某、20230030"


def test_what_cannot_be_filled_stays_and_is_listed() -> None:
    letter = Letter(
        "x", KNOWN, (paragraph("{{联系人}}和{{提案号}}", id="a"), table([["{{胡写}}", "{{提案号}}"]], id="t"))
    )
    assert fill(letter).blocks[0].text == "{{联系人}}和20230030"
    assert fill(letter).blocks[1].rows == (("{{胡写}}", "20230030"),)
    assert unfilled(letter) == (("a", "联系人"), ("t", "胡写"))
    twice = letter.with_blocks((*letter.blocks, paragraph("{{胡写}}{{联系人}}", id="b")))
    assert unfilled_names(twice) == ("联系人", "胡写")


def test_marks_stay_on_what_they_marked() -> None:
    block = paragraph("第{{提案号}}号提案", id="a", marks=[Mark(0, 1), Mark(8, 11)])
    filled = fill_block(block, KNOWN)
    assert filled.text == "第20230030号提案"
    assert filled.marks == (Mark(0, 1), Mark(9, 12))


def test_where_they_stand() -> None:
    assert list(find_placeholders("第{{提案号}}号{{x|y}}")) == [
        Placeholder(1, 8, "提案号", ""),
        Placeholder(9, 16, "x", "y"),
    ]


@given(letters())
def test_filling_keeps_ids_and_needs_no_second_pass_for_plain_values(letter: Letter) -> None:
    assert [block.id for block in fill(letter).blocks] == [block.id for block in letter.blocks]
