"""Forty letters of different shape, set by us and by LibreOffice."""

from pathlib import Path

import pytest

from tests.agreement import agreement

pytestmark = pytest.mark.render


def test_our_lines_are_those_of_libreoffice(tmp_path: Path) -> None:
    found = agreement(tmp_path / "files", tmp_path / "office")
    assert found.rows > 15_000
    assert found.same_rows / found.rows >= 0.995
    assert (
        found.same_pages / found.pages >= 0.97
    )  # LibreOffice breaks a page too early now and then, near tables
