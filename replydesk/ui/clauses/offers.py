"""What can be offered to a letter of the clauses that have changed since it used them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from replydesk.letter import Letter
from replydesk.letter.agreement import agreed
from replydesk.letter.insertion import Insertion, replace_passage
from replydesk.letter.passages import Passage, find_passage, with_written
from replydesk.letter.ranges import cut

if TYPE_CHECKING:
    from replydesk.desk import ClauseUse


@dataclass(frozen=True, slots=True)
class Offer:
    """A passage of the letter whose clause says something else now.

    `old` is what stands in the letter and `new` what the clause would say there, with what the clerk had written in the
    place of the placeholders of its `wording`. `edited` says that the clerk has changed its words: then it is not replaced.
    """

    use: "ClauseUse"
    title: str
    old: str
    new: str
    wording: str
    edited: bool

    @property
    def passage(self) -> Passage:
        """The passage in the letter."""
        return Passage(self.use.block_ids, self.use.text, self.use.then.clause.function)


def offers(letter: Letter, uses: "Iterable[ClauseUse]") -> tuple[Offer, ...]:
    """The passages that can be brought up to date, in the order of insertion. What is gone from the letter is left out."""
    found = (_offer(letter, use) for use in uses if use.outdated)
    return tuple(offer for offer in found if offer is not None)


def _offer(letter: Letter, use: "ClauseUse") -> Offer | None:
    if use.present is None:
        return None
    clause, texts = use.present.clause, {block.id: block.text for block in letter.blocks}
    lines = agreed(clause, letter.particulars).text.split("\n")
    wording = "\n".join(line.strip() for line in lines if line.strip())
    if wording == use.text:  # the change was in a variant for other letters
        return None
    place = find_passage(letter.blocks, Passage(use.block_ids, use.text, use.then.clause.function))
    if place is None:
        old = "\n".join(texts[block_id] for block_id in use.block_ids if texts.get(block_id))
        return Offer(use, clause.title, old, wording, wording, edited=True) if old else None
    old = "\n".join(block.text for block in cut(letter.blocks, place.first, place.last))
    new = with_written(wording, place.written)
    return Offer(use, clause.title, old, new, wording, edited=False) if new != old else None


def taken(letter: Letter, offer: Offer) -> Insertion | None:
    """The letter's blocks with the passage brought up to date; None if its words were changed meanwhile."""
    return None if offer.edited else replace_passage(letter.blocks, offer.passage, offer.new)
