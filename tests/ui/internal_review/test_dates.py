"""Dates of suggestions that outlive a restart."""

from pathlib import Path

import pytest

from replydesk.letter.change import Change
from replydesk.ui.context import Context
from replydesk.ui.internal_review.dates import KeptDates
from replydesk.ui.letters import Letters


@pytest.fixture
def letters(context: Context, tmp_path: Path) -> Letters:
    return Letters(context, context.open_desk())


def changes(**dates: str) -> list[Change]:
    return [Change(key, "insert", (), date=date) for key, date in dates.items()]


def test_dates_are_kept_by_review_until_it_ends(letters: Letters) -> None:
    kept = KeptDates(letters)
    kept.keep("r", changes(a="1", b="2"))
    kept.keep("s", changes(a="3"))
    kept.keep("r", changes(b="2"))
    again = KeptDates(letters)
    assert (again.of("r"), again.of("s"), again.of("none")) == ({"b": "2"}, {"a": "3"}, {})
    again.forget("r")
    again.forget("r")
    assert (kept.of("r"), kept.of("s")) == ({}, {"a": "3"})
    letters.end()


def test_dates_of_another_shape_are_none(letters: Letters) -> None:
    wrong: list[object] = [[], {"r": 3}, "r"]
    for value in wrong:
        letters.remember("internal-review", value)
        assert KeptDates(letters).of("r") == {}
    letters.end()
