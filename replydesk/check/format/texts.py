"""The words of each part of the letter: number, title, addressee, level numbers, date, attachments, punctuation (GB/T 9704 7.2 to 7.4)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from replydesk.check.findings import Severity
from replydesk.check.format.collecting import Collector, Departure, excerpt
from replydesk.check.format.document import WordDocument, WordParagraph
from replydesk.check.format.roles import DATE, DOC_NUMBER
from replydesk.wording import Wording

_NUMBER = re.compile(r"[\u4e00-\u9fa5A-Za-z]+〔(?:19|20)\d{2}〕[1-9]\d*号")
_NUMBER_WITH_ORDINAL = re.compile(r"[\u4e00-\u9fa5A-Za-z]+〔(?:19|20)\d{2}〕第[1-9]\d*号")
_DATE = re.compile(r"(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日")
_TITLE_END = re.compile(r"[。．.，,；;：:、！!？?]$")
_ATTACHMENT_END = re.compile(r"[。；，、;,.]$")
_CHINESE = r"[\u4e00-\u9fff”’》）〕％]"
_HALF = re.compile(
    rf"(?<={_CHINESE})[,;:?!](?=[\u4e00-\u9fff“‘《（\s]|$)|\((?=[^()]*[\u4e00-\u9fff])[^()]*\)"
)
_STRAIGHT = re.compile(r"[\"'](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[\"']")
_TEXT = (
    "body",
    "closing",
    "heading1",
    "heading2",
    "heading3",
    "heading4",
    "title",
    "annotation",
    "cc",
    "attached",
)
_AROUND = 6


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule over the text of a part: its name, how grave it is, what it is about, what is right, its clause, the test."""

    rule: str
    severity: Severity
    what: str
    expected: str
    clause: str
    holds: Callable[[str], object]


def check_texts(document: WordDocument, roles: Mapping[int, str], collector: Collector) -> None:
    """Check the wording of every part, and the punctuation of the text."""
    titles = [place for place, role in roles.items() if role == "title"]
    for place, role in roles.items():
        paragraph = document.paragraphs[place]
        if role == "doc_number":
            _doc_number(paragraph, collector)
        for rule in () if place in titles[:-1] else _RULES.get(role, ()):
            text = paragraph.text.strip()
            departure = Departure(
                rule.rule, rule.severity, rule.what, rule.expected, excerpt(text), rule.clause
            )
            collector.look(departure, paragraph, ok=bool(rule.holds(text)))
        if role in _TEXT:
            _punctuation(paragraph, collector)


def _doc_number(paragraph: WordParagraph, collector: Collector) -> None:
    found = DOC_NUMBER.search(paragraph.text)
    if found is None:
        return
    text = found[0].rpartition("\t")[2].strip()
    ordinal = _NUMBER_WITH_ORDINAL.fullmatch(text) is not None
    collector.look(
        Departure(
            "doc-number-form",
            "warning" if ordinal else "error",
            Wording("发文字号的写法"),
            Wording("机关代字〔年份〕序号，六角括号，不加“第”，序号不编虚位"),
            text,
            "7.2.5",
        ),
        paragraph,
        ok=_NUMBER.fullmatch(text) is not None,
    )


def _punctuation(paragraph: WordParagraph, collector: Collector) -> None:
    """Half-width marks and straight quotes among Chinese characters (GB/T 15834)."""
    text = paragraph.text
    for rule, pattern, what, expected in (
        ("half-width", _HALF, Wording("汉字之间的半角标点"), Wording("全角标点")),
        ("straight-quotes", _STRAIGHT, Wording("直引号"), Wording("弯引号“”")),
    ):
        found = pattern.search(text)
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND] if found else ""
        departure = Departure(rule, "warning", what, expected, " ".join(around.split()), "GB/T 15834")
        collector.look(departure, paragraph, ok=found is None)


_RULES: Mapping[str, tuple[_Rule, ...]] = {
    "title": (
        _Rule(
            "title-end",
            "warning",
            Wording("标题末尾"),
            Wording("不加标点"),
            "7.3.1",
            lambda text: not _TITLE_END.search(text),
        ),
    ),
    "salutation": (
        _Rule(
            "salutation-end",
            "error",
            Wording("主送末尾"),
            Wording("全角冒号“：”"),
            "7.3.2",
            lambda text: text.endswith("："),
        ),
    ),
    "attachments": (
        _Rule(
            "attachments-colon",
            "error",
            Wording("“附件”之后"),
            Wording("全角冒号“：”"),
            "7.3.4",
            lambda text: not re.match(r"附\s*件\s*[^：\s]", text),
        ),
        _Rule(
            "attachments-end",
            "error",
            Wording("附件名称末尾"),
            Wording("不加标点"),
            "7.3.4",
            lambda text: not _ATTACHMENT_END.search(text),
        ),
        _Rule(
            "attachments-number",
            "error",
            Wording("附件的序号"),
            Wording("阿拉伯数字加点，如“1.”"),
            "7.3.4",
            lambda text: not re.search(r"(?:^|[：:\n])\s*\d+[、．]", text),
        ),
    ),
    "date": (
        _Rule(
            "date-form",
            "error",
            Wording("成文日期的写法"),
            Wording("阿拉伯数字，月、日不编虚位，如“2023年6月5日”"),
            "7.3.5.4",
            lambda text: _DATE.fullmatch(text) or not DATE.search(text),
        ),
    ),
    "annotation": (
        _Rule(
            "annotation-form",
            "error",
            Wording("附注的写法"),
            Wording("加全角圆括号“（ ）”"),
            "7.3.6",
            lambda text: text.startswith("（") and text.endswith("）"),
        ),
    ),
    "cc": (
        _Rule(
            "cc-form",
            "warning",
            Wording("抄送的写法"),
            Wording("“抄送：”开头，句号结尾"),
            "7.4.2",
            lambda text: re.match(r"抄[送报]：", text) and text.endswith("。"),
        ),
    ),
}
