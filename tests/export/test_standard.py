"""What a profile does otherwise than the standard."""

from pathlib import Path

import pytest

from replydesk.export.profile_draft import Draft
from replydesk.export.profile_keys import name_of
from replydesk.export.profile_writer import Value, changed, new_profile
from replydesk.export.standard import CHARACTERS, LINES, TEXT_HEIGHT, TEXT_WIDTH, departures


def found(changes: dict[str, Value | None], parent: str = "letter") -> dict[str, tuple[str, str, str, str]]:
    draft = Draft(Path("office.toml"), changed(new_profile("我局版式", parent), changes))
    return {one.key: (one.standard, one.here, one.clause, one.strength) for one in departures(draft)}


def test_the_letter_profile_departs_in_nothing() -> None:
    assert found({}) == {}


def test_what_the_standard_leaves_free_is_no_departure() -> None:
    assert (
        found({"styles.mark.size": "40pt", "annotation.contact": "（{}，{}）", "result_class.place": "none"})
        == {}
    )


def test_the_other_model_of_the_same_page_is_no_departure_but_for_the_margin() -> None:
    changes: dict[str, Value | None] = {
        "page.top": "34.58mm",
        "page.bottom": "32.58mm",
        "page.line": "29.61pt",
    }
    assert found(changes) == {"page.top": ("37mm", "34.58mm", "5.2.1", "M")}


def test_a_wider_line_takes_a_line_off_the_page() -> None:
    assert found({"page.line": "30pt"}) == {LINES: ("22", "21", "5.2.3", "G")}


def test_without_the_closer_spacing_there_are_27_characters() -> None:
    assert found({"styles.base.spacing": "0pt"})[CHARACTERS] == ("28", "27", "5.2.3", "G")


def test_other_margins_change_the_type_area() -> None:
    here = found({"page.left": "25mm", "page.bottom": "25mm"})
    assert here["page.left"] == ("28mm", "25mm", "5.2.1", "M")
    assert here[TEXT_WIDTH] == ("156mm", "159.0mm", "5.2.1", "M")
    assert here[TEXT_HEIGHT] == ("225mm", "235.0mm", "5.2.1", "M")


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("styles.heading3.bold", True, ("否", "是", "7.3.3", "G")),
        ("styles.title.face", "华文中宋", ("方正小标宋简体", "华文中宋", "7.3.1", "G")),
        ("page_number.odd", "center", ("居右", "居中", "7.5", "M")),
        ("page_number.first_page", True, ("否", "是", "10.1", "M")),
        ("cc.end", "", ("。", "（无）", "7.4.2", "M")),
        ("signature.plain_right", "4字", ("2字", "4字", "7.3.5.2", "M")),
        ("styles.mark.face", "黑体", ("方正小标宋简体", "黑体", "10.1", "R")),
    ],
)
def test_a_departure_says_what_is_asked_for_and_how_strictly(
    key: str, value: Value, shown: tuple[str, str, str, str]
) -> None:
    assert found({key: value}) == {key: shown}


def test_another_way_of_writing_the_same_is_no_departure() -> None:
    assert found({"page.top": "3.7厘米", "styles.title.size": "22pt", "page.line": "579twips"}) == {}


def test_lines_that_are_not_printed_stand_nowhere() -> None:
    assert set(found({"head.line_width": "150mm"}, "plain")) == {
        "head.mark",
        "head.lines",
        "page_number.first_page",
    }


def test_every_departure_has_a_chinese_name() -> None:
    changes: dict[str, Value | None] = {"page.left": "10mm", "page.line": "40pt", "styles.body.size": "2号"}
    for key in found(changes):
        assert key in (TEXT_WIDTH, TEXT_HEIGHT, LINES, CHARACTERS) or all(name_of(key)[1:])


def test_the_document_profile_has_its_own_standard() -> None:
    assert found({}, "document") == {}
    assert found({"page_number.first_page": False, "imprint.lines": False}, "document") == {
        "page_number.first_page": ("是", "否", "7.5", "M"),
        "imprint.lines": ("是", "否", "7.4.1", "M"),
    }
