"""Which part of the new page was which part of the old one."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.redline.pairing import Item, pair
from replydesk.export.sheet import Paragraph, Run, Table
from tests.letters import SENTENCE


def text(words: str, block: str = "", role: str = "body") -> Paragraph:
    """A paragraph of the page."""
    return Paragraph(role, (Run(words),) if words else (), block)


def table(block: str, *rows: Sequence[str]) -> Table:
    """A table of the page."""
    cells = tuple(tuple((text(cell, role="table_text"),) for cell in row) for row in rows)
    return Table(cells, (100,) * len(rows[0]), 20, block, has_head=False)


def test_an_id_counts_more_than_what_is_said() -> None:
    old = [text("甲", "a"), text("乙", "b")]
    assert pair(old, [text("乙", "a"), text("甲", "b")]).kept == {0: 0, 1: 1}


def test_what_changed_places_is_moved_and_as_little_as_possible() -> None:
    old = [text(name, name) for name in "abcdef"]
    found = pair(old, [text(name, name) for name in "abefcd"])
    assert (len(found.kept), found.moved) in [(4, {2: 4, 3: 5}), (4, {4: 2, 5: 3})]


def test_a_text_without_a_known_id_is_found_by_its_words() -> None:
    old = [text(SENTENCE, "a"), text("第二段的文字。", "b")]
    new = [
        text("新的一段。", "x"),
        text(SENTENCE.replace("重视", "关注"), "y"),
        text("第二段的文字。", "z", "closing"),
    ]
    assert pair(old, new).kept == {1: 0, 2: 1}


def test_what_was_cut_and_pasted_is_moved_though_its_id_is_new() -> None:
    old = [text(SENTENCE, "a"), text("留下的", "b"), text("也留下", "c")]
    new = [text("留下的", "b"), text("也留下", "c"), text(SENTENCE, "x")]
    found = pair(old, new)
    assert (found.kept, found.moved) == ({0: 1, 1: 2}, {2: 0})


def test_two_that_say_the_same_are_not_told_apart() -> None:
    old = [text(SENTENCE, "a"), text("留下的", "b")]
    new = [text("留下的", "b"), text(SENTENCE, "x"), text("别的一段话", "y"), text(SENTENCE, "z")]
    assert pair(old, new).moved == {}


def test_a_table_never_moves_and_is_found_by_its_columns() -> None:
    one, others = table("t", ["甲", "乙"]), [text("文字", "a"), text("后文", "b")]
    found = pair([one, *others], [*others, one])
    assert (found.kept, found.moved) == ({0: 1, 1: 2}, {})
    assert pair([table("t", ["甲", "乙"])], [table("u", ["甲", "乙"])]).kept == {0: 0}
    assert pair([table("t", ["甲", "乙"])], [table("u", ["甲"])]).kept == {}


def test_paragraphs_of_particulars_are_paired_by_role() -> None:
    old = [
        text("旧标题", role="title"),
        text("附件：1. 甲", role="attachments"),
        text("2. 乙", role="attachments"),
    ]
    new = [text("完全不同", role="title"), text("附件：甲", role="attachments")]
    assert pair(old, new).kept == {0: 0, 1: 1}


def test_the_empty_line_between_tables_belongs_to_the_table_above_it() -> None:
    old: list[Item] = [table("t", ["甲"]), text(""), table("u", ["乙"]), text("")]
    assert pair(old, old[2:]).kept == {0: 2, 1: 3}


names = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(names, names)
def test_every_part_has_at_most_one_partner_and_those_kept_are_in_order(
    before: list[str], after: list[str]
) -> None:
    found = pair([text(name, name) for name in before], [text(name, name) for name in after])
    partners = {**found.kept, **found.moved}
    assert len(partners) == len(found.kept) + len(found.moved)
    assert {(before[old], after[new]) for new, old in partners.items()} == {
        (name, name) for name in set(before) & set(after)
    }
    order = [found.kept[place] for place in sorted(found.kept)]
    assert order == sorted(order)
