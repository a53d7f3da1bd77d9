"""Pages: what fits, what stays together, what is dropped at the top."""

from hypothesis import given
from hypothesis import strategies as st

from replydesk.export.paging.flow import Placing, Strip, flow

strips = st.lists(
    st.builds(
        Strip,
        height=st.sampled_from((20.0, 300.0, 579.0, 1090.0)),
        before=st.sampled_from((0.0, 579.0)),
        reserve=st.sampled_from((0.0, 0.0, 0.0, 460.0)),
        holds_next=st.booleans(),
        begins=st.booleans(),
        new_page=st.sampled_from((False, False, False, True)),
        repeated=st.sampled_from((0.0, 454.0)),
    ),
    max_size=60,
)


def places(*made: Strip, height: float = 1000) -> list[tuple[int, float]]:
    return [(placing.page, placing.top) for placing in flow(made, height)]


def test_what_has_no_room_goes_to_the_next_page() -> None:
    assert places(Strip(400), Strip(400), Strip(400)) == [(0, 0), (0, 400), (1, 0)]


def test_space_before_is_dropped_at_the_top_of_a_page_but_not_of_the_first() -> None:
    assert places(Strip(400, before=100), Strip(400), Strip(400, before=100)) == [(0, 100), (0, 500), (1, 0)]
    assert places(Strip(400), Strip(100, before=100, new_page=True)) == [(0, 0), (1, 100)]


def test_what_holds_the_next_goes_with_it() -> None:
    assert places(Strip(300), Strip(300, holds_next=True), Strip(300, holds_next=True), Strip(300)) == [
        (0, 0), (1, 0), (1, 300), (1, 600),
    ]  # fmt: skip


def test_when_everything_holds_together_paragraphs_are_parted() -> None:
    held = [Strip(300, holds_next=True, begins=place in (0, 2)) for place in range(5)]
    assert [page for page, _ in places(*held)] == [0, 0, 1, 1, 1]


def test_room_for_the_frame_below_is_kept() -> None:
    assert places(Strip(500), Strip(20, reserve=500)) == [(0, 0), (1, 0)]
    assert places(Strip(480), Strip(20, reserve=500)) == [(0, 0), (0, 480)]


def test_the_head_of_a_table_is_repeated() -> None:
    assert places(Strip(600), Strip(600, repeated=200)) == [(0, 0), (1, 200)]


@given(strips)
def test_strips_stand_in_order_and_inside_their_pages(made: list[Strip]) -> None:
    found = flow(made, 12756)
    assert len(found) == len(made)
    for strip, placing in zip(made, found, strict=True):
        assert placing.top + strip.height <= 12756.5 or placing.opens
    order = [(placing.page, placing.top) for placing in found]
    assert order == sorted(order)
    assert {placing.page for placing in found} == set(range(found[-1].page + 1 if found else 0))
    assert sum(placing.opens for placing in found) == len({placing.page for placing in found})


@given(strips)
def test_no_page_ends_with_what_holds_the_next_unless_all_of_it_does(made: list[Strip]) -> None:
    found = flow(made, 12756)
    for place in range(1, len(made)):
        if found[place].opens and made[place - 1].holds_next and not made[place].new_page:
            page = [
                made[other] for other, placing in enumerate(found) if placing.page == found[place - 1].page
            ]
            assert all(strip.holds_next for strip in page)


def test_a_placing_says_where() -> None:
    assert flow([Strip(10)], 100) == [Placing(0, 0.0, opens=True)]
