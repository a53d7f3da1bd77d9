"""A report in words and as JSON values."""

import json

from replydesk.check import Finding, Place, Report
from replydesk.check.report import count_words, place_words, text_lines, to_dict

FINDING = Finding("face", "error", Place((3, 5), "现答复如下"), "正文的字体", "仿宋_GB2312", "宋体", "5.2.2")


def test_a_finding_says_how_grave_where_what_expected_and_found() -> None:
    line, counts = text_lines(Report((FINDING,), 7))
    assert line == "[错误] 第 3、5 段“现答复如下” 正文的字体（5.2.2）：应为 仿宋_GB2312，现为 宋体"
    assert counts == "错误 1 处，注意 0 处，提示 0 处，共检查 7 项。"


def test_many_paragraphs_are_cut_short() -> None:
    assert place_words(Place(tuple(range(1, 41)))) == "第 1、2、3、4、5 等 40 段"
    assert place_words(Place()) == "全文"


def test_no_findings_say_how_much_was_looked_at() -> None:
    assert count_words(Report((), 58)) == "未发现问题，共检查 58 项。"


def test_json_has_everything_of_a_finding() -> None:
    values = json.loads(json.dumps(to_dict(Report((FINDING,), 7))))
    assert values == {
        "checked": 7,
        "findings": [
            {
                "rule": "face",
                "severity": "error",
                "paragraphs": [3, 5],
                "text": "现答复如下",
                "what": "正文的字体",
                "expected": "仿宋_GB2312",
                "found": "宋体",
                "clause": "5.2.2",
            }
        ],
    }


def test_only_errors_count_as_errors() -> None:
    assert Report((FINDING,), 1).has_errors
    assert not Report((Finding("x", "warning", Place(), "", "", ""),), 1).has_errors
