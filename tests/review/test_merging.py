"""Deciding changes of one or several reviews, with a clerk who edits meanwhile."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Letter, Particulars, closing, heading, paragraph, table
from replydesk.letter.comparing import compare
from replydesk.review.merging import Merging
from replydesk.review.values import Review
from tests.edits import edited
from tests.strategies import letters

BASE = Letter(
    "L",
    Particulars(title="关于提案的答复", contact="王某"),
    (
        paragraph("您提出的提案收悉。现答复如下：", id="p"),
        heading("总体情况", 1, id="h"),
        paragraph("我局高度重视，多次研究。", id="q"),
        table([["项目", "数"], ["甲", "1"]], id="t"),
        closing("感谢您的关心。", id="c"),
    ),
)


def text(letter: Letter, block_id: str) -> str:
    return next(block.text for block in letter.blocks if block.id == block_id)


def said(letter: Letter, **texts: str) -> Letter:
    return letter.with_blocks(
        tuple(replace(block, text=texts.get(block.id, block.text)) for block in letter.blocks)
    )


def review(new: Letter, name: str = "r", author: str = "李某") -> Review:
    return Review(name, f"{name}.docx", BASE, compare(BASE, new, author))


def plain(letter: Letter) -> object:
    blocks = [(b.id, b.kind, b.level, b.text, b.marks, b.rows, b.header) for b in letter.blocks]
    return letter.particulars, blocks


def filled(letter: Letter, first: str = "first") -> Letter:
    return letter if letter.blocks else letter.with_blocks((paragraph(id=first),))


def test_two_equal_rows_of_one_review_are_two_changes() -> None:
    grid = BASE.blocks[3]
    more = replace(grid, rows=(*grid.rows, ("乙", "2"), ("乙", "2")))
    new = BASE.with_blocks((*BASE.blocks[:3], more, BASE.blocks[4]))
    alone = Merging(BASE, (review(new),))
    assert len(alone.accept(alone.keys[:1], BASE).letter.blocks[3].rows) == 3
    assert plain(alone.accept(alone.keys, BASE).letter) == plain(new)
    both = Merging(BASE, (review(new), review(new, "other")))
    assert plain(both.accept(both.keys, BASE).letter) == plain(new)


@given(st.data())
def test_all_accepted_one_by_one_in_any_order_is_the_new_letter(data: st.DataObject) -> None:
    base = filled(data.draw(letters(5)))
    new = replace(data.draw(edited(base)), particulars=data.draw(letters(0)).particulars)
    named = {block.id for block in base.blocks} & {block.id for block in new.blocks}
    merging = Merging(base, (Review("r", "", base, compare(base, new)),))
    letter = base
    for key in data.draw(st.permutations(merging.keys)):
        outcome = merging.accept([key], letter)
        assert not outcome.failed
        letter, merging = outcome.letter, outcome.merging
    assert merging.done
    if named:
        assert plain(letter) == plain(filled(new, base.blocks[0].id))
    back = merging.reject(merging.keys, letter)
    assert not back.failed
    assert plain(back.letter) == plain(filled(base))


@given(st.data())
def test_what_the_clerk_edits_meanwhile_is_never_lost(data: st.DataObject) -> None:
    base = data.draw(letters(5))
    merging = Merging(base, (Review("r", "", base, compare(base, data.draw(edited(base)))),))
    mine = data.draw(edited(base, 3))
    outcome = merging.accept(merging.keys, mine)
    decided = {key for key in merging.keys if outcome.merging.decision(key) == "accepted"}
    assert decided | set(outcome.failed) == set(merging.keys)
    assert len(merging.items(mine)) == len(merging.keys)
    for item in merging.items(mine):
        assert (item.key in outcome.failed) <= (item.conflict is not None)
    if not outcome.failed and mine.blocks == base.blocks:
        return
    untouched = [change for change in compare(base, mine) if change.kind == "insert"]
    assert outcome.letter.blocks or not untouched


def test_a_change_fits_where_the_clerk_edited_elsewhere() -> None:
    merging = Merging(BASE, (review(said(BASE, q="我局十分重视，多次研究。")),))
    mine = said(BASE, q="我局高度重视，多次研究部署。", p="新的开头。")
    outcome = merging.accept(merging.keys, mine)
    assert text(outcome.letter, "q") == "我局十分重视，多次研究部署。"
    assert outcome.merging.done


def test_a_change_of_words_that_the_clerk_edited_is_a_conflict_with_three_texts() -> None:
    merging = Merging(BASE, (review(said(BASE, q="我局十分重视，多次研究。")),))
    mine = said(BASE, q="我局非常重视，多次研究。")
    (item,) = merging.items(mine)
    assert item.conflict
    assert (item.conflict.base, item.conflict.current, item.conflict.proposed) == (
        "我局高度重视，多次研究。",
        "我局非常重视，多次研究。",
        "我局十分重视，多次研究。",
    )
    assert str(item.conflict.why) == "此处在送审后又作了改动"
    assert item.section == "一"
    outcome = merging.accept([item.key], mine)
    assert outcome.failed == (item.key,)
    assert outcome.letter == mine
    forced = merging.use_proposed(item.key, mine)
    assert text(forced.letter, "q") == "我局十分重视，多次研究。"
    assert forced.merging.done


def test_two_reviewers_who_want_different_words_conflict_and_one_wins() -> None:
    one, two = said(BASE, q="我局十分重视，多次研究。"), said(BASE, q="我局非常重视，多次研究。")
    merging = Merging(BASE, (review(one, "a", "李某"), review(two, "b", "赵某")))
    first, second = merging.items(BASE)
    assert first.conflict
    assert second.conflict
    assert "赵某" in str(first.conflict.why)
    assert len(merging.pending(BASE)) == 1
    outcome = merging.accept([first.key], BASE)
    assert text(outcome.letter, "q") == "我局十分重视，多次研究。"
    again = outcome.merging.accept([second.key], outcome.letter)
    assert again.failed == (second.key,)
    settled = again.merging.use_proposed(second.key, again.letter)
    assert text(settled.letter, "q") == "我局非常重视，多次研究。"
    assert settled.merging.decision(first.key) == "rejected"


def test_two_reviewers_who_want_the_same_are_decided_together() -> None:
    new = said(BASE, q="我局十分重视，多次研究。")
    merging = Merging(BASE, (review(new, "a"), review(new, "b", "赵某")))
    outcome = merging.accept([merging.keys[0]], BASE)
    assert text(outcome.letter, "q") == "我局十分重视，多次研究。"
    assert outcome.merging.done
    back = outcome.merging.reject([merging.keys[1]], outcome.letter)
    assert back.letter.blocks == BASE.blocks


def test_two_reviewers_changes_at_different_places_are_both_made() -> None:
    one, two = (
        said(BASE, q="我局十分重视，多次研究。"),
        said(BASE, q="我局高度重视，反复研究。", c="谢谢您。"),
    )
    merging = Merging(BASE, (review(one, "a"), review(two, "b", "赵某")))
    outcome = merging.accept(merging.keys, BASE)
    assert not outcome.failed
    assert text(outcome.letter, "q") == "我局十分重视，反复研究。"
    assert text(outcome.letter, "c") == "谢谢您。"


def test_accepted_words_that_were_edited_since_are_not_taken_out() -> None:
    merging = Merging(BASE, (review(said(BASE, q="我局十分重视，多次研究。")),))
    accepted = merging.accept(merging.keys, BASE)
    mine = said(accepted.letter, q="我局百分重视，多次研究。")
    back = accepted.merging.reject(merging.keys, mine)
    assert back.failed == merging.keys
    assert back.letter == mine


def test_particulars_are_changes_too() -> None:
    merging = Merging(BASE, (review(BASE.with_value("contact", "张某")),))
    outcome = merging.accept(merging.keys, BASE)
    assert outcome.letter.particulars.contact == "张某"
    mine = BASE.with_value("contact", "孙某")
    (item,) = merging.items(mine)
    assert item.conflict
    assert item.conflict.current == "联系人：孙某"


def test_rows_fit_after_rows_were_added_above() -> None:
    rows = [["项目", "数"], ["甲", "1"], ["乙", "2"]]
    new = BASE.with_blocks(
        tuple(replace(b, rows=tuple(map(tuple, rows))) if b.id == "t" else b for b in BASE.blocks)
    )
    merging = Merging(BASE, (review(new),))
    mine_rows = (("项目", "数"), ("零", "0"), ("甲", "1"))
    mine = BASE.with_blocks(tuple(replace(b, rows=mine_rows) if b.id == "t" else b for b in BASE.blocks))
    outcome = merging.accept(merging.keys, mine)
    assert outcome.letter.blocks[3].rows == (*mine_rows, ("乙", "2"))
