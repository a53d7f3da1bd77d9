import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Letter, Mark, Particulars, heading, new_letter, table
from replydesk.letter.jsonform import LetterFormatError, digest, dumps, from_dict, loads, to_dict
from tests.strategies import letters


@given(letters())
def test_the_round_trip_is_identity(letter: Letter) -> None:
    assert loads(dumps(letter)) == letter
    assert dumps(loads(dumps(letter))) == dumps(letter)


def test_the_form_is_that_of_the_design() -> None:
    letter = Letter(
        "x",
        Particulars(title="题", proposers=("甲",)),
        (heading("加强领导", 2, id="a", marks=[Mark(0, 2)]), table([["格"]], id="t")),
    )
    assert to_dict(letter) == {
        "replydesk": 1,
        "id": "x",
        "particulars": {"title": "题", "proposers": ["甲"]},
        "blocks": [
            {"id": "a", "kind": "heading", "level": 2, "text": "加强领导", "marks": [[0, 2, "bold"]]},
            {"id": "t", "kind": "table", "rows": [["格"]]},
        ],
    }


def test_unknown_keys_are_kept() -> None:
    data = {
        "replydesk": 1,
        "id": "x",
        "later": [1],
        "particulars": {"seal": "圆"},
        "blocks": [{"id": "a", "kind": "paragraph", "text": "", "note": {"n": 1}}],
    }
    assert to_dict(from_dict(data)) == data


@pytest.mark.parametrize("version", [2, "2.0", 10])
def test_a_newer_major_version_is_refused(version: object) -> None:
    with pytest.raises(LetterFormatError, match="升级"):
        from_dict({"replydesk": version, "id": "x"})


@pytest.mark.parametrize("version", [1, "1.7", 1.2])
def test_a_newer_minor_version_is_read(version: object) -> None:
    assert from_dict({"replydesk": version, "id": "x", "blocks": []}).id == "x"


GOOD: dict[str, Any] = to_dict(new_letter())


@pytest.mark.parametrize(
    "change",
    [
        {"id": 3},
        {"id": None},
        {"blocks": {}},
        {"blocks": [1]},
        {"blocks": [{"id": "a", "kind": "poem"}]},
        {"blocks": [{"id": "a", "kind": "heading", "text": "x"}]},
        {"blocks": [{"id": "a", "kind": "heading", "level": True, "text": "x"}]},
        {"blocks": [{"id": "a", "kind": "paragraph", "text": "x", "marks": [[0, 5, "bold"]]}]},
        {"blocks": [{"id": "a", "kind": "paragraph", "text": "x", "marks": [[0, 1]]}]},
        {"blocks": [{"id": "a", "kind": "paragraph", "text": "x", "marks": [[0, 1, "blink"]]}]},
        {"blocks": [{"id": "a", "kind": "table", "rows": [[1]]}]},
        {"blocks": [{"id": "a", "kind": "paragraph"}, {"id": "a", "kind": "paragraph"}]},
        {"particulars": {"title": 1}},
        {"particulars": {"cc": "甲"}},
        {"particulars": {"sealed": "是"}},
        {"replydesk": "new"},
        {"replydesk": None},
        {"replydesk": True},
        {"replydesk": "²"},
        {"replydesk": "9" * 5_000},
    ],
)
def test_what_is_no_letter_is_refused_with_a_sentence(change: dict[str, object]) -> None:
    with pytest.raises(LetterFormatError, match="原文件未改动"):
        from_dict({**GOOD, **change})


def test_half_a_character_is_refused_with_a_sentence() -> None:
    with pytest.raises(LetterFormatError, match="残缺"):
        loads(r'{"replydesk": 1, "id": "x", "blocks": [{"id": "a", "kind": "paragraph", "text": "\ud800"}]}')


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"a": 1}', "[" * 100_000])
def test_other_files_are_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(LetterFormatError, match="原文件未改动"):
        loads(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(
                    ["replydesk", "id", "blocks", "particulars", "kind", "text", "rows", "title", "level"]
                ),
                inner,
            )
        ),
    )
)
def test_no_json_whatever_ends_in_anything_but_a_letter_or_a_sentence(data: object) -> None:
    try:
        letter = loads(json.dumps(data))
    except LetterFormatError:
        return
    assert loads(dumps(letter)) == letter


@given(letters(), letters())
def test_equal_letters_and_no_others_have_equal_digests(one: Letter, other: Letter) -> None:
    assert digest(one) == digest(loads(dumps(one)))
    assert (digest(one) == digest(other)) == (dumps(one) == dumps(other))


def test_a_letter_with_half_a_character_has_a_digest() -> None:
    assert len(digest(Letter("x", Particulars(title="\ud800")))) == 64
