from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Particulars
from replydesk.letter.agreement import agree_text
from replydesk.letter.generalizing import generalized
from replydesk.letter.placeholders import fill_text

KNOWN = Particulars(
    proposal_kind="提案",
    issuer="市教育局",
    signature="市教育局",
    proposers=("郭岭",),
    salutation="郭岭委员",
    date="2023-06-20",
    session="十五届一次会议",
    assembly="市政协",
    proposal_number="94",
    proposal_subject="加强教育，办好学校",
    title="关于市政协十五届一次会议第94号提案的答复",
    phone="0371-60000000",
)


def test_known_values_become_placeholders_the_longest_first() -> None:
    text = "您在市政协十五届一次会议上提出的《关于加强教育，办好学校的提案》（第94号）收悉。"
    assert generalized(text, KNOWN) == (
        "{{称呼}}在{{届别所属}}{{届次}}上提出的《关于{{案由}}的{{类型}}》（第{{提案号}}号）收悉。"
    )
    assert generalized("《关于市政协十五届一次会议第94号提案的答复》", KNOWN) == "《{{标题}}》"
    assert generalized("市教育局，郭岭委员，郭岭同志", KNOWN) == "{{发文机关}}，{{主送}}，{{提案人}}同志"


def test_dates_in_both_official_forms() -> None:
    assert generalized("2023年6月20日，二〇二三年六月二十日", KNOWN) == "{{成文日期}}，{{成文日期:汉字}}"


def test_a_short_number_is_the_proposals_only_where_it_is_one() -> None:
    assert generalized("投入94万元，94号，第94件，第940号", KNOWN) == (
        "投入94万元，{{提案号}}号，第{{提案号}}件，第940号"
    )


def test_words_become_derived_names_only_where_it_is_safe() -> None:
    assert generalized("您好！感谢您对我局的支持，该提案很好。", KNOWN) == (
        "您好！感谢{{称呼}}对{{自称}}的支持，该{{类型}}很好。"
    )
    assert generalized("感谢各位委员", KNOWN) == "感谢各位{{身份}}"
    assert (
        generalized("邀请人大代表、政协委员，“我局您”，你们", KNOWN)
        == "邀请人大代表、政协委员，“我局您”，你们"
    )
    assert generalized("我委", KNOWN) == "我委"


def test_placeholders_that_are_there_stay() -> None:
    assert generalized("{{届次|十五届一次会议}}、{{市政协}}", KNOWN) == "{{届次|十五届一次会议}}、{{市政协}}"


def test_without_particulars_nothing_is_known() -> None:
    assert generalized("感谢您对我局的支持", Particulars()) == "感谢您对我局的支持"


pieces = st.sampled_from(
    ["您", "感谢各位委员", "我局", "该提案", "市政协", "第94号", "94", "郭岭委员", "2023年6月20日", "《我局》", "，", "加强教育，办好学校", "{{领域}}"]
)  # fmt: skip


@given(st.lists(pieces, max_size=8).map("".join))
def test_put_back_into_its_letter_a_generalized_passage_reads_as_before(text: str) -> None:
    assert fill_text(agree_text(generalized(text, KNOWN), KNOWN).text, KNOWN) == text
