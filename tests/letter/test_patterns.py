import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.patterns import FindError, pattern_of
from replydesk.letter.placeholders import find_placeholders
from tests.strategies import words


def spans(
    wanted: str,
    text: str,
    *,
    case: bool = False,
    whole: bool = False,
    width: bool = False,
    regex: bool = False,
) -> list[str]:
    pattern = pattern_of(wanted, case=case, whole=whole, width=width, regex=regex)
    pattern.begin()
    return [f"{start}:{text[start:end]}" for start, end, _ in pattern.spans(text, (0, len(text)))]


def test_case_and_width_are_equal_unless_asked_for() -> None:
    text = "ＧＤＰ，gdp,GDP（１）(1)"
    assert spans("gdp", text) == ["0:ＧＤＰ", "4:gdp", "8:GDP"]
    assert spans("GDP", text, case=True) == ["0:ＧＤＰ", "8:GDP"]
    assert spans("GDP", text, case=True, width=True) == ["8:GDP"]
    assert spans("(1)", text) == ["11:（１）", "14:(1)"]
    assert spans("，", text) == ["3:，", "7:,"]
    assert spans('"好"', "“好”") == ["0:“好”"]


def test_capitals_that_have_no_small_letter_of_one_character_keep_the_offsets() -> None:
    assert spans("局", "İİ局") == ["2:局"]
    assert spans("İ", "aİ") == ["1:İ"]


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("12", "12件、112件、1,120元、12.5%、(12)", ["0:12", "23:12"]),
        ("3", "3.5，3，1,300，A3", ["4:3"]),
        ("APP", "APP、APPs、小APP端", ["0:APP", "10:APP"]),
        ("提案", "提案人提案", ["0:提案", "3:提案"]),
        ("12件", "112件，12件", ["5:12件"]),
        ("１２", "１１２，12", ["4:12"]),
    ],
)
def test_a_whole_term_is_no_piece_of_a_latin_word_or_a_number(
    wanted: str, text: str, found: list[str]
) -> None:
    assert spans(wanted, text, whole=True) == found


def test_placeholders_are_found_whole_or_not_at_all() -> None:
    text = "第{{提案号}}号提案号"
    assert spans("提案号", text) == ["9:提案号"]
    assert spans("号提案", text) == ["8:号提案"]
    assert spans("{{提案号}}", text) == ["1:{{提案号}}"]
    assert spans("{提", text) == ["2:{提"]
    assert spans("第.+?号提", text, regex=True) == ["0:第{{提案号}}号提"]
    assert spans(r"\{\{", text, regex=True) == ["1:{{"]
    assert spans("[提号]{1}", text, regex=True) == ["8:号", "9:提", "11:号"]


def test_a_regular_expression_never_finds_nothing() -> None:
    assert spans("x*", "axxa", regex=True) == ["1:xx"]
    assert spans("^|$", "甲", regex=True) == []
    assert spans(r"(?<=甲)乙", "甲乙乙", regex=True) == ["1:乙"]
    assert spans("GDP", "gdp", regex=True) == ["0:gdp"]
    assert spans("GDP", "gdp", regex=True, case=True) == []
    assert spans(r"\d+", "12.5和7", regex=True, whole=True) == ["5:7"]


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ("(甲", "左括号没有配对的右括号（第 3 个字符附近）"),
        ("甲)", "右括号没有配对"),
        ("*甲", "没有可重复的内容（第 1 个字符附近）"),
        ("[甲", "方括号没有写完"),
        ("甲**", "连用"),
        ("甲{3,1}", "前大后小"),
        ("甲\\", "反斜杠"),
        (r"(甲)\2", "不存在的括号组"),
        ("(?P<1>甲)", "写法不对"),
    ],
)
def test_a_broken_expression_is_told_in_chinese(wanted: str, reason: str) -> None:
    with pytest.raises(FindError, match="正则表达式有误") as told:
        spans(wanted, "甲", regex=True)
    assert reason in str(told.value)


def test_an_expression_that_takes_for_ever_is_given_up() -> None:
    with pytest.raises(FindError, match="太费时"):
        spans("(a|aa)+$", "a" * 80 + "b", regex=True)


@given(words, words, st.booleans(), st.booleans(), st.booleans())
def test_matches_are_apart_within_bounds_and_cut_no_placeholder(
    wanted: str, text: str, whole: bool, width: bool, case: bool
) -> None:
    if not wanted:
        return
    pattern = pattern_of(wanted, case=case, whole=whole, width=width, regex=False)
    end_before = 1
    for start, end, groups in pattern.spans(text, (1, len(text) - 1)):
        assert end_before <= start < end <= len(text) - 1
        assert groups == ()
        end_before = end
        if "{" not in wanted and "}" not in wanted:
            assert all(
                end <= found.start or found.end <= start or (start <= found.start and found.end <= end)
                for found in find_placeholders(text)
            )


@given(words, st.sampled_from([r"[一二三]+", r"(\d)(\d)?", r"[{}]*案", ".", "(?i)[ab]+|。"]), st.booleans())
def test_expressions_find_what_they_match(text: str, wanted: str, whole: bool) -> None:
    pattern = pattern_of(wanted, case=True, whole=whole, width=True, regex=True)
    pattern.begin()
    end_before = 0
    for start, end, groups in pattern.spans(text, (0, len(text))):
        assert end_before <= start < end
        assert groups[0] == text[start:end]
        assert len(groups) == pattern.groups + 1
        end_before = end
