"""Word's automatic numbering: the mark that a paragraph shows before its text (ECMA-376 part 1, 17.9)."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from replydesk.letter.numbering import chinese_number
from replydesk.ooxml import qname

_VAL = qname("w:val")
_LEVEL = qname("w:ilvl")
_CHINESE_FORMATS = {
    "chineseCounting",
    "chineseCountingThousand",
    "japaneseCounting",
    "ideographDigital",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
    "chineseLegalSimplified",
    "japaneseDigitalTenThousand",
    "koreanCounting",
}
_CIRCLED = {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}
_MOST_LEVELS = 9
_PLACE = re.compile(r"%(\d)")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts: number format, text with %1 … %9 for the counters, first number."""

    format: str
    text: str
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """All lists of a document, and their counters while its paragraphs are read in order."""

    levels: Mapping[str, Mapping[int, Level]]
    lists: Mapping[str, str]
    counters: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    def mark(self, number: str, level: int) -> str:
        """The mark that the next paragraph of this list and level shows; "" for bullets and unknown lists."""
        if number not in self.lists or level not in (levels := self.levels.get(number, {})):
            return ""
        counts = self.counters[self.lists[number]]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if levels[level].format in ("bullet", "none"):
            return ""
        return _PLACE.sub(lambda place: _counted(int(place[1]) - 1, counts, levels), levels[level].text)


def _counted(level: int, counts: Mapping[int, int], levels: Mapping[int, Level]) -> str:
    """One counter as its level writes it; a level above that was not used counts from its start."""
    entry = levels.get(level)
    return _written(counts.get(level, entry.start), entry.format) if entry else ""


def _written(value: int, form: str) -> str:
    if form in _CHINESE_FORMATS and 0 <= value < 10_000:
        return chinese_number(value)
    if form in _CIRCLED and 1 <= value <= 20:
        return chr(ord("①") + value - 1)
    if form in ("lowerLetter", "upperLetter") and 1 <= value <= 26:
        return chr(ord("a" if form.startswith("lower") else "A") + value - 1)
    return str(value)


def read_numbering(root: etree._Element | None) -> Numbering:
    """The lists that the numbering part defines; none without such a part."""
    if root is None:
        return Numbering({}, {})
    abstract = {
        _attribute(entry, "w:abstractNumId"): _levels(entry)
        for entry in root.iterfind(qname("w:abstractNum"))
    }
    lists: dict[str, str] = {}
    levels: dict[str, dict[int, Level]] = {}
    for entry in root.iterfind(qname("w:num")):
        number = _attribute(entry, "w:numId")
        base = entry.find(qname("w:abstractNumId"))
        target = base.get(_VAL, "") if base is not None else ""
        own = dict(abstract.get(target, {}))
        overridden = False
        for override in entry.iterfind(qname("w:lvlOverride")):
            own |= _override(override, own)
            overridden = overridden or override.find(qname("w:startOverride")) is not None
        levels[number] = own
        # Lists of one definition count on together, unless one says where it starts itself.
        lists[number] = f"num{number}" if overridden else target
    return Numbering(levels, lists)


def _levels(entry: etree._Element) -> dict[int, Level]:
    found = {}
    for level in entry.iterfind(qname("w:lvl")):
        place = _whole(_attribute(level, "w:ilvl"))
        if place is not None and place < _MOST_LEVELS:
            found[place] = _level(level)
    return found


def _level(level: etree._Element) -> Level:
    return Level(
        _value(level, "w:numFmt", "decimal"),
        _value(level, "w:lvlText", ""),
        _whole(_value(level, "w:start", "1")) or 0,
    )


def _override(override: etree._Element, own: Mapping[int, Level]) -> dict[int, Level]:
    """The level that an override gives anew, or only with another first number."""
    place = _whole(_attribute(override, "w:ilvl"))
    if place is None:
        return {}
    level = override.find(qname("w:lvl"))
    entry = _level(level) if level is not None else own.get(place)
    start = override.find(qname("w:startOverride"))
    if entry is None:
        return {}
    first = _whole(start.get(_VAL, "")) if start is not None else None
    return {place: Level(entry.format, entry.text, entry.start if first is None else first)}


def _value(element: etree._Element, tag: str, default: str) -> str:
    child = element.find(qname(tag))
    return default if child is None else child.get(_VAL, default)


def _attribute(element: etree._Element, name: str) -> str:
    return element.get(qname(name), "")


def _whole(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else None
