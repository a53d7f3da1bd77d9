"""Numbers typed at a paragraph's start: 一、（一）1.（1） mean a heading of that level, and are drawn, not stored."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from replydesk.letter.block import Block, Blocks, as_kind
from replydesk.letter.editing import replace_text

_HAN = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MARKS = re.compile(
    rf"""(?P<han>{_HAN}、)[ \u3000]*
    |(?P<han_parentheses>[（(]{_HAN}[）)])[ \u3000]*
    # The half-width stop may be the point of 1.5, and 1、 the beginning of 1、2月: what follows has to tell.
    |(?P<arabic>[1-9１-９]\d?(?:．|[.、](?=[ \u3000]*(?:[^\W\d_]|[《“「『〈"]))))[ \u3000]*
    |(?P<arabic_parentheses>[（(][1-9１-９]\d?[）)])[ \u3000]*""",
    re.VERBOSE,
)
LONGEST = 8
"""No mark is longer than this many characters, blanks aside."""


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number at a paragraph's start: the level that it means, and how many characters it takes with the blanks behind it."""

    level: int
    length: int


def typed_number(text: str, start: int, end: int) -> TypedNumber | None:
    """The number that the paragraph begins with, if the characters `start` to `end`, just typed, have completed it.

    A number that stood there before, or that undo has brought back, is left alone until it is typed anew.
    """
    found = _MARKS.match(text)
    if found is None:
        return None
    level = found.lastindex or 1
    if not start < found.end(level) <= end:
        return None
    return TypedNumber(level, found.end())


def as_typed_heading(blocks: Sequence[Block], index: int, number: TypedNumber) -> Blocks:
    """The blocks with the one at `index` a heading of the number's level, the typed number taken out."""
    block = as_kind(replace_text(blocks[index], 0, number.length, ""), "heading", number.level)
    return (*blocks[:index], block, *blocks[index + 1 :])
