"""Comparing and applying are each other's inverse, and every selection of changes makes a letter."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Block, Blocks, Letter, Particulars, closing, heading, paragraph, table
from replydesk.letter.applying import apply
from replydesk.letter.change import CellEdit, Change
from replydesk.letter.comparing import compare
from tests.edits import edited
from tests.letters import long_letter
from tests.strategies import blocks, letters


def plain(letter: Letter) -> list[tuple[object, ...]]:
    """What a reviewer can change of the blocks."""
    return [
        (block.id, block.kind, block.level, block.text, block.marks, block.rows, block.header)
        for block in letter.blocks
    ]


def nameless(letter: Letter) -> list[tuple[object, ...]]:
    return [said[1:] for said in plain(letter)]


def of(*made: Block) -> Letter:
    return Letter("a", Particulars(), made)


@given(st.data())
def test_all_changes_make_the_new_letter_and_none_leave_the_old_one(data: st.DataObject) -> None:
    old = data.draw(letters(6))
    new = replace(data.draw(edited(old)), particulars=data.draw(letters(0)).particulars)
    changes = compare(old, new)
    made = apply(old, changes)
    named = {block.id for block in old.blocks} & {block.id for block in new.blocks}
    assert plain(made) == plain(new) or (not named and nameless(made) == nameless(new))
    assert {key: made.particulars.get(key) for key in ("title", "cc", "sealed")} == {
        key: new.particulars.get(key) for key in ("title", "cc", "sealed")
    }
    assert apply(old, ()) == old
    assert len({change.id for change in changes}) == len(changes)


@given(st.data())
def test_any_selection_of_changes_makes_a_letter(data: st.DataObject) -> None:
    old = data.draw(letters(6))
    changes = compare(old, data.draw(edited(old)))
    chosen = [change for change in changes if data.draw(st.booleans())]
    apply(old, chosen)


@given(letters(5), blocks(5))
def test_letters_without_a_common_id_are_compared_by_their_texts(old: Letter, new: Blocks) -> None:
    known = {block.id for block in old.blocks}
    other = old.with_blocks(tuple(block for block in new if block.id not in known))
    made = apply(old, compare(old, other))
    assert [block.text for block in made.blocks] == [block.text for block in other.blocks]


def kinds(old: Letter, new: Letter) -> list[tuple[str, str, str]]:
    return [(change.kind, change.old, change.new) for change in compare(old, new)]


def test_words() -> None:
    old = of(paragraph("您提出的提案收悉。现答复如下：", id="p"))
    new = of(paragraph("您提出的建议收悉。现将有关情况答复如下：", id="p"))
    assert kinds(old, new) == [("replace", "提案", "建议"), ("insert", "", "将有关情况")]


def test_a_split_is_a_paragraph_end_alone() -> None:
    old = of(paragraph("我局高度重视。下一步继续推进。", id="p"), closing("感谢您！", id="q"))
    new = of(
        paragraph("我局高度重视。", id="p"),
        paragraph("下一步继续推进。", id="n"),
        closing("感谢您！", id="q"),
    )
    assert kinds(old, new) == [("split", "", "\n")]
    assert plain(apply(old, compare(old, new))) == plain(new)
    assert kinds(new, old) == [("merge", "\n", "")]
    assert plain(apply(new, compare(new, old))) == plain(old)


def test_a_split_with_words_put_in_between() -> None:
    old = of(paragraph("我局高度重视。下一步继续推进。", id="p"))
    new = of(
        paragraph("我局高度重视。", id="p"),
        paragraph("另有一段。", id="m"),
        heading("下一步继续推进。", 2, id="n"),
    )
    assert kinds(old, new) == [("insert", "", "\n另有一段。\n")]
    assert plain(apply(old, compare(old, new))) == plain(new)


def test_a_paragraph_behind_two_that_were_merged_stands_behind_both() -> None:
    old = of(closing("感谢您。", id="p"), heading("欢迎监督", id="q"), closing("完", id="r"))
    new = of(closing("感谢您。欢迎监督", id="p"), paragraph("新的一段", id="n"), closing("完", id="r"))
    assert kinds(old, new) == [("merge", "\n", ""), ("insert", "", "新的一段")]
    assert plain(apply(old, compare(old, new))) == plain(new)


def test_a_moved_section_is_one_move() -> None:
    letter = of(*(paragraph(name, id=name) for name in "甲乙丙丁戊己"))
    new = letter.with_blocks((*letter.blocks[2:5], *letter.blocks[:2], letter.blocks[5]))
    assert kinds(letter, new) == [("move", "甲\n乙", "甲\n乙")]
    assert plain(apply(letter, compare(letter, new))) == plain(new)


def test_rows_and_cells() -> None:
    old = of(table([["项目", "数"], ["甲", "1"], ["乙", "2"]], id="t"))
    new = of(table([["项目", "数"], ["甲", "15"], ["乙", "2"], ["丙", "3"]], id="t"))
    assert kinds(old, new) == [("insert", "", "5"), ("row", "", "丙\t3")]


def test_equal_letters_have_no_changes() -> None:
    assert compare(long_letter(), long_letter()) == ()


def test_blocks_that_no_change_touches_stay_the_very_same() -> None:
    letter = long_letter(1)
    first = letter.blocks[3]
    new = letter.with_blocks(
        (*letter.blocks[:3], replace(first, text=first.text[:5] + "新" + first.text[5:]), *letter.blocks[4:])
    )
    made = apply(letter, compare(letter, new))
    assert [
        index
        for index, (was, now) in enumerate(zip(letter.blocks, made.blocks, strict=True))
        if was is not now
    ] == [3]


def test_rows_and_words_put_in_at_one_place_keep_their_order() -> None:
    old = of(table([["项", "数"]], id="t"))
    new = old.with_blocks((table([["项", "数"], ["甲", "1"], ["乙", "2"], ["丙", "3"]], id="t"),))
    assert plain(apply(old, compare(old, new))) == plain(new)
    words = [Change(text, "insert", (CellEdit(0, 0, 0, 1, 1, text),)) for text in "一二三"]
    assert apply(old, words).blocks[0].rows == (("项一二三", "数"),)
