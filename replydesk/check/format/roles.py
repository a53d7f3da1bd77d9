"""Which part of a letter each paragraph of a Word file is: by our style names, else by its words and its place."""

import re
from collections.abc import Iterator, Mapping, Sequence

from replydesk.check.format.document import WordParagraph
from replydesk.ooxml import STYLE_NAMES, style_role

PRINTED = ("printed", "printer")
"""The line of who printed the document and when: as it is told by its words, and by the name of our style."""
_ROLES = {name: role for role, name in STYLE_NAMES.items()}
_TELLING = frozenset(name for role, name in STYLE_NAMES.items() if role not in ("title", "body"))
"""Style names that nobody but us gives."""
HEADINGS = (
    ("heading1", re.compile(r"[一二三四五六七八九十百]+、")),
    ("heading2", re.compile(r"[（(][一二三四五六七八九十百]+[）)]、?")),
    ("heading3", re.compile(r"\d{1,2}[.．、](?!\d)")),
    ("heading4", re.compile(r"[（(]\d{1,2}[）)]、?")),
)
"""The numbers of the four levels as they are found, well formed or not."""
DOC_NUMBER = re.compile(r"\S*?[〔\[【（(﹝]\s*(?:19|20)\d{2}\s*[〕\]】）)﹞]\s*第?\s*\d+\s*号")
DATE = re.compile(
    r"(?:(?:19|20)\d{2}|[一二三四五六七八九〇○零Ｏ]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日"
)
_SECRECY = re.compile(r"(?:特急|加急|特提|平急|绝密|机密|秘密)(?:★.*)?|\d{6}")
_RESULT_CLASS = re.compile(r"(?:办理结果[：:])?[A-Da-d甲乙丙丁](?:类)?")
_TITLE = re.compile(
    r".*(?:关于|对).*(?:答复|复函|的函|意见|通知|报告|请示|批复|通报)(?:的函|函)?(?:[（(].*[）)])?[。．.]?"
)
_SALUTATION = re.compile(r"[^。！？]{1,80}[：:]")
_ATTACHMENTS = re.compile(r"附\s*件\s*[：:].+")
_ATTACHED = re.compile(r"附\s*件\s*\d*[：:]?")
_ANNOTATION = re.compile(r"[（(][^（）()]*(?:[（(].*[）)])?.*[）)]")
_CC = re.compile(r"抄\s*[送报]\s*[：:].*")
_PRINTED = re.compile(r".*日\s*印发")
_HEAD = 14
"""Paragraphs with text among which the head and the title are looked for."""
_LONGEST_SIGNATURE = 40
_LARGE = 360
_RED = re.compile(r"[C-F][0-9A-F][0-4][0-9A-F][0-4][0-9A-F]")


def is_red(color: str) -> bool:
    """Whether a color is a red."""
    return _RED.fullmatch(color) is not None


def roles(paragraphs: Sequence[WordParagraph]) -> Mapping[int, str]:
    """The role of every paragraph by its place in the sequence; none for empty ones, tables and what is bound in."""
    shown = [place for place, entry in enumerate(paragraphs) if not entry.is_empty and not entry.in_table]
    found: dict[int, str] = {}
    attached = _attached_from(paragraphs, shown)
    own = [place for place in shown if place < attached]
    title = _title(paragraphs, own[:_HEAD])
    body = _body_from(paragraphs, own, title)
    date = _date(paragraphs, own, body)
    ours, last = _is_ours(paragraphs), ""
    for place in shown:
        own_role = _ROLES.get(paragraphs[place].style, "") if ours else ""
        role = own_role
        if not role and place < attached:
            if place < body:
                role = _head_role(paragraphs[place], place, title)
            elif date is not None and place > date:
                role = _foot_role(paragraphs[place])
            else:
                role = _body_role(paragraphs[place])
        if not role:
            text = _text(paragraphs[place])
            role = "cc" if _CC.fullmatch(text) else "printed" if _PRINTED.fullmatch(text) else "attached"
        elif not own_role and role == "heading3" and last == "attachments":
            role = "attachments"
        last = found[place] = role
    if date is not None:
        found[date] = "date"
        found |= dict.fromkeys(_signatures(paragraphs, own, found, date), "signature")
    return found


def _is_ours(paragraphs: Sequence[WordParagraph]) -> bool:
    """Whether the styles are those of our own files, so that 标题 and 正文 are ours too."""
    return any(entry.style in _TELLING for entry in paragraphs)


