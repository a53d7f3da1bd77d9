"""Word's own numbers, counted twice: as they are when all changes are accepted, and when all are refused."""

from collections.abc import Iterator

from replydesk.review.joining import joined, leader
from replydesk.review.reading.drafts import Draft, DraftTable, Items
from replydesk.wordnumbers import Numbering


def number(items: Items, numbering: Numbering) -> None:
    """Give every paragraph its number before and after the changes; one that is joined to another has none."""
    if not numbering.lists:
        return
    for accepted in (True, False):
        counted = Numbering(numbering.levels, numbering.lists)
        for flow in _flows(items, accepted=accepted):
            for group in joined(flow, accepted=accepted):
                _number(group, counted, accepted=accepted)


def _number(group: tuple[Draft, ...], numbering: Numbering, *, accepted: bool) -> None:
    draft = leader(group, accepted=accepted)
    name, depth = (draft.look if accepted else draft.was).listed
    # Word numbers empty paragraphs as well, but they are mostly left over.
    if not name or not "".join(part.text(accepted=accepted) for part in group).strip():
        return
    if accepted:
        draft.number = numbering.mark(name, depth)
    else:
        draft.was_number = numbering.mark(name, depth)


def _flows(items: Items, *, accepted: bool) -> Iterator[list[Draft]]:
    """The paragraphs between tables, and those of every cell that is there in this view."""
    flow: list[Draft] = []
    for item in items:
        if isinstance(item, Draft):
            flow.append(item)
            continue
        yield flow
        flow = []
        yield from _cells(item, accepted=accepted)
    yield flow


def _cells(table: DraftTable, *, accepted: bool) -> Iterator[list[Draft]]:
    for row in table.rows:
        if row.stands(accepted=accepted):
            yield from row.cells
