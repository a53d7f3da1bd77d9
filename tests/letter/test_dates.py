import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.dates import chinese_date, iso_year, official_date, parse_date, typed_date


@pytest.mark.parametrize(
    "text",
    [
        "2023年6月20日",
        "2023-06-20",
        "2023.6.20",
        "2023/6/20",
        "2023 年 6 月 20 日",
        "二〇二三年六月二十日",
        "二○二三年六月二十日",
        "２０２３年６月２０日",
    ],
)
def test_the_ways_in_which_people_write_a_date(text: str) -> None:
    assert parse_date(text) == datetime.date(2023, 6, 20)


def test_chinese_months_and_days() -> None:
    assert parse_date("二〇一二年十月十日") == datetime.date(2012, 10, 10)
    assert parse_date("二OO八年十二月三十一日") == datetime.date(2008, 12, 31)
    assert parse_date("二零一一年元月五日") == datetime.date(2011, 1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023年",
        "2023年13月1日",
        "2023-02-30",
        "去年",
        "20173月",
        "二〇二三年六月四十十日",
        "二〇二三年二二月三日",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_the_official_form_reads_back(date: datetime.date) -> None:
    assert parse_date(official_date(date.isoformat())) == date


def test_what_is_no_iso_date_is_printed_as_it_is() -> None:
    assert official_date("2023年6月") == "2023年6月"


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_chinese_numerals_and_back(date: datetime.date) -> None:
    assert parse_date(chinese_date(date.isoformat())) == date


def test_what_is_no_date_stays_as_it_is_in_chinese_numerals() -> None:
    assert chinese_date("2023-06-20") == "二〇二三年六月二十日"
    assert chinese_date("待定") == "待定"


@pytest.mark.parametrize(
    "text",
    [
        "20230620",
        "２０２３０６２０",
        "6月20日",
        "6月20",
        "06.20",
        "6-20",
        " 6/20 ",
        "2023.6.20",
        "2023年6月20日",
    ],
)
def test_the_ways_in_which_clerks_type_a_date(text: str) -> None:
    assert typed_date(text, 2023) == datetime.date(2023, 6, 20)


@pytest.mark.parametrize("text", ["", "20230230", "2月30日", "2023", "6", "下个月", "20230030"])
def test_what_clerks_type_that_is_no_date(text: str) -> None:
    assert typed_date(text, 2023) is None


def test_elsewhere_eight_digits_are_a_number_and_6_20_is_a_section() -> None:
    assert parse_date("20231030") is None
    assert parse_date("6.20") is None


def test_the_year_of_a_date() -> None:
    assert iso_year("2023-06-20") == 2023
    assert iso_year("明年") is None
