"""Paragraphs that were split, and neighbors that were joined."""

from replydesk.export.redline.joints import parts
from replydesk.export.sheet import Paragraph, Run, Table


def text(words: str, block: str = "a") -> Paragraph:
    """A paragraph of the page."""
    return Paragraph("body", (Run(words),) if words else (), block)


WHOLE = text("前半段说明情况。后半段提出措施。")


def test_what_ends_as_the_whole_did_is_the_rest_of_it() -> None:
    assert parts(WHOLE, text("前半段说明情况。"), [text("后半段提出措施。", "b")]) == 1


def test_what_came_between_belongs_to_it() -> None:
    between = text("新的一段。", "n")
    assert parts(WHOLE, text("前半段说明情况。"), [between, text("后半段提出措施。", "b")]) == 2


def test_the_words_at_the_parting_may_have_changed() -> None:
    assert parts(WHOLE, text("前半段说明了情况"), [text("一是提出措施。", "b")]) == 1


def test_a_new_paragraph_behind_one_that_was_shortened_is_no_part_of_it() -> None:
    assert parts(WHOLE, text("前半段说明情况。"), [text("完全不同的一段话", "b")]) == 0
    assert parts(WHOLE, WHOLE, [text("后半段提出措施。", "b")]) == 0


def test_a_part_in_which_no_word_stayed_is_none() -> None:
    assert parts(WHOLE, text("甲"), [text("后半段提出措施。", "b")]) == 0


def test_a_table_ends_what_may_be_a_part() -> None:
    table = Table((((text("甲"),),),), (100,), 20, "t", has_head=False)
    assert parts(WHOLE, text("前半段说明情况。"), [table, text("后半段提出措施。", "b")]) == 0
