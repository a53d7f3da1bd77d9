"""Particulars that contradict one another: each clash is told at one field, in a sentence that says what to do."""

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from replydesk.letter.dates import official_date
from replydesk.letter.docnumber import parse_doc_number
from replydesk.letter.particulars import Particulars
from replydesk.letter.suggestions import is_organisation
from replydesk.wording import Wording

_PERSON = re.compile(
    r"(?:等(?P<count>[\d一二三四五六七八九十]+)[名位])?(?P<role>委员|代表)(?:您好|你好)?[:：]?$"
)
_POLITE = re.compile(r"^(?:尊敬的|敬爱的)")
_NUMERALS = {numeral: number for number, numeral in enumerate("一二三四五六七八九十", 1)}
_ROLES = {"提案": "委员", "建议": "代表"}
_BODIES = {"提案": re.compile("人大|代表大会"), "建议": re.compile("政协|政治协商")}


@dataclass(frozen=True, slots=True)
class Clash:
    """Particulars that cannot all be right: the field where the clerk is told, and the sentence."""

    key: str
    text: str


def clashes(particulars: Particulars) -> tuple[Clash, ...]:
    """All contradictions among the particulars, in the order of the rules below. What is not known clashes with nothing."""
    return tuple(clash for rule in _RULES for clash in rule(particulars))


def _number_year(known: Particulars) -> Iterator[Clash]:
    """The document number is of the year of signing (rule R09)."""
    number, date = parse_doc_number(known.doc_number), _date(known.date)
    if number and date and number.year != date.year:
        yield Clash(
            "doc_number",
            Wording(
                "字号的年份是{number}年，成文日期在{date}年；字号按成文的年份编，请改其中一个。",
                number=number.year,
                date=date.year,
            ),
        )


def _order_of_dates(known: Particulars) -> Iterator[Clash]:
    """A letter is signed after the assignment, printed and published after it is signed (rule R15)."""
    for earlier, later, key, text in (
        (
            known.received,
            known.due,
            "due",
            Wording("办理期限早于交办日期（{day}），请核对这两个日期。", day=official_date(known.received)),
        ),
        (
            known.received,
            known.date,
            "date",
            Wording("成文日期早于交办日期（{day}），请核对这两个日期。", day=official_date(known.received)),
        ),
        (
            known.date,
            known.print_date,
            "print_date",
            Wording("印发日期早于成文日期（{day}），请核对这两个日期。", day=official_date(known.date)),
        ),
        (
            known.date,
            known.published,
            "published",
            Wording("发布日期早于成文日期（{day}），请核对这两个日期。", day=official_date(known.date)),
        ),
    ):
        first, second = _date(earlier), _date(later)
        if first and second and second < first:
            yield Clash(key, text)


def _disclosure(known: Particulars) -> Iterator[Clash]:
    """What is not open has a reason, what is secret is not open, and the annotation says the same (rule R14)."""
    is_open = known.disclosure == "主动公开"
    if known.secrecy.strip() and is_open:
        yield Clash(
            "disclosure", Wording("标了密级的答复函不得主动公开，请改公开属性；如果没有密级，请清空密级。")
        )
    if known.disclosure and not is_open and not known.disclosure_reason.strip():
        yield Clash(
            "disclosure_reason",
            Wording("公开属性是“{disclosure}”，请在这里写明理由。", disclosure=known.disclosure),
        )
    if is_open and known.disclosure_reason.strip():
        yield Clash(
            "disclosure_reason", Wording("公开属性是“主动公开”，不需要理由；请清空这一项，或改公开属性。")
        )
    if known.disclosure and not is_open and re.search("(?<!不)(?:公开发布|主动公开)", known.annotation):
        yield Clash(
            "annotation",
            Wording("附注写着公开，公开属性却是“{disclosure}”，请改其中一个。", disclosure=known.disclosure),
        )


def _class_of_opinion(known: Particulars) -> Iterator[Clash]:
    """The class is that of the lead unit's answer."""
    if not known.applies("result_class") and known.result_class.strip():
        yield Clash(
            "result_class", Wording("会办意见不定办理结果类别，导出时不印；请清空这一项，或改承办方式。")
        )


def _role_of_addressee(known: Particulars) -> Iterator[Clash]:
    """A proposal is answered to a 委员, a suggestion to a 代表, a co-handling opinion to the lead unit (rule R01)."""
    found = _PERSON.search(known.salutation)
    if not found:
        return
    if known.is_opinion:
        yield Clash(
            "salutation",
            Wording("会办意见送主办单位，不直接答复{role}；请把主送改为主办单位的名称。", role=found["role"]),
        )
        return
    wanted = _ROLES.get(known.proposal_kind)
    if wanted and found["role"] != wanted:
        yield Clash(
            "salutation",
            Wording(
                "类型是“{kind}”，应当称“{wanted}”，这里写的是“{role}”；请改称谓或类型。",
                kind=known.proposal_kind,
                wanted=wanted,
                role=found["role"],
            ),
        )


def _assembly(known: Particulars) -> Iterator[Clash]:
    """Proposals go to the political consultative conference, suggestions to the people's congress."""
    wrong = _BODIES.get(known.proposal_kind)
    for key, text in (("assembly", known.assembly), ("session", known.session)):
        if wrong and (found := wrong.search(text)):
            other = "建议" if known.proposal_kind == "提案" else "提案"
            yield Clash(
                key,
                Wording(
                    "{body}的是“{other}”，类型却是“{kind}”；请改这一项或类型。",
                    body=found[0],
                    other=other,
                    kind=known.proposal_kind,
                ),
            )
            return


def _proposers(known: Particulars) -> Iterator[Clash]:
    """All who submitted it are addressed, or the first and how many they are (rule R07)."""
    found = _PERSON.search(known.salutation)
    proposers = [re.sub(r"\s", "", name) for name in known.proposers if name.strip()]
    if not found or not proposers or known.is_opinion or any(map(is_organisation, proposers)):
        return
    names = _POLITE.sub("", known.salutation[: found.start()].strip())
    addressed = [re.sub(r"\s", "", name) for name in re.split("[、，,]", names) if name.strip()]
    if found["count"] or names.endswith("等"):
        count = _number(found["count"] or "")
        if count and count != len(proposers):
            yield Clash(
                "salutation",
                Wording(
                    "主送写的是{addressed}人，提案人有{proposers}人；请改主送的人数，或补全提案人。",
                    addressed=count,
                    proposers=len(proposers),
                ),
            )
        addressed = [name.removesuffix("等") for name in addressed]
    elif missing := [name for name in proposers if name not in addressed]:
        yield Clash(
            "salutation",
            Wording("主送里没有提案人“{names}”，请补上，或写“某某等N名”。", names=tuple(missing)),
        )
        return
    if unknown := [name for name in addressed if name and name not in proposers]:
        yield Clash(
            "salutation",
            Wording("主送里的“{names}”不在提案人里，请改主送或提案人。", names=tuple(unknown)),
        )


def _number(text: str) -> int:
    """8 -> 8, 十二 -> 12; 0 for what is no number up to 19."""
    if text.isdecimal():
        return int(text)
    if len(text) == 2 and text[0] == "十":
        return 10 + _NUMERALS.get(text[1], -10)
    return _NUMERALS.get(text, 0)


def _date(iso: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None


_RULES: tuple[Callable[[Particulars], Iterator[Clash]], ...] = (
    _number_year,
    _order_of_dates,
    _disclosure,
    _class_of_opinion,
    _role_of_addressee,
    _assembly,
    _proposers,
)
