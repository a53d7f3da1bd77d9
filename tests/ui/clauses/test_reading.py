"""How a clause reads in a letter."""

from replydesk.letter import Particulars
from replydesk.letter.clause import Clause, Variant
from replydesk.ui.clauses.reading import Piece, pieces, plain

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
    assert plain(CLAUSE, Particulars(proposers=("民盟郑州市委",))) == "贵委的〔类型〕收悉。"
    assert plain(CLAUSE, Particulars(assembly="省政协")) == "省里的。"


def test_words_that_agree_read_as_they_will_be_inserted() -> None:
    clause = Clause("a", "", "感谢各位代表对{{自称}}{{层级}}的支持。")
    read = pieces(clause, Particulars(proposal_kind="提案", issuer="市教育局"))
    assert read == (
        Piece("感谢各位委员对"),
        Piece("我局", "filled"),
        Piece("层级", "missing"),
        Piece("的支持。"),
    )
