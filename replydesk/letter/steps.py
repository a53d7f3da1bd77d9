"""The steps that a letter has gone on its way to the seal, and which of them still hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from replydesk.letter.states import NEW_VERSION, RETURNED, SEND, SIGN, WITHDRAW, Part


@dataclass(frozen=True, slots=True)
class Step:
    """One deed that was done: from which state to which, by whom, on what day (ISO), with what opinion.

    `unit` is the unit or post of who did it, `version` the number of the version that the desk kept of the letter then
    (0 for none), `recorded` when it was written down.
    """

    number: int
    deed: str
    before: str
    state: str
    part: Part
    who: str
    date: str
    opinion: str
    unit: str
    version: int
    recorded: datetime


def standing(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps that hold: what was withdrawn is left out, and so are the withdrawals."""
    held: list[Step] = []
    for step in steps:
        if step.deed != WITHDRAW:
            held.append(step)
        elif held:
            held.pop()
    return tuple(held)


def withdrawable(steps: Sequence[Step]) -> Step | None:
    """The step that a withdrawal takes back: the last that holds.

    None if there is none, and for the signing of a letter that was sent at any time since: what went out stays signed.
    """
    held = standing(steps)
    if not held:
        return None
    last = held[-1]
    since = steps[steps.index(last) :]
    if last.deed == SIGN and any(step.deed == SEND for step in since):
        return None
    return last


def this_round(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps that hold since the letter was last opened for a new version."""
    held = standing(steps)
    begun = max((place for place, step in enumerate(held, 1) if step.deed == NEW_VERSION), default=0)
    return held[begun:]


def opinions(steps: Sequence[Step], part: Part) -> tuple[Step, ...]:
    """The steps of this round with an opinion for this box of the dispatch sheet, in order.

    A return that was dealt with since is left out; of several by one person only the last counts.
    """
    held = this_round(steps)
    found: dict[tuple[str, str], Step] = {}
    for place, step in enumerate(held):
        if step.part != part or (step.state == RETURNED and place < len(held) - 1):
            continue
        found.pop((step.who, step.unit), None)
        found[step.who, step.unit] = step
    return tuple(found.values())
