"""Derived names (推得的名称): words of a letter that follow from its particulars, 您 or 你们, 委员 or 代表, 我局, 我市."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from replydesk.letter.clause import Address
from replydesk.letter.particulars import Particulars
from replydesk.letter.regions import level_of, region_kind
from replydesk.letter.suggestions import is_organisation

_HAN = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_SEVERAL = re.compile(r"等(?P<count>\d{1,4}|[一二两三四五六七八九十]+)?[名位人]?(?:委员|代表)|各位|、")
_SALUTED = re.compile(r"(?:尊敬的)?(?P<names>.+?)(?:同志)?(?:委员|代表)")
_DELEGATION = ("团", "组", "界")
_COMMITTEE = ("委", "委员会", "党委")
_MINISTRY = re.compile(r"(?:国家|中国|中华|国务院).+|[^省市县区]+部")

_SELF: tuple[tuple[str, str], ...] = (
    ("街道办事处", "街道"),
    ("街道办", "街道"),
    ("人民政府", "政府"),
    ("政府办公厅", "厅"),
    ("政府办公室", "办"),
    ("党政办", "办"),
    ("管理委员会", "管委会"),
    ("委员会", "委"),
    ("办公厅", "厅"),
    ("办公室", "办"),
    ("办事处", "办事处"),
    ("联合会", "会"),
    ("工商联", "会"),
    ("残联", "会"),
    ("妇联", "会"),
    ("大学", "校"),
    ("学校", "校"),
    ("中学", "校"),
    ("小学", "校"),
    ("公司", "公司"),
    ("集团", "集团"),
    ("中心", "中心"),
    ("管委会", "管委会"),
    ("总队", "总队"),
    ("支队", "支队"),
    ("大队", "大队"),
    ("街道", "街道"),
    ("总站", "站"),
    *((end, end) for end in "局委厅部办院署处站会校所社台馆行乡镇"),
)
"""What an organ's name ends with, and what it then calls itself behind 我."""


def address(particulars: Particulars) -> Address:
    """How the letter speaks to its proposers: 您, 你们, 贵会; "" while neither they nor the salutation tell.

    Delegations, groups of members and several organisations are 你们; a party or society is 贵会.
    """
    names, saluted = _proposers(particulars), particulars.salutation.strip()
    if names and all(map(is_organisation, names)):
        return "你们" if len(names) > 1 or names[0].endswith(_DELEGATION) else "贵会"
    if len(names) > 1 or _SEVERAL.search(saluted):
        return "你们"
    if names or _SALUTED.fullmatch(saluted):
        return "您"
    if saluted and is_organisation(saluted):
        return "你们" if saluted.endswith(_DELEGATION) else "贵会"
    return ""


def address_word(particulars: Particulars) -> str:
    """The word that the letter speaks to its proposers with: as `address`, but 贵委 to a party's committee."""
    word = address(particulars)
    names = _proposers(particulars)
    name = names[0] if names else particulars.salutation.strip()
    return "贵委" if word == "贵会" and name.endswith(_COMMITTEE) else word


def role_word(particulars: Particulars) -> str:
    """委员 for a proposal, 代表 for a suggestion, "" while the kind is not known."""
    return {"提案": "委员", "建议": "代表"}.get(particulars.proposal_kind, "")


def self_word(particulars: Particulars) -> str:
    """What the issuer calls itself: 我局, 我委, 我市政府, 我街道 …; "" if its name does not tell. Of several the first speaks."""
    name = _issuer(particulars)
    for end, word in _SELF:
        if name.endswith(end):
            return f"我{region_kind(name) if word == '政府' else ''}{word}"
    return ""


def region_word(particulars: Particulars) -> str:
    """Where the issuer is: 我市, 我区, 我省, for a ministry 我国; the assembly's place if the issuer's name does not tell."""
    name = _issuer(particulars)
    kind = region_kind(name) or region_kind(particulars.assembly)
    if not kind and _MINISTRY.fullmatch(name):
        kind = "国"
    return f"我{'区' if kind == '自治区' else kind}" if kind else ""


def level(particulars: Particulars) -> str:
    """The level of the assembly: 全国, 省, 市, 县, 乡; "" if neither its name nor the session's tells."""
    return level_of(particulars.assembly) or level_of(particulars.session)


def proposer_count(particulars: Particulars) -> str:
    """How many submitted the proposal, in Arabic digits: as the salutation says (等12名代表), or as many as are named."""
    names = len(_proposers(particulars))
    told = _SEVERAL.search(particulars.salutation)
    count = told["count"] if told and told["count"] else ""
    number = int(count) if count.isdecimal() else _small(count)
    return str(max(names, number)) if names or number else ""


def _proposers(particulars: Particulars) -> list[str]:
    return [name for name in (re.sub(r"\s", "", entry) for entry in particulars.proposers) if name]


def _issuer(particulars: Particulars) -> str:
    """The first of the issuers, without a second name in brackets."""
    name = particulars.issuer.strip() or particulars.signature.strip()
    return re.sub(r"[（(].*?[)）]", "", re.split(r"[\s、，]+", name)[0])


def _small(text: str) -> int:
    """十二 -> 12; 0 for none."""
    tens, ten, ones = text.rpartition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)


@dataclass(frozen=True, slots=True)
class Derived:
    """A derived name: what it stands for, how its value is found, and the particular it follows from."""

    name: str
    meaning: str
    value: Callable[[Particulars], str]
    source: str


DERIVED: Mapping[str, Derived] = {
    entry.name: entry
    for entry in (
        Derived("称呼", "您、你们或贵会，随提案人", address_word, "proposers"),
        Derived("身份", "委员或代表，随类型", role_word, "proposal_kind"),
        Derived("自称", "我局、我委、我市政府等，随发文机关", self_word, "issuer"),
        Derived("地区", "我市、我县、我区等，随发文机关", region_word, "issuer"),
        Derived("层级", "全国、省、市、县、乡，随届别所属", level, "assembly"),
        Derived("提案人数", "提案人或联名代表的人数", proposer_count, "proposers"),
    )
}
"""The names that a placeholder may use besides those of the particulars."""
