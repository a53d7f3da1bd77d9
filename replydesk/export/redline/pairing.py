"""Which part of the new page was which part of the old one, and which of them have changed places.

A block is known by its id, a paragraph that particulars make by its role; what is left, such as the paragraphs of a
letter that was written anew in Word, by what it says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from replydesk.export.sheet import Paragraph, Table
from replydesk.letter.alignment import pairs
from replydesk.letter.ordering import most_in_order

Item = Paragraph | Table
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
    kept = most_in_order(found, [1 + len(said(item)) for item in new])
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
        of_role = _all_aligned([old[place] for place in olds], [new[place] for place in news])
        found |= {news[right]: olds[left] for left, right in of_role}
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


def _gaps(kept: Mapping[int, int], old_count: int, new_count: int) -> Iterator[tuple[range, range]]:
    """The places between neighboring pairs, on both pages."""
    old_start = new_start = 0
    for place in sorted(kept):
        yield range(old_start, kept[place]), range(new_start, place)
        old_start, new_start = kept[place] + 1, place + 1
    yield range(old_start, old_count), range(new_start, new_count)


def aligned(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The places, in order, of those that say the same or are alike, and may be one thing."""
    for place, new_place in pairs([said(item) for item in old], [said(item) for item in new]):
        if _are_of_a_kind(old[place], new[new_place]):
            yield place, new_place


def _all_aligned(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """As `aligned`, and between them the others in order, as many as there are on both pages."""
    found = {new_place: place for place, new_place in aligned(old, new)}
    yield from ((place, new_place) for new_place, place in found.items())
    for olds, news in _gaps(found, len(old), len(new)):
        yield from zip(olds, news, strict=False)


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
