from hypothesis import given

from replydesk.letter import Letter, Particulars, attachment, closing, heading, paragraph
from replydesk.letter.attachments import (
    attach,
    attachment_names,
    is_named,
    letter_end,
    unbound_names,
)
from tests.strategies import letters

BLOCKS = (
    heading("甲", id="a"),
    closing("谢", id="b"),
    attachment("任务 分工表。", id="c"),
    paragraph("文", id="d"),
    attachment("", id="e"),
)


def letter(*names: str) -> Letter:
    return Letter("x", Particulars(attachments=names), BLOCKS)


def test_the_letter_ends_before_the_first_attachment() -> None:
    assert letter_end(BLOCKS) == 2
    assert letter_end(BLOCKS[:2]) == 2


def test_titles_come_first_and_a_name_that_is_a_title_stands_once() -> None:
    names = ("联系表；", "任务分工表", " ")
    assert attachment_names(BLOCKS, names) == ("任务 分工表", "", "联系表")
    assert unbound_names(BLOCKS, names) == ("联系表",)
    assert is_named("任务分工表", ["任务 分工表。"])


def test_a_new_attachment_takes_its_title_from_the_form() -> None:
    changed, title = attach(letter("任务分工表", "联系表", "清单"))
    assert changed.blocks[-2].text == "联系表"
    assert changed.blocks[-2].id == title
    assert changed.blocks[-1].kind == "paragraph"
    assert changed.particulars.attachments == ("任务分工表", "清单")


def test_a_new_attachment_stands_behind_the_one_that_is_named() -> None:
    changed, title = attach(letter(), after="c")
    assert [block.id for block in changed.blocks].index(title) == 4
    assert changed.blocks[4].text == ""
    assert attach(letter(), after="e")[0].blocks[:5] == BLOCKS


@given(letters())
def test_binding_in_keeps_every_block_and_names_nothing_twice(some: Letter) -> None:
    before = attachment_names(some.blocks, some.particulars.attachments)
    changed, _ = attach(some)
    assert changed.blocks[: len(some.blocks)] == some.blocks
    after = attachment_names(changed.blocks, changed.particulars.attachments)
    named = [name for name in after if name]
    assert set(before) <= set(after)
    assert len(named) <= len([name for name in before if name])
