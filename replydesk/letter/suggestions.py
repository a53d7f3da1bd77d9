"""What a particular could be, read off the others: offered to the clerk, never put in by itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from replydesk.letter.housestyle import HouseStyle
from replydesk.letter.particulars import Particulars

USUAL = HouseStyle()
_ADDRESS = {"提案": "委员", "建议": "代表"}
_MOST_NAMED = 9
_ANSWER = re.compile(r"(?:的答复函?|答复的函|的复函|的回复)$")
_OPINION = "的会办意见"
_ORGANISATION_ENDS = ("委", "会", "联", "团", "组", "局", "院", "部", "社", "党")
_PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "工商联")


def suggest(key: str, particulars: Particulars, house: HouseStyle = USUAL) -> str:
    """What the particular `key` could be, or "" when there is nothing to offer or the clerk has chosen already.

    A title or salutation that replydesk itself would have made of other values is offered anew when those change.
    """
    match key:
        case "title":
            offer, now = house.title.title(particulars), particulars.title
            if particulars.is_opinion:
                offer = _ANSWER.sub(_OPINION, offer)
            stale = house.offers_over(
                now.removesuffix(_OPINION) + "的答复" if now.endswith(_OPINION) else now
            )
        case "salutation":
            offer, now = salutation(particulars), particulars.salutation
            stale = not now or now == salutation(_other_kind(particulars))
        case "signature":
            offer, now = particulars.issuer.strip(), particulars.signature
            stale = not now
        case _:
            return ""
    return offer if stale and offer != now else ""


def salutation(particulars: Particulars) -> str:
    """How the proposers are addressed: 郭岭委员; A、B代表; A等12名代表; 民盟某市委. "" when it cannot be told.

    A co-handling opinion goes to the lead unit and never to them.
    """
    if particulars.is_opinion:
        return ""
    names = [name for name in (re.sub(r"\s", "", entry) for entry in particulars.proposers) if name]
    if not names:
        return ""
    organisations = [is_organisation(name) for name in names]
    if all(organisations):
        return "、".join(names)
    if any(organisations):
        return ""
    address = _ADDRESS.get(particulars.proposal_kind, "")
    return _persons(names, address) if address else ""


def _persons(names: Sequence[str], address: str) -> str:
    if len(names) > _MOST_NAMED:
        return f"{names[0]}等{len(names)}名{address}"
    return "、".join(names) + address


def is_organisation(name: str) -> bool:
    """Whether a proposer is a party, a group or a delegation and not a person (a person's name has 2 to 4 characters, or a ·)."""
    if name.startswith(_PARTIES):
        return True
    if "·" in name:
        return False
    return len(name) > 4 or (len(name) == 4 and name.endswith(_ORGANISATION_ENDS))


def _other_kind(particulars: Particulars) -> Particulars:
    return replace(particulars, proposal_kind="建议" if particulars.proposal_kind == "提案" else "提案")
