"""Marks of the letter's head and tail that stand on lines of their own: number, signatory, class, publicity.

One line may carry several: 嶽縣教體字〔2020〕11號  A類  同意公開. A line is taken only when all of it is such marks.
"""

import re
from dataclasses import dataclass

from replydesk.intake.line import Line, fold
from replydesk.intake.words import DOC_NUMBER, HAN, any_of, is_organ, spaced

_CLASS_LABEL = "|".join(
    (
        rf"(?:{any_of('办理 办复 办结 答复 回复 复文 提案 建议 结果 落实')}){{0,3}} *(?:{any_of('类别 类型 分类 等级 评级 等次')})(?: *(?:{any_of('标记 标识 代码')}))?",
        rf"(?:{any_of('办理 办复 答复')}) *(?:{spaced('结果')})(?: *(?:{any_of('类别 分类 类型 评级 等级 评定')}))?",
    )
)
_CLASS = re.compile(
    rf"[（\[【〔]? ?(?:(?:{_CLASS_LABEL}) ?：? ?[（“\"]? ?)?(?P<value>[A-D甲乙丙丁]\d? ?[类级]?(?:件)?) ?[”\"]?[）\]】〕]?[类级]?(?:（(?:已|正在|计划|拟|留作|解决|采纳)[^（）]{0, 8}）|（解决）|（采纳）)?(?=$| |（|，)"
)
_CLASS_WORDS = re.compile(
    rf"(?:{_CLASS_LABEL}) ?： ?(?P<value>(?:已|正在|计划|创造条件|留作|解决|采纳|拟|未)[{HAN}]{{1,10}})(?=$| )"
)
_PUBLIC_LABEL = rf"(?:{any_of('信息 答复 复文 对外 是否 同意 主动')}| )*{spaced('公开')}(?: *(?:{any_of('属性 方式 形式 类别 类型 选项')}))?|{spaced('附注')}"
_PUBLIC_VALUES = "此件(?:主动|依申请|不予)?公开(?:发布)?|此件不公开|此件同意公开|主动公开|依申请公开|不予公开|不?同意(?:全文|主动|对外|向社会)?公开(?:发布)?|不公开|不宜公开|全文公开|部分公开|摘要公开|公开发布|公开"
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
    if name == "result_class" and (found := re.fullmatch(r"([A-D]\d?)[类级]?件?", fold(value))):
        return found[1]
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
