import pytest
from hypothesis import given

from replydesk.letter import Letter, Mark, Particulars, paragraph, table
from replydesk.letter.placeholders import (
    Gap,
    Placeholder,
    fill,
    fill_block,
    fill_text,
    filled_offset,
    filled_stretch,
    find_placeholders,
    gaps,
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


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("提出的第", "提出的第"),
        ("第{{提案号}}号", "第20230030号"),
        ("{{提案号}}", "20230030"),
        ("提案号", "20230030"),
        ("的第{{提", "的第20230030"),
        ("号}}号提案", "20230030号提案"),
        ("号提案", "号提案"),
    ],
)
def test_a_stretch_of_the_text_is_found_when_it_is_filled(words: str, shown: str) -> None:
    text = "您提出的第{{提案号}}号提案，{{联系人}}"
    start = text.index(words)
    left, right = filled_stretch(text, start, start + len(words), KNOWN)
    assert fill_text(text, KNOWN)[left:right] == shown


def test_an_offset_within_a_placeholder_is_the_start_of_its_value() -> None:
    assert [filled_offset("第{{提案号}}号", offset, KNOWN) for offset in (0, 1, 4, 8)] == [0, 1, 1, 9]
    assert filled_stretch("第{{提案号}}号", 1, 1, KNOWN) == (1, 1)


def test_where_they_stand() -> None:
    assert list(find_placeholders("第{{提案号}}号{{x|y}}")) == [
        Placeholder(1, 8, "提案号", ""),
        Placeholder(9, 16, "x", "y"),
    ]


def test_formats_stand_behind_a_colon() -> None:
    known = Particulars(date="2023-06-20", proposers=("郭岭",) * 12, proposal_number="0094", session="x")
    assert fill_text("{{成文日期:汉字}}", known) == "二〇二三年六月二十日"
    assert fill_text("{{提案人数:汉字}}名", known) == "十二名"
    assert (
        fill_text("{{成文日期：月日}} {{成文日期:年月}} {{成文日期:年}}", known) == "6月20日 2023年6月 2023年"
    )
    assert fill_text("{{成文日期:日期}}", known) == "2023年6月20日"
    assert fill_text("{{提案号:汉字}} {{届次:年}}", known) == "0094 x"  # what no format fits stays as it is
    assert fill_text("{{due:汉字|某日}} {{办理期限:汉字｜某日}}", known) == "某日 某日"
    assert fill_text("{{成文日期:花体}}", known) == "{{成文日期:花体}}"


def test_derived_names_are_filled_too() -> None:
    known = Particulars(proposers=("郭岭",), proposal_kind="提案", issuer="市教育局", assembly="市政协")
    text = "{{称呼}} {{身份}} {{自称}} {{地区}} {{层级}} {{提案人数}}"
    assert fill_text(text, known) == "您 委员 我局 我市 市 1"
    assert fill_text(text, Particulars()) == text


def test_what_a_placeholder_is_filled_from() -> None:
    number, own, blank = find_placeholders("{{提案编号}}{{自称}}{{领域}}")
    assert number.field is not None
    assert number.field.key == "proposal_number"
    assert own.field is not None
    assert own.field.key == "issuer"
    assert blank.is_blank
    assert not own.is_blank


def test_gaps_tell_block_and_cell() -> None:
    letter = Letter(
        "x", KNOWN, (paragraph("第{{提案号}}号{{领域}}", id="a"), table([["1", "{{联系人}}"]], id="t"))
    )
    assert list(gaps(letter)) == [
        Gap(0, None, Placeholder(9, 15, "领域", "")),
        Gap(1, (0, 1), Placeholder(0, 7, "联系人", "")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "{{" + " " * 20_000,
        "{{" * 20_000,
        "{{a" * 20_000,
        "{{a:" + " " * 20_000,
        "{{ }}",
        "{{}}",
        "{{a\nb}}",
        "{{|x}}",
    ],
)
def test_what_only_looks_like_a_placeholder_is_text_and_takes_no_time(text: str) -> None:
    assert list(find_placeholders(text)) == []


def test_a_number_too_long_to_be_one_stays_as_it_is() -> None:
    digits = "9" * 5000
    assert fill_text("{{提案号:汉字}}", Particulars(proposal_number=digits)) == digits
    assert fill_text("{{提案人数}}", Particulars(salutation=f"等{digits}名代表")) == "{{提案人数}}"


@given(letters())
def test_filling_keeps_ids_and_needs_no_second_pass_for_plain_values(letter: Letter) -> None:
    assert [block.id for block in fill(letter).blocks] == [block.id for block in letter.blocks]
