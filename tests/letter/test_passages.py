from replydesk.letter import Particulars, closing, heading, new_letter, paragraph
from replydesk.letter.clause import Clause
from replydesk.letter.insertion import Passage
from replydesk.letter.passages import passages_like

LETTER = new_letter(
    (
        paragraph("您好！您的第20230030号提案收悉。现答复如下：", id="open"),
        heading("感谢您！", 1, id="one"),
        paragraph("感谢您！", id="body"),
        closing("感谢您！", id="thanks"),
        closing("此致", id="a"),
        closing("敬礼！", id="b"),
    ),
    Particulars(proposers=("郭岭",), proposal_kind="提案", proposal_number="20230030"),
)


def found(text: str, function: str) -> list[Passage]:
    return list(passages_like(LETTER, [Clause("x", "", text, function)]))


def test_a_closing_is_a_closing_only_as_whole_paragraphs_of_the_closing() -> None:
    assert found("感谢{{称呼}}！", "C20") == [Passage(("thanks",), "感谢您！", "C20")]
    assert found("此致\n敬礼！", "C24") == [Passage(("a", "b"), "此致\n敬礼！", "C24")]
    assert found("感谢", "C20") == []
    assert found("敬礼！\n此致", "C24") == []


def test_an_opening_may_stand_within_a_paragraph_filled_or_not() -> None:
    clause = "{{称呼}}的第{{提案号}}号{{类型}}收悉。"
    assert found(clause, "C01") == [Passage(("open",), "您的第20230030号提案收悉。", "C01")]
    unfilled = LETTER.with_blocks((paragraph("您的第{{提案号}}号提案收悉。", id="open"),))
    assert list(passages_like(unfilled, [Clause("x", "", clause, "C01")])) == [
        Passage(("open",), "您的第{{提案号}}号提案收悉。", "C01")
    ]


def test_other_functions_may_stand_twice_and_are_not_looked_for() -> None:
    assert found("感谢您！", "C05") == []
    assert found("  ", "C20") == []
