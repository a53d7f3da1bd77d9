import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Letter, Mark, Particulars, heading, new_letter, paragraph, table
from replydesk.letter.find import Finder, Query
from replydesk.letter.patterns import FindError
from replydesk.letter.replacing import Replacement, replace_matches
from tests.strategies import letters


def replaced(letter: Letter, query: Query, text: str) -> Letter:
    finder = Finder(query)
    return replace_matches(
        letter, finder.find(letter).matches, Replacement(text, finder.groups, regex=query.regex)
    )


def test_text_headings_and_cells_are_replaced_and_ids_stay() -> None:
    letter = new_letter(
        (heading("委员提案", 1, id="h"), paragraph("委员、委员", id="p"), table([["委员", "局"]], id="t"))
    )
    after = replaced(letter, Query("委员"), "代表")
    assert after.blocks == (
        heading("代表提案", 1, id="h"),
        paragraph("代表、代表", id="p"),
        table([["代表", "局"]], id="t"),
    )
    assert letter.blocks[0].text == "委员提案"


def test_what_takes_the_place_of_something_bold_is_bold() -> None:
    letter = new_letter((paragraph("甲委员乙委员", id="p", marks=[Mark(1, 3), Mark(5, 6)]),))
    after = replaced(letter, Query("委员"), "人大代表")
    assert after.blocks[0] == paragraph("甲人大代表乙人大代表", id="p", marks=[Mark(1, 5)])
    assert replaced(letter, Query("委员"), "").blocks[0] == paragraph("甲乙", id="p")


def test_groups_of_a_regular_expression_go_into_the_replacement() -> None:
    letter = new_letter((paragraph("2023年6月", id="p"),))
    query = Query(r"(\d+)年(\d+)月(\d+日)?", regex=True)
    assert replaced(letter, query, r"\2/$1$3").blocks[0].text == "6/2023"
    assert replaced(letter, query, r"$$1 \\ [$&] $0").blocks[0].text == r"$1 \ [2023年6月] 2023年6月"
    assert replaced(letter, Query("2023"), r"$1\1").blocks[0].text == r"$1\1年6月"
    with pytest.raises(FindError, match=r"\$4 没有对应的括号：正则表达式里只有 3 组"):
        replaced(letter, query, "$4")


def test_particulars_are_replaced_and_an_emptied_item_is_gone() -> None:
    letter = new_letter(
        particulars=Particulars(title="关于提案的答复", cc=("提案委", "提案"), date="2023-06-20")
    )
    after = replaced(letter, Query("提案", scope="particulars"), "")
    assert after.particulars == Particulars(title="关于的答复", cc=("委",), date="2023-06-20")
    assert after.blocks is letter.blocks


@given(letters(max_blocks=6), st.sampled_from("一局案0aA。，"), st.sampled_from(["", "换", "长些的"]))
def test_replacing_all_leaves_none_and_everything_else_as_it_was(letter: Letter, one: str, new: str) -> None:
    query = Query(one, case=True, width=True)
    count = len(Finder(query).find(letter).matches)
    after = replaced(letter, query, new)
    assert [block.id for block in after.blocks] == [block.id for block in letter.blocks]
    assert Finder(Query(one, case=True, width=True)).find(after).matches == ()

    def length(some: Letter) -> int:
        return sum(len(block.text) + sum(len(c) for row in block.rows for c in row) for block in some.blocks)

    assert length(after) == length(letter) + count * (len(new) - len(one))
    assert replaced(letter, query, one) == letter
