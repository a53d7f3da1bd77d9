import dataclasses

import pytest

from replydesk.letter import Particulars, suggestions
from replydesk.letter.housestyle import USUAL_TITLE, HouseStyle, TitlePattern

KNOWN = Particulars(
    proposal_kind="提案",
    assembly="市政协",
    session="十五届一次会议",
    proposal_number="20230030",
    proposers=("郭岭",),
    issuer="郑州市大数据管理局",
)


def test_title_is_made_of_assembly_session_number_and_kind() -> None:
    assert suggestions.suggest("title", KNOWN) == "关于市政协十五届一次会议第20230030号提案的答复"


@pytest.mark.parametrize(
    ("assembly", "session", "category", "title"),
    [
        ("全国人大", "十四届全国人大一次会议", "", "关于十四届全国人大一次会议第6390号建议的答复"),
        ("市人大", "十六届二次会议", "", "关于市人大十六届二次会议第6390号建议的答复"),
        ("市政协", "第十五届委员会第一次会议", "", "关于市政协第十五届委员会第一次会议第6390号建议的答复"),
        (
            "全国政协",
            "政协第十四届全国委员会第二次会议",
            "医疗卫生类173号",
            "关于政协第十四届全国委员会第二次会议第6390号（医疗卫生类173号）建议的答复",
        ),
    ],
)
def test_a_session_that_names_its_body_is_not_given_it_twice(
    assembly: str, session: str, category: str, title: str
) -> None:
    known = Particulars(
        proposal_kind="建议",
        proposal_number="6390",
        assembly=assembly,
        session=session,
        proposal_category=category,
    )
    assert suggestions.suggest("title", known) == title
    adopted = known.with_value("title", title).with_value("proposal_number", "6391")
    assert suggestions.suggest("title", adopted) == title.replace("6390", "6391")


@pytest.mark.parametrize("missing", ["session", "proposal_number", "proposal_kind"])
def test_no_title_is_offered_while_something_is_not_known(missing: str) -> None:
    assert suggestions.suggest("title", KNOWN.with_value(missing, "")) == ""


def test_an_own_title_is_offered_anew_and_a_title_of_the_clerk_is_left_alone() -> None:
    adopted = KNOWN.with_value("title", USUAL_TITLE.title(KNOWN))
    assert suggestions.suggest("title", adopted) == ""
    renumbered = adopted.with_value("proposal_number", "20230031")
    assert suggestions.suggest("title", renumbered) == "关于市政协十五届一次会议第20230031号提案的答复"
    own = adopted.with_value("title", "郑州市大数据管理局对第30号提案的复函")
    assert suggestions.suggest("title", own) == ""


@pytest.mark.parametrize(
    ("kind", "proposers", "salutation"),
    [
        ("提案", ["郭岭"], "郭岭委员"),
        ("建议", ["郭岭"], "郭岭代表"),
        ("提案", ["郭 岭", "李四"], "郭岭、李四委员"),
        ("建议", ["甲某", *["乙某"] * 11], "甲某等12名代表"),
        ("提案", ["民盟郑州市委"], "民盟郑州市委"),
        ("提案", ["市工商联"], "市工商联"),
        ("提案", ["买买提·艾力"], "买买提·艾力委员"),
        ("提案", ["欧阳某某"], "欧阳某某委员"),
        ("建议", ["第五代表团"], "第五代表团"),
        ("提案", ["郭岭", "民盟郑州市委"], ""),
        ("提案", [], ""),
        ("", ["郭岭"], ""),
    ],
)
def test_salutation_follows_kind_and_proposers(kind: str, proposers: list[str], salutation: str) -> None:
    particulars = Particulars(proposal_kind=kind, proposers=tuple(proposers))
    assert suggestions.suggest("salutation", particulars) == salutation


def test_the_wrong_noun_is_noticed_when_the_kind_changes() -> None:
    wrong = dataclasses.replace(KNOWN, salutation="郭岭代表")
    assert suggestions.suggest("salutation", wrong) == "郭岭委员"
    polite = dataclasses.replace(KNOWN, salutation="尊敬的郭岭委员")
    assert suggestions.suggest("salutation", polite) == ""


def test_signature_is_the_issuer_until_there_is_one() -> None:
    assert suggestions.suggest("signature", KNOWN) == "郑州市大数据管理局"
    assert suggestions.suggest("signature", KNOWN.with_value("signature", "某局")) == ""
    assert suggestions.suggest("doc_number", KNOWN) == ""


def test_the_title_is_offered_in_the_words_of_the_house_over_those_of_another_but_not_over_ones_own() -> None:
    house = HouseStyle(title=TitlePattern("to", "", {"": "对{{届次}}第{{提案号}}号{{类别号}}{{类型}}的答复"}))
    usual = KNOWN.with_value("title", USUAL_TITLE.title(KNOWN))
    assert suggestions.suggest("title", usual, house) == "对市政协十五届一次会议第20230030号提案的答复"
    own = KNOWN.with_value("title", "关于加快数字化转型的答复")
    assert suggestions.suggest("title", own, house) == ""
