from pathlib import Path

import pytest

from replydesk.letter import Particulars
from replydesk.letter.housestyle import (
    USUAL_TITLE,
    HouseStyle,
    TitlePattern,
    read_patterns,
    read_schemes,
)
from replydesk.letter.validation import title as title_problem
from replydesk.paths import resource

KNOWN = Particulars(
    issuer="郑州市大数据管理局",
    proposal_kind="提案",
    assembly="市政协",
    session="十五届一次会议",
    proposal_number="20230030",
    proposal_subject="加快制造业数字化转型",
)
SUGGESTION = Particulars(
    issuer="交通运输部",
    proposal_kind="建议",
    assembly="全国人大",
    session="十四届全国人大一次会议",
    proposal_number="6390",
    proposal_category="工交邮电类12号",
    proposal_subject="建设公路",
)


@pytest.fixture
def patterns() -> dict[str, TitlePattern]:
    return {
        entry.id: entry for entry in read_patterns(resource("house/title-patterns.toml").read_text("utf-8"))
    }


@pytest.mark.parametrize(
    ("pattern", "title"),
    [
        ("about", "关于市政协十五届一次会议第20230030号提案的答复"),
        ("organ-about", "郑州市大数据管理局关于市政协十五届一次会议第20230030号提案的答复"),
        ("to", "对市政协十五届一次会议第20230030号提案的答复"),
        ("letter", "关于市政协十五届一次会议第20230030号提案答复的函"),
        ("return", "关于市政协十五届一次会议第20230030号提案的复函"),
        ("subject", "关于加快制造业数字化转型的提案的答复"),
        ("national", "关于市政协十五届一次会议第20230030号提案答复的函"),
    ],
)
def test_a_pattern_makes_a_title(patterns: dict[str, TitlePattern], pattern: str, title: str) -> None:
    assert patterns[pattern].title(KNOWN) == title


def test_the_national_form_differs_by_kind_and_names_body_and_category_once(
    patterns: dict[str, TitlePattern],
) -> None:
    made = patterns["national"].title(SUGGESTION)
    assert made == "对十四届全国人大一次会议第6390号（工交邮电类12号）建议的答复"


def test_every_pattern_makes_good_titles_and_knows_them_again(patterns: dict[str, TitlePattern]) -> None:
    assert len(patterns) == 10
    assert len({pattern.name for pattern in patterns.values()}) == 10
    for pattern in patterns.values():
        for known in (KNOWN, SUGGESTION):
            made = pattern.title(known)
            assert made
            assert title_problem(made) == ""
            assert pattern.made(made)
            assert not pattern.made("关于全市数字经济发展情况的报告")


def test_the_first_pattern_is_the_usual_one(patterns: dict[str, TitlePattern]) -> None:
    assert next(iter(patterns.values())) == USUAL_TITLE


@pytest.mark.parametrize("missing", ["proposal_number", "session", "proposal_kind"])
def test_a_title_waits_for_what_it_needs(missing: str) -> None:
    assert USUAL_TITLE.title(KNOWN.with_value(missing, "")) == ""


def test_a_title_of_ones_own_is_left_alone(patterns: dict[str, TitlePattern]) -> None:
    house = HouseStyle(title=patterns["to"], others=tuple(patterns.values()))
    assert house.offers_over("")
    assert house.offers_over(patterns["letter"].title(KNOWN))
    assert not house.offers_over("关于加快制造业数字化转型的提案的答复")
    by_subject = HouseStyle(title=patterns["subject"], others=tuple(patterns.values()))
    assert by_subject.offers_over("关于加快制造业数字化转型的提案的答复")


def test_the_schemes_that_come_with_the_program() -> None:
    schemes = {
        entry.id: entry for entry in read_schemes(resource("house/result-classes.toml").read_text("utf-8"))
    }
    assert list(schemes) == ["national", "zhejiang", "xinxiang", "qinyang", "shanghai", "yiwu", "tongling"]
    assert [entry.label for entry in schemes["qinyang"].classes] == ["甲类", "乙类", "丙类"]
    for scheme in schemes.values():
        assert scheme.name
        assert scheme.note
        assert len(scheme.classes) >= 3
        assert all(entry.label and entry.meaning for entry in scheme.classes)
        assert scheme.problem(scheme.classes[0].label) == ""
    assert "甲类、乙类、丙类" in schemes["qinyang"].problem("A")
    assert HouseStyle().scheme.problem("A") == ""


@pytest.mark.parametrize(
    "text",
    ["", "pattern = 1", '[[pattern]]\nid = "a"', '[[pattern]]\nid = "a"\nname = "b"\ntext = "{{没有}}"'],
)
def test_a_table_that_is_none_is_refused(text: str) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read_patterns(text)


def test_the_tables_are_where_the_program_looks() -> None:
    assert {path.name for path in Path(resource("house")).iterdir()} == {
        "result-classes.toml",
        "title-patterns.toml",
    }