def _text(paragraph: WordParagraph) -> str:
    return (paragraph.label + paragraph.text).strip()


def _attached_from(paragraphs: Sequence[WordParagraph], shown: Sequence[int]) -> int:
    """Where the first attachment that is bound in begins; behind the end if none is."""
    half = len(shown) // 2
    return next(
        (place for place in shown[half:] if _ATTACHED.fullmatch(_text(paragraphs[place]))), len(paragraphs)
    )


def _title(paragraphs: Sequence[WordParagraph], head: Sequence[int]) -> int | None:
    """The title's first paragraph: by its style, its words, or as the largest black line in the middle."""
    for place in head:
        if style_role(paragraphs[place].style) == "title":
            return place
    for place in head:
        entry = paragraphs[place]
        text = re.sub(r"\s", "", entry.text)
        if _TITLE.fullmatch(text) and not _is_mark(entry):
            return place
    large = [
        place
        for place in head
        if paragraphs[place].align == "center"
        and paragraphs[place].size >= _LARGE
        and not _is_mark(paragraphs[place])
    ]
    return large[0] if large else None


def _is_mark(paragraph: WordParagraph) -> bool:
    return bool(paragraph.runs) and is_red(paragraph.runs[0].color) and paragraph.size >= _LARGE


def _body_from(paragraphs: Sequence[WordParagraph], own: Sequence[int], title: int | None) -> int:
    """Where the text begins: behind the addressee, else behind the title, else behind the red head."""
    start = -1 if title is None else title
    head = own[:_HEAD] if title is None else [place for place in own if place > start][:4]
    for place in head:
        text = _text(paragraphs[place])
        if place != title and _SALUTATION.fullmatch(text) and not _ATTACHMENTS.fullmatch(text):
            return place + 1
    if title is not None:
        continued = title + 1
        while (
            continued in own
            and paragraphs[continued].size == paragraphs[title].size
            and paragraphs[continued].align == "center"
        ):
            continued += 1
        return continued
    return next((place for place in own if not _head_only(paragraphs[place])), 0)


def _head_only(paragraph: WordParagraph) -> bool:
    text = _text(paragraph)
    return (
        _is_mark(paragraph)
        or bool(DOC_NUMBER.search(text) and len(text) < 60)
        or bool(_SECRECY.fullmatch(text))
    )


def _date(paragraphs: Sequence[WordParagraph], own: Sequence[int], body: int) -> int | None:
    """The date of the letter: the last paragraph that is one and nothing else."""
    dates = [place for place in own if place >= body and DATE.fullmatch(_text(paragraphs[place]))]
    return dates[-1] if dates else None


def _head_role(paragraph: WordParagraph, place: int, title: int | None) -> str:
    text = _text(paragraph)
    if _is_mark(paragraph):
        return "mark"
    if title is not None and place == title:
        return "title"
    if (title is None or place < title) and DOC_NUMBER.search(text):
        return "doc_number"
    if _SECRECY.fullmatch(text):
        return "secrecy"
    if _RESULT_CLASS.fullmatch(text):
        return "result_class"
    if title is not None and place > title:
        return "salutation" if _SALUTATION.fullmatch(text) else "title"
    return "salutation" if title is None and _SALUTATION.fullmatch(text) else "head"


def _foot_role(paragraph: WordParagraph) -> str:
    text = _text(paragraph)
    if _CC.fullmatch(text):
        return "cc"
    if _PRINTED.fullmatch(text):
        return "printed"
    return "annotation" if _ANNOTATION.fullmatch(text) or text.startswith("联系") else "foot"


def _body_role(paragraph: WordParagraph) -> str:
    text = _text(paragraph)
    if _ATTACHMENTS.fullmatch(text):
        return "attachments"
    if _CC.fullmatch(text):
        return "cc"
    if _PRINTED.fullmatch(text):
        return "printed"
    return next((role for role, pattern in HEADINGS if pattern.match(text)), "body")


def _signatures(
    paragraphs: Sequence[WordParagraph], own: Sequence[int], found: Mapping[int, str], date: int
) -> Iterator[int]:
    """The paragraphs right before the date that name who signs."""
    for place in reversed([place for place in own if place < date]):
        text = _text(paragraphs[place])
        if (
            found[place] not in ("body", "signature")
            or len(text) > _LONGEST_SIGNATURE
            or text[-1:] in "。；：！？"
        ):
            return
        yield place
