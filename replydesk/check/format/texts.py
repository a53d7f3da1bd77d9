"""The words of each part of the letter: number, title, addressee, level numbers, date, attachments, punctuation (GB/T 9704 7.2 to 7.4)."""

import re
from collections.abc import Callable, Mapping

from replydesk.check.findings import Severity
from replydesk.check.format.collecting import Collector, Departure, excerpt
from replydesk.check.format.document import WordDocument, WordParagraph
from replydesk.check.format.roles import DATE, DOC_NUMBER
from replydesk.check.format.words import PARTS
from replydesk.wording import Wording

_NUMBER = re.compile(r"[\u4e00-\u9fa5A-Za-z]+〔(?:19|20)\d{2}〕[1-9]\d*号")
_NUMBER_WITH_ORDINAL = re.compile(r"[\u4e00-\u9fa5A-Za-z]+〔(?:19|20)\d{2}〕第[1-9]\d*号")
_DATE = re.compile(r"(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日")
_TITLE_END = re.compile(r"[。．.，,；;：:、！!？?]$")
_ATTACHMENT_END = re.compile(r"[。；，、;,.]$")
_CHINESE = r"[\u4e00-\u9fff”’》）〕％]"
_HALF = re.compile(rf"(?<={_CHINESE})[,;:?!](?=[\u4e00-\u9fff“‘《（\s]|$)|\((?=[^()]*[\u4e00-\u9fff])[^()]*\)")
_STRAIGHT = re.compile(r"[\"'](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[\"']")
_TEXT = ("body", "closing", "heading1", "heading2", "heading3", "heading4", "title", "annotation", "cc", "attached")
_AROUND = 6

_Rule = Callable[[WordParagraph, Collector], None]


def check_texts(document: WordDocument, roles: Mapping[int, str], collector: Collector) -> None:
    """Check the wording of every part, and the punctuation of the text."""
    titles = [place for place, role in roles.items() if role == "title"]
    for place, role in roles.items():
        paragraph = document.paragraphs[place]
        if rule := _RULES.get(role):
            rule(paragraph, collector)
        if role == "title" and place == titles[-1]:
            _title(paragraph, collector)
        if role in _TEXT:
            _punctuation(paragraph, collector)


def _text(paragraph: WordParagraph) -> str:
    return paragraph.text.strip()


def _look(
    ok: bool,  # noqa: FBT001
    rule: str,
    severity: Severity,
    what: str,
    expected: str,
    clause: str,
    paragraph: WordParagraph,
    collector: Collector,
) -> None:
    collector.look(
        ok, Departure(rule, severity, what, expected, excerpt(_text(paragraph)), clause), paragraph
    )


def _doc_number(paragraph: WordParagraph, collector: Collector) -> None:
    found = DOC_NUMBER.search(paragraph.text)
    if found is None:
        return
    text = found[0].rpartition("\t")[2].strip()
    ordinal = _NUMBER_WITH_ORDINAL.fullmatch(text) is not None
    collector.look(
        _NUMBER.fullmatch(text) is not None,
        Departure(
            "doc-number-form",
            "warning" if ordinal else "error",
            Wording("发文字号的写法"),
            Wording("机关代字〔年份〕序号，六角括号，不加“第”，序号不编虚位"),
            text,
            "7.2.5",
        ),
        paragraph,
    )


def _title(paragraph: WordParagraph, collector: Collector) -> None:
    _look(
        _TITLE_END.search(_text(paragraph)) is None,
        "title-end",
        "warning",
        Wording("标题末尾"),
        Wording("不加标点"),
        "7.3.1",
        paragraph,
        collector,
    )


def _salutation(paragraph: WordParagraph, collector: Collector) -> None:
    _look(
        _text(paragraph).endswith("："),
        "salutation-end",
        "error",
        Wording("主送末尾"),
        Wording("全角冒号“：”"),
        "7.3.2",
        paragraph,
        collector,
    )


def _attachments(paragraph: WordParagraph, collector: Collector) -> None:
    text = _text(paragraph)
    form = re.match(r"附\s*件\s*(.)", text)
    _look(
        form is None or form[1] == "：",
        "attachments-colon",
        "error",
        Wording("“附件”之后"),
        Wording("全角冒号“：”"),
        "7.3.4",
        paragraph,
        collector,
    )
    _look(
        _ATTACHMENT_END.search(text) is None,
        "attachments-end",
        "error",
        Wording("附件名称末尾"),
        Wording("不加标点"),
        "7.3.4",
        paragraph,
        collector,
    )
    _look(
        re.search(r"(?:^|[：:\n])\s*\d+[、．]", text) is None,
        "attachments-number",
        "error",
        Wording("附件的序号"),
        Wording("阿拉伯数字加点，如“1.”"),
        "7.3.4",
        paragraph,
        collector,
    )


def _date(paragraph: WordParagraph, collector: Collector) -> None:
    text = _text(paragraph)
    if DATE.search(text):
        _look(
            _DATE.fullmatch(text) is not None,
            "date-form",
            "error",
            Wording("成文日期的写法"),
            Wording("阿拉伯数字，月、日不编虚位，如“2023年6月5日”"),
            "7.3.5.4",
            paragraph,
            collector,
        )


def _annotation(paragraph: WordParagraph, collector: Collector) -> None:
    text = _text(paragraph)
    _look(
        text.startswith("（") and text.endswith("）"),
        "annotation-form",
        "error",
        Wording("附注的写法"),
        Wording("加全角圆括号“（ ）”"),
        "7.3.6",
        paragraph,
        collector,
    )


def _cc(paragraph: WordParagraph, collector: Collector) -> None:
    text = _text(paragraph)
    _look(
        re.match(r"抄[送报]：", text) is not None and text.endswith("。"),
        "cc-form",
        "warning",
        Wording("{part}的写法", part=PARTS["cc"]),
        Wording("“抄送：”开头，句号结尾"),
        "7.4.2",
        paragraph,
        collector,
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
        collector.look(
            found is None,
            Departure(rule, "warning", what, expected, " ".join(around.split()), "GB/T 15834"),
            paragraph,
        )


_RULES: Mapping[str, _Rule] = {
    "doc_number": _doc_number,
    "salutation": _salutation,
    "attachments": _attachments,
    "date": _date,
    "annotation": _annotation,
    "cc": _cc,
}
