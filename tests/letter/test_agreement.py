import pytest
from hypothesis import given

from replydesk.letter import Particulars
from replydesk.letter.agreement import Agreed, agree_text, agreed, circumstances, text_meant, wanted
from replydesk.letter.clause import Clause, Variant
from tests.strategies import clauses, particulars

ONE = Particulars(proposal_kind="提案", issuer="市教育局", proposers=("郭岭",), assembly="市政协")
SEVERAL = Particulars(proposal_kind="建议", issuer="市发改委", proposers=("郭岭", "王某"), assembly="市人大")
PARTY = Particulars(proposal_kind="提案", issuer="市人民政府", proposers=("民盟郑州市委",))


def test_the_variant_for_the_letter_is_chosen() -> None:
    clause = Clause(
        "a", "", "一般", variants=(Variant("党派", address="贵会"), Variant("代表", proposal_kind="建议"))
    )
    assert [text_meant(clause, known) for known in (ONE, SEVERAL, PARTY, Particulars())] == [
        "一般",
        "代表",
        "党派",
        "一般",
    ]
    assert circumstances(SEVERAL).level == "市"


def test_derived_names_become_words_and_particulars_stay_placeholders() -> None:
    clause = Clause("a", "", "{{自称}}感谢{{称呼}}的{{类型}}（第{{提案号}}号），{{身份}}的{{领域}}")
    assert agreed(clause, ONE) == Agreed("我局感谢您的提案（第{{提案号}}号），委员的{{领域}}")
    assert agreed(clause, SEVERAL).text == "我委感谢你们的建议（第{{提案号}}号），代表的{{领域}}"
    assert agreed(clause, Particulars()).text == clause.text


def test_a_party_is_not_called_a_member() -> None:
    text = "邀请{{提案人}}{{身份}}，感谢各位{{身份}}"
    assert agree_text(text, ONE).text == "邀请{{提案人}}委员，感谢各位委员"
    assert agree_text(text, PARTY).text == "邀请{{提案人}}，感谢各位委员"


@pytest.mark.parametrize(
    ("text", "one", "several", "party"),
    [
        ("您好！您的提案收悉。", "您好！您的提案收悉。", "你们好！你们的建议收悉。", "贵委的提案收悉。"),
        ("感谢各位委员的支持。", "感谢各位委员的支持。", "感谢各位代表的支持。", "感谢各位委员的支持。"),
        ("感谢代表对我委的支持。", "感谢委员对我局的支持。", "感谢代表对我委的支持。", "感谢委员对我市政府的支持。"),
        ("该建议由贵会提出", "该提案由您提出", "该建议由你们提出", "该提案由贵委提出"),
        ("感谢政协委员", "感谢政协委员", "感谢人大代表", "感谢政协委员"),
    ],
)  # fmt: skip
def test_plain_words_agree_where_they_can_mean_nothing_else(
    text: str, one: str, several: str, party: str
) -> None:
    assert [agree_text(text, known).text for known in (ONE, SEVERAL, PARTY)] == [one, several, party]


@pytest.mark.parametrize(
    "text",
    [
        "《您的提案》“我局委员”‘贵会’{{您}}",
        "感谢您和你们单位",
        "邀请人大代表、政协委员视察",
        "提交提案委员会和常务委员会委员长",
        "企业代表和群众代表认为，建议可行，代表了群众",
        "我局与我委共同办理",
        "由我办理，我部分地委托我委托的人",
        "贵委员会、提案人、提案办",
    ],
)
def test_words_that_may_mean_something_else_are_left(text: str) -> None:
    for known in (ONE, SEVERAL, PARTY):
        assert agree_text(text, known) == Agreed(text)


def test_what_was_changed_is_told() -> None:
    assert agree_text("感谢各位委员，各位委员好。感谢您。", SEVERAL).changes == (
        ("委员", "代表"),
        ("您", "你们"),
    )
    assert agree_text("感谢您", ONE).changes == ()


def test_what_a_clause_needs_that_the_letter_does_not_have() -> None:
    clause = Clause(
        "a",
        "",
        "{{自称}}{{自称}}{{提案号}}{{领域}}{{联系人|某}}{{称呼}}",
        variants=(Variant("x", proposal_kind="建议"),),
    )
    assert [field.key for field in wanted(clause, Particulars())] == [
        "proposal_kind",
        "issuer",
        "proposal_number",
        "proposers",
    ]
    assert [field.key for field in wanted(clause, ONE)] == ["proposal_number"]
    # An issuer whose name does not tell what it calls itself is known: there is nothing to ask for.
    assert wanted(Clause("a", "", "{{自称}}"), Particulars(issuer="某某")) == ()


@given(clauses(), particulars)
def test_agreeing_twice_changes_nothing_more(clause: Clause, known: Particulars) -> None:
    once = agreed(clause, known)
    assert agree_text(once.text, known).text == once.text
