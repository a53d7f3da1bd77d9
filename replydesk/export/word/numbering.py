"""word/numbering.xml: the sections' numbers as a multilevel list of Word, bound to the heading styles.

Each level shows only its own counter, which begins anew under every heading above it, as `letter.numbering` counts.
"""

from collections.abc import Sequence

from replydesk.export.sheet import Paragraph, Table
from replydesk.export.word.styles import NUMBERING_ID, style_id
from replydesk.export.word.xml import Element, node, root, value

_LEVELS = (
    ("chineseCountingThousand", "%1、"),
    ("chineseCountingThousand", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "（%4）"),
)
"""Number format and text of the levels 一、 （一） 1. （1） (GB/T 9704 7.3.3; ECMA-376 17.9)."""
_ROLES = [f"heading{place + 1}" for place in range(len(_LEVELS))]


def can_number(content: Sequence[Paragraph | Table]) -> bool:
    """Whether Word would count the headings as we do: no level is left out on the way down.

    Under 一、 with 1. and then （一） a program counts the （一） that was left out, and makes the next one （二）.
    """
    above = 0
    for item in content:
        if isinstance(item, Paragraph) and item.role in _ROLES:
            level = _ROLES.index(item.role) + 1
            if level > above + 1:
                return False
            above = level
    return True


def numbering_part() -> Element:
    """The one list. It gives no indents of its own: the heading styles have them."""
    levels = (_level(place, form, text) for place, (form, text) in enumerate(_LEVELS))
    abstract = node("w:abstractNum", {"w:abstractNumId": 0}, value("w:multiLevelType", "multilevel"), *levels)
    number = node("w:num", {"w:numId": NUMBERING_ID}, value("w:abstractNumId", 0))
    return root("w:numbering", "w", abstract, number)


def _level(place: int, form: str, text: str) -> Element:
    return node(
        "w:lvl",
        {"w:ilvl": place},
        value("w:start", 1),
        value("w:numFmt", form),
        value("w:pStyle", style_id(f"heading{place + 1}")),
        value("w:suff", "nothing"),
        value("w:lvlText", text),
        value("w:lvlJc", "left"),
        node("w:rPr", None, node("w:rFonts", {"w:hint": "eastAsia"})),
    )
