import pytest
from hypothesis import given

from replydesk.letter import Particulars
from replydesk.letter.derived import (
    DERIVED,
    address,
    address_word,
    level,
    proposer_count,
    region_word,
    self_word,
)
from replydesk.letter.particulars import FIELD_BY_KEY, FIELD_BY_NAME
from tests.strategies import particulars


@pytest.mark.parametrize(
    ("proposers", "salutation", "word", "count"),
    [
        (("郭岭",), "", "您", "1"),
        (("郭岭", "王某"), "", "你们", "2"),
        (("郭岭",), "郭岭等12名委员", "你们", "12"),
        (("民盟郑州市委",), "", "贵委", "1"),
        (("市工商联",), "", "贵会", "1"),
        (("第五代表团",), "", "你们", "1"),
        (("民盟郑州市委", "民进郑州市委"), "", "你们", "2"),
        ((), "尊敬的郭岭委员", "您", ""),
        ((), "郭岭、张三代表", "你们", ""),
        ((), "郭岭等十二名代表", "你们", "12"),
        ((), "各位代表", "你们", ""),
        ((), "民盟某市委", "贵委", ""),
        ((), "苏村代表团", "你们", ""),
        ((), "", "", ""),
    ],
)
def test_how_the_letter_speaks_to_its_proposers(
    proposers: tuple[str, ...], salutation: str, word: str, count: str
) -> None:
    known = Particulars(proposers=proposers, salutation=salutation)
    assert address_word(known) == word
    assert address(known) == word.replace("贵委", "贵会")
    assert proposer_count(known) == count


@pytest.mark.parametrize(
    ("issuer", "own", "region"),
    [
        ("郑州市大数据管理局", "我局", "我市"),
        ("郑州市人民政府", "我市政府", "我市"),
        ("新集镇人民政府", "我镇政府", "我镇"),
        ("金水区人民政府", "我区政府", "我区"),
        ("市政府办公室", "我办", "我市"),
        ("河南省人民政府办公厅", "我厅", "我省"),
        ("市发展和改革委员会", "我委", "我市"),
        ("东风路街道办事处", "我街道", "我街道"),
        ("郑州高新技术产业开发区管委会", "我管委会", "我区"),
        ("市住房和城乡建设局（市人民防空办公室）", "我局", "我市"),
        ("市教育局、市卫健委", "我局", "我市"),
        ("市残联", "我会", "我市"),
        ("郑州市公安局交通警察支队", "我支队", "我市"),
        ("农业农村部", "我部", "我国"),
        ("广西壮族自治区教育厅", "我厅", "我区"),
        ("某某", "", ""),
        ("", "", ""),
    ],
)
def test_what_the_issuer_calls_itself(issuer: str, own: str, region: str) -> None:
    assert self_word(Particulars(issuer=issuer)) == own
    assert self_word(Particulars(signature=issuer)) == own
    assert region_word(Particulars(issuer=issuer)) == region


def test_region_and_level_follow_the_assembly_when_nothing_nearer_tells() -> None:
    assert region_word(Particulars(issuer="教育局", assembly="县政协")) == "我县"
    assert level(Particulars(assembly="区政协", session="十届一次会议")) == "县"
    assert level(Particulars(session="市十六届人大二次会议")) == "市"


@given(particulars)
def test_every_derived_name_answers_for_any_particulars(known: Particulars) -> None:
    for name, entry in DERIVED.items():
        assert name not in FIELD_BY_NAME
        assert entry.source in FIELD_BY_KEY
        assert isinstance(entry.value(known), str)
