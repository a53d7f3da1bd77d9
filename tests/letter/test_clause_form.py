"""Clauses as JSON: what is written is read again, and nothing else is."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.clause import Clause, Variant
from replydesk.letter.clause_form import (
    ClauseFormatError,
    clause_dumps,
    clause_loads,
    dumps,
    from_dict,
    loads,
    to_dict,
)
from tests.strategies import clauses

FULL = Clause(
    "a", "感谢", "感谢您。", "C20", "结尾", (Variant("感谢贵会。", address="贵会"),), ("常用",), shared=True
)


@given(clause=clauses())
def test_a_clause_is_read_as_it_was_written(clause: Clause) -> None:
    assert clause_loads(clause_dumps(clause)) == clause


@given(listed=st.lists(clauses(), max_size=5, unique_by=lambda clause: clause.id).map(tuple))
def test_a_file_is_read_as_it_was_written(listed: tuple[Clause, ...]) -> None:
    assert loads(dumps(listed)) == listed


def test_what_has_no_value_is_left_out() -> None:
    assert to_dict(Clause("a", "标题", "正文")) == {"id": "a", "title": "标题", "text": "正文"}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data.pop("id"), "缺少 id"),
        (lambda data: data.pop("text"), "缺少 text"),
        (lambda data: data.update(id=""), "缺少编号"),
        (lambda data: data.update(title=" "), "标题是空的"),
        (lambda data: data.update(title="两\n行"), "标题应为一行"),
        (lambda data: data.update(title="长" * 201), "标题应为一行"),
        (lambda data: data.update(text=" \n"), "正文是空的"),
        (lambda data: data.update(text="长" * 20_001), "正文超过 20,000 字"),
        (lambda data: data.update(text=7), "text 应为文字"),
        (lambda data: data.update(text="\ud800"), "残缺的字符"),
        (lambda data: data.update(function="C33"), "没有功能 C33"),
        (lambda data: data.update(tags="常用"), "tags 应为列表"),
        (lambda data: data.update(tags=[1]), "tags 应为文字"),
        (lambda data: data.update(shared="是"), "shared 应为 true 或 false"),
        (lambda data: data.update(later=1), "看不懂的内容 later"),
        (lambda data: data["variants"][0].update(address="咱们"), "称呼不能是“咱们”"),
        (lambda data: data["variants"][0].update(proposal_kind="议案"), "类型不能是“议案”"),
        (lambda data: data["variants"][0].update(level="州"), "层级不能是“州”"),
        (lambda data: data["variants"][0].update(text=""), "变体的正文是空的"),
        (lambda data: data["variants"][0].update(address=""), "没有写明用于哪种信"),
        (lambda data: data["variants"][0].update(later=1), "看不懂的内容 later"),
        (lambda data: data["variants"].append("感谢"), "不是一组键和值"),
    ],
)
def test_what_is_no_clause_is_refused_with_the_reason(change: Callable[[Any], object], reason: str) -> None:
    data = to_dict(FULL)
    assert from_dict(data) == FULL
    change(data)
    with pytest.raises(ClauseFormatError, match=reason):
        from_dict(data)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "JSON 有错误"),
        ("[" * 100_000, "JSON 有错误"),
        ("[]", "不是 replydesk 的常用语数据"),
        ('{"replydesk": 1}', "不是 replydesk 的常用语数据"),
        ('{"replydesk_clauses": true, "clauses": []}', "格式版本看不懂"),
        ('{"replydesk_clauses": 2, "clauses": []}', "先升级本程序"),
        ('{"replydesk_clauses": 1}', "没有常用语"),
        ('{"replydesk_clauses": 1, "clauses": [], "later": 1}', "看不懂的内容（later）"),
        ('{"replydesk_clauses": 1, "clauses": [7]}', "有一条的数据有错误"),
    ],
)
def test_what_is_no_file_of_clauses_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(ClauseFormatError, match=reason):
        loads(text)


def test_two_clauses_with_one_id_are_refused() -> None:
    data = {"replydesk_clauses": 1, "clauses": [to_dict(FULL), to_dict(FULL)]}
    with pytest.raises(ClauseFormatError, match="编号都是“a”"):
        loads(json.dumps(data))


def test_a_damaged_clause_is_refused() -> None:
    with pytest.raises(ClauseFormatError, match="已损坏"):
        clause_loads("{")
