"""Moves as a reader sees them: the text that went away from one place and came to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from replydesk.review.tokens import Token

_Spot = tuple[int, int]
"""The number of a flow, and of a token in it."""


@dataclass(slots=True)
class Move:
    """The tokens of a move at its old and its new place."""

    author: str
    date: str
    source: list[Token] = field(default_factory=list)
    target: list[Token] = field(default_factory=list)


def moves(flows: Sequence[Sequence[Token]]) -> list[Move]:
    """The moves that have text at both their places, in the order in which they are met.

    What their author took out of the text before moving it, or put into it afterwards, belongs to the move.
    """
    spots: dict[tuple[str, str], tuple[list[_Spot], list[_Spot]]] = {}
    for number, flow in enumerate(flows):
        for place, token in enumerate(flow):
            if (revision := token.changed_by) is not None and revision.move:
                sides = spots.setdefault((revision.move, revision.author), ([], []))
                sides[token.new].append((number, place))
    found = []
    for old, new in spots.values():
        if old and new:
            first = flows[old[0][0]][old[0][1]].changed_by
            if first is not None:
                source, target = (list(_side(flows, side, first.author)) for side in (old, new))
                found.append(Move(first.author, first.date, source, target))
    return found


def _side(flows: Sequence[Sequence[Token]], spots: Sequence[_Spot], author: str) -> Iterator[Token]:
    """The tokens of one side, and those of its author between them that came, or went, as well."""
    (flow, start), (other, end) = spots[0], spots[-1]
    if flow != other:
        yield from (flows[number][place] for number, place in spots)
        return
    new = flows[flow][start].new
    marked = set(spots)
    for place in range(start, end + 1):
        token = flows[flow][place]
        revision = token.changed_by
        if (flow, place) in marked or (
            revision and revision.author == author and token.new == new and not revision.move
        ):
            yield token
