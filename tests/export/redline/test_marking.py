"""The redline as a sheet."""

from replydesk.export import load_profile
from replydesk.export.redline import marked_sheet
from replydesk.export.redline.marking import marked
from replydesk.export.sheet import Paragraph, Sheet, Table
from replydesk.export.typeset import typeset
from replydesk.letter import Letter
from replydesk.letter.structure import move_down
from tests.export.redline.samples import FULL, PAIRS, SEED, put_in, rows

PROFILE = load_profile("letter")


def of(name: str) -> Sheet:
    """The redline of a pair of letters."""
    return marked_sheet(*PAIRS[name], PROFILE)


def fates(sheet: Sheet) -> dict[str, str]:
    """The fate of each paragraph that has one, by block or role."""
    return {
        (item.block or item.role): item.fate
        for item in sheet.content
        if isinstance(item, Paragraph) and item.fate
    }


def test_a_letter_beside_itself_is_its_page() -> None:
    assert of("nothing") == typeset(FULL, PROFILE)


def test_a_block_comes_and_goes_with_its_end() -> None:
    assert fates(of("new")) == {"new": "inserted"}
    assert fates(of("gone")) == {"new": "deleted"}


def test_a_section_moves_as_one_and_new_words_in_it_are_new() -> None:
    old = SEED
    new = old.with_blocks(move_down(old.blocks, "seed04"))
    new = Letter(new.id, new.particulars, tuple(new.blocks))
    moved = [
        item for item in marked_sheet(old, new, PROFILE).content if isinstance(item, Paragraph) and item.move
    ]
    assert {(item.block, item.fate, item.move) for item in moved} == {
        (moved[0].block, "moved_from", "move1"),
        (moved[0].block, "moved_to", "move1"),
    }
    number = moved[1].runs[1] if moved[1].fate == "moved_to" else moved[0].runs[1]
    assert (number.text, number.fate) in [("三", "inserted"), ("二", "inserted")]


def test_neighbors_that_move_together_are_one_move() -> None:
    moved = [item for item in of("moved-section").content if isinstance(item, Paragraph) and item.move]
    assert len({item.block for item in moved}) > 1
    assert {item.move for item in moved} == {"move1"}


def test_a_table_of_other_columns_goes_and_comes_with_a_paragraph_between() -> None:
    content = of("columns").content
    place = next(place for place, item in enumerate(content) if isinstance(item, Table))
    gone, between, come = content[place : place + 3]
    assert isinstance(gone, Table)
    assert {row.fate for row in gone.fates} == {"deleted"}
    assert isinstance(between, Paragraph)
    assert between.fate == "passing"
    assert isinstance(come, Table)
    assert {row.fate for row in come.fates} == {"inserted"}


def test_a_number_that_became_another_one_is_a_change_unless_the_program_counts() -> None:
    old = FULL
    new = put_in(FULL, "a5", "插在标题前。")
    new = new.with_blocks(tuple(block for block in new.blocks if block.id != "a1"))
    pages = typeset(old, PROFILE), typeset(new, PROFILE)
    literal, counted = (marked(*pages, word_numbers=counts) for counts in (False, True))
    runs = {
        item.block: item.runs
        for item in literal.content
        if isinstance(item, Paragraph) and item.block == "a5" and not item.move
    }
    assert [run.fate for run in runs["a5"][:2]] == ["deleted", "inserted"]
    (heading,) = (item for item in counted.content if isinstance(item, Paragraph) and item.block == "a5")
    assert heading.text.startswith("一、")
    assert not any(run.fate for run in heading.runs)


def test_rows_have_fates_on_a_redline_only() -> None:
    (table,) = (item for item in of("rows").content if isinstance(item, Table))
    assert len(table.fates) == len(table.rows)
    same = marked_sheet(FULL, rows(FULL, "a7", *_rows(FULL)), PROFILE)
    assert not any(item.fates for item in same.content if isinstance(item, Table))


def _rows(letter: Letter) -> tuple[tuple[str, ...], ...]:
    return next(block.rows for block in letter.blocks if block.id == "a7")
