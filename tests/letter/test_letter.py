import pytest

from replydesk.letter import Letter, Particulars, new_letter, paragraph


def test_a_new_letter_has_one_empty_paragraph_to_write_in() -> None:
    assert [(block.kind, block.text) for block in new_letter().blocks] == [("paragraph", "")]


def test_two_blocks_cannot_have_one_id() -> None:
    with pytest.raises(ValueError, match="same id"):
        Letter("x", Particulars(), (paragraph(id="a"), paragraph(id="a")))


def test_an_edit_makes_a_new_value() -> None:
    first = new_letter()
    second = first.with_value("title", "题").with_blocks((paragraph("甲"),))
    assert (first.particulars.title, second.particulars.title) == ("", "题")
    assert first.id == second.id
