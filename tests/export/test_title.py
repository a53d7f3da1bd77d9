"""The lines of titles: words, names and numbers stay whole, and the lines make a trapezoid or a rhombus."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.measure import characters
from replydesk.export.title import title_lines


def test_a_short_title_is_one_line() -> None:
    assert title_lines("关于第5号提案的答复", 18) == ("关于第5号提案的答复",)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "关于市政协十五届一次会议第20230030号提案的答复",
            ("关于市政协十五届一次会议", "第20230030号提案的答复"),
        ),
        ("对省十三届人大三次会议第1626号建议的答复", ("对省十三届人大三次会议", "第1626号建议的答复")),
        (
            "关于加快推进郑州制造业数字化转型，助力先进制造业高地建设提案的答复",
            ("关于加快推进郑州制造业数字化转型，", "助力先进制造业高地建设提案的答复"),
        ),
        (
            "隆阳区农业农村局关于对政协隆阳区第五届委员会第一次会议第094号提案的答复",
            ("隆阳区农业农村局", "关于对政协隆阳区第五届委员会", "第一次会议第094号提案的答复"),
        ),
    ],
)
def test_titles_break_between_words(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title, 18.8) == lines


def test_a_cited_name_and_a_number_stay_whole() -> None:
    title = "郑州市大数据管理局对《加快数字化转型的提案》即市政协第20230030号提案（医疗卫生类173号）的答复"
    lines = title_lines(title, 18)
    for whole in ("《加快数字化转型的提案》", "第20230030号", "（医疗卫生类173号）"):
        assert any(whole in line for line in lines), lines


def test_the_clerks_own_line_breaks_stay() -> None:
    assert title_lines("关于第5号\n提案的答复", 18) == ("关于第5号", "提案的答复")


def test_a_title_without_any_place_to_break_still_fits() -> None:
    assert all(characters(line) <= 18 for line in title_lines("长" * 70, 18))


@given(
    st.text(alphabet="关于市政协第号提案的答复会议一次，《》“”（）0123456789AB发展", min_size=1, max_size=60)
)
def test_nothing_is_lost_and_no_line_is_empty(title: str) -> None:
    lines = title_lines(title, 18.8)
    assert "".join(lines) == title
    assert all(lines)
    for before, after in itertools.pairwise(lines):
        assert not before.endswith(("（", "《", "“"))
        assert not after.startswith(("，", "）", "》", "”"))


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "重庆市文化和旅游发展委员会关于市政协六届一次会议第0315号提案的复函",
            ("重庆市文化和旅游发展委员会关于市政协", "六届一次会议第0315号提案的复函"),
        ),
        (
            "关于政协第十四届全国委员会第三次会议第01819号提案答复的函",
            ("关于政协第十四届全国委员会", "第三次会议第01819号提案答复的函"),
        ),
        (
            "关于湖北省政协十二届一次会议第20180329号提案的答复",
            ("关于湖北省政协十二届一次会议", "第20180329号提案的答复"),
        ),
    ],
)
def test_names_of_conferences_and_numbers_stay_whole(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title, 18.8) == lines
