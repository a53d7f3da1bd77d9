"""The parts of letters that others wrote, told by their words and places, in files that python-docx made."""

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

from replydesk.check.format.reading import read_document
from replydesk.check.format.roles import is_red, roles
from tests.check.format.mutations import checked, rules

LINES = (
    ("mark", "某某市教育局"),
    ("doc_number", "某教函〔2023〕5号"),
    ("title", "关于市政协十五届一次会议"),
    ("title", "第20230030号提案的答复"),
    ("salutation", "郭岭委员："),
    ("body", "您好！您提出的提案收悉。现答复如下："),
    ("heading1", "一、基本情况"),
    ("heading2", "（一）工作。加强领导。"),
    ("heading3", "1.资金。投入2.5亿元。"),
    ("heading4", "（1）机制。"),
    ("body", "2023年以来，工作有序推进。"),
    ("body", "感谢您的支持。"),
    ("attachments", "附件：1.任务表"),
    ("attachments", "2.意见表"),
    ("signature", "某某市教育局"),
    ("date", "2023年6月5日"),
    ("annotation", "（联系人：张三，联系电话：12345678）"),
    ("cc", "抄送：市政协提案委员会。"),
    ("attached", "附件1"),
    ("attached", "任务表"),
)


def foreign(lines: tuple[str, ...]) -> bytes:
    document = docx.Document()
    for place, line in enumerate(lines):
        paragraph = document.add_paragraph(line)
        if place == 0 and line == LINES[0][1]:
            paragraph.runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)
            paragraph.runs[0].font.size = Pt(36)
        if "会议" in line or "号提案" in line:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.runs[0].font.size = Pt(22)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def told(lines: tuple[str, ...]) -> list[str]:
    paragraphs = read_document(foreign(lines), "a.docx").paragraphs
    found = roles(paragraphs)
    return [found[place] for place in sorted(found)]


def test_every_part_of_a_whole_letter_is_told() -> None:
    assert told(tuple(text for _, text in LINES)) == [role for role, _ in LINES]


@pytest.mark.parametrize("gone", ["mark", "doc_number", "attachments", "annotation", "cc", "attached"])
def test_the_others_are_told_without_a_part_that_need_not_be_there(gone: str) -> None:
    kept = [(role, text) for role, text in LINES if role != gone]
    assert told(tuple(text for _, text in kept)) == [role for role, _ in kept]


def test_a_text_that_is_no_letter_is_body() -> None:
    assert set(told(("今天天气好。", "明天也好。"))) == {"body"}


def test_a_list_of_word_counts_as_the_number() -> None:
    document = docx.Document()
    document.add_paragraph("关于市政协十五届一次会议第20230030号提案的答复")
    document.add_paragraph("郭岭委员：")
    document.add_paragraph("资金", style="List Number")
    out = io.BytesIO()
    document.save(out)
    paragraphs = read_document(out.getvalue(), "a.docx").paragraphs
    assert paragraphs[2].label == "1."
    assert roles(paragraphs)[2] == "heading3"


@pytest.mark.parametrize(
    ("color", "red"), [("FF0000", True), ("C00000", True), ("000000", False), ("FFFFFF", False)]
)
def test_reds_are_reds(color: str, *, red: bool) -> None:
    assert is_red(color) is red


def test_a_file_of_word_without_any_care_is_full_of_findings() -> None:
    found = {rule for rule, _, _ in rules(checked(foreign(tuple(text for _, text in LINES[2:]))))}
    assert {
        "paper",
        "margin-top",
        "page-number",
        "red-lines",
        "mark",
        "face",
        "size",
        "lines",
        "first-line",
    } <= found
    assert "blanks" not in found


def test_equal_findings_of_several_paragraphs_are_one() -> None:
    report = checked(foreign(tuple(text for _, text in LINES)))
    keys = [(entry.rule, entry.what, entry.expected, entry.found) for entry in report.findings]
    assert len(keys) == len(set(keys))
    assert max(len(entry.place.paragraphs) for entry in report.findings) > 5
