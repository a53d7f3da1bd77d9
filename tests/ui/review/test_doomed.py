from replydesk.letter import Letter, heading, new_letter, paragraph, table
from replydesk.letter.change import Change
from replydesk.letter.comparing import compare
from replydesk.ui.editor.tints import Tint
from replydesk.ui.review.doomed import doomed
from tests.ui.review.reviews import LI, WANG, said


def marks(letter: Letter, changes: tuple[Change, ...]) -> dict[str, list[tuple[Tint, int]]]:
    found = doomed(letter, changes, (WANG, LI))
    return {name: [(entry.tint, entry.author) for entry in entries] for name, (_, entries) in found.items()}


def letter() -> Letter:
    return new_letter(
        (
            heading("情况", id="a"),
            paragraph("甲乙丙丁戊", id="b"),
            table((("一二", "三"),), id="t"),
            paragraph("己", id="c"),
        )
    )


def test_words_that_go_are_marked_in_the_colour_of_who_wants_it() -> None:
    base = letter()
    changes = compare(base, said(base, b="甲丁戊"), LI)
    assert marks(base, changes) == {"b": [(Tint(1, 3), 1)]}


def test_what_is_only_put_in_marks_nothing() -> None:
    base = letter()
    assert marks(base, compare(base, said(base, b="甲乙丙丁戊己"), WANG)) == {}


def test_a_paragraph_that_goes_is_marked_whole() -> None:
    base = letter()
    changes = compare(base, base.with_blocks((base.blocks[0], *base.blocks[2:])), WANG)
    assert marks(base, changes)["b"] == [(Tint(0, 5), 0)]


def test_words_in_a_cell_are_marked_in_the_cell() -> None:
    base = letter()
    new = table((("一", "三"),), id="t")
    changes = compare(base, base.with_blocks((*base.blocks[:2], new, base.blocks[3])), WANG)
    assert marks(base, changes) == {"t": [(Tint(1, 2, 0, 0), 0)]}
