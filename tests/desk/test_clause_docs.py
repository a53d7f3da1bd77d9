"""docs/clause-format.md says what the code does."""

from pathlib import Path

from replydesk.desk.clause_table import COLUMNS
from replydesk.letter.clause_form import dumps, loads

PAGE = (Path(__file__).parents[2] / "docs" / "clause-format.md").read_text("utf-8")


def test_the_page_names_every_column() -> None:
    rows = [line.split("|")[1].strip() for line in PAGE.splitlines() if line.startswith("| ")]
    assert rows[2:] == [column for column, _ in COLUMNS]


def test_the_pages_example_is_a_file_of_clauses_with_every_key() -> None:
    example = "\n".join(line[4:] for line in PAGE.splitlines() if line.startswith("    "))
    (clause,) = loads(example)
    assert clause.variants
    assert all(f'"{key}"' in example for key in ("function", "folder", "tags", "shared", "level", "address"))
    assert loads(dumps((clause,))) == (clause,)
