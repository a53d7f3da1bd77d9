"""What the dialog of a deed opens with and answers: names, units and opinions, learned from the deeds before."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from replydesk.letter.states import RETURNED, SEND, SIGN, Deed, Part
from replydesk.letter.steps import Step, opinions

if TYPE_CHECKING:
    from replydesk.ui.letters import Letters
    from replydesk.ui.open_letter import OpenLetter
    from replydesk.ui.settings import Settings

_OPINIONS, _PEOPLE, _UNITS = "signoff.opinions", "signoff.people", "signoff.units"
_MOST_OPINIONS = 8
_AGREED = "同意。"
USUAL = (_AGREED, "修改后报。", "请按修订意见修改后再报。")
"""Opinions go into the letter's file and onto paper, so they are not translated."""
_COUNTERSIGNING: Part = "会签"
_BY_US = "经办"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a dialog opens with: the state, the deed, what is likely to be answered, and the opinions that are offered.

    `number` is the document number to ask for, None where it is not asked. `units` are offered while the unit is written.
    """

    state: str
    deed: Deed
    who: str = ""
    unit: str = ""
    opinion: str = ""
    number: str | None = None
    offers: Sequence[str] = ()
    units: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the clerk has said of a deed."""

    who: str
    opinion: str
    unit: str
    date: datetime.date
    number: str = ""


class Proposals:
    """Knows who did what last in this desk; what is the clerk's own is in the settings."""

    def __init__(self, letters: "Letters", settings: "Settings") -> None:
        self._letters = letters
        self._settings = settings

    def of(self, letter: "OpenLetter", deed: Deed, log: Sequence[Step]) -> Proposal:
        """What the dialog of this deed opens with."""
        particulars = letter.letter.particulars
        people, units = self._known(_PEOPLE), self._known(_UNITS)
        who, unit = people.get(deed.part, ""), units.get(deed.part or _BY_US, "")
        given = {step.unit for step in opinions(log, _COUNTERSIGNING)}
        waiting = [entry for entry in particulars.co_handlers if entry not in given]
        if not deed.part:
            who = self._settings.user_name
        elif deed.part == _COUNTERSIGNING:
            who, unit = "", next(iter(waiting), "")
        elif deed.name == SIGN:
            who = particulars.signatory or who
        asks_number = deed.name in (SIGN, SEND) and not particulars.doc_number
        return Proposal(
            letter.state,
            deed,
            who,
            unit,
            self._opinion(deed),
            "" if asks_number else None,
            self._offers() if deed.part else (),
            waiting if deed.part == _COUNTERSIGNING else (),
        )

    def keep(self, deed: Deed, answer: Answer) -> None:
        """Learn from what the clerk has said."""
        if not deed.part:
            self._settings.user_name = answer.who
        elif deed.part != _COUNTERSIGNING:
            self._letters.remember(_PEOPLE, {**self._known(_PEOPLE), deed.part: answer.who})
        if deed.part != _COUNTERSIGNING:
            self._letters.remember(_UNITS, {**self._known(_UNITS), deed.part or _BY_US: answer.unit})
        if deed.part and answer.opinion:
            known = [text for text in self._offers() if text != answer.opinion]
            self._letters.remember(_OPINIONS, [answer.opinion, *known][:_MOST_OPINIONS])

    def _opinion(self, deed: Deed) -> str:
        if not deed.part:
            return ""
        return USUAL[-1] if deed.to == RETURNED else _AGREED

    def _offers(self) -> Sequence[str]:
        """Opinions that were given before, the last first, then the usual ones."""
        kept = self._letters.recall(_OPINIONS, [])
        known = [text for text in kept if isinstance(text, str)] if isinstance(kept, list) else []
        return tuple(dict.fromkeys((*known, *USUAL)))[:_MOST_OPINIONS]

    def _known(self, key: str) -> dict[str, str]:
        """Names by the part of the form they stand in."""
        kept = self._letters.recall(key, {})
        if not isinstance(kept, dict):
            return {}
        return {str(part): text for part, text in kept.items() if isinstance(text, str)}
