"""The numbers of the levels: 一、 （一） 1. （1）, each well formed and counted on (GB/T 9704 7.3.3)."""

import re
from collections.abc import Mapping

from replydesk.check.format.collecting import Collector, Departure, excerpt
from replydesk.check.format.document import WordDocument
from replydesk.check.format.roles import HEADINGS
from replydesk.check.format.words import PARTS
from replydesk.letter.numbering import chinese_number
from replydesk.wording import Wording

_LEVELS = {role: level for level, (role, _) in enumerate(HEADINGS)}
_FORMS = (
    (re.compile(r"[一二三四五六七八九十百]+、"), "一、"),
    (re.compile(r"（[一二三四五六七八九十百]+）(?!、)"), "（一）"),
    (re.compile(r"\d+\."), "1."),
    (re.compile(r"（\d+）(?!、)"), "（1）"),
)
_VALUES = {chinese_number(value): value for value in range(1, 100)}


def check_levels(document: WordDocument, roles: Mapping[int, str], collector: Collector) -> None:
    """Check form and order of all level numbers; they begin anew under each level and in each attachment."""
    last = [0] * len(HEADINGS)
    for place, role in roles.items():
        if role == "attachment_title":
            last = [0] * len(HEADINGS)
        if role not in _LEVELS:
            continue
        paragraph, level = document.paragraphs[place], _LEVELS[role]
        text = (paragraph.label + paragraph.text).lstrip()
        number = HEADINGS[level][1].match(text)
        if number is None:
            continue
        form, shown = _FORMS[level]
        collector.look(
            Departure(
                "level-form",
                "warning",
                Wording("{part}的序号", part=PARTS[role]),
                shown,
                excerpt(number[0]),
                "7.3.3",
            ),
            paragraph,
            ok=form.match(text) is not None,
        )
        value = _value(number[0])
        collector.look(
            Departure(
                "level-order",
                "warning",
                Wording("{part}的次序", part=PARTS[role]),
                Wording("第 {count} 个", count=last[level] + 1),
                number[0],
                "7.3.3",
            ),
            paragraph,
            ok=value in (0, last[level] + 1),
        )
        last[level] = value
        last[level + 1 :] = [0] * (len(last) - level - 1)


def _value(number: str) -> int:
    """The number's value, 0 if it cannot be told."""
    digits = re.sub(r"[（）()、.．\s]", "", number)
    return int(digits) if digits.isdecimal() else _VALUES.get(digits, 0)
