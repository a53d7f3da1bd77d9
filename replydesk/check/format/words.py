"""How the format check says lengths, sizes, colors, sides and the parts of a letter."""

from collections.abc import Mapping

from replydesk.wording import Wording

_TWIPS_MM = 1440 / 25.4
_PT = 20
_SIZE_NAMES = {
    42: Wording("初号"),
    36: Wording("小初"),
    26: Wording("一号"),
    24: Wording("小一"),
    22: Wording("二号"),
    18: Wording("小二"),
    16: Wording("三号"),
    15: Wording("小三"),
    14: Wording("四号"),
    12: Wording("小四"),
    10.5: Wording("五号"),
    9: Wording("小五"),
}
SIDES: Mapping[str, str] = {
    "left": Wording("左对齐"),
    "right": Wording("右对齐"),
    "center": Wording("居中"),
    "both": Wording("两端对齐"),
}
PARTS: Mapping[str, str] = {
    "mark": Wording("发文机关标志"),
    "doc_number": Wording("发文字号"),
    "secrecy": Wording("份号、密级和紧急程度"),
    "result_class": Wording("办理结果"),
    "title": Wording("标题"),
    "salutation": Wording("主送"),
    "body": Wording("正文"),
    "heading1": Wording("一级标题"),
    "heading2": Wording("二级标题"),
    "heading3": Wording("三级标题"),
    "heading4": Wording("四级标题"),
    "closing": Wording("结语"),
    "attachments": Wording("附件说明"),
    "signature": Wording("署名"),
    "date": Wording("成文日期"),
    "annotation": Wording("附注"),
    "cc": Wording("抄送"),
    "attachment_label": Wording("附件序号"),
    "attachment_title": Wording("附件标题"),
}
"""The parts of a letter whose look is checked, by role."""
RUN_IN = Wording("段首标题后的正文")
NONE = Wording("无")


def millimeters(twips: float) -> Wording:
    """A length on the page."""
    return Wording("{mm} 毫米", mm=f"{twips / _TWIPS_MM:.1f}".removesuffix(".0"))


def points(twips: float) -> Wording:
    """A line spacing."""
    return Wording("{points} 磅", points=f"{twips / _PT:.2f}".rstrip("0").rstrip("."))


def size(twips: float) -> Wording:
    """A size of type, with its Chinese name if it has one."""
    name = _SIZE_NAMES.get(twips / _PT)
    return Wording("{name}（{size}）", name=name, size=points(twips)) if name else points(twips)


def cells(count: float) -> Wording:
    """An indent in characters."""
    return Wording("{count} 字", count=f"{count:.1f}".removesuffix(".0"))


def side(align: str) -> str:
    """An alignment."""
    return SIDES.get(align, align)
