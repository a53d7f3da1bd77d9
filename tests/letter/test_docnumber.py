import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.docnumber import (
    DocNumber,
    format_doc_number,
    last_code,
    next_doc_number,
    parse_doc_number,
)
from replydesk.letter.validation import doc_number

codes = st.text("郑数函字教办A", min_size=1, max_size=6)
years = st.integers(1950, 2099)
numbers = st.builds(DocNumber, codes, years, st.integers(1, 9999), st.booleans())


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("郑数函[2023]15", "郑数函〔2023〕15号"),
        ("郑数函［2023］15号", "郑数函〔2023〕15号"),
        ("郑数函（2023）015号", "郑数函〔2023〕15号"),
        (" 郑数函 〔2023〕 15 号 ", "郑数函〔2023〕15号"),
        ("郑数函【２０２３】１５", "郑数函〔2023〕15号"),
        ("建提复字(2023)第29号", "建提复字〔2023〕第29号"),
        ("郑数函〔2023〕15号", "郑数函〔2023〕15号"),
        ("郑数函", "郑数函"),
        ("郑数函[2023]", "郑数函[2023]"),
        ("郑数函[23]5号", "郑数函[23]5号"),
        ("", ""),
    ],
)
def test_document_number_is_put_into_its_official_form(typed: str, official: str) -> None:
    assert format_doc_number(typed) == official


@given(st.text(max_size=30))
def test_formatting_a_document_number_twice_changes_nothing_more(text: str) -> None:
    once = format_doc_number(text)
    assert format_doc_number(once) == once


@given(
    codes,
    years,
    st.integers(1, 9999),
    st.sampled_from(["[]", "()", "（）", "【】", "〔〕"]),
)
def test_a_number_in_any_brackets_becomes_a_valid_one(code: str, year: int, number: int, pair: str) -> None:
    assert doc_number(format_doc_number(f"{code}{pair[0]}{year}{pair[1]}{number:04}")) == ""


@given(numbers)
def test_what_is_written_reads_back(number: DocNumber) -> None:
    assert parse_doc_number(str(number)) == number


@pytest.mark.parametrize(
    ("typed", "official"),
    [
        ("15", "郑数函〔2023〕15号"),
        ("015号", "郑数函〔2023〕15号"),
        ("第15号", "郑数函〔2023〕第15号"),
        ("2024-3", "郑数函〔2024〕3号"),
        ("〔2024〕3号", "郑数函〔2024〕3号"),
        ("郑数建议15", "郑数建议〔2023〕15号"),
        ("郑数函 １５", "郑数函〔2023〕15号"),
        ("郑数函", "郑数函"),
        ("20230030", "20230030"),
        ("十五号", "十五号"),
        ("", ""),
    ],
)
def test_what_is_left_out_is_filled_in(typed: str, official: str) -> None:
    assert format_doc_number(typed, "郑数函", 2023) == official


def test_nothing_is_filled_in_that_is_not_known() -> None:
    assert format_doc_number("15", "", 2023) == "15"
    assert format_doc_number("15", "郑数函") == "15"
    assert format_doc_number("郑数函15", "", 2023) == "郑数函〔2023〕15号"


@given(st.text("郑数函[]〔〕0123456789第号 -２", max_size=20), codes, years)
def test_filling_in_twice_changes_nothing_more(text: str, code: str, year: int) -> None:
    once = format_doc_number(text, code, year)
    assert format_doc_number(once, code, year) == once


@given(codes, years, st.lists(numbers))
def test_the_next_number_is_free_and_the_one_after_the_last(
    code: str, year: int, used: list[DocNumber]
) -> None:
    offered = next_doc_number(code, year, map(str, used))
    same = [number.number for number in used if (number.code, number.year) == (code, year)]
    assert (offered.code, offered.year) == (code, year)
    assert offered.number == max(same, default=0) + 1
    assert str(offered) not in map(str, used)


def test_the_next_number_is_written_as_the_last_one_was() -> None:
    used = ("建提复字〔2023〕第29号", "建提复字[2023]第30号", "建提复字〔2022〕99号", "收悉")
    assert str(next_doc_number("建提复字", 2023, used)) == "建提复字〔2023〕第31号"


def test_the_last_code_is_that_of_the_first_number_that_is_one() -> None:
    assert last_code(("15号", "〔2023〕1号", "郑数函〔2023〕15号", "郑数办〔2023〕2号")) == "郑数函"
    assert last_code(()) == ""
