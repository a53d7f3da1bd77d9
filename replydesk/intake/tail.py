"""The letter's tail: attachments, signature, date, annotation, contacts, copies and imprint."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from replydesk.intake.contacts import Contacts, read_contacts
from replydesk.intake.line import Line, compact, fold, make_line
from replydesk.intake.marks import HeadMark, read_marks
from replydesk.intake.words import DATE, organs, spaced
from replydesk.letter.dates import parse_date
from replydesk.wording import Wording

_STAMP = r" ?(?:（ ?(?:盖章|公章|印章|章|签章|代章) ?）)? ?"
_DATE_LINE = re.compile(
    rf"(?:(?:{spaced('成文日期')}|{spaced('日期')}|{spaced('答复日期')}|{spaced('答复时间')}) ?： ?)?(?P<date>{DATE.pattern}){_STAMP}"
)
_ORGAN_AND_DATE = re.compile(rf"(?P<organ>.{{3,60}}?){_STAMP}[ ，]*(?P<date>{DATE.pattern}){_STAMP}")
_UNFINISHED_DATE = re.compile(
    r"(?:19|20)\d{2} ?年? *[\d×xX]{0,2} ?月? *[\d×xX]{0,2} ?日?|[二〇○零一三四五六七八九]{4} ?年 *[一二三四五六七八九十×]* ?月? *[一二三四五六七八九十×]* ?日?"
)
_COPIES = re.compile(
    rf"(?:{spaced('抄送')}|{spaced('分送')}|{spaced('抄发')}|{spaced('主送')})(?:单位|机关)? ?：? ?(?P<value>.+)"
)
_REPORTS = re.compile(
    rf"(?:{spaced('抄报')}|{spaced('报送')}|{spaced('呈报')}|{spaced('上报')}|报)(?:单位|机关)? ?： ?(?P<value>.+)"
)
_IMPRINT = re.compile(rf"(?P<organ>.{{3,40}}?)[ ，]*(?P<date>{DATE.pattern}) ?印(?:发|制)?")
_PRINT_RUN = re.compile(r"（? ?共印 ?\d+ ?份 ?）?|（?此页无正文）?|（?本页无正文）?")
_ATTACHMENTS = re.compile(
    rf"{spaced('附件')} ?(?P<ordinal>[1-9一二三四五六七八九]?) ?(?P<colon>[：.])? ?(?P<value>.*)|附 ?(?P<colon2>：) ?(?P<value2>.+)"
)
_ATTACHMENT_ITEM = re.compile(r"(?:^|(?<=[ ；;。》]))(?P<ordinal>\d{1,2}) ?[.、](?!\d)")
_ANNOTATION = re.compile(
    r"[（\[【](?P<value>[^（）]{2,80}(?:（[^（）]*）[^（）]*)?)[）\]】]|附 ?注 ?： ?(?P<value2>.{2,80})"
)
_BOUND_IN = re.compile(r"附 ?件 ?[1-9一二三四五六七八九]? ?：?")
_ITEM_LINE = re.compile(r"\d{1,2} ?[.、](?!\d).{2,80}")
_LONGEST_SIGNATURE = 60


@dataclass(slots=True)
class Tail:
    """What the tail says, as written; dates in ISO form."""

    signature: list[str] = field(default_factory=list)
    date: str = ""
    contacts: Contacts = field(default_factory=Contacts)
    annotation: list[str] = field(default_factory=list)
    cc: list[str] = field(default_factory=list)
    report_to: list[str] = field(default_factory=list)
    printer: str = ""
    print_date: str = ""
    attachments: list[str] = field(default_factory=list)
    marks: list[HeadMark] = field(default_factory=list)


def iso_date(text: str) -> str:
    """The ISO form of a text that is a date, ""  if it is none."""
    date = parse_date(compact(text))
    return date.isoformat() if date else ""


def signing_date(line: Line) -> str:
    """The date that stands on the line alone or behind the signing organ, as an ISO text; ""."""
    if found := _DATE_LINE.fullmatch(line.key):
        return iso_date(line.text[found.start("date") : found.end("date")])
    found = _ORGAN_AND_DATE.fullmatch(line.key)
    if found and organs(found["organ"]):
        return iso_date(line.text[found.start("date") : found.end("date")])
    return ""


def is_unfinished_date(line: Line) -> bool:
    """Whether the line is a signing date with parts lost or not yet filled in: 2023518, 2024年 月 日."""
    return (
        5 <= len(compact(line.key)) <= 12
        and bool(_UNFINISHED_DATE.fullmatch(line.key))
        and not signing_date(line)
    )


def read_element(line: Line, into: Tail, *, signed: bool = False) -> str:
    """Take what the line says into the tail and say in Chinese what it is; "" if it is nothing of a tail.

    `signed`: the signature may already stand above, so that a further organ is no signature.
    """
    if _PRINT_RUN.fullmatch(line.key):
        return Wording("印制说明")
    for read in (
        _read_date,
        _read_imprint,
        _read_copies,
        _read_attachments,
        _read_marks,
        _read_contacts,
        _read_annotation,
    ):
        if what := read(line, into):
            return what
    if not signed and len(line.key) <= _LONGEST_SIGNATURE:
        stamped = re.sub(rf"{_STAMP}$", "", line.key) if line.key.endswith("）") else line.key
        if organs(stamped):
            into.signature += (
                line.text[: len(stamped)].split()
                if len(organs(stamped)) > 1
                else [compact(line.text[: len(stamped)])]
            )
            return Wording("署名")
    return ""


def _read_date(line: Line, into: Tail) -> str:
    if found := _DATE_LINE.fullmatch(line.key):
        into.date = iso_date(line.text[found.start("date") : found.end("date")])
        return Wording("成文日期") if into.date else Wording("看不懂的成文日期")
    found = _ORGAN_AND_DATE.fullmatch(line.key)
    if found and (names := organs(found["organ"])) and (date := signing_date(line)):
        organ = line.text[: found.end("organ")]
        into.signature += organ.split() if len(names) > 1 else [compact(organ)]
        into.date = date
        return Wording("署名和成文日期")
    return Wording("未填全的成文日期") if is_unfinished_date(line) else ""


def _read_imprint(line: Line, into: Tail) -> str:
    found = _IMPRINT.fullmatch(line.key)
    if not found:
        return ""
    into.printer = compact(line.text[: found.end("organ")])
    into.print_date = iso_date(line.text[found.start("date") : found.end("date")])
    return Wording("印发机关和印发日期")


def _read_copies(line: Line, into: Tail) -> str:
    for pattern, names, what in (
        (_COPIES, into.cc, Wording("抄送")),
        (_REPORTS, into.report_to, Wording("抄报")),
    ):
        if (found := pattern.fullmatch(line.key)) and "。" not in line.key.rstrip("。"):
            value = line.text[found.start("value") :].rstrip("。.；;")
            names += [name.strip() for name in re.split(r"[、，,；;]", value) if name.strip()]
            return what
    return ""


def _read_attachments(line: Line, into: Tail) -> str:
    found = _ATTACHMENTS.fullmatch(line.key)
    if not found or len(line.key) > 300:
        return ""
    group = "value" if found["value"] is not None else "value2"
    value = line.text[found.start(group) : found.end(group)]
    if group == "value" and not found["colon"] and (not value or not found["ordinal"]):
        return ""  # 附件1 over an attachment that is bound in, or a sentence
    if not re.fullmatch(r"[无（）/— ]*", value):
        into.attachments += attachment_names(value)
    return Wording("附件")


def attachment_names(text: str) -> list[str]:
    """The names in an attachments line, without numbers and end marks."""
    key = fold(text)
    starts = list(_ATTACHMENT_ITEM.finditer(key))
    ends = [match.start() for match in starts[1:]] + [len(text)]
    pieces = [text[match.end() : end] for match, end in zip(starts, ends, strict=True)] if starts else [text]
    names = (piece.strip(" \t\u3000；;。.，,") for piece in pieces)
    return [name for name in names if name]


def is_attachment_item(line: Line) -> bool:
    """Whether the line goes on with a list of attachments: 2.某表."""
    return bool(_ITEM_LINE.fullmatch(line.key)) and not line.key.endswith(("。", "；", "："))


def is_label(line: Line) -> bool:
    """Whether the line is 附件 or 附件1 alone, as it stands over an attachment that is bound in."""
    return not line.rows and bool(_BOUND_IN.fullmatch(line.key))


def _read_marks(line: Line, into: Tail) -> str:
    if not (found := read_marks(line)):
        return ""
    into.marks += found
    # （此件公开发布） is an annotation on paper, whatever it says of publicity.
    if any(mark.key == "disclosure" for mark in found) and (note := _ANNOTATION.fullmatch(line.key)):
        group = "value" if note["value"] else "value2"
        into.annotation.append(line.text[note.start(group) : note.end(group)].strip())
    return Wording("办理类别、公开属性等标注")


def _read_contacts(line: Line, into: Tail) -> str:
    return Wording("联系人和电话") if read_contacts(line, into.contacts) else ""


def _read_annotation(line: Line, into: Tail) -> str:
    found = _ANNOTATION.fullmatch(line.key)
    if not found:
        return ""
    group = "value" if found["value"] else "value2"
    value = line.text[found.start(group) : found.end(group)].strip()
    if _read_pieces(value, line.number, into):
        return Wording("附注")
    if found["value"] and not re.search(r"此件|公开|联系|电话|附注|抄送|印", value):
        return ""
    into.annotation.append(value)
    return Wording("附注")


def _read_pieces(text: str, number: int, into: Tail) -> bool:
    """Take 公开属性：主动公开。联系人：… piece by piece; False, and nothing taken, unless every piece is a mark or contact."""
    pieces = [make_line(number, piece) for piece in text.split("。") if piece.strip()]
    if len(pieces) < 2 or not all(read_marks(piece) or read_contacts(piece, Contacts()) for piece in pieces):
        return False
    for piece in pieces:
        into.marks += read_marks(piece)
        read_contacts(piece, into.contacts)
    return True


def tail_start(lines: Sequence[Line], start: int) -> int:
    """Where the tail begins in the lines from `start` on; their number if there is none.

    The signing date is the last date that stands alone; around it belongs what is of a tail without a break.
    """
    dated = [
        index
        for index in range(start, len(lines))
        if signing_date(lines[index]) and not _is_imprint(lines[index])
    ]
    anchor = _anchor(lines, dated)
    behind = lines[anchor + 1 :]
    bound_in = any(_BOUND_IN.fullmatch(line.key) for line in behind)
    if _sentences(behind) > 2 and not bound_in:
        anchor = len(lines)  # a date in the middle of the text
    index = anchor
    while index > start and _is_element(lines[index - 1]):
        index -= 1
    # A list of attachments over the signature: its items look like numbered body lines.
    items = index
    while items > start and is_attachment_item(lines[items - 1]):
        items -= 1
    if items < index or items > start:
        first = items - 1
        if first >= start and _ATTACHMENTS.fullmatch(lines[first].key) and _is_element(lines[first]):
            index = first
            while index > start and _is_element(lines[index - 1]):
                index -= 1
    return index


def _anchor(lines: Sequence[Line], dated: Sequence[int]) -> int:
    """The signing date among the dates that stand alone; the number of lines if there is none.

    It is the last one written with 年月日, but not one within an attachment that is bound in behind the signature.
    """
    written = [index for index in dated if re.search("[年月]", lines[index].key)] or list(dated)
    if not written:
        return len(lines)
    signed = [index for index in written if index and organs(lines[index - 1].key)]
    for index in signed:
        if any(_BOUND_IN.fullmatch(line.key) for line in lines[index + 1 : written[-1]]):
            return index
    return written[-1]


def _is_imprint(line: Line) -> bool:
    return bool(_IMPRINT.fullmatch(line.key))


def _is_element(line: Line) -> bool:
    return not line.rows and bool(read_element(line, Tail()))


def _sentences(lines: Sequence[Line]) -> int:
    """How many of the lines are sentences of a text."""
    return sum(1 for line in lines if line.key.endswith("。") and len(line.key) > 40)
