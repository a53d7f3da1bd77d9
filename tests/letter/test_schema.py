"""docs/letter.schema.json and docs/letter-format.md say what the code does."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from replydesk.letter import FIELDS, Letter
from replydesk.letter.jsonform import LetterFormatError, dumps, from_dict, to_dict
from replydesk.letter.particulars import Field
from tests.letters import long_letter
from tests.strategies import letters

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA: dict[str, Any] = json.loads((DOCS / "letter.schema.json").read_text("utf-8"))
PAGE = (DOCS / "letter-format.md").read_text("utf-8")
VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@given(letter=letters())
def test_every_letter_fits_the_schema(letter: Letter) -> None:
    VALIDATOR.validate(json.loads(dumps(letter)))


def test_the_schemas_particulars_are_the_field_table() -> None:
    properties = SCHEMA["properties"]["particulars"]["properties"]
    assert list(properties) == [entry.key for entry in FIELDS]
    assert [entry["title"] for entry in properties.values()] == [entry.label for entry in FIELDS]
    for entry in FIELDS:
        kind = {"list": "array", "flag": "boolean"}.get(entry.kind, "string")
        assert properties[entry.key]["type"] == kind
        assert all(choice in properties[entry.key]["description"] for choice in entry.choices)


@pytest.mark.parametrize("entry", FIELDS, ids=lambda entry: entry.key)
def test_the_pages_table_is_the_field_table(entry: Field) -> None:
    kind = {"list": "list of texts", "flag": "true or false", "date": "date"}.get(entry.kind, "text")
    row = f"| `{entry.key}` | {entry.label} | {entry.group} | {kind} | {entry.example} |"
    assert PAGE.count(row) == 1


def test_the_pages_example_is_a_letter() -> None:
    lines = [line[4:] for line in PAGE.splitlines() if line.startswith("    ")]
    example = json.loads("\n".join(lines))
    VALIDATOR.validate(example)
    assert to_dict(from_dict(example)) == example


def test_the_page_names_every_key() -> None:
    known = {*SCHEMA["properties"], *SCHEMA["$defs"]["block"]["properties"]}
    assert all(f"| `{key}` |" in PAGE for key in known)


def block(**keys: object) -> Callable[[dict[str, Any]], None]:
    """A change that adds these keys to the first block, a heading; None takes a key away."""

    def change(data: dict[str, Any]) -> None:
        data["blocks"][0].update(keys)
        data["blocks"][0] = {key: value for key, value in data["blocks"][0].items() if value is not None}

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.pop("id"),
        lambda data: data.update(id=7),
        lambda data: data.pop("replydesk"),
        lambda data: data.update(replydesk=2),
        lambda data: data.update(replydesk="2.1"),
        lambda data: data.update(replydesk=True),
        lambda data: data.update(replydesk=None),
        lambda data: data.update(blocks={}),
        lambda data: data.update(particulars=[]),
        lambda data: data["particulars"].update(title=None),
        lambda data: data["particulars"].update(proposers="郭岭"),
        lambda data: data["particulars"].update(proposers=[1]),
        lambda data: data["particulars"].update(sealed="是"),
        lambda data: data["blocks"].append("一段"),
        block(id=None),
        block(kind=None),
        block(kind="picture"),
        block(level=None),
        block(level=5),
        block(level="1"),
        block(level=True),
        block(text=1),
        block(text="一\n二"),
        block(rows=[["1"]]),
        block(kind="paragraph"),
        block(kind="table", level=None),
        block(kind="table", level=None, text=None, rows=["1"]),
        block(kind="table", level=None, text=None, marks=[[0, 1, "bold"]]),
        block(marks=[[0, 1]]),
        block(marks=[[0, 1, "bold", 1]]),
        block(marks=[[0, 1, "italic"]]),
        block(marks=[[-1, 1, "bold"]]),
        block(marks=[["0", 1, "bold"]]),
    ],
)
def test_what_the_schema_refuses_is_refused(change: Callable[[dict[str, Any]], object]) -> None:
    data: dict[str, Any] = {
        "replydesk": 1,
        "id": "x",
        "particulars": {},
        "blocks": [{"id": "a", "kind": "heading", "level": 1, "text": "题"}],
    }
    VALIDATOR.validate(data)
    from_dict(data)
    change(data)
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(LetterFormatError):
        from_dict(data)


@pytest.mark.parametrize("version", [1, 1.0, 1.3, "1", "1.12"])
def test_minor_versions_and_unknown_keys_are_taken(version: object) -> None:
    data = to_dict(long_letter(1)) | {"replydesk": version, "later": {"x": 1}}
    data["particulars"]["later"] = 1
    data["blocks"][0]["later"] = [1]
    VALIDATOR.validate(data)
    kept = to_dict(from_dict(data))
    assert (kept["later"], kept["particulars"]["later"], kept["blocks"][0]["later"]) == ({"x": 1}, 1, [1])
