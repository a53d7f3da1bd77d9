"""Changing the text of a profile: what is asked for and nothing else."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.export import ProfileError
from replydesk.export.profile_keys import form, leaves
from replydesk.export.profile_writer import Value, changed, new_profile

KEYS = [key for key, _ in leaves() if key not in ("title", "alternatives", "annotation.disclosure")]
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8)
VALUES: st.SearchStrategy[Value | None] = st.one_of(st.none(), st.booleans(), TEXTS)
CHANGES = st.lists(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5), max_size=4)

OFFICE = """\
# 我局版式，2024年起
inherits = "letter"   # 以信函格式为基础
title = "我局版式"

[page]
top = "34.58mm"  # 与印好的纸对齐
# bottom 不改

[styles.heading3]
bold = true

[future]
key = [1, 2]  # 新版本的键
"""


def at(tables: dict[str, Any], key: str) -> object:
    place: Any = tables
    for part in key.split("."):
        if not isinstance(place, dict) or part not in place:
            return None
        place = place[part]
    return place


@given(CHANGES)
def test_what_was_set_is_read_and_the_rest_stays(steps: list[dict[str, Value | None]]) -> None:
    text, meant = OFFICE, dict[str, Value | None]()
    for step in steps:
        text = changed(text, step)
        meant |= step
    tables = tomllib.loads(text)
    assert {key: at(tables, key) for key in meant} == meant
    assert "# 我局版式，2024年起" in text
    assert "# bottom 不改" in text
    assert "key = [1, 2]  # 新版本的键" in text
    if "page.top" not in meant:
        assert 'top = "34.58mm"  # 与印好的纸对齐' in text
    if "styles.heading3.bold" not in meant:
        assert at(tables, "styles.heading3.bold") is True


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, min_size=1, max_size=5))
def test_setting_and_taking_out_again_leaves_the_tables_as_they_were(
    changes: dict[str, Value | None],
) -> None:
    before = tomllib.loads(OFFICE)
    new = {key: value for key, value in changes.items() if at(before, key) is None}
    text = changed(changed(OFFICE, new), dict.fromkeys(new))
    assert tomllib.loads(text) == before


def test_a_changed_value_keeps_its_comment_and_a_new_one_brings_its_explanation() -> None:
    text = changed(OFFICE, {"page.top": "36mm", "page.line": "28pt"})
    assert 'top = "36mm"  # 与印好的纸对齐' in text
    assert 'line = "28pt" # 一行，一页 22 行' in text


def test_a_new_profile_says_its_title_and_what_it_stands_on() -> None:
    text = changed(new_profile("我局“新”版式", "plain"), {"annotation.disclosure.主动公开": "（公开）"})
    assert tomllib.loads(text) == {
        "inherits": "plain",
        "title": "我局“新”版式",
        "annotation": {"disclosure": {"主动公开": "（公开）"}},
    }


def test_an_emptied_table_goes_but_not_with_its_comments() -> None:
    text = changed(OFFICE, {"page.top": None, "styles.heading3.bold": None})
    assert "heading3" not in text
    assert "# bottom 不改" in text


@pytest.mark.parametrize("text", ["[page", 'page = "A4"', "page = 3"])
def test_a_text_that_has_no_place_for_the_key_is_refused(text: str) -> None:
    with pytest.raises(ProfileError, match=r"office\.toml"):
        changed(text, {"page.top": "3mm"}, "office.toml")


def test_every_key_of_the_form_can_be_written() -> None:
    for _, keys in form():
        for entry in keys:
            value: Value = entry.kind == "switch" or "x"
            assert at(tomllib.loads(changed(new_profile("x"), {entry.key: value})), entry.key) == value
