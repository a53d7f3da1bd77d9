"""Of parts that changed places, which stayed and which moved."""

from collections.abc import Mapping, Sequence


def most_in_order(found: Mapping[int, int], weights: Sequence[int]) -> dict[int, int]:
    """The pairs, new place to old place, that are in one order on both sides and weigh most: what moved is then little.

    `weights` are those of the new places. The heaviest increasing row is found with a tree of the heaviest ends up to
    each old place (Fenwick).
    """
    size = max(found.values(), default=-1) + 2
    tree: list[tuple[int, int]] = [(0, -1)] * size  # weight of a row, and the new place that ends it
    before: dict[int, int] = {}
    best = 0, -1
    for place in sorted(found):
        weight, last, at = 0, -1, found[place]
        while at > 0:
            weight, last = max((weight, last), tree[at])
            at -= at & -at
        before[place] = last
        row = weight + weights[place], place
        best = max(best, row)
        at = found[place] + 1
        while at < size:
            tree[at] = max(tree[at], row)
            at += at & -at
    kept: dict[int, int] = {}
    last = best[1]
    while last >= 0:
        kept[last] = found[last]
        last = before[last]
    return kept
