"""In which section each paragraph of a document stands, as one speaks of it: 二（三）."""

from collections.abc import Sequence

from replydesk.intake.line import make_line
from replydesk.intake.numerals import Numeral, Style, read_numeral
from replydesk.intake.wordtext import WordParagraph, WordTable
from replydesk.letter.numbering import short_label

_FOREIGN = ("", "body")
"""The styles in which files of others have their headings, numbers typed before them."""
_BEGINNING = 24


def section_names(items: Sequence[WordParagraph | WordTable]) -> list[str]:
    """The section of every item of a view, "" before the first numbered heading; a heading is in its own section."""
    path: dict[int, str] = {}
    names = []
    for item in items:
        if isinstance(item, WordParagraph) and (numeral := _heading_number(item)) is not None:
            level = numeral.style.value
            path = {above: label for above, label in path.items() if above < level}
            path[level] = short_label(level, numeral.ordinal)
        names.append("".join(path[level] for level in sorted(path)))
    return names


def _heading_number(item: WordParagraph) -> Numeral | None:
    """The number of a heading of levels 1 to 4 by its shape; without an outline level only 一、 and （一） make one."""
    if not item.level and item.style.role not in _FOREIGN:
        return None
    numeral = read_numeral(make_line(0, (item.mark + item.text).lstrip()[:_BEGINNING]))
    deepest = Style.ARABIC_PARENTHESES if item.level else Style.HAN_PARENTHESES
    return numeral if numeral is not None and numeral.style <= deepest else None
