"""Mending of punctuation, quotes and blanks: what becomes what, and what stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.intake import Message, Options
from replydesk.intake.punctuation import Mender
from replydesk.intake.reading import Notes
from replydesk.letter import Mark


def mend(text: str, options: Options = Options()) -> tuple[str, list[Message]]:  # noqa: B008  # frozen
    notes = Notes("")
    mender = Mender(options, notes)
    mended = mender.text(text, 1)
    mender.report()
    return mended, list(notes.in_order())


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("您好!您提出的提案,已收悉;现答复如下:", "您好！您提出的提案，已收悉；现答复如下："),
        ("是否可行?可行.", "是否可行？可行。"),
        ("规划(2021-2025年)", "规划（2021-2025年）"),
        ("(含(二)期)项目", "（含（二）期）项目"),
        ("（混用)括号", "（混用）括号"),
        ("采用5G,AI等,投入3,000.5万元", "采用5G，AI等，投入3,000.5万元"),
        ("即6︰30～8︰30开放︰全天", "即6:30～8:30开放：全天"),
        ("统一--规范", "统一——规范"),
        ("等等...完", "等等……完"),
        ("《关于<办法>的通知》", "《关于〈办法〉的通知》"),
        ('他说"好"', "他说“好”"),
        ('发布“人才计划"1+7体系', "发布“人才计划”1+7体系"),
        ("“甲“和“乙”", "“甲”和“乙”"),
        ("推进'互联网+'行动", "推进‘互联网+’行动"),
        ("全 市共 有 3 家。", "全市共有3家。"),
        ("2023 年 6 月 20 日", "2023年6月20日"),
    ],
)
def test_chinese_text_is_mended(text: str, mended: str) -> None:
    assert mend(text)[0] == mended


@pytest.mark.parametrize(
    "text",
    [
        "11:23", "1,234,567", "3.14", "2020-2022年", "2016—2030年", "50~60", "1.18亿元",
        "http://www.a.gov.cn/x?a=1,b", "a.b@c.com.cn", "GB/T 51212-2016", "Word, Excel (Office); PowerPoint!", "f(x)", "(0371)60000000",
        "App Store", "it's", "5\"屏", "一是…；二是……", "短期-中期-长期", "使用 Windows 10 系统", "1 减税降费 已完成",
    ],
)  # fmt: skip
def test_what_is_right_stays(text: str) -> None:
    assert mend(text)[0] == text


def test_counts_are_reported_kind_by_kind() -> None:
    _, messages = mend('甲,乙,丙:"丁" 戊')
    texts = [message.text for message in messages]
    assert "补正 3 处半角标点（逗号 2、冒号 1）。" in texts
    assert "补正 2 处引号。" in texts
    assert "删去汉字之间的空格 1 个。" in texts


@pytest.mark.parametrize(
    ("options", "mended"),
    [
        (Options(punctuation=False), "甲,乙“丙”丁戊"),
        (Options(quotes=False), '甲，乙"丙"丁戊'),
        (Options(spaces=False), "甲，乙“丙”丁 戊"),
        (Options(punctuation=False, quotes=False, spaces=False), '甲,乙"丙"丁 戊'),
    ],
)
def test_each_kind_can_be_switched_off(options: Options, mended: str) -> None:
    assert mend('甲,乙"丙"丁 戊', options)[0] == mended


def test_what_cannot_be_paired_is_told_and_stays() -> None:
    text, messages = mend("《甲”乙（丙")
    assert text == "《甲”乙（丙"
    assert len([message for message in messages if message.line == 1 and "请核对" in message.text]) == 3


def test_a_wide_gap_leaves_one_blank_so_that_columns_do_not_run_together() -> None:
    assert mend("单位，\t数量")[0] == "单位， 数量"


def test_bold_moves_with_its_characters() -> None:
    mended = Mender(Options(), Notes("")).mend("共 有 3 家,其中", 1, [Mark(4, 8), Mark(1, 2)])
    assert mended.text == "共有3家，其中"
    assert [mended.text[mark.start : mark.end] for mark in mended.marks] == ["3家，"]


@given(st.text(alphabet="甲乙丙12aA,.:;!?()（）\"'“”‘’《》<>︰- \t…。，", max_size=40))
def test_mending_never_touches_letters_or_digits_and_is_done_at_once(text: str) -> None:
    mended = mend(text)[0]
    assert [char for char in mended if char.isalnum()] == [char for char in text if char.isalnum()]
    assert sum(not char.isspace() for char in text) <= sum(
        not char.isspace() for char in mended
    ) + text.count(".") + text.count("-") + text.count("。")
