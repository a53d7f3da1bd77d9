"""Every part of the Word file is what its reference says (renew with `python -m tests.export.golden`)."""

import pytest

from tests.export.golden import FOLDER, reference_parts


def test_there_is_a_reference_for_every_part() -> None:
    assert sorted(entry.name for entry in FOLDER.iterdir()) == sorted(reference_parts())


@pytest.mark.parametrize("name", sorted(reference_parts()))
def test_the_part_is_as_its_reference(name: str) -> None:
    assert reference_parts()[name] == (FOLDER / name).read_text(encoding="utf-8")
