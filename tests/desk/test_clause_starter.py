"""The clauses that come with the program cover every function and ask for nothing unknown."""

import re

from replydesk.desk.clause_starter import starter_clauses
from replydesk.letter.clause_functions import FUNCTIONS
from replydesk.letter.derived import DERIVED
from replydesk.letter.particulars import FIELD_BY_NAME
from replydesk.letter.placeholders import find_placeholders

BLANKS = {
    *(
        "领域",
        "交办机关",
        "领导",
        "科室",
        "日期",
        "方式",
        "地点",
        "问题",
        "指标",
        "数值",
        "截至日期",
        "文件名",
        "文号",
    ),
    *(
        "资金",
        "用途",
        "项目",
        "进展",
        "建议内容",
        "措施",
        "时限",
        "法律名称",
        "条款",
        "规定内容",
        "会办意见",
        "原因",
    ),
    *("替代办法", "主管单位", "事项", "计划名称", "回寄单位", "地址", "首次答复日期", "反馈意见", "相关编号"),
}
FREQUENT = {"C01", "C04", "C05", "C06", "C10", "C11", "C14", "C17", "C18", "C20", "C21"}
TEXTS = [text for clause in starter_clauses() for text in (clause.text, *(v.text for v in clause.variants))]


def test_every_function_has_a_clause_and_the_frequent_ones_have_several() -> None:
    counts = {function.code: 0 for function in FUNCTIONS}
    for clause in starter_clauses():
        counts[clause.function] += 1
    assert all(counts[code] >= (2 if code in FREQUENT else 1) for code in counts)


def test_every_placeholder_is_a_particular_a_derived_word_or_a_blank_to_be_filled_by_hand() -> None:
    used = {found.name for text in TEXTS for found in find_placeholders(text)}
    assert used - set(FIELD_BY_NAME) - set(DERIVED) == BLANKS


def test_no_brace_stands_outside_a_placeholder() -> None:
    for text in TEXTS:
        spans = [(found.start, found.end) for found in find_placeholders(text)]
        rest = "".join(
            char for place, char in enumerate(text) if not any(start <= place < end for start, end in spans)
        )
        assert not set(rest) & set("{}|"), text


def test_texts_are_chinese_with_full_width_marks() -> None:
    assert not [text for text in TEXTS if re.search(r"[,;:!?()\"' ]", text)]


def test_titles_are_different_and_every_clause_has_a_folder_and_is_shared() -> None:
    clauses = starter_clauses()
    assert len({clause.title for clause in clauses}) == len(clauses)
    assert all(clause.folder and clause.shared for clause in clauses)


def test_no_two_variants_of_a_clause_are_for_the_same_letters() -> None:
    for clause in starter_clauses():
        meant = [(v.proposal_kind, v.address, v.level) for v in clause.variants]
        assert len(set(meant)) == len(meant)
        assert all(variant.text != clause.text for variant in clause.variants)
