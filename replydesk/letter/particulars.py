"""The particulars (要素) of a letter: who answers whom about which proposal, numbers, dates, contacts.

The dataclass `Particulars` is the one source: `FIELDS` is read off it, and the form, the validation, the
placeholders, the JSON keys and the user guide's table are read off `FIELDS`.
"""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from replydesk.letter import validation
from replydesk.letter.block import NOTHING
from replydesk.letter.dates import official_date

FieldKind = Literal["text", "long", "date", "list", "choice", "flag"]
Group = Literal["版头", "主体", "版记", "提案", "公开"]
Value = str | tuple[str, ...] | bool | None

GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Field:
    """One particular: its JSON key, Chinese name, group on paper, kind of value, and what the form says of it.

    `aliases` are other names a placeholder may use. `choices` are offered, not imposed. `validator` answers with
    one Chinese sentence when a text is not as it should be, and "" when it is.
    """

    key: str
    label: str
    group: Group
    kind: FieldKind
    help: str
    example: str
    required: bool
    choices: tuple[str, ...]
    aliases: tuple[str, ...]
    validator: Callable[[str], str] | None


def _entry(
    label: str,
    group: Group,
    example: str = "",
    help: str = "",
    *,
    kind: FieldKind = "text",
    required: bool = False,
    choices: tuple[str, ...] = (),
    aliases: tuple[str, ...] = (),
    validator: Callable[[str], str] | None = None,
) -> Any:
    """A dataclass field that carries its row of the field table."""
    default: Value = () if kind == "list" else None if kind == "flag" else ""
    if kind == "date":
        validator = validation.iso_date
    row = {
        "label": label,
        "group": group,
        "kind": kind,
        "help": help,
        "example": example,
        "required": required,
        "choices": choices,
        "aliases": aliases,
        "validator": validator,
    }
    return field(default=default, metadata=row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """The particulars of one letter. "", () and None mean: not known. Dates are ISO texts (2023-06-20).

    `extra` holds keys that a newer replydesk wrote and this one does not know.
    """

    issuer: str = _entry(
        "发文机关",
        "版头",
        "郑州市大数据管理局",
        "发出答复函的机关全称，印作红色版头。联合发文写牵头机关。",
        required=True,
    )
    doc_number: str = _entry(
        "发文字号",
        "版头",
        "郑数函〔2023〕15号",
        "机关代字、年份、序号，年份用六角括号〔〕，序号不编虚位，不加“第”。",
        required=True,
        validator=validation.doc_number,
    )
    copy_number: str = _entry(
        "份号", "版头", "000001", "一般不用；涉密件标六位份号。", validator=validation.copy_number
    )
    secrecy: str = _entry(
        "密级和保密期限", "版头", "机密★1年", "一般不用；标密级的答复函不得公开。", aliases=("密级",)
    )
    urgency: str = _entry("紧急程度", "版头", "特急", "一般不用。", kind="choice", choices=("特急", "加急"))
    signatory: str = _entry("签发人", "版头", "高守诚", "上行文或本地格式要求时填写。")
    result_class: str = _entry(
        "办理结果类别",
        "版头",
        "A",
        "按本地规定的分类填写，印在标题右上方。",
        kind="choice",
        required=True,
        choices=("A", "B", "C", "D"),
        aliases=("办理结果", "类别"),
    )

    title: str = _entry(
        "标题",
        "主体",
        "关于市政协十五届一次会议第20230030号提案的答复",
        "答复函的标题。",
        required=True,
        validator=validation.title,
    )
    salutation: str = _entry(
        "主送",
        "主体",
        "郭岭委员",
        "称谓，不写冒号：郭岭委员；某某等8名代表；民盟某市委。",
        required=True,
        aliases=("称谓",),
    )
    attachments: tuple[str, ...] = _entry(
        "附件",
        "主体",
        "征询意见表",
        "附件名称，一行一个，末尾不用标点；装订在信后的附件不用填，名称取自它的标题。",
        kind="list",
    )
    signature: str = _entry(
        "署名",
        "主体",
        "郑州市大数据管理局",
        "发文机关署名；联合发文一行一个机关，以空格或顿号分开。",
        required=True,
    )
    date: str = _entry("成文日期", "主体", "2023-06-20", "领导签发的日期。", kind="date", required=True)
    sealed: bool | None = _entry(
        "加盖印章", "主体", "是", "加盖印章与不加盖印章，署名和日期的位置不同。", kind="flag"
    )
    contact: str = _entry("联系人", "主体", "宋某", "印在附注里；公开时去掉。")
    phone: str = _entry(
        "联系电话", "主体", "0371-60000000", "区号-号码或手机号码；公开时去掉。", validator=validation.phone
    )
    annotation: str = _entry("附注", "主体", "此件公开发布", "印在成文日期下一行的括号里，不写括号。")

    cc: tuple[str, ...] = _entry(
        "抄送", "版记", "市政协提案委员会、市政府督查室", "抄送机关，一行一个。", kind="list"
    )
    report_to: tuple[str, ...] = _entry(
        "抄报", "版记", "市人民政府建议提案办公室", "抄报的上级机关，一行一个。", kind="list", aliases=("报",)
    )
    printer: str = _entry("印发机关", "版记", "郑州市大数据管理局办公室", "信函格式不印；文件格式印在末页。")
    print_date: str = _entry("印发日期", "版记", "2023-06-20", "信函格式不印。", kind="date")

    proposal_kind: str = _entry(
        "类型",
        "提案",
        "提案",
        "政协提案称委员，人大建议称代表。",
        kind="choice",
        required=True,
        choices=("提案", "建议"),
    )
    assembly: str = _entry("届别所属", "提案", "市政协", "届次前的机关：市政协、省人大、全国政协。")
    session: str = _entry("届次", "提案", "十五届一次会议", "照交办清单写。", required=True)
    proposal_number: str = _entry(
        "提案号",
        "提案",
        "20230030",
        "照交办清单写，前面的零保留。",
        required=True,
        aliases=("提案编号", "建议号", "建议编号", "编号"),
    )
    proposal_category: str = _entry("类别号", "提案", "医疗卫生类173号", "全国政协提案等有。")
    proposal_subject: str = _entry(
        "案由",
        "提案",
        "加快推进郑州制造业数字化转型，助力先进制造业高地建设",
        "不写开头的“关于”和末尾的“的提案”。",
        kind="long",
        required=True,
    )
    proposers: tuple[str, ...] = _entry(
        "提案人",
        "提案",
        "郭岭",
        "一行一个，第一个是第一提案人或领衔代表。",
        kind="list",
        required=True,
        aliases=("代表",),
    )
    role: str = _entry(
        "承办方式",
        "提案",
        "主办",
        "本单位在这件提案里的角色。",
        kind="choice",
        choices=("主办", "会办", "分办", "独办"),
    )
    co_handlers: tuple[str, ...] = _entry("会办单位", "提案", "市工业和信息化局", "一行一个。", kind="list")
    received: str = _entry("交办日期", "提案", "2023-03-20", "收到交办的日期。", kind="date")
    due: str = _entry("办理期限", "提案", "2023-06-30", "交办后三个月；经同意可延长。", kind="date")

    disclosure: str = _entry(
        "公开属性",
        "公开",
        "主动公开",
        "与答复函一并确定。",
        kind="choice",
        required=True,
        choices=("主动公开", "依申请公开", "不予公开"),
        aliases=("公开方式",),
    )
    disclosure_reason: str = _entry("不公开理由", "公开", "", "依申请公开和不予公开时填写。")
    index_number: str = _entry("索引号", "公开", "MB1532375/2023-00025", "政府网站的信息索引号。")
    topic: str = _entry("主题分类", "公开", "政协提案", "政府网站的栏目或主题分类。")
    publisher: str = _entry("发布机构", "公开", "郑州市大数据管理局", "政府网站上的发布机构。")
    published: str = _entry("发布日期", "公开", "2023-06-20", "在网站上发布的日期。", kind="date")

    extra: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)

    def get(self, key: str) -> Value:
        """The value of the particular with this key; KeyError if the table has no such key."""
        if key not in FIELD_BY_KEY:
            raise KeyError(key)
        value: Value = getattr(self, key)
        return value

    def with_value(self, key: str, value: Value) -> "Particulars":
        """These particulars with one value changed; KeyError if the table has no such key."""
        if key not in FIELD_BY_KEY:
            raise KeyError(key)
        return dataclasses.replace(self, **{key: value})  # type: ignore[arg-type]  # the key is checked above

    def text(self, key: str) -> str:
        """The value as a letter prints it: official dates, lists joined by 、, 是 or 否 for a flag."""
        value = self.get(key)
        if isinstance(value, tuple):
            return "、".join(value)
        if isinstance(value, bool):
            return "是" if value else "否"
        return official_date(value or "") if FIELD_BY_KEY[key].kind == "date" else value or ""

    def problem(self, key: str) -> str:
        """One sentence on what is wrong with the value, "" if nothing is. Missing values are not judged here."""
        value, validator = self.get(key), FIELD_BY_KEY[key].validator
        return validator(value) if validator and isinstance(value, str) and value else ""

    @property
    def is_opinion(self) -> bool:
        """Whether the letter is a co-handling opinion (会办意见): it goes to the lead unit and answers nobody."""
        return self.role == "会办"

    def requires(self, key: str) -> bool:
        """Whether a letter of this kind has to have the particular; an opinion has no class and is not published."""
        return FIELD_BY_KEY[key].required and not (self.is_opinion and key in NOT_OF_OPINION)

    def applies(self, key: str) -> bool:
        """Whether the particular has a meaning in a letter of this kind: the class is that of the lead unit's answer."""
        return not (self.is_opinion and key == "result_class")

    def missing(self) -> tuple[Field, ...]:
        """The required fields that have no value yet."""
        return tuple(
            entry for entry in FIELDS if self.requires(entry.key) and self.get(entry.key) in ("", (), None)
        )


NOT_OF_OPINION = frozenset(("result_class", "disclosure", "proposers", "co_handlers"))
"""Particulars that the lead unit's answer states, and an opinion on it does not have to."""

FIELDS: tuple[Field, ...] = tuple(
    Field(key=entry.name, **entry.metadata) for entry in dataclasses.fields(Particulars) if entry.metadata
)
FIELD_BY_KEY: Mapping[str, Field] = {entry.key: entry for entry in FIELDS}
FIELD_BY_NAME: Mapping[str, Field] = {
    name: entry for entry in FIELDS for name in (entry.key, entry.label, *entry.aliases)
}
