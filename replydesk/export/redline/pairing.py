"""Which part of the new page was which part of the old one, and which of them have changed places.

A block is known by its id, a paragraph that particulars make by its role; what is left, such as the paragraphs of a
letter that was written anew in Word, by what it says.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from replydesk.export.sheet import Paragraph, Table

Item = Paragraph | Table
_ALIKE = 0.5
"""How much of two texts must be common for one to be an edit of the other (`SequenceMatcher.ratio`)."""
_MOST_COMPARED = 900
"""Pairs of texts that are compared at one place at most; beyond that only equal texts are found."""
_TELLING = 8
"""Characters from which on a text that stands elsewhere is one that was moved, and not one that is like it."""
_WRITTEN = frozenset(("body", "closing", "heading1", "heading2", "heading3", "heading4"))


@dataclass(frozen=True, slots=True)
class Pairing:
    """The old place of every new part that has one, in order and out of it: a new place's old one, by place."""

    kept: Mapping[int, int]
    moved: Mapping[int, int]


def pair(old: Sequence[Item], new: Sequence[Item]) -> Pairing:
    """Pair the parts of two pages, so that as many as possible have kept their order."""
    found = _by_key(old, new)
    kept = _most_in_order(found, [1 + len(said(item)) for item in new])
    taken = set(found.values())
    for olds, news in _gaps(kept, len(old), len(new)):
        free_old = [place for place in olds if place not in taken]
        free_new = [place for place in news if place not in found]
        for left, right in aligned([old[place] for place in free_old], [new[place] for place in free_new]):
            kept[free_new[right]] = free_old[left]
    moved = {place: where for place, where in found.items() if place not in kept}
    moved |= _moved_by_text(old, new, set(kept.values()) | set(moved.values()), {*kept, *moved})
    return Pairing(
        kept, {place: where for place, where in moved.items() if _can_move(old[where], new[place])}
    )


def _can_move(old: Item, new: Item) -> bool:
    """Whether a move can be told: programs know none of tables, and one of an empty paragraph says nothing."""
    return isinstance(old, Paragraph) and isinstance(new, Paragraph) and bool(old.text and new.text)


def _by_key(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """The parts with one key; those of a role that has several are paired by what they say."""
    places = {key: place for place, key in enumerate(_keys(old)) if key is not None}
    found: dict[int, int] = {}
    for place, key in enumerate(_keys(new)):
        if key in places and type(old[places[key]]) is type(new[place]):
            found[place] = places.pop(key)
    old_roles, new_roles = _by_role(old), _by_role(new)
    for role, news in new_roles.items():
        olds = old_roles.get(role, [])
        pairs = aligned([old[place] for place in olds], [new[place] for place in news], rest=True)
        found |= {news[right]: olds[left] for left, right in pairs}
    return found


def _keys(items: Sequence[Item]) -> Iterator[str | None]:
    """What each part is known by; None for a paragraph of a role that particulars make."""
    for place, item in enumerate(items):
        following = items[place + 1] if place + 1 < len(items) else None
        if item.block:
            yield f"block {item.block}"
        elif isinstance(item, Paragraph) and item.role == "attachment_label" and following is not None:
            yield f"label {following.block}"
        elif isinstance(item, Paragraph) and item.role == "body" and place:
            yield f"apart {items[place - 1].block}"
        else:
            yield None


def _by_role(items: Sequence[Item]) -> dict[str, list[int]]:
    roles: dict[str, list[int]] = {}
    for place, (item, key) in enumerate(zip(items, _keys(items), strict=True)):
        if key is None and isinstance(item, Paragraph):
            roles.setdefault(item.role, []).append(place)
    return roles


def _most_in_order(found: Mapping[int, int], weights: Sequence[int]) -> dict[int, int]:
    """The pairs in one order on both pages that say most together, so that what moved is little; `weights` by new place.

    The heaviest increasing row, with a tree of the heaviest ends up to each old place (Fenwick).
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


def _gaps(kept: Mapping[int, int], old_count: int, new_count: int) -> Iterator[tuple[range, range]]:
    """The places between neighboring pairs, on both pages."""
    old_start = new_start = 0
    for place in sorted(kept):
        yield range(old_start, kept[place]), range(new_start, place)
        old_start, new_start = kept[place] + 1, place + 1
    yield range(old_start, old_count), range(new_start, new_count)


def aligned(old: Sequence[Item], new: Sequence[Item], *, rest: bool = False) -> Iterator[tuple[int, int]]:
    """Pairs of places in order: equal texts first, and between them those that are alike; with `rest` all that can be."""
    if not old or not new:
        return
    words = [said(item) for item in old], [said(item) for item in new]
    start, new_start = 0, 0
    matcher = SequenceMatcher(None, *words, autojunk=False)
    for match in matcher.get_matching_blocks():
        for left, right in _alike(
            old[start : match.a], new[new_start : match.b], _everything if rest else similarity
        ):
            yield start + left, new_start + right
        for step in range(match.size):
            if _are_of_a_kind(old[match.a + step], new[match.b + step]):
                yield match.a + step, match.b + step
        start, new_start = match.a + match.size, match.b + match.size


def _alike(
    old: Sequence[Item], new: Sequence[Item], measure: Callable[[Item, Item], float]
) -> Iterator[tuple[int, int]]:
    """The pairs in order whose likeness is greatest in all (dynamic programming)."""
    if not old or not new or len(old) * len(new) > _MOST_COMPARED:
        return
    likeness = [[measure(left, right) for right in new] for left in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            here = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
            best[i][j] = max(here, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def similarity(old: Item, new: Item) -> float:
    """How much of two parts' words is common, from 0 to 1; 0 where one is no edit of the other."""
    if not _are_of_a_kind(old, new):
        return 0.0
    matcher = SequenceMatcher(None, said(old), said(new), autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _everything(old: Item, new: Item) -> float:
    """The likeness where any two are to be paired: best those that are alike."""
    return 0.01 + similarity(old, new)


def _are_of_a_kind(old: Item, new: Item) -> bool:
    """Whether one may have become the other: tables of equally many columns, any text of the letter, else the same role."""
    if isinstance(old, Table) or isinstance(new, Table):
        return isinstance(old, Table) and isinstance(new, Table) and len(old.widths) == len(new.widths)
    if not old.block or not new.block:
        return old.role == new.role and old.block == new.block
    return old.role == new.role or (old.role in _WRITTEN and new.role in _WRITTEN)


def said(item: Item) -> str:
    """What a part says without its number."""
    if isinstance(item, Table):
        return "\n".join(
            "\t".join("\n".join(line.text for line in cell) for cell in row) for row in item.rows
        )
    return item.text[item.label :]


def _moved_by_text(
    old: Sequence[Item], new: Sequence[Item], old_taken: set[int], new_taken: set[int]
) -> dict[int, int]:
    """Paragraphs that say exactly what one said elsewhere, and no other: cut and pasted, they have new ids."""
    sources = _telling(old, old_taken)
    targets = _telling(new, new_taken)
    return {
        places[0]: sources[words][0]
        for words, places in targets.items()
        if len(places) == 1 == len(sources.get(words, ()))
        and _are_of_a_kind(old[sources[words][0]], new[places[0]])
    }


def _telling(items: Sequence[Item], taken: set[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        if place not in taken and item.block and len(words := said(item)) >= _TELLING:
            found.setdefault(words, []).append(place)
    return found
