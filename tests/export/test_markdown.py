"""Markdown: headings, tables, escaping, and that no character of the letter is lost."""

import re

import pytest
from hypothesis import given

from replydesk.export.export import markdown_bytes
from replydesk.export.markdown import bold
from replydesk.letter import Letter, Mark, Particulars, heading, new_letter, paragraph, table
from replydesk.letter.placeholders import fill
from tests.letters import full_letter
from tests.strategies import letters


def lines(letter: Letter) -> list[str]:
    return markdown_bytes(letter).decode("utf-8").split("\n")


def test_a_letter_with_everything() -> None:
    found = lines(full_letter())
    assert "# 关于市政协十五届一次会议第20230030号提案的答复" in found
    assert "## 一、基本情况" in found
    assert "#### 1.政策支持" in found
    assert "**（1）资金保障**。投入2.35亿元。" in found
    assert "其中，**重点任务**按期完成。" in found
    head = found.index("| 序号 | 事项 | 责任单位 |")
    assert found[head + 1 : head + 3] == [
        "| --- | --- | --- |",
        "| 1 | 建设公共服务平台 | 市工业和信息化局 |",
    ]
    assert "抄送：市政协提案委员会，市政府督查室。" in found


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("[见](x) <b> # ~ & | \\", r"\[见\](x) \<b\> \# \~ \& \| \\"),
        ("- 甲", r"\- 甲"),
        ("2. 甲", r"2\. 甲"),
        ("2.35亿元", "2.35亿元"),
    ],
)
def test_signs_are_text(text: str, written: str) -> None:
    assert lines(new_letter((paragraph(text),)))[0] == written


def test_a_pipe_or_a_line_break_does_not_break_the_table() -> None:
    found = lines(new_letter((table([["a|b", "甲\n乙"]], header=False),)))
    assert found[:3] == ["|  |  |", "| --- | --- |", r"| a\|b | 甲<br>乙 |"]


@pytest.mark.parametrize(
    ("text", "written"), [("甲乙", "**甲乙**"), ("“甲”。", "“**甲**”。"), (" 甲 ", " **甲** "), ("。", "。")]
)
def test_bold_never_begins_or_ends_with_what_keeps_it_from_being_bold(text: str, written: str) -> None:
    assert bold(text) == written


def test_marks_inside_a_run_in_heading_stay_in_order() -> None:
    block = heading("组织领导。加强统筹。", marks=[Mark(7, 9)])
    assert lines(new_letter((block,)))[0] == "**一、组织领导**。加强**统筹**。"


@given(letters())
def test_no_character_of_the_body_is_lost(letter: Letter) -> None:
    letter = Letter(letter.id, Particulars(), letter.blocks)
    shown = _solid(markdown_bytes(letter).decode("utf-8"))
    place = 0
    for block in fill(letter).blocks:
        for words in (cell for row in block.rows for cell in row) if block.rows else (block.text,):
            place = shown.index(_solid(words), place) + len(_solid(words))


def _solid(text: str) -> str:
    """The text without blanks and without the signs that Markdown adds."""
    return re.sub(r"[\s\\*#|]|<br>", "", text)
