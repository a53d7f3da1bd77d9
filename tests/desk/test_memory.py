"""What an office writes again and again, read off its letters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from replydesk.desk import Desk
from replydesk.desk.memory import REMEMBERED
from replydesk.letter import FIELDS, Particulars, new_letter


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "desk.db") as desk:
        yield desk


def keep(desk: Desk, **values: object) -> str:
    letter = new_letter(particulars=Particulars(**values))  # type: ignore[arg-type]  # of their fields
    desk.save(letter)
    return letter.id


def test_frequent_values_come_first_and_then_the_latest(desk: Desk) -> None:
    for contact in ("宋某", "李某", "宋某", "王某"):
        keep(desk, contact=contact)
    assert desk.memory.values()["contact"] == ("宋某", "王某", "李某")


def test_lists_are_remembered_by_their_entries(desk: Desk) -> None:
    keep(desk, cc=("市政协提案委", "市政府督查室"))
    assert set(desk.memory.values()["cc"]) == {"市政协提案委", "市政府督查室"}


def test_what_belongs_to_one_proposal_is_not_remembered(desk: Desk) -> None:
    keep(desk, proposal_number="20230030", title="标题", contact="宋某")
    assert set(REMEMBERED) < {entry.key for entry in FIELDS}
    assert "proposal_number" not in desk.memory.values()


def test_numbers_of_other_letters_are_known_also_from_the_bin(desk: Desk) -> None:
    first = keep(desk, doc_number="郑数函〔2023〕15号")
    second = keep(desk, doc_number="郑数函〔2023〕16号")
    keep(desk, title="没有字号")
    desk.delete(first)
    assert desk.memory.doc_numbers(second) == ((1, "郑数函〔2023〕15号"),)


def test_a_damaged_letter_is_passed_over(desk: Desk) -> None:
    broken = keep(desk, contact="宋某", doc_number="郑数函〔2023〕15号")
    keep(desk, contact="李某")
    with desk._store.action():
        desk._store.run("UPDATE letters SET body = '{' WHERE id = ?", broken)
    assert desk.memory.values()["contact"] == ("李某",)
    assert desk.memory.doc_numbers() == ()


@pytest.mark.parametrize("particulars", ["[]", '"宋某"', "3", "null"])
def test_particulars_of_another_shape_are_passed_over(desk: Desk, particulars: str) -> None:
    broken = keep(desk, contact="宋某")
    keep(desk, contact="李某")
    with desk._store.action():
        desk._store.run(
            "UPDATE letters SET body = ? WHERE id = ?", f'{{"particulars": {particulars}}}', broken
        )
    assert desk.memory.values()["contact"] == ("李某",)
    assert desk.memory.doc_numbers() == ()


def test_a_choice_that_cannot_be_read_is_none(desk: Desk) -> None:
    with desk._store.action():
        desk._store.run("INSERT INTO remembered (key, value) VALUES ('house.scheme', '{')")
    assert desk.memory.house_style().scheme == desk.memory.schemes()[0]


def test_blanks_around_a_value_make_no_other_value(desk: Desk) -> None:
    for contact in ("宋某", "宋某 ", "王某"):
        keep(desk, contact=contact)
    assert desk.memory.values()["contact"] == ("宋某", "王某")


def test_the_house_style_is_the_first_of_each_table_until_one_is_chosen(desk: Desk) -> None:
    schemes, patterns = desk.memory.schemes(), desk.memory.patterns()
    assert (desk.memory.house_style().scheme, desk.memory.house_style().title) == (schemes[0], patterns[0])
    desk.memory.choose_scheme(schemes[3].id)
    desk.memory.choose_pattern(patterns[2].id)
    assert (desk.memory.house_style().scheme, desk.memory.house_style().title) == (schemes[3], patterns[2])
    desk.memory.choose_scheme("gone")
    assert desk.memory.house_style().scheme == schemes[0]
