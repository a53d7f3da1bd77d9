"""The bare body for case systems: what is in it, and how it is counted."""

from hypothesis import given

from replydesk.export.body import body
from replydesk.letter import Letter, attachment, closing, heading, new_letter, paragraph, table
from replydesk.letter.attachments import letter_end
from replydesk.letter.placeholders import fill
from tests.letters import full_letter
from tests.strategies import letters


def test_the_body_alone_with_its_numbers() -> None:
    text = body(full_letter()).text
    assert text.startswith("　　您好！您提出的“关于加快推进")
    assert text.endswith("　　感谢您对我市工作的关心和支持。")
    assert "\n　　一、基本情况\n　　（一）全市“上云”" in text
    assert "\n2\t培育企业\t\n" in text
    for words in ("郭岭委员：", "〔2023〕", "2023年6月20日", "郑州市大数据管理局", "抄送", "附件"):
        assert words not in text


def test_indents_and_empty_lines_are_a_choice() -> None:
    letter = new_letter((heading("情况"), paragraph(""), paragraph("完成。"), closing("感谢。")))
    assert body(letter).text == "　　一、情况\n　　完成。\n　　感谢。"
    assert body(letter, indented=False, spaced=True).text == "一、情况\n\n完成。\n\n感谢。"


def test_what_is_too_long_says_from_where() -> None:
    found = body(new_letter((paragraph("一二三四五"), paragraph("六七𠮷九十"))), indented=False)
    assert found.length == 12  # the line break is one, 𠮷 two
    assert found.excess(0) == found.excess(12) == 0
    assert found.from_where(12) == ""
    assert found.excess(8) == 4
    assert found.from_where(8) == "𠮷九十"
    assert found.from_where(5) == "六七𠮷九十"


def test_nothing_is_an_empty_body() -> None:
    assert body(new_letter((paragraph(" "), table([[""]])))).text.strip() == ""


@given(letters())
def test_all_text_of_the_letter_is_in_it(letter: Letter) -> None:
    text, place = body(letter).text, 0
    for block in fill(letter).blocks[: letter_end(letter.blocks)]:
        for words in (cell for row in block.rows for cell in row) if block.rows else (block.text.strip(),):
            place = text.index(words, place) + len(words)


def test_attachments_that_are_bound_in_are_no_body() -> None:
    assert (
        body(new_letter((paragraph("甲"), attachment("清单"), paragraph("乙"))), indented=False).text == "甲"
    )
