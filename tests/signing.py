"""Steps to the seal, as the desk would keep them, for tests."""

import datetime

from replydesk.letter.states import DRAFT, NEW_VERSION, WITHDRAW, Deed, deed_from
from replydesk.letter.steps import Step, withdrawable

_DAY = datetime.datetime(2023, 6, 1, 9, tzinfo=datetime.UTC)
Told = tuple[str, str, str, str]
"""A deed, who did it, the opinion, the unit."""


def steps(*told: str | Told) -> tuple[Step, ...]:
    """The steps of a letter that begins as a draft, a day after the other; a deed alone is one without an opinion."""
    made: list[Step] = []
    state = DRAFT
    for number, entry in enumerate(told, 1):
        name, who, opinion, unit = (entry, "", "", "") if isinstance(entry, str) else entry
        deed = _deed(name, state, made)
        day = _DAY + datetime.timedelta(days=number - 1)
        made.append(
            Step(
                number,
                name,
                state,
                deed.to,
                deed.part,
                who,
                day.date().isoformat(),
                opinion,
                unit,
                number,
                day,
            )
        )
        state = deed.to
    return tuple(made)


def _deed(name: str, state: str, made: list[Step]) -> Deed:
    if name == WITHDRAW:
        last = withdrawable(made)
        assert last is not None
        return Deed(name, last.before)
    deed = Deed(name, DRAFT) if name == NEW_VERSION else deed_from(state, name)
    assert deed is not None, f"{name} in {state}"
    return deed
