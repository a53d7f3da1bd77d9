"""Marks of the letter's head and tail that stand on lines of their own: number, signatory, class, publicity.

One line may carry several: 嶽縣教體字〔2020〕11號  A類  同意公開. A line is taken only when all of it is such marks.
"""

import re
from dataclasses import dataclass

from replydesk.intake.line import Line
from replydesk.intake.words import DOC_NUMBER, HAN, any_of, is_organ

_CLASS_LABEL = any_of(
    "办理结果 办理类型 办复类别 办理类别 答复类别 答复类型 办结类别 结果类别 类别 办理结果类别 办复结果 分类 建议类别 提案类别 复文类别"
)
_CLASS = re.compile(
    rf"[（\[【〔]? ?(?:(?:{_CLASS_LABEL}) ?：? ?[（“\"]? ?)?(?P<value>[A-D甲乙丙丁] ?[类级]?(?:件)?) ?[”\"]?[）\]】〕]?(?:（(?:已|正在|计划|拟|留作|解决|采纳)[^（）]{0, 8}）|（解决）|（采纳）)?(?=$| |（|，)"
)
_CLASS_WORDS = re.compile(
    rf"(?:{_CLASS_LABEL}) ?： ?(?P<value>(?:已|正在|计划|创造条件|留作|解决|采纳|拟|未)[{HAN}]{{1,10}})(?=$| )"
)
_PUBLIC_LABEL = any_of(
    "公开属性 公开方式 公开形式 公开类别 公开类型 是否公开 是否同意公开 是否主动公开 信息公开选项 信息公开方式 信息公开属性 答复是否公开 附注 公开选项 公开"
)
_PUBLIC_VALUES = "此件(?:主动|依申请|不予)?公开(?:发布)?|此件不公开|此件同意公开|主动公开|依申请公开|不予公开|同意(?:全文|主动)?公开|不同意公开|不公开|不宜公开|全文公开|部分公开|摘要公开|公开发布|公开"
_PUBLIC = re.compile(
    rf"[（\[【]? ?(?:(?:{_PUBLIC_LABEL}) ?： ?)?[（]?(?P<value>{_PUBLIC_VALUES})[）]? ?[）\]】]?(?=$| |（)"
)
_PUBLIC_ANSWER = re.compile(
    rf"[（\[【]? ?(?P<value>(?:{any_of('是否公开 是否同意公开 是否主动公开 答复是否公开')}) ?： ?[（]?(?:是|否)[）]?) ?[）\]】]?(?=$| )"
)
_SIGNATORY = re.compile(
    rf"(?:{any_of('签发人 签发')}) ?： ?(?P<value>[{HAN}](?: ?[{HAN}·]){{1,8}}?)(?=$| {{2,}}| (?=[{HAN}]{{3,}})|(?<=\S\S) )"
)
_DOC_NUMBER = re.compile(
    rf"(?:(?:{any_of('文号 发文字号')}) ?： ?)?(?P<value>{DOC_NUMBER.pattern.replace('?P<code>', '?:')})(?= |$|[A-D（])"
)
_SECRECY = re.compile(
    r"(?:密级 ?： ?)?(?P<value>(?:绝密|机密|秘密)(?: ?★ ?(?:\d+|[一二三五十]+)?[年月]?(?:长期)?)?)(?=$| )"
)
_URGENCY = re.compile(r"(?:紧急程度 ?： ?)?(?P<value>特急|加急|急件|特提|平急|急)(?=$| )")
_COPY_NUMBER = re.compile(r"(?:份号 ?： ?)?(?P<value>\d{6})(?=$| )")
_PROPOSAL_NUMBER = re.compile(r"第? ?(?P<value>[A-Za-z]?\d{1,8}) ?号(?= ?[A-D] ?类)")

_READERS = (
    ("doc_number", _DOC_NUMBER),
    ("signatory", _SIGNATORY),
    ("result_class", _CLASS),
    ("result_class", _CLASS_WORDS),
    ("disclosure", _PUBLIC_ANSWER),
    ("disclosure", _PUBLIC),
    ("proposal_number", _PROPOSAL_NUMBER),
    ("secrecy", _SECRECY),
    ("urgency", _URGENCY),
    ("copy_number", _COPY_NUMBER),
)
_LETTERHEAD = re.compile(r"(?P<value>.{3,40}?)(?: ?文 ?件| ?[（] ?(?:函|复函|答复) ?[）])$")
_CHOICE = re.compile(r"^ ?[√✓☑■●]|[√✓☑■]")
_CHOICES = re.compile(
    r"[（]?[√✓☑■□☐○●]?[）]? ?(?:已|正在|计划|创造条件|逐步|留作|列入|暂|无法|基本)[\u4e00-\u9fff]{1,8} ?[√✓☑■□☐○●]?"
)


@dataclass(frozen=True, slots=True)
class HeadMark:
    """A mark found: the particular's key and its value as written."""

    key: str
    value: str


def read_marks(line: Line) -> list[HeadMark]:
    """All marks of the line, in order; [] unless the whole line is marks."""
    key = line.key
    if len(key) > 120:
        return []
    found: list[HeadMark] = []
    place = 0
    while place < len(key):
        if key[place] in " ，；|":
            place += 1
            continue
        for name, pattern in _READERS:
            if match := pattern.match(key, place):
                value = line.text[match.start("value") : match.end("value")].strip()
                found.append(HeadMark(name, _tidy(name, value)))
                place = match.end()
                break
        else:
            return []
    return found


def _tidy(name: str, value: str) -> str:
    """The value without blanks; of a class the letter alone (A类 -> A), which the scheme's table explains."""
    value = re.sub(r"\s", "", value)
    if name == "result_class" and re.fullmatch(r"[A-DＡ-Ｄ][类類级級]?件?", value):
        return value[0].translate(str.maketrans("ＡＢＣＤ", "ABCD"))
    return value


def read_letterhead(line: Line) -> str:
    """The organ in a red head (某某局文件, 某某局（函）), "" if the line is none."""
    found = _LETTERHEAD.fullmatch(line.key)
    if not found or not is_organ(found["value"]):
        return ""
    return re.sub(r"\s", "", line.text[: found.end("value")])


def read_choice(line: Line) -> str:
    """The option ticked in a form's row (已解决  √ 正在解决   创造条件解决), as well as can be told; "" if it is no such row."""
    if not re.search(r"[√✓☑■]", line.key) or not re.fullmatch(
        rf"(?: *{_CHOICES.pattern} *){{2,6}}", line.key
    ):
        return ""
    before = re.search(r"[√✓☑■] ?([\u4e00-\u9fff]{2,10})", line.key)
    return before[1] if before else ""
