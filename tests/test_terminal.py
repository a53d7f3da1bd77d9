"""How arguments name letters: files come before numbers of the desk, and a number may name a version."""

from pathlib import Path

import pytest

from replydesk.desk import BY_HAND, Desk
from replydesk.errors import FileError
from replydesk.letter import Letter, Particulars, paragraph
from replydesk.terminal import desk_number, letter_named


def written(text: str) -> Letter:
    return Letter("one", Particulars(title=text), (paragraph(text, id="p"),))


def test_a_file_named_like_a_number_comes_before_the_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("7").mkdir()
    Path("9@1").mkdir()
    assert desk_number("7") is None
    assert desk_number("8") == 8
    assert desk_number("８") is None
    assert desk_number("8.json") is None
    assert desk_number("8@1") is None
    with pytest.raises(FileError, match="9@1"):
        letter_named("9@1", "none.db")


def test_a_number_names_the_letter_and_with_another_one_its_version(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "desk.db") as desk:
        for text in "一二三":
            desk.save(written(text))
            desk.snapshot("one", BY_HAND)
        desk.save(written("四"))
    named = [letter_named(name, str(desk.path)) for name in ("1@1", "1@3", "1")]
    assert named == list(map(written, "一三四"))
