"""The public version (公开文本) of a letter: what identifies or reaches a person is masked or left out, and told.

Published replies leak: 13 of 63 real ones show a mobile number (domain notes, section 0). Masking keeps every text as long as
it was, so that marks stay where they are and a reader sees that something stood there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from replydesk.errors import ReplydeskError
from replydesk.letter import Block, Letter, Particulars
from replydesk.letter.placeholders import fill
from replydesk.wording import Wording

MASK = "×"
_ALONE = r"(?<![0-9０-９A-Za-z])(?:{})(?![0-9０-９A-Za-z])"
_DASH = r"[-－—–‐ \u3000]"
# The 18 characters of an identity number hold a birthday: an organization's code or an index number does not.
_IDENTITY = r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
_MOBILE = rf"(?:\+?86{_DASH}?)?[1１][3-9３-９]\d{_DASH}?\d{{4}}{_DASH}?\d{{4}}"
_LANDLINE = rf"(?:[（(]0\d{{2,3}}[）)]|0\d{{2,3}}{_DASH}{{1,2}}|0\d{{2,3}}){_DASH}?\d{{7,8}}(?:(?:{_DASH}|转)\d{{1,5}})?"
_LOCAL = rf"(?<=[话机系真式码信Ｑ号Qq：:、；，\s])[1-9]\d{{2,3}}{_DASH}?\d{{4}}"
_EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_NAME = r"(?:[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff]|[\u4e00-\u9fff][\u4e00-\u9fff·]{0,7}?)"
_NAME_END = r"(?=[\s，。；、,;:：（）()\d０-９]|联系|电话|手机|$)"
_CONTACT_LABEL = (
    r"(?:联\s*系\s*人|联\s*络\s*人|承\s*办\s*人|经\s*办\s*人|承办责任人|承办负责人|签\s*发\s*人)"
    r"(?:及(?:联系)?(?:电话|方式))?"
)
_PHONE_LABEL = re.compile(r"电\s*话|手\s*机|座\s*机|传\s*真|联系方式|微\s*信|[Qq]{2}|Ｑ")
_CONTACT = re.compile(
    rf"{_CONTACT_LABEL}(?:\s*(?:[：:︰]|为|是)\s*|\s+)(?P<name>{_NAME}{_NAME_END}(?:、{_NAME}{_NAME_END})*)"
)
_CONTACT_HEAD = re.compile(rf"\s*{_CONTACT_LABEL}\s*")
_ABOUT_CONTACT = re.compile(r"联\s*系|电\s*话|承\s*办|经\s*办|咨\s*询")
_AROUND = 8
_SHORTEST_NAME = 2


class DisclosureError(ReplydeskError):
    """The letter may not be published; nothing was written."""


@dataclass(frozen=True, slots=True)
class PublicVersion:
    """A letter as it may be published, its placeholders filled, and one sentence for each thing masked or left out."""

    letter: Letter
    told: tuple[Wording, ...]


def public_version(letter: Letter) -> PublicVersion:
    """The letter fit for a public page. DisclosureError if its particulars say that it is not to be published."""
    particulars = letter.particulars
    _refuse(particulars)
    masker = _Masker(particulars)
    filled = fill(letter)
    stated = filled.particulars
    blocks = tuple(masker.block(block) for block in filled.blocks)
    public = replace(
        stated,
        title=masker.text(stated.title),
        annotation=masker.text(stated.annotation),
        attachments=tuple(masker.text(name) for name in stated.attachments),
        contact="",
        phone="",
        signatory="",
        cc=(),
        report_to=(),
    )
    return PublicVersion(
        replace(filled, particulars=public, blocks=blocks),
        (*_left_out(particulars), *dict.fromkeys(masker.told)),
    )


def _refuse(particulars: Particulars) -> None:
    if secrecy := particulars.secrecy.strip():
        raise DisclosureError(
            "这封信标有密级（{secrecy}），不能导出网页，没有写出文件。如果没有密级，请清空“密级和保密期限”。",
            secrecy=secrecy,
        )
    if particulars.disclosure.strip() in ("不予公开", "依申请公开"):
        raise DisclosureError(
            "这封信的公开属性是“{disclosure}”，不能导出网页，没有写出文件。如果可以上网公开，请先把公开属性改为“主动公开”。",
            disclosure=particulars.disclosure.strip(),
        )


def _left_out(particulars: Particulars) -> Iterator[Wording]:
    """What stands on the letter and not on the page, and what the clerk should know before it is published."""
    named = (
        ("联系人", particulars.contact),
        ("联系电话", particulars.phone),
        ("签发人", particulars.signatory),
        ("抄送", particulars.cc),
        ("抄报", particulars.report_to),
    )
    if names := tuple(Wording(name) for name, value in named if value):
        yield Wording("没有写进网页的要素：{names}。", names=names)
    if not particulars.disclosure.strip():
        yield Wording("公开属性还没有填，上网前请确认这封信可以公开。")
    if particulars.is_opinion:
        yield Wording("这是写给主办单位的会办意见，上网前请确认可以公开。")


class _Masker:
    """Masks one letter's texts and remembers in sentences what was masked."""

    def __init__(self, particulars: Particulars) -> None:
        self.told: list[Wording] = []
        self._kinds: tuple[tuple[Wording, re.Pattern[str]], ...] = (
            (Wording("身份证号码"), re.compile(_ALONE.format(_IDENTITY))),
            (Wording("电子邮箱"), re.compile(_EMAIL)),
            (Wording("手机号码"), re.compile(_ALONE.format(_MOBILE))),
            (Wording("电话号码"), re.compile(_ALONE.format(_LANDLINE))),
        )
        self._numbers = _exactly(re.split(r"[、，；,;\s]+", particulars.phone), 5)
        self._names = _exactly(re.split(r"[、，；,;\s]+", particulars.contact), _SHORTEST_NAME)

    def block(self, block: Block) -> Block:
        """The block with its text or cells masked."""
        if block.kind == "table":
            return replace(block, rows=self._rows(block.rows, header=block.header))
        return replace(block, text=self.text(block.text))

    def text(self, text: str) -> str:
        """The text, as long as before, with numbers, mail addresses and contacts' names as MASK."""
        masked = text
        for kind, pattern in self._kinds:
            masked = self._put(masked, kind, (found.span() for found in pattern.finditer(masked)))
        if self._numbers:
            masked = self._put(
                masked, Wording("电话号码"), (found.span() for found in self._numbers.finditer(masked))
            )
        if _PHONE_LABEL.search(masked):
            spans = (found.span() for found in re.finditer(_ALONE.format(_LOCAL), masked))
            masked = self._put(masked, Wording("电话号码"), spans)
        masked = self._put(
            masked, Wording("联系人姓名"), (found.span("name") for found in _CONTACT.finditer(masked))
        )
        if self._names and _ABOUT_CONTACT.search(masked):
            spans = (found.span() for found in self._names.finditer(masked))
            masked = self._put(masked, Wording("联系人姓名"), spans)
        return masked

    def _put(self, text: str, kind: Wording, spans: Iterable[tuple[int, int]]) -> str:
        for start, end in list(spans):
            if start == end:
                continue
            hidden = "".join(MASK if char.isalnum() else char for char in text[start:end])
            text = text[:start] + hidden + text[end:]
            around = text[max(start - _AROUND, 0) : end + _AROUND].strip().replace("\n", "")
            self.told.append(Wording("已遮盖{kind}：“{around}”。", kind=kind, around=around))
        return text

    def _rows(self, rows: Sequence[Sequence[str]], *, header: bool) -> tuple[tuple[str, ...], ...]:
        """The cells, and in columns or beside cells that are about contacts all names and numbers."""
        heads = rows[0] if header and rows else ()
        result = []
        for number, row in enumerate(rows):
            masked = []
            for column, cell in enumerate(row):
                labels = [heads[column]] if number and column < len(heads) else []
                labels += [row[column - 1]] if column and (number or not heads) else []
                masked.append(self._cell(self.text(cell), labels))
            result.append(tuple(masked))
        return tuple(result)

    def _cell(self, cell: str, labels: Sequence[str]) -> str:
        if _CONTACT_HEAD.fullmatch(cell) or _PHONE_LABEL.search(cell):
            return cell
        if any(_CONTACT_HEAD.fullmatch(label) for label in labels) and re.fullmatch(_NAME, cell.strip()):
            start = cell.index(cell.strip())
            return self._put(cell, Wording("联系人姓名"), [(start, start + len(cell.strip()))])
        if any(_PHONE_LABEL.search(label) for label in labels):
            return self._put(
                cell,
                Wording("电话号码"),
                (found.span() for found in re.finditer(rf"\d(?:{_DASH}?\d){{5,}}", cell)),
            )
        return cell


def _exactly(words: Sequence[str], shortest: int) -> re.Pattern[str] | None:
    """A pattern that finds these very words; None if there is none long enough to be sure of."""
    sure = [re.escape(word) for word in words if len(word) >= shortest]
    return re.compile("|".join(sure)) if sure else None
