"""The particulars, gathered from everything that was found: each from the best of its sources."""

import dataclasses
import re
from collections.abc import Sequence

from replydesk.intake.consulted import consulted
from replydesk.intake.head import Head
from replydesk.intake.line import compact, fold
from replydesk.intake.marks import HeadMark
from replydesk.intake.proposal import (
    Proposal,
    number_in_opening,
    read_case,
    subject_in_title,
    subjects_in_opening,
    tidy_subject,
)
from replydesk.intake.punctuation import Mender
from replydesk.intake.reading import Notes
from replydesk.intake.salutation import Salutation
from replydesk.intake.tail import Tail
from replydesk.intake.title import organ_in_title, split_aside
from replydesk.letter import Particulars

_CO_REPLY = re.compile(r"(?:会办|协办|分办|汇办)(?:意见|函)")
_CO_OPENING = re.compile(
    r"如下[^，。]{0,4}(?:会办|协办|分办|汇办)意见|(?:会办|协办|分办|汇办)意见[^，。]{0,6}如下"
)
_OF_PARTY = re.compile(
    r"(?:^|[，。对将])(?P<name>(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|[省市县区]工商联)[^，。：“《]{0,14}?)(?:在[^，。]{2,30})?(?:提出|提交)"
)
_OF_PROPOSER = re.compile(
    r"(?:.{0,6}?(?:关于|对|将|悉|就))?(?P<names>[\u4e00-\u9fff·、]{2,40}?)(?:等\d*[名位]?)?(?P<role>委员|代表)(?:在[^，。]{2,30})?(?:提出|提交|反映|所提)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class Found:
    """Everything that was found in a source, before it becomes particulars."""

    head: Head
    tail: Tail
    salutation: Salutation | None
    opening: str


def gather(found: Found, mender: Mender, notes: Notes) -> Particulars:
    """The particulars of the letter."""
    head, tail = found.head, found.tail
    title, aside = split_aside(head.title)
    title = mender.quietly(title)
    case = _case(found, title, notes)
    values: dict[str, object] = _marks([*head.marks, *tail.marks], aside)
    values |= {
        "title": title,
        "assembly": case.assembly,
        "session": case.session,
        "proposal_number": "、".join(case.numbers),
        "proposal_category": case.category,
        "proposal_kind": _kind(case, found),
        "proposal_subject": "；".join(mender.quietly(subject) for subject in case.subjects),
        "salutation": _salutation(found.salutation, mender),
        "proposers": _proposers(found),
        "signature": " ".join(tail.signature),
        "date": tail.date or head.info.date,
        "attachments": tuple(mender.quietly(name) for name in tail.attachments),
        "contact": "、".join(tail.contacts.persons),
        "phone": "、".join(tail.contacts.phones),
        "annotation": "；".join(mender.quietly(text) for text in (*tail.annotation, *tail.contacts.others)),
        "cc": tuple(tail.cc),
        "report_to": tuple(tail.report_to),
        "printer": tail.printer,
        "print_date": tail.print_date,
        "co_handlers": _co_handlers(found),
        "role": "会办" if _is_co_reply(found) else found.head.info.role,
        "index_number": head.info.index,
        "topic": head.info.topic,
        "publisher": head.info.publisher or head.info.source,
        "published": head.info.published,
        "issuer": _issuer(found, notes),
    }
    values["signatory"] = values.get("signatory") or tail.contacts.signatory
    values["doc_number"] = values.get("doc_number") or head.info.doc_number
    values["disclosure"] = values.get("disclosure") or head.info.disclosure
    values["result_class"] = values.get("result_class") or head.info.result
    _note_dates(found, notes)
    return Particulars(**values)  # type: ignore[arg-type]  # every value has its field's type above


def _is_co_reply(found: Found) -> bool:
    """Whether this is an opinion to the lead unit: its title or its opening says so."""
    return bool(_CO_REPLY.search(fold(found.head.title)) or _CO_OPENING.search(fold(found.opening)))


def _marks(marks: Sequence[HeadMark], aside: str) -> dict[str, object]:
    """The marks by key; the first of each counts. 是 and （此件公开发布） are put as the attribute that they mean."""
    values: dict[str, object] = {"result_class": aside} if aside else {}
    for mark in marks:
        value = mark.value
        if mark.key == "disclosure":
            value = _disclosure(value)
        values.setdefault(mark.key, value)
    return values


def _disclosure(value: str) -> str:
    """The attribute that a sentence on publicity means; wordings that are attributes themselves stay as written."""
    key = fold(value)
    if re.search(r"^是否.*否|不公开|不予公开|不宜公开", key):
        return "不予公开"
    if re.search(r"^是否.*是）?$|^此件(?:主动|同意)?公开|^公开发布$", key):
        return "主动公开"
    return "依申请公开" if "依申请公开" in key else value


def _case(found: Found, title: str, notes: Notes) -> Proposal:
    """The proposal: from the title, and what that does not say from the other titles and the opening."""
    case = read_case(title)
    table = Proposal(numbers=tuple(filter(None, [found.head.info.number])))
    for more in (*map(read_case, found.head.other_titles), table, read_case(found.opening)):
        case = Proposal(
            case.assembly or more.assembly,
            case.session or more.session,
            case.numbers or more.numbers,
            case.category or more.category,
            case.kind or more.kind,
        )
    said = number_in_opening(found.opening)
    if case.numbers and said and said[0] not in case.numbers:
        notes.add(
            0,
            "标题中的编号是“{title}”，开头一段是“{opening}”，两者不一致，未改动，请核对。",
            title=case.numbers[0],
            opening=said[0],
        )
    numbers = case.numbers or said
    return dataclasses.replace(case, numbers=numbers, subjects=_subjects(found, title))


def _subjects(found: Found, title: str) -> tuple[str, ...]:
    if subjects := subjects_in_opening(found.opening):
        return subjects
    named = (subject_in_title(text) for text in (title, *found.head.other_titles))
    given = (tidy_subject(text) for text in (found.head.info.subject, found.head.proposal_title))
    return tuple(subject for subject in (*named, *given) if subject)[:1]


def _kind(case: Proposal, found: Found) -> str:
    """提案 or 建议: from the title's noun, the body, the role addressed."""
    if case.kind:
        return case.kind
    role = found.salutation.role if found.salutation else ""
    if "党" in role or "党代" in case.assembly or not role:
        noun = re.search(r"提案|建议|议案", fold(found.opening))
        return {"提案": "提案", "建议": "建议", "议案": "建议"}[noun[0]] if noun else ""
    return "提案" if role.endswith("委员") else "建议"


def _salutation(salutation: Salutation | None, mender: Mender) -> str:
    if salutation is None:
        return ""
    text = salutation.text
    return re.sub(r"\s+(?=委员|代表|委員)", "", text) if mender.options.spaces else text


def _proposers(found: Found) -> tuple[str, ...]:
    """Who made the proposal: those addressed; of a page's table all; of an opinion to another organ those it names."""
    tabled = found.head.info.proposers
    named = found.salutation.names if found.salutation else ()
    if tabled and (not named or named[0] in tabled):
        return tuple(dict.fromkeys(tabled))
    key = fold(found.opening)
    by = _OF_PROPOSER.search(key)
    others = tuple(_names_by(by, found.opening)) if by else ()
    if named and not (others and found.salutation and not found.salutation.role):
        return tuple(dict.fromkeys(named))
    if party := _OF_PARTY.search(key):
        return (found.opening[party.start("name") : party.end("name")],)
    return others


def _names_by(by: re.Match[str], opening: str) -> list[str]:
    """The persons whose proposal it is, by a sentence that names them; none if it only says 你们."""
    if re.search(r"您|你|贵|各位|我", by["names"]):
        return []
    return [name for name in opening[by.start("names") : by.end("names")].split("、") if name]


def _co_handlers(found: Found) -> tuple[str, ...]:
    """The organs that the opening says were consulted, and those named in the tail."""
    return tuple(dict.fromkeys([*found.tail.contacts.co_handlers, *consulted(found.opening)]))


def _issuer(found: Found, notes: Notes) -> str:
    """The issuing organ: red head, signature, title, line over the title, the tail's 主办单位, the page's table."""
    head, tail = found.head, found.tail
    of_letter = (
        head.letterhead,
        tail.signature[0] if tail.signature else "",
        organ_in_title(head.title),
        head.organ,
        tail.contacts.lead,
    )
    if name := next(filter(None, of_letter), ""):
        return compact(name)
    if name := head.info.issuer or head.info.publisher or head.info.source:
        notes.add(0, "信中没有署名，发文机关暂取网页上的机关“{name}”，请核对。", name=name)
    return name


def _note_dates(found: Found, notes: Notes) -> None:
    if not found.tail.date and found.head.info.date:
        notes.add(0, "信末没有成文日期，暂取网页信息栏中的 {date}，请核对。", date=found.head.info.date)
