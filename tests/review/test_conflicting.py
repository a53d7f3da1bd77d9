"""The three texts of conflicts, against the whole letter with the change made."""

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Letter, new_letter
from replydesk.letter.applying import apply
from replydesk.letter.change import ValueEdit
from replydesk.letter.comparing import compare
from replydesk.review.conflicting import new_blocks, present_text, text, touched_blocks, wanted_texts
from tests.edits import edited
from tests.strategies import letters


@given(st.data())
def test_what_a_reviewer_wants_is_worked_out_on_its_paragraphs_as_on_the_whole_letter(
    data: st.DataObject,
) -> None:
    base = data.draw(letters())
    for change in compare(base, data.draw(edited(base))):
        if isinstance(change.edits[0], ValueEdit):
            continue
        whole = apply(base, [change])
        named = touched_blocks(change, base) | new_blocks(whole, base)
        wanted = text(block for block in whole.blocks if block.id in named)
        was = text(block for block in base.blocks if block.id in touched_blocks(change, base))
        assert wanted_texts(change, base) == (was, wanted)


@given(st.data())
def test_what_stands_there_is_what_the_letter_says_now(data: st.DataObject) -> None:
    base: Letter = data.draw(letters())
    now = data.draw(edited(base))
    places = {block.id: index for index, block in enumerate(now.blocks)}
    for change in compare(base, now):
        said = present_text(change, base, now, places)
        touched = touched_blocks(change, base)
        if not isinstance(change.edits[0], ValueEdit):
            assert said == text(block for block in now.blocks if block.id in touched)


def test_a_particular_is_said_with_its_name() -> None:
    base = new_letter().with_value("title", "甲")
    (change,) = compare(base, base.with_value("title", "乙"))
    assert wanted_texts(change, base) == ("标题：甲", "标题：乙")
    assert present_text(change, base, base.with_value("title", "丙"), {}) == "标题：丙"
