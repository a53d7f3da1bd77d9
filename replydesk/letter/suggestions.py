"""What a particular could be, read off the others: offered to the clerk, never put in by itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from replydesk.letter.particulars import Particulars

_BRACKETS = "[［【(（〔﹝{〖"
_CLOSING_BRACKETS = "]］】)）〕﹞}〗"
_DOC_NUMBER = re.compile(
    rf"(?P<code>.*?)\s*[{re.escape(_BRACKETS)}]\s*(?P<year>(?:19|20)\d\d)\s*[{re.escape(_CLOSING_BRACKETS)}]\s*"
    r"(?P<ordinal>第?)\s*0*(?P<number>[1-9]\d*)\s*号?"
)
_OWN_TITLE = re.compile(r"关于.*第[^第]*号(?:（[^（）]*）)?(?:提案|建议)的答复")
# 十五届一次会议 wants its body in front; 十四届全国人大一次会议 and 政协第十四届全国委员会第二次会议 have it inside.
_NAMES_BODY = re.compile("政协|政治协商|人大|代表大会|党代")
_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_ADDRESS = {"提案": "委员", "建议": "代表"}
_MOST_NAMED = 9
_ORGANISATION_ENDS = ("委", "会", "联", "团", "组", "局", "院", "部", "社", "党")
_PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟", "工商联")


def format_doc_number(text: str) -> str:
    """The document number in its official form: 郑数函[2023]015 -> 郑数函〔2023〕15号 (GB/T 9704 7.2.5).

    Brackets, digits, blanks, leading zeros and 号 are put right; 第 stays, for some offices have it. A text that is
    not yet such a number comes back without its outer blanks and otherwise as it was.
    """
    tidy = text.translate(_FULL_WIDTH_DIGITS).strip()
    match = _DOC_NUMBER.fullmatch(tidy)
    if not match:
        return text.strip()
    code = re.sub(r"\s", "", match["code"])
    return f"{code}〔{match['year']}〕{match['ordinal']}{match['number']}号"


def suggest(key: str, particulars: Particulars) -> str:
    """What the particular `key` could be, or "" when there is nothing to offer or the clerk has chosen already.

    A title or salutation that replydesk itself would have made of other values is offered anew when those change.
    """
    match key:
        case "title":
            offer, now = title(particulars), particulars.title
            stale = not now or _OWN_TITLE.fullmatch(now) is not None
        case "salutation":
            offer, now = salutation(particulars), particulars.salutation
            stale = not now or now == salutation(_other_kind(particulars))
        case "signature":
            offer, now = particulars.issuer.strip(), particulars.signature
            stale = not now
        case _:
            return ""
    return offer if stale and offer != now else ""


def title(particulars: Particulars) -> str:
    """关于市政协十五届一次会议第20230030号提案的答复, or "" while number, session or kind are not known."""
    known = particulars
    if not (known.proposal_number and known.session and known.proposal_kind):
        return ""
    body = "" if _NAMES_BODY.search(known.session) else known.assembly
    category = f"（{known.proposal_category}）" if known.proposal_category else ""
    return f"关于{body}{known.session}第{known.proposal_number}号{category}{known.proposal_kind}的答复"


def salutation(particulars: Particulars) -> str:
    """How the proposers are addressed: 郭岭委员; A、B代表; A等12名代表; 民盟某市委. "" when it cannot be told."""
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
