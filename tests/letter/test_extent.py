"""How much two letters differ, in figures."""

from dataclasses import replace

from hypothesis import given

from replydesk.letter import Letter, Mark, Particulars, heading, paragraph, table
from replydesk.letter.comparing import compare
from replydesk.letter.extent import Extent, extent
from tests.strategies import letters

OLD = Letter(
    "one",
    Particulars(title="答复"),
    (
        paragraph("一二三四五六七八九", id="a"),
        heading("情况", 1, id="b"),
        paragraph("甲乙丙丁", id="c"),
        table([["序号", "事项"], ["1", "培训"]], id="d"),
    ),
)
WHOLE = 10 + 3 + 5 + 8


def between(old: Letter, new: Letter) -> Extent:
    return extent(old, compare(old, new))


def test_characters_are_counted_as_put_in_and_taken_out() -> None:
    new = OLD.with_blocks((paragraph("一二三肆伍陆陆七八九", id="a"), *OLD.blocks[1:]))
    assert between(OLD, new) == Extent(edits=1, added=4, removed=3, places=(3 / WHOLE,))


def test_a_paragraph_that_came_or_went_counts_with_all_its_characters() -> None:
    new = OLD.with_blocks((*OLD.blocks[:2], paragraph("全新的一段", id="n"), OLD.blocks[3]))
    assert between(OLD, new) == Extent(edits=2, added=5, removed=4, places=(13 / WHOLE, 13 / WHOLE))


def test_what_only_moved_is_neither_added_nor_removed() -> None:
    a, b, c, d = OLD.blocks
    moved = between(OLD, OLD.with_blocks((b, c, a, d)))
    assert (moved.edits, moved.moves, moved.added, moved.removed) == (0, 1, 0, 0)


def test_words_that_changed_in_a_moved_paragraph_are_counted() -> None:
    a, b, c, d = OLD.blocks
    moved = between(OLD, OLD.with_blocks((replace(c, text=c.text + "十"), a, b, d)))
    assert (moved.edits, moved.moves, moved.added, moved.removed) == (0, 1, 1, 0)


def test_particulars_are_counted_apart() -> None:
    assert between(OLD, OLD.with_value("title", "复函")) == Extent(values=1)


def test_another_format_changes_no_character() -> None:
    bold = OLD.with_block(2, replace(OLD.blocks[2], marks=(Mark(1, 3),)))
    assert between(OLD, bold) == Extent(edits=1, places=(14 / WHOLE,))
    body = OLD.with_block(1, paragraph("情况", id="b"))
    assert between(OLD, body) == Extent(edits=1, places=(10 / WHOLE,))


def test_rows_and_cells_are_counted_by_their_characters() -> None:
    new = OLD.with_block(3, table([["序号", "事项"], ["1", "大培训"], ["2", "评估"]], id="d"))
    assert between(OLD, new) == Extent(edits=2, added=4, places=(18 / WHOLE,) * 2)


def test_equal_letters_differ_in_nothing() -> None:
    assert not between(OLD, OLD)
    assert between(OLD, OLD.with_value("title", ""))


@given(letters(), letters())
def test_the_figures_add_up_for_any_two_letters(old: Letter, new: Letter) -> None:
    found = between(old, new)
    changes = compare(old, new)
    assert found.edits + found.moves + found.values == len(changes)
    assert len(found.places) == found.edits + found.moves
    assert all(0 <= place <= 1 for place in found.places)
    assert bool(found) == bool(changes)
