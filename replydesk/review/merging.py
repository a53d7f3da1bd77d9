"""Several reviews of one letter side by side: what was decided of each change, and what that makes of the letter.

The letter that the clerk works on is the base with the accepted changes, and whatever the clerk has edited since. A
change that no longer fits, for its place was edited or another reviewer's change stands there, is a conflict: it stays
open, with three texts to choose from.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from replydesk.letter import Letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change, ValueEdit
from replydesk.letter.clashing import Clashes
from replydesk.letter.comparing import compare
from replydesk.letter.rebasing import Rebase
from replydesk.review.bundle import Bundle
from replydesk.review.conflicting import new_blocks, touched_blocks
from replydesk.review.standing import Standing
from replydesk.review.values import Decision, Item, Key, Review


@dataclass(frozen=True, slots=True)
class Outcome:
    """The letter and the decisions after a deed, and the changes that could not be decided so."""

    letter: Letter
    merging: "Merging"
    failed: tuple[Key, ...] = ()


class Merging:
    """Reviews of one base and the decisions made so far. Never changes: a deed answers with a new one."""

    def __init__(
        self,
        base: Letter,
        reviews: tuple[Review, ...],
        decisions: Mapping[Key, Decision] | None = None,
        *,
        bundle: Bundle | None = None,
    ) -> None:
        self.base, self.reviews = base, reviews
        self.decisions: Mapping[Key, Decision] = decisions or {}
        self._bundle = bundle or Bundle(base, reviews)

    def decided(self, decisions: Mapping[Key, Decision]) -> "Merging":
        """The same reviews with these decisions."""
        return Merging(self.base, self.reviews, decisions, bundle=self._bundle)

    # ---- asking

    def decision(self, key: Key) -> Decision:
        """What was decided of a change."""
        return self.decisions.get(key, "open")

    @property
    def keys(self) -> tuple[Key, ...]:
        """All changes, those of particulars first, then by their place in the base."""
        return self._bundle.keys

    @property
    def done(self) -> bool:
        """Whether every change was decided."""
        return all(self.decision(key) != "open" for key in self.keys)

    @cached_property
    def expected(self) -> Letter:
        """The base with the accepted changes: the letter as it would be if the clerk had edited nothing."""
        return self._bundle.made(_accepted(self.decisions))

    def items(self, current: Letter) -> tuple[Item, ...]:
        """All changes in order, each with its decision and where it stands in the letter as it is now."""
        standing = self._standing(current)
        return tuple(standing.item(key) for key in self.keys)

    def pending(self, current: Letter) -> tuple[Change, ...]:
        """The open changes that fit, as changes of the letter as it is now; of those that clash the first."""
        standing = self._standing(current)
        shown: set[Key] = set()
        found = []
        for key in self.keys:
            if self.decision(key) != "open" or standing.blocked(key):
                continue
            if (self._bundle.rivals(key) | self._bundle.twins(key)) & shown:
                continue
            if (moved := standing.moved(key)) is not None:
                found.append(moved)
                shown.add(key)
        return tuple(found)

    # ---- deciding

    def accept(self, keys: Iterable[Key], current: Letter) -> Outcome:
        """Make the changes; those in the way of one another or of what was accepted, or that do not fit, fail."""
        standing, clashes = self._standing(current), Clashes(current.blocks)
        decisions = dict(self.decisions)
        taken = set(_accepted(decisions))
        made: list[Change] = []
        failed = []
        for key in self._bundle.in_order(keys):
            if key in taken:
                continue
            twins = self._bundle.twins(key)
            moved = None if self._bundle.rivals(key) & taken else standing.moved(key)
            if moved is None or (
                len(self.reviews) > 1 and any(clashes.clash(moved, other) for other in made)
            ):
                failed.append(key)
                continue
            if not twins & taken:
                made.append(moved)
            taken |= {key, *twins}
            decisions.update(dict.fromkeys({key, *twins}, "accepted"))
        letter = current
        if made:
            letter = self._if_unedited(current, decisions) or self._bundle.writable(apply(current, made))
        return Outcome(letter, self.decided(decisions), tuple(failed))

    def reject(self, keys: Iterable[Key], current: Letter) -> Outcome:
        """Refuse the changes; what was accepted is taken back out of the letter, or fails if it was edited since."""
        return self._take_back(keys, current, "rejected")

    def reopen(self, keys: Iterable[Key], current: Letter) -> Outcome:
        """Leave the changes undecided again; what was accepted is taken back out of the letter."""
        return self._take_back(keys, current, "open")

    def use_proposed(self, key: Key, current: Letter) -> Outcome:
        """Settle a conflict for the reviewer: the words of the clerk, or of the other reviewer, give way."""
        rivals = [rival for rival in self._bundle.rivals(key) if self.decision(rival) == "accepted"]
        back = self.reject(rivals, current)
        outcome = back.merging.accept([key], back.letter)
        if outcome.failed:
            decisions: dict[Key, Decision] = {**self.decisions}
            decisions.update(dict.fromkeys(rivals, "rejected"))
            decisions[key] = "accepted"
            outcome = Outcome(self._forced(key, decisions, back.letter), self.decided(decisions))
        others = {rival: outcome.merging.decision(rival) for rival in self._bundle.rivals(key)}
        refused: dict[Key, Decision] = {rival: "rejected" for rival, was in others.items() if was == "open"}
        return Outcome(outcome.letter, self.decided({**outcome.merging.decisions, **refused}))

    def _take_back(self, keys: Iterable[Key], current: Letter, decision: Decision) -> Outcome:
        decisions, letter, failed = dict(self.decisions), current, []
        for key in self._bundle.in_order(keys):
            if decisions.get(key) == "accepted":
                left = {**decisions}
                left.update(dict.fromkeys({key, *self._bundle.twins(key)}, decision))
                back = self.decided(decisions).without(left, letter)
                if back is None:
                    failed.append(key)
                    continue
                letter, decisions = back, left
            decisions[key] = decision
        return Outcome(self._bundle.writable(letter), self.decided(decisions), tuple(failed))

    def _if_unedited(self, current: Letter, decisions: Mapping[Key, Decision]) -> Letter | None:
        """The letter after these decisions, made of the base, if the clerk has edited nothing; else None."""
        if (current.blocks, current.particulars) != (self.expected.blocks, self.expected.particulars):
            return None
        made = self._bundle.made(_accepted(decisions))
        return replace(current, blocks=made.blocks, particulars=made.particulars)

    def without(self, decisions: Mapping[Key, Decision], current: Letter) -> Letter | None:
        """The letter after decisions that accept less; None if what has to go was edited since."""
        if unedited := self._if_unedited(current, decisions):
            return unedited
        rebase = Rebase(self.expected, current)
        less = self._bundle.made(_accepted(decisions))
        back = [rebase.moved(change) for change in compare(self.expected, less)]
        fitting = [change for change in back if change is not None]
        return apply(current, fitting) if len(fitting) == len(back) else None

    def _forced(self, key: Key, decisions: Mapping[Key, Decision], current: Letter) -> Letter:
        """The letter with the paragraphs of the change as the reviewer wants them, whatever stands there now."""
        change = self._bundle.changes[key]
        wanted = self._bundle.made(_accepted(decisions))
        letter = current
        for edit in change.edits:
            if isinstance(edit, ValueEdit):
                letter = letter.with_value(edit.key, edit.new)
        named = touched_blocks(change, self.base) | new_blocks(wanted, self.expected)
        kept = [block for block in letter.blocks if block.id not in named]
        for place, block in enumerate(wanted.blocks):
            if block.id in named:
                before = {other.id for other in wanted.blocks[:place]}
                at = max((index + 1 for index, other in enumerate(kept) if other.id in before), default=0)
                kept.insert(at, block)
        return self._bundle.writable(letter.with_blocks(tuple(kept)))

    def _standing(self, current: Letter) -> Standing:
        return Standing(self._bundle, self.decisions, self.expected, current)


def _accepted(decisions: Mapping[Key, Decision]) -> list[Key]:
    return [key for key, decision in decisions.items() if decision == "accepted"]
