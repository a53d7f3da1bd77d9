"""What the keys of a profile are called in Chinese, and which of them an office finds in the editor's form.

The form and the list of what differs from the standard are read off these tables. A key of ONLY_IN_FILE is of the
drawing, not of the office's choice: it is changed in the file, with the explanation that stands behind it there.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

from replydesk.export.profile import Length, Profile, Share
from replydesk.ooxml import STYLE_NAMES

Kind = Literal["length", "size", "share", "switch", "face", "text", "choice"]


@dataclass(frozen=True, slots=True)
class ProfileKey:
    """A key with its Chinese name. `choices` are the values that a choice may have."""

    key: str
    label: str
    kind: Kind
    choices: tuple[str, ...] = ()


_CHOICES: dict[str, str] = {
    "left": "居左",
    "right": "居右",
    "center": "居中",
    "both": "两端对齐",
    "distribute": "分散对齐",
    "head.form letter": "信函格式",
    "head.form document": "文件格式",
    "head.joint lead": "只印牵头机关",
    "head.joint stacked": "各机关上下排列",
    "result_class.place title": "标题上方右端",
    "result_class.place number": "发文字号同行",
    "result_class.place corner": "首页右上角",
    "disclosure.place class": "办理结果之后",
    "disclosure.place imprint": "版记中抄送之上",
    "annotation.contact_place signature": "成文日期之下",
    "annotation": "附注",
    "none": "不印",
    "numbering literal": "写成文字",
    "numbering automatic": "Word 自动编号",
}
"""The Chinese names of the values of choices: under key and value, or under the value where it is the same everywhere."""


def choice_name(key: str, value: str) -> str:
    """What a value of a choice is called; any other value as it is."""
    return _CHOICES.get(f"{key} {value}") or _CHOICES.get(value, value)


_STYLE_LABELS = {
    "face": "字体",
    "latin": "数字和西文字体",
    "size": "字号",
    "bold": "加粗",
    "spacing": "字间距",
    "align": "对齐",
    "line": "行高",
    "before": "段前",
    "after": "段后",
    "left": "左缩进",
    "right": "右缩进",
    "first_line": "首行缩进",
    "keep_next": "与下段同页",
    "color": "颜色",
    "line_rule": "行高的算法",
}
_FORM: tuple[tuple[str, dict[str, str]], ...] = (
    (
        "页面",
        {
            "page.top": "天头",
            "page.bottom": "地脚",
            "page.left": "订口",
            "page.right": "切口",
            "page.line": "行距",
        },
    ),
    (
        "正文",
        {
            "styles.base.face": "字体",
            "styles.base.size": "字号",
            "styles.base.spacing": "字间距",
            "styles.base.latin": "数字和西文字体",
            "styles.body.first_line": "首行缩进",
            "styles.body.align": "对齐",
        },
    ),
    (
        "标题",
        {
            "styles.title.face": "字体",
            "styles.title.size": "字号",
            "styles.title.bold": "加粗",
            "styles.title.line": "行高",
            "title_lines.widest": "一行最宽",
        },
    ),
    (
        "各级标题",
        {
            "styles.heading1.face": "一级字体",
            "styles.heading1.bold": "一级加粗",
            "styles.heading2.face": "二级字体",
            "styles.heading2.bold": "二级加粗",
            "styles.heading3.face": "三级字体",
            "styles.heading3.bold": "三级加粗",
            "styles.heading4.face": "四级字体",
            "styles.heading4.bold": "四级加粗",
            "numbering": "层次序数",
        },
    ),
    (
        "版头",
        {
            "head.mark": "印发文机关标志",
            "head.lines": "印红色双线",
            "head.mark_suffix": "标志后面的字",
            "head.mark_top": "标志距上页边",
            "head.joint": "联合行文的标志",
            "head.signatory": "印签发人",
            "styles.mark.face": "标志字体",
            "styles.mark.size": "标志字号",
        },
    ),
    (
        "办理结果",
        {
            "result_class.place": "印在",
            "result_class.text": "写法（{} 处填字母）",
            "result_class.annotation": "附注里的写法",
            "styles.result_class.face": "字体",
            "styles.result_class.align": "位置",
        },
    ),
    (
        "附件、署名和日期",
        {
            "attachments.label": "附件说明的标签",
            "attachments.number": "附件序号",
            "signature.sealed": "加盖印章",
            "signature.sealed_before": "盖章：署名上空",
            "signature.sealed_right": "盖章：日期右空",
            "signature.plain_before": "不盖章：署名上空",
            "signature.plain_right": "不盖章：署名右空",
            "signature.plain_shift": "不盖章：日期右移",
        },
    ),
    (
        "公开属性和联系人",
        {
            "disclosure.place": "公开属性印在",
            "disclosure.text": "附注以外的写法",
            "annotation.contact_place": "联系人印在",
            "annotation.contact": "联系人和电话",
            "annotation.contact_only": "只有联系人",
            "annotation.phone_only": "只有电话",
            "annotation.disclosure.主动公开": "主动公开",
            "annotation.disclosure.依申请公开": "依申请公开",
            "annotation.disclosure.不予公开": "不予公开",
        },
    ),
    (
        "页码",
        {
            "page_number.shown": "印页码",
            "page_number.first_page": "首页也印",
            "page_number.before": "数字之前",
            "page_number.after": "数字之后",
            "page_number.odd": "单页码位置",
            "page_number.even": "双页码位置",
            "page_number.indent": "空",
            "styles.page_number.face": "字体",
            "styles.page_number.size": "字号",
        },
    ),
    (
        "抄送和版记",
        {
            "imprint.lines": "印版记分隔线",
            "imprint.printer": "印印发机关和日期",
            "imprint.printed": "印发日期的写法",
            "cc.label": "抄送的标签",
            "cc.report_label": "抄报的标签",
            "cc.separator": "机关之间",
            "cc.end": "末尾",
            "styles.cc.size": "字号",
        },
    ),
    (
        "表格",
        {
            "table.row_height": "行高至少",
            "table.border": "框线",
            "styles.table_text.face": "字体",
            "styles.table_text.size": "字号",
        },
    ),
)
ONLY_IN_FILE = {
    "title": "名称",
    "page.width": "纸宽",
    "page.height": "纸高",
    "page.header": "页眉距纸边",
    "page.footer": "页脚距纸边",
    "head.form": "版头的格式",
    "head.joint_gap": "上下排列的行间",
    "head.number_gap": "标志至发文字号",
    "head.separator": "版头分隔线",
    "head.separator_gap": "发文字号至分隔线",
    "head.separator_after": "分隔线之下",
    "head.signatory_label": "签发人的标签",
    "head.mark_width": "标志最宽",
    "head.mark_narrowest": "标志的字最窄",
    "head.mark_rise": "标志文字框的下移",
    "head.line_width": "红线长",
    "head.line_color": "红线颜色",
    "head.line_thick": "粗红线",
    "head.line_thin": "细红线",
    "head.line_apart": "粗细线中心距",
    "head.upper_line_gap": "标志至上红线",
    "head.lower_line_edge": "下红线至下页边",
    "head.first_row_gap": "红线至首行",
    "salutation.to_imprint": "过长的主送移至版记",
    "salutation.imprint_label": "版记中主送的标签",
    "imprint.outer_line": "版记首末线",
    "imprint.inner_line": "版记中间线",
    "salutation.end": "主送末尾",
    "attachments.before": "附件说明上空",
    "attachments.left": "附件说明左空",
    "signature.sealed_rows": "联合署名行距",
    "annotation.text": "附注的括号",
    "annotation.disclosure": "公开属性的写法",
    "table.width": "表宽",
    "table.cell_margin": "单元格左右空",
    "table.narrowest": "列最窄",
    "alternatives": "替代字体",
}
"""Keys outside styles that are not in the form; of a style, whatever the form does not show is only in the file."""


def leaves() -> Iterator[tuple[str, Any]]:
    """Every key that a profile has, with its type, in the order of the file."""
    return _leaves(Profile, "")


def _leaves(kind: Any, prefix: str) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(kind)
    for field in dataclasses.fields(kind):
        hint, key = hints[field.name], f"{prefix}{field.name}"
        if dataclasses.is_dataclass(hint):
            yield from _leaves(hint, f"{key}.")
        else:
            yield key, hint


def form() -> tuple[tuple[str, tuple[ProfileKey, ...]], ...]:
    """The groups of the editor's form: their Chinese names and their keys."""
    types = dict(leaves())
    return tuple(
        (group, tuple(_key(key, label, types.get(key, str)) for key, label in keys.items()))
        for group, keys in _FORM
    )


