"""The documents say what is true: tables read off the code, and links that lead somewhere."""

import re
from pathlib import Path

import pytest

from tests import guide

ROOT = Path(__file__).resolve().parents[1]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
LINK = re.compile(r"\]\(([^)#\s]+)\)")


def test_the_guide_has_the_table_of_particulars() -> None:
    assert guide.GUIDE.read_text("utf-8") == guide.written(), "run python -m tests.guide"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_is_there(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []
