"""The states of a letter inside the unit, from the first draft to the archive, and the deeds that lead from one to the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Part = Literal["", "核稿", "会签", "签发"]
"""Whose opinion a deed records: the box of the dispatch sheet that it stands in; "" for a deed that needs none."""

REVIEWING: Part = "核稿"
COUNTERSIGN: Part = "会签"
SIGNING: Part = "签发"

DRAFT, IN_REVIEW, RETURNED, REVIEWED = "草稿", "送核稿", "退回修改", "核稿通过"
COUNTERSIGNING, TO_SIGN, SIGNED = "会签", "待签发", "已签发"
SENT, PUBLISHED, WITHHELD, ARCHIVED = "已寄送", "已公开", "不公开", "归档"

STATES = (
    DRAFT, IN_REVIEW, RETURNED, REVIEWED, COUNTERSIGNING, TO_SIGN, SIGNED, SENT, PUBLISHED, WITHHELD, ARCHIVED,
)  # fmt: skip
"""All states in the usual order; a new letter is the first."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is done with a letter: its name, the state it leads to, and whose opinion goes with it.

    A deed that leads to the state that the letter is in already adds an opinion and nothing else.
    """

    name: str
    to: str
    part: Part = ""

    @property
    def asks_opinion(self) -> bool:
        """Whether an opinion belongs to it."""
        return bool(self.part)


SIGN, SEND = "签发", "寄送"
WITHDRAW, NEW_VERSION = "撤回", "建立新版本"
"""Deeds that no table has: back by one step, and a signed letter open for changes again."""

DEEDS: Mapping[str, tuple[Deed, ...]] = {
    DRAFT: (Deed("送核稿", IN_REVIEW),),
    IN_REVIEW: (
        Deed("核稿通过", REVIEWED, "核稿"),
        Deed("退回修改", RETURNED, "核稿"),
        Deed("核稿意见", IN_REVIEW, "核稿"),
    ),
    RETURNED: (Deed("送核稿", IN_REVIEW), Deed("核稿通过", REVIEWED, "核稿")),
    REVIEWED: (
        Deed("送会签", COUNTERSIGNING),
        Deed("送签发", TO_SIGN),
        Deed("退回修改", RETURNED, "核稿"),
    ),
    COUNTERSIGNING: (
        Deed("会签意见", COUNTERSIGNING, "会签"),
        Deed("会签完毕", TO_SIGN),
        Deed("退回修改", RETURNED, "会签"),
    ),
    TO_SIGN: (Deed(SIGN, SIGNED, "签发"), Deed("退回修改", RETURNED, "签发")),
    SIGNED: (Deed(SEND, SENT),),
    SENT: (Deed("公开", PUBLISHED), Deed("不公开", WITHHELD)),
    PUBLISHED: (Deed("归档", ARCHIVED),),
    WITHHELD: (Deed("归档", ARCHIVED),),
    ARCHIVED: (),
}
"""For each state the deeds that lead on from it, the usual one first."""

ENTERED_LATER = ("doc_number", "copy_number", "print_date", "published", "index_number")
"""Particulars that are known only after the signing, from the register of documents or the web site: the lock lets them in."""

DEED_NAMES = (
    *dict.fromkeys(deed.name for deeds in DEEDS.values() for deed in deeds),
    WITHDRAW,
    NEW_VERSION,
)
"""The names of all deeds, in the order in which a letter meets them."""


def is_locked(state: str) -> bool:
    """Whether a letter in this state may not be changed: it is signed, and what follows."""
    return state in STATES and STATES.index(state) >= STATES.index(SIGNED)


def deed_from(state: str, name: str) -> Deed | None:
    """The deed of this name that is possible in this state, or None."""
    return next((deed for deed in DEEDS.get(state, ()) if deed.name == name), None)


def opinion_deed(state: str) -> Deed | None:
    """The deed that adds an opinion in this state and leaves it, or None where none is asked for."""
    return next((deed for deed in DEEDS.get(state, ()) if deed.to == state), None)
