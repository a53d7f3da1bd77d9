"""What export writes, intake reads back: the same letter from a Word file, its text from a text file."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from replydesk.export import docx_bytes, export_letter
from replydesk.intake import read_letter
from replydesk.letter import Letter
from replydesk.letter.block import plain_text
from replydesk.paths import resource
from tests import strategies
from tests.export.conftest import Office
from tests.letters import full_letter, long_letter, seed_letter


def through(letter: Letter, target: Path) -> Letter:
    """The letter after being exported and read again."""
    export_letter(letter, target)
    return read_letter(target).letter


@pytest.mark.parametrize(
    "letter", [full_letter(), seed_letter(), long_letter(3)], ids=lambda letter: letter.id
)
@pytest.mark.parametrize("ending", ["docx", "json"])
def test_a_letter_comes_back_as_it_was(tmp_path: Path, letter: Letter, ending: str) -> None:
    assert through(letter, tmp_path / f"a.{ending}") == letter


def test_the_sample_comes_back_as_it_was(tmp_path: Path) -> None:
    letter = read_letter(resource("samples/zhengzhou-2023-00025.txt")).letter
    assert through(letter, tmp_path / "a.docx") == letter


def test_exporting_what_was_read_back_gives_the_same_bytes(tmp_path: Path) -> None:
    again = through(full_letter(), tmp_path / "a.docx")
    export_letter(again, tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_the_text_of_a_letter_comes_back(tmp_path: Path) -> None:
    letter = seed_letter()
    back = through(letter, tmp_path / "a.txt")
    assert [block.kind for block in back.blocks] == [block.kind for block in letter.blocks]
    assert plain_text(back.blocks).replace("”1+7", '"1+7') == plain_text(letter.blocks)
    assert back.particulars.title == letter.particulars.title


@pytest.mark.render
def test_a_letter_survives_being_saved_by_libreoffice(office: Office) -> None:
    letters = {letter.id: letter for letter in (full_letter(), seed_letter())}
    saved = office({name: docx_bytes(letter) for name, letter in letters.items()}, "docx")
    assert {name: read_letter(path).letter for name, path in saved.items()} == letters


@given(strategies.letters())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_no_block_of_any_letter_is_lost(tmp_path: Path, letter: Letter) -> None:
    back = through(letter, tmp_path / "any.docx")
    assert [block.id for block in back.blocks if block.id in {own.id for own in letter.blocks}] == [
        block.id for block in letter.blocks
    ]
    wanted = dataclasses.replace(letter, particulars=back.particulars)
    assert [block.kind for block in back.blocks][: len(wanted.blocks)] == [
        block.kind for block in wanted.blocks
    ]
