import pytest
from hypothesis import given

from replydesk.letter import FIELDS, Particulars
from replydesk.letter.clashes import clashes
from replydesk.letter.particulars import FIELD_BY_KEY
from tests.strategies import particulars

SOUND = Particulars(
    doc_number="郑数函〔2023〕15号",
    date="2023-06-20",
    received="2023-03-20",
    due="2023-06-30",
    print_date="2023-06-20",
    published="2023-06-21",
    disclosure="主动公开",
    annotation="此件公开发布",
    proposal_kind="提案",
    assembly="市政协",
    session="十五届一次会议",
    salutation="郭岭委员",
    proposers=("郭岭",),
    role="主办",
)


def told(**changed: object) -> dict[str, str]:
    some = SOUND
    for key, value in changed.items():
        some = some.with_value(key, value)  # type: ignore[arg-type]
    return {clash.key: clash.text for clash in clashes(some)}


def test_a_sound_letter_has_none() -> None:
    assert told() == {}
    assert clashes(Particulars()) == ()


@pytest.mark.parametrize(
    ("changed", "key", "words"),
    [
        ({"date": "2022-06-20", "received": ""}, "doc_number", "2022年"),
        ({"due": "2023-03-19"}, "due", "早于交办日期（2023年3月20日）"),
        ({"date": "2023-03-19"}, "date", "早于交办日期"),
        ({"print_date": "2023-06-19"}, "print_date", "早于成文日期"),
        ({"published": "2023-06-19"}, "published", "早于成文日期"),
        ({"secrecy": "机密★1年"}, "disclosure", "不得主动公开"),
        ({"disclosure": "依申请公开", "annotation": ""}, "disclosure_reason", "写明理由"),
        ({"disclosure_reason": "涉及个人隐私"}, "disclosure_reason", "不需要理由"),
        ({"disclosure": "不予公开", "disclosure_reason": "涉密"}, "annotation", "附注写着公开"),
        ({"salutation": "郭岭代表"}, "salutation", "应当称“委员”"),
        ({"proposal_kind": "建议", "assembly": "市人大"}, "salutation", "应当称“代表”"),
        ({"role": "会办"}, "salutation", "主办单位"),
        ({"assembly": "市人大"}, "assembly", "人大的是“建议”"),
        ({"session": "第十五届人民代表大会第一次会议"}, "session", "代表大会的是“建议”"),
        ({"proposal_kind": "建议", "salutation": "郭岭代表"}, "assembly", "政协的是“提案”"),
        ({"salutation": "李四委员"}, "salutation", "没有提案人“郭岭”"),
        ({"salutation": "郭岭、李四委员"}, "salutation", "“李四”不在提案人里"),
        ({"proposers": ("郭岭", "李四")}, "salutation", "没有提案人“李四”"),
        ({"salutation": "郭岭等8名委员"}, "salutation", "主送写的是8人，提案人有1人"),
        ({"salutation": "郭岭等十二位委员"}, "salutation", "主送写的是12人"),
        ({"salutation": "李四等1名委员"}, "salutation", "“李四”不在提案人里"),
    ],
)
def test_what_clashes_is_told_at_one_field(changed: dict[str, object], key: str, words: str) -> None:
    found = told(**changed)
    assert list(found) == [key]
    assert words in found[key]


@pytest.mark.parametrize(
    "changed",
    [
        {"salutation": "尊敬的郭岭委员"},
        {"salutation": "郭 岭委员您好"},
        {"proposers": ("郭 岭",)},
        {"salutation": "郭岭、李四委员", "proposers": ("李四", "郭岭")},
        {"salutation": "郭岭等2名委员", "proposers": ("郭岭", "李四")},
        {"salutation": "郭岭、李四等三位委员", "proposers": ("郭岭", "李四", "王五")},
        {"salutation": "郭岭等委员", "proposers": ("郭岭", "李四")},
        {"salutation": "民盟郑州市委", "proposers": ("民盟郑州市委",)},
        {
            "salutation": "苏村代表团",
            "proposal_kind": "建议",
            "assembly": "市人大",
            "proposers": ("苏村代表团",),
        },
        {"salutation": "市教育局", "role": "会办"},
        {"disclosure": "依申请公开", "disclosure_reason": "涉及个人隐私", "annotation": "此件不公开发布"},
        {"date": "下个月", "doc_number": "郑数函15"},
    ],
)
def test_what_does_not_clash(changed: dict[str, object]) -> None:
    assert told(**changed) == {}


@given(particulars)
def test_any_particulars_can_be_judged(some: Particulars) -> None:
    for clash in clashes(some):
        assert clash.key in FIELD_BY_KEY
        assert clash.text.endswith("。")
    assert clashes(Particulars(**{entry.key: some.get(entry.key) for entry in FIELDS})) == clashes(some)  # type: ignore[arg-type]


def test_an_opinion_has_no_class_of_its_own() -> None:
    assert "办理结果类别" in told(role="会办", salutation="市发展改革委", result_class="A")["result_class"]
    assert told(role="会办", salutation="市发展改革委") == {}
    assert "result_class" not in told(result_class="A")
