"""The head of the document form: rows, number, signatories, the red line, and the class mark's places."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from replydesk.export.profile_reader import load_profile
from replydesk.export.sheet import Paragraph, Sheet
from replydesk.export.typeset import typeset
from tests.export.profiles import document_letter, office_profile

MM = 1440 / 25.4


def sheet(folder: Path, name: str, **changes: Any) -> Sheet:
    return typeset(document_letter(**changes), load_profile(office_profile(folder, name)))


def of(result: Sheet, *roles: str) -> list[Paragraph]:
    return [item for item in result.content if isinstance(item, Paragraph) and item.role in roles]


def test_the_mark_ends_in_its_suffix_once(tmp_path: Path) -> None:
    for issuer in ("郑州市大数据管理局", "郑州市大数据管理局文件"):
        (mark,) = of(sheet(tmp_path, "document", issuer=issuer), "mark")
        assert mark.text == "郑州市大数据管理局文件"
    assert mark.frame is not None
    assert mark.frame.y == pytest.approx((37 + 35) * MM, abs=0.6 * MM)


def test_the_number_is_in_the_middle_over_the_red_line(tmp_path: Path) -> None:
    result = sheet(tmp_path, "document")
    assert result.lines == ()
    (number,) = of(result, "doc_number")
    assert (number.text, number.align) == ("郑数函〔2023〕15号", None)
    assert number.below is not None
    assert (number.below.thickness, number.below.color) == (30, "FF0000")


def test_the_number_is_as_far_down_with_secrecy_rows_as_without(tmp_path: Path) -> None:
    full = of(sheet(tmp_path, "document"), "doc_number")[0]
    bare = of(sheet(tmp_path, "document", copy_number="", secrecy="", urgency=""), "doc_number")[0]
    assert full.before is not None
    assert bare.before == full.before + 3 * 579


def test_the_red_line_is_there_without_a_number(tmp_path: Path) -> None:
    (row,) = of(sheet(tmp_path, "document", doc_number=""), "doc_number")
    assert row.text == ""
    assert row.below is not None


def test_joint_issuers_stand_one_above_the_other_with_the_suffix_at_their_middle(tmp_path: Path) -> None:
    names = ("郑州市大数据管理局", "郑州市工业和信息化局", "郑州市财政局")
    *column, suffix = of(sheet(tmp_path, "document", issuer="\n".join(names)), "mark")
    assert tuple(item.text for item in column) == names
    assert {item.align for item in column} == {"distribute"}
    assert len({item.frame for item in column}) == 1
    assert suffix.text == "文件"
    frame, beside = column[0].frame, suffix.frame
    assert frame is not None
    assert beside is not None
    assert frame.y is not None
    assert beside.y is not None
    assert frame.y + frame.height / 2 == pytest.approx(beside.y + beside.height / 2, abs=1)
    assert frame.x + frame.width <= beside.x
    assert frame.x + beside.x + beside.width == pytest.approx(11906, abs=200)


def test_more_issuers_push_the_number_down(tmp_path: Path) -> None:
    one = of(sheet(tmp_path, "document"), "doc_number")[0]
    two = of(sheet(tmp_path, "document", issuer="郑州市大数据管理局 郑州市财政局"), "doc_number")[0]
    assert one.before is not None
    assert two.before is not None
    assert two.before - one.before > 700


def test_the_letter_form_shows_the_leading_issuer_alone(tmp_path: Path) -> None:
    (mark,) = of(sheet(tmp_path, "letter", issuer="郑州市大数据管理局\n郑州市财政局"), "mark")
    assert mark.text == "郑州市大数据管理局"


def test_signatories_stand_two_a_row_and_the_number_beside_the_last(tmp_path: Path) -> None:
    first, last = of(sheet(tmp_path, "upward"), "signatory", "doc_number")
    assert first.text == "\t签发人：高守诚\t张　三"
    assert last.text == "郑数函〔2023〕15号\t欧阳小明"
    assert [(run.text, run.face) for run in last.runs] == [
        ("郑数函〔2023〕15号", ""),
        ("\t", ""),
        ("欧阳小明", "signatory"),
    ]
    assert first.tabs[1].at == last.tabs[1].at
    assert last.tabs[0].at == first.tabs[0].at + 4 * 315
    assert (first.below is None, last.below is None) == (True, False)
    assert last.first_line == 315


def test_one_signatory_is_on_the_numbers_row(tmp_path: Path) -> None:
    (row,) = of(sheet(tmp_path, "upward", signatory="高守诚"), "signatory", "doc_number")
    assert row.text == "郑数函〔2023〕15号\t签发人：高守诚"
    assert row.tabs[0].at == 8844 - 315 - 7 * 315


def test_a_number_too_long_to_stand_beside_the_signatory_has_its_own_row(tmp_path: Path) -> None:
    number = "很长很长的机关代字很长很长函〔2023〕1500号"
    rows = of(sheet(tmp_path, "upward", signatory="高守诚", doc_number=number), "signatory", "doc_number")
    assert [row.text for row in rows] == ["\t签发人：高守诚", number]


def test_signatories_are_not_shown_unless_the_profile_says_so(tmp_path: Path) -> None:
    shown = "".join(item.text for item in sheet(tmp_path, "document").content if isinstance(item, Paragraph))
    assert "签发人" not in shown


@pytest.mark.parametrize(
    ("name", "role", "text"),
    [
        ("document", "result_class", "A类"),
        ("corner", "secrecy", "000001\tA类"),
        ("number", "doc_number", "\t郑数函〔2023〕15号\tA类"),
        ("letter-corner", "result_class", "A类　公开属性：主动公开"),
        ("letter-number", "doc_number", "000001\t郑数函〔2023〕15号　A类"),
        ("annotated", "annotation", "（办理结果：A类）"),
    ],
)
def test_the_class_mark_stands_where_the_office_puts_it(
    tmp_path: Path, name: str, role: str, text: str
) -> None:
    result = sheet(tmp_path, name)
    assert text in [item.text for item in of(result, role)]
    everything = "".join(item.text for item in result.content if isinstance(item, Paragraph))
    assert everything.count("A类") == 1


def test_a_class_mark_in_the_corner_has_a_row_of_its_own_without_secrecy(tmp_path: Path) -> None:
    first = of(sheet(tmp_path, "corner", copy_number="", secrecy="", urgency=""), "secrecy")
    assert [row.text for row in first] == ["\tA类"]


def test_a_disclosure_without_a_class_mark_stands_above_the_title(tmp_path: Path) -> None:
    rows = of(sheet(tmp_path, "letter-corner", result_class=""), "result_class")
    assert [(row.text, row.frame) for row in rows] == [("公开属性：主动公开", None)]


def test_the_contact_stands_where_the_office_puts_it(tmp_path: Path) -> None:
    below = of(sheet(tmp_path, "letter-corner"), "annotation")
    assert [row.text for row in below] == ["联系人：宋某，联系电话：0371-60000000"]
    hidden = of(sheet(tmp_path, "annotated"), "annotation")
    assert [row.text for row in hidden] == ["（办理结果：A类）", "（此件公开发布）"]


def test_what_follows_the_red_line_stands_a_little_lower(tmp_path: Path) -> None:
    profile = load_profile("document")
    lowered = profile.styles.title.before + profile.head.separator_after
    (title,) = of(sheet(tmp_path, "document", result_class=""), "title")
    assert title.before == round(lowered)
    (below_class,) = of(sheet(tmp_path, "document"), "title")
    assert below_class.before is None


def test_without_a_mark_the_number_follows_the_rows() -> None:
    profile = load_profile("document")
    bare = dataclasses.replace(profile, head=dataclasses.replace(profile.head, mark=False))
    (number,) = of(typeset(document_letter(), bare), "doc_number")
    assert number.before == 0