def _key(key: str, label: str, hint: Any) -> ProfileKey:
    last = key.rpartition(".")[2]
    if hint is Length:
        return ProfileKey(key, label, "size" if last == "size" else "length")
    if hint is Share:
        return ProfileKey(key, label, "share")
    if hint is bool:
        return ProfileKey(key, label, "switch")
    if get_origin(hint) is Literal:
        return ProfileKey(key, label, "choice", get_args(hint))
    return ProfileKey(key, label, "face" if last in ("face", "latin") else "text")


def name_of(key: str) -> tuple[str, str]:
    """The Chinese name of any key as two words: what it belongs to ("" if it stands alone), and what it is there.

    KeyError for a key that has no name.
    """
    for group, keys in _FORM:
        if key in keys:
            return group, keys[key]
    if not key.startswith("styles."):
        return "", ONLY_IN_FILE[key]
    _, role, part = key.split(".")
    return ("各处" if role == "base" else STYLE_NAMES[role]), _STYLE_LABELS[part]


def words() -> Iterator[str]:
    """Every word that the keys of profiles and their values are called by."""
    yield "各处"
    for group, keys in _FORM:
        yield group
        yield from keys.values()
    yield from (*_STYLE_LABELS.values(), *ONLY_IN_FILE.values(), *_CHOICES.values())
