"""A Word document's paragraph styles: the role that a name tells, outline level and list, with what they inherit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from replydesk.ooxml import qname, style_role

_VAL = qname("w:val")
_ID = qname("w:styleId")
_DEEPEST = 20
_HEADING_NAME = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
_BODY_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph takes from its style: role ("" unknown), outline level 1 to 9 (0 none), list, bold."""

    role: str = ""
    level: int = 0
    number: str = ""
    number_level: int = 0
    bold: bool = False


PLAIN = Style()


def read_styles(root: etree._Element | None) -> Mapping[str, Style]:
    """The styles of the styles part by id; the default paragraph style has the id ""."""
    if root is None:
        return {}
    elements = {entry.get(_ID, ""): entry for entry in root.iterfind(qname("w:style"))}
    styles = {name: _style(entry, elements) for name, entry in elements.items()}
    for name, entry in elements.items():
        if entry.get(qname("w:default")) in ("1", "true") and entry.get(qname("w:type")) == "paragraph":
            styles[""] = styles[name]
    return styles


def _style(entry: etree._Element, elements: Mapping[str, etree._Element]) -> Style:
    """The style with what it inherits; a circle of inheritance ends after some steps."""
    chain = [entry]
    for _ in range(_DEEPEST):
        based = chain[-1].find(qname("w:basedOn"))
        parent = elements.get(based.get(_VAL, "")) if based is not None else None
        if parent is None:
            break
        chain.append(parent)
    name = _name(entry)
    heading = _HEADING_NAME.fullmatch(name)
    number, number_level = _first_list(chain)
    level = _first_level(chain)
    return Style(
        style_role(name),
        int(heading[1]) if heading else level,
        number,
        number_level,
        any(is_on(element.find(f"{qname('w:rPr')}/{qname('w:b')}")) for element in chain),
    )


def _name(entry: etree._Element) -> str:
    name = entry.find(qname("w:name"))
    return name.get(_VAL, "") if name is not None else ""


def _first_level(chain: list[etree._Element]) -> int:
    for element in chain:
        properties = element.find(qname("w:pPr"))
        if properties is not None and (level := outline_level(properties)) is not None:
            return level
    return 0


def outline_level(properties: etree._Element) -> int | None:
    """The outline level that paragraph properties give, 1 to 9, 0 for body text; None if they say nothing."""
    level = properties.find(qname("w:outlineLvl"))
    text = level.get(_VAL, "") if level is not None else ""
    if not text.isdecimal():
        return None
    return int(text) + 1 if int(text) < _BODY_LEVEL else 0


def _first_list(chain: list[etree._Element]) -> tuple[str, int]:
    for element in chain:
        properties = element.find(qname("w:pPr"))
        if properties is not None and (found := list_of(properties)):
            return found
    return "", 0


def list_of(properties: etree._Element) -> tuple[str, int] | None:
    """The list and its level that paragraph properties name (numId 0 is: no list); None if they name none."""
    entry = properties.find(qname("w:numPr"))
    if entry is None:
        return None
    number, level = entry.find(qname("w:numId")), entry.find(qname("w:ilvl"))
    if number is None:
        return None
    name = number.get(_VAL, "")
    depth = level.get(_VAL, "0") if level is not None else "0"
    return ("" if name == "0" else name), int(depth) if depth.isdecimal() else 0


def is_on(switch: etree._Element | None) -> bool:
    """Whether an on-off element is there and not switched off (ECMA-376 part 1, 17.17.4)."""
    return switch is not None and switch.get(_VAL, "1") not in ("0", "false", "off", "none")
