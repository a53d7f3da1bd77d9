"""Signatories in the rows of a document head."""

import pytest

from replydesk.intake.signatories import read_signatories


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (["郑数函〔2023〕15号\t签发人：高守诚"], "高守诚"),
        (["\t签发人：高守诚\t张　三", "郑数函〔2023〕15号\t欧阳小明"], "高守诚、张三、欧阳小明"),
        (["郑数函〔2023〕15号"], ""),
        ([], ""),
    ],
)
def test_names_are_read_in_order(rows: list[str], names: str) -> None:
    assert read_signatories(rows) == names
