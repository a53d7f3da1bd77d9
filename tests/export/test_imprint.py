"""The imprint: its rows, its lines, and an addressee that has no room on page 1."""

from typing import Any

from replydesk.export.profile_reader import load_profile
from replydesk.export.sheet import Paragraph
from replydesk.export.typeset import typeset
from tests.export.profiles import document_letter


def rows(profile: str = "document", **changes: Any) -> list[Paragraph]:
    content = typeset(document_letter(**changes), load_profile(profile)).content
    return [item for item in content if isinstance(item, Paragraph) and item.role in ("cc", "printer")]


def lines(items: list[Paragraph]) -> list[tuple[int, int]]:
    """The thickness of the lines above and below each row, 0 for none."""
    return [
        (item.above.thickness if item.above else 0, item.below.thickness if item.below else 0)
        for item in items
    ]


def test_copies_and_the_printing_organ_stand_between_lines() -> None:
    found = rows()
    assert [item.text for item in found] == [
        "抄报：市政府办公厅。",
        "抄送：市政协提案委员会，市政府督查室。",
        "郑州市大数据管理局办公室\t2023年6月21日印发",
    ]
    assert lines(found) == [(20, 0), (0, 0), (14, 20)]
    assert len({item.frame for item in found}) == 1
    assert found[-1].tabs[0].at == 8844 - 280


def test_one_row_alone_has_both_outer_lines() -> None:
    assert lines(rows(cc=(), report_to=())) == [(20, 20)]
    assert lines(rows(printer="", print_date="", report_to=())) == [(20, 20)]


def test_an_imprint_of_nothing_has_no_lines() -> None:
    assert rows(cc=(), report_to=(), printer="", print_date="") == []


def test_the_letter_form_has_neither_lines_nor_a_printing_organ() -> None:
    found = rows("letter")
    assert [item.role for item in found] == ["cc", "cc"]
    assert lines(found) == [(0, 0), (0, 0)]


def test_an_addressee_that_leaves_page_1_without_text_moves_to_the_imprint() -> None:
    names = "、".join(f"第{number}代表团全体代表" for number in range(60))
    content = typeset(document_letter(salutation=names), load_profile("document")).content
    roles = [item.role for item in content if isinstance(item, Paragraph)]
    assert "salutation" not in roles
    moved = rows(salutation=names)
    assert [item.text[:3] for item in moved] == ["抄报：", "主送：", "抄送：", "郑州市"]
    assert lines(moved)[1:3] == [(0, 0), (0, 0)]
    short = typeset(document_letter(), load_profile("document")).content
    assert "salutation" in [item.role for item in short if isinstance(item, Paragraph)]
