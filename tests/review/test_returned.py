from pathlib import Path

import pytest

from replydesk.export import export_letter
from replydesk.letter import jsonform, new_letter, paragraph
from replydesk.package import PackageError
from replydesk.review.returned import look_at
from tests.intake.wordbuilder import word
from tests.ui.review.files import reviewed


def test_an_exported_file_says_which_letter_and_which_version_it_is(tmp_path: Path) -> None:
    letter = new_letter((paragraph("您好！", id="one"),))
    export_letter(letter, tmp_path / "a.docx")
    found = look_at((tmp_path / "a.docx").read_bytes(), "a.docx")
    assert (found.letter_id, found.digest) == (letter.id, jsonform.digest(letter))
    assert found.is_of(letter)
    assert not found.is_of(new_letter((paragraph("您好！", id="one"),)))


def test_without_properties_a_file_is_known_by_its_bookmarks(tmp_path: Path) -> None:
    letter = new_letter((paragraph("您好！", id="one"),))
    file = reviewed(letter, tmp_path / "a.docx", {}, identity=False, bookmarks=True)
    found = look_at(file.read_bytes(), "a.docx")
    assert found.letter_id == ""
    assert found.is_of(letter)
    assert not found.is_of(new_letter((paragraph("您好！", id="two"),)))


def test_a_stranger_is_of_no_letter() -> None:
    found = look_at(word("<w:p><w:r><w:t>您好！</w:t></w:r></w:p>"), "a.docx")
    assert (found.letter_id, found.digest, found.bookmarks) == ("", "", frozenset())
    assert not found.is_of(new_letter())


def test_what_is_no_word_file_is_said_in_a_sentence() -> None:
    with pytest.raises(PackageError, match=r"a\.docx"):
        look_at(b"no package", "a.docx")
