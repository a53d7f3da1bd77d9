"""Moves as a reader sees them: the text that went away from one place and came to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from replydesk.review.tokens import Token

_Spot = tuple[int, int]
"""The number of a flow, and of a token in it."""
_FAR = 50
"""So many tokens apart the edits between two stretches of a move are not looked at."""


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
    for (number, place), (other, following) in pairwise((*spots, (-1, 0))):
        token = flows[number][place]
        yield token
        # Farther apart they are two stretches with other text between them.
        between = range(place + 1, following if other == number and following - place < _FAR else 0)
        for gap in between:
            other_token = flows[number][gap]
            revision = other_token.changed_by
            if revision and revision.author == author and other_token.new == token.new and not revision.move:
                yield other_token
