"""Paragraphs that run on into the next one: what is one paragraph when all changes are accepted, or refused."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar


class Joinable(Protocol):
    """What joining asks of a paragraph."""

    def text(self, *, accepted: bool) -> str:
        """The characters that stand in this view."""

    def end_stands(self, *, accepted: bool) -> bool:
        """Whether the paragraph ends here in this view."""


P = TypeVar("P", bound=Joinable)


def joined(paragraphs: Iterable[P], *, accepted: bool) -> Iterator[tuple[P, ...]]:
    """The paragraphs of one flow (the body between tables, or a cell), each as the paragraphs that it is made of.

    Where the last one has lost its end there is nothing to run on into: it stays if it has text, else it is gone.
    """
    group: list[P] = []
    for paragraph in paragraphs:
        group.append(paragraph)
        if paragraph.end_stands(accepted=accepted):
            yield tuple(group)
            group = []
    if any(paragraph.text(accepted=accepted) for paragraph in group):
        yield tuple(group)


def leader(group: Sequence[P], *, accepted: bool) -> P:
    """The paragraph that gives a joined one its style and number: the first with text, else the last."""
    if len(group) == 1:
        return group[0]
    return next((paragraph for paragraph in group if paragraph.text(accepted=accepted)), group[-1])
