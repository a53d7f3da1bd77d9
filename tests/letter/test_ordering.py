from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from replydesk.letter.ordering import most_in_order

orders = st.permutations(range(6)).map(lambda old: dict(enumerate(old)))


def is_in_order(pairs: dict[int, int]) -> bool:
    return all(pairs[left] < pairs[right] for left, right in pairwise(sorted(pairs)))


@given(orders, st.lists(st.integers(1, 9), min_size=6, max_size=6))
def test_no_other_choice_in_order_weighs_more(found: dict[int, int], weights: list[int]) -> None:
    kept = most_in_order(found, weights)
    choices = (
        dict(chosen)
        for size in range(7)
        for chosen in combinations(found.items(), size)
        if is_in_order(dict(chosen))
    )
    assert is_in_order(kept)
    assert kept.items() <= found.items()
    assert sum(weights[place] for place in kept) == max(
        sum(weights[place] for place in choice) for choice in choices
    )


def test_the_heavier_part_stays() -> None:
    assert most_in_order({0: 1, 1: 0}, [1, 40]) == {1: 0}
