"""Residue of web pages and scans is taken out and told, and nothing else is."""

import pytest

from replydesk.intake import read_text
from replydesk.intake.cleanup import clean, close_up


@pytest.mark.parametrize(
    ("text", "cleaned", "kinds"),
    [
        ("甲<!--EndFragment-->乙", "甲乙", {"HTML 注释": 1}),
        ("<p>甲</p><p>乙</p>", "甲\v乙\v", {"HTML 标记": 4}),
        ("甲<br/>乙&nbsp;丙&ldquo;丁&rdquo;", "甲\v乙 丙“丁”", {"HTML 标记": 1, "HTML 转义符": 3}),
        ("甲\u200b乙\ufeff丙", "甲乙丙", {"不可见字符": 2}),
        ("关于<某办法>的通知，a<b，R&D", "关于<某办法>的通知，a<b，R&D", {}),
    ],
)
def test_residue_is_taken_out_and_counted(text: str, cleaned: str, kinds: dict[str, int]) -> None:
    assert clean(text) == (cleaned, kinds)


def test_a_comment_over_lines_keeps_the_line_numbers() -> None:
    reading = read_text("<!--\nx\n-->\n郭岭委员：\n您提出的提案收悉，20173月答复如下：\n")
    assert [message.line for message in reading.messages if "缺字" in message.text] == [5]
    assert "已清除HTML 注释 1 处。" in [message.text for message in reading.messages]


def test_spaced_out_lines_are_closed_up() -> None:
    assert close_up("关 于 加 强 消 防 安 全 的 提 案") == ("关于加强消防安全的提案", 1)
    assert close_up("承 办 人：喬 平  0730-7600009\n答     复") == (
        "承 办 人：喬 平  0730-7600009\n答     复",
        0,
    )


def test_endless_blanks_are_cut_short() -> None:
    assert clean("甲" + " " * 5000 + "乙")[0] == "甲" + " " * 40 + "乙"
