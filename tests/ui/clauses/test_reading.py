"""How a clause reads in a letter."""

import pytest

from replydesk.letter import Particulars
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.clauses.reading import Piece, address, level, pieces, plain

CLAUSE = Clause(
    "a",
    "收悉",
    "第{{提案号}}号{{类型}}在{{领域}}方面的{{ 案由 }}收悉。",
    variants=(Variant("贵会的{{类型}}收悉。", address="贵会"), Variant("省里的。", level="省")),
)


def test_placeholders_are_filled_missing_or_blank() -> None:
    read = pieces(CLAUSE, Particulars(proposal_number="0030", proposal_kind="提案"))
    assert read == (
        Piece("第"),
        Piece("0030", "filled"),
        Piece("号"),
        Piece("提案", "filled"),
        Piece("在"),
        Piece("领域", "blank"),
        Piece("方面的"),
        Piece("案由", "missing"),
        Piece("收悉。"),
    )


def test_plain_text_marks_what_is_not_filled() -> None:
    assert (
        plain(CLAUSE, Particulars(proposal_number="0030")) == "第0030号〔类型〕在〔领域〕方面的〔案由〕收悉。"
    )


def test_the_variant_for_the_letter_is_read() -> None:
    assert plain(CLAUSE, Particulars(proposers=("民盟郑州市委",))) == "贵会的〔类型〕收悉。"
    assert plain(CLAUSE, Particulars(assembly="省政协")) == "省里的。"


@pytest.mark.parametrize(
    ("proposers", "spoken"),
    [
        ((), ""),
        (("郭岭",), "您"),
        (("郭岭", "王芳"), "你们"),
        (("民盟郑州市委",), "贵会"),
        (("郭岭", "民盟市委"), "你们"),
    ],
)
def test_proposers_decide_how_they_are_spoken_to(proposers: tuple[str, ...], spoken: str) -> None:
    assert address(Particulars(proposers=proposers)) == spoken


@pytest.mark.parametrize(
    ("assembly", "name"),
    [
        ("市政协", "市"),
        ("全国政协", "全国"),
        ("省人大", "省"),
        ("惠济区政协", "县"),
        ("古荥镇人大", "乡"),
        ("", ""),
    ],
)
def test_the_assembly_tells_the_level(assembly: str, name: str) -> None:
    assert level(Particulars(assembly=assembly)) == name
