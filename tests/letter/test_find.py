import pytest
from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter import Letter, Particulars, closing, heading, new_letter, paragraph, table
from replydesk.letter.find import Finder, Found, Query, Scope, Spot, place_key
from replydesk.letter.ranges import Place
from tests.strategies import letters

LETTER = new_letter(
    (
        paragraph("贵委提出的提案收悉。", id="open"),
        heading("提案办理情况", 1, id="own"),
        heading("提案落实。已落实提案12件。", 2, id="runin"),
        table([["提案", "件数"], ["A类提案", "12"]], id="table"),
        closing("感谢您的提案。", id="thanks"),
    ),
    Particulars(title="关于第12号提案的答复", cc=("提案委", "市政府"), date="2023-12-12"),
)


def texts(found: Found) -> list[tuple[str, int, int]]:
    return [(match.spot.block or match.spot.field, match.start, match.end) for match in found.matches]


@pytest.mark.parametrize(
    ("scope", "places"),
    [
        ("all", ["open", "own", "runin", "runin", "table", "table", "thanks"]),
        ("headings", ["own", "runin"]),
        ("body", ["open", "runin", "thanks"]),
        ("tables", ["table", "table"]),
        ("particulars", ["title", "cc"]),
        ("selection", []),
    ],
)
def test_the_scope_says_where_to_look(scope: Scope, places: list[str]) -> None:
    found = Finder(Query("提案", scope=scope)).find(LETTER)
    assert [place for place, _, _ in texts(found)] == places


def test_a_selection_is_searched_between_its_ends() -> None:
    finder = Finder(Query("提案", scope="selection"))
    found = finder.find(LETTER, (Place(1, 1), Place(2, 11)))
    assert texts(found) == [("runin", 0, 2), ("runin", 8, 10)]
    assert [place for place, _, _ in texts(finder.find(LETTER, (Place(2, 1), Place(4, 1))))] == [
        "runin",
        "table",
        "table",
    ]
    assert not finder.find(LETTER, (Place(3, 0), Place(3, 0))).matches


def test_cells_are_told_by_row_and_column() -> None:
    found = Finder(Query("12", scope="tables")).find(LETTER)
    assert [match.spot for match in found.matches] == [Spot("table", 1, 1)]


def test_dates_are_no_texts_to_find_in() -> None:
    assert [place for place, _, _ in texts(Finder(Query("12", scope="particulars")).find(LETTER))] == [
        "title"
    ]


def test_an_empty_query_finds_nothing() -> None:
    assert not Finder(Query("")).find(LETTER).matches
    assert Finder(Query("")).groups == 0


def test_matches_stand_in_reading_order_and_are_found_from_a_place() -> None:
    found = Finder(Query("提案")).find(LETTER)
    assert found.keys() == sorted(found.keys())
    assert found.at_or_after(place_key(Place(0, 0))) == 0
    assert found.at_or_after(place_key(Place(0, 6))) == 1
    assert found.at_or_after(place_key(Place(2, 1))) == 3
    assert found.at_or_after(place_key(Place(3, 0))) == 4
    assert found.at_or_after((3, 0, 0, 2)) == 5
    assert found.at_or_after(place_key(Place(4, 6))) == len(found.matches) == 7
    fields = Finder(Query("提案", scope="particulars")).find(LETTER)
    assert fields.keys() == sorted(fields.keys())


def test_a_block_that_stayed_is_not_searched_again() -> None:
    finder = Finder(Query("提案"))
    before = finder.find(LETTER)
    changed = LETTER.with_block(0, paragraph("提案、提案", id="open"))
    after = finder.find(changed)
    assert [match.start for match in after.matches[:2]] == [0, 3]
    assert all(new is old for new, old in zip(after.matches[2:], before.matches[1:], strict=True))


@given(letters(max_blocks=6), st.data())
def test_what_is_cut_out_of_a_letter_is_found_where_it_was(letter: Letter, data: st.DataObject) -> None:
    full = [block for block in letter.blocks if block.text.strip("{}") and "{" not in block.text]
    if not full:
        return
    block = data.draw(st.sampled_from(full))
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    wanted = block.text[start:end]
    query = Query(wanted, case=data.draw(st.booleans()), width=data.draw(st.booleans()))
    found = Finder(query).find(letter)
    here = [match for match in found.matches if match.spot.block == block.id]
    assert any(match.start <= start < match.end or match.start == start for match in here)
    order = [entry.id for entry in letter.blocks]
    places = [(order.index(m.spot.block), m.spot.row, m.spot.column, m.start) for m in found.matches]
    assert places == sorted(places)
    assert all(match.end - match.start == len(wanted) for match in found.matches)
