"""The same file is the same letter; a text taken into a desk twice is two letters."""

from pathlib import Path

from hypothesis import given

from replydesk.export import docx_bytes
from replydesk.intake import read_letter, read_text
from replydesk.intake.ids import identified
from replydesk.letter import Block
from replydesk.paths import resource
from tests.strategies import blocks

SAMPLE = resource("samples/zhengzhou-2023-00025.txt")


def test_the_same_text_reads_as_the_same_letter_and_exports_to_the_same_bytes() -> None:
    first, second = read_letter(SAMPLE), read_letter(SAMPLE)
    assert first == second
    assert docx_bytes(first.letter) == docx_bytes(second.letter)


def test_another_text_is_another_letter() -> None:
    one, other = read_text("甲委员：\n您的提案收悉。").letter, read_text("乙委员：\n您的提案收悉。").letter
    assert one.id != other.id
    assert not {block.id for block in one.blocks} & {block.id for block in other.blocks}


def test_a_text_kept_twice_is_two_letters_and_an_exported_one_is_itself(tmp_path: Path) -> None:
    reading = read_letter(SAMPLE)
    assert len({reading.letter.id, reading.for_desk().id, reading.for_desk().id}) == 3
    (tmp_path / "a.docx").write_bytes(docx_bytes(reading.letter))
    assert read_letter(tmp_path / "a.docx").for_desk() == reading.letter


@given(blocks())
def test_given_ids_stay_and_missing_or_repeated_ones_are_made(some: tuple[Block, ...]) -> None:
    assert identified(some, "source") == some
    doubled = identified([*some, *some, Block("", "paragraph")], "source")
    assert doubled[: len(some)] == some
    assert len({block.id for block in doubled}) == len(doubled)
    assert doubled == identified([*some, *some, Block("", "paragraph")], "source")
