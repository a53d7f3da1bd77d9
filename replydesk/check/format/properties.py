"""What paragraphs and runs of a Word file look like in the end: defaults, styles, lists and their own properties together.

Properties are flat: "ind.left", "spacing.line", "jc", "rFonts.eastAsia", "pBdr.bottom.color"; a switch is "1" or "0"
(ECMA-376 part 1, 17.7.2 for the order in which they are laid over each other).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from replydesk.ooxml import NAMESPACES, qname

Properties = dict[str, str]
_W = f"{{{NAMESPACES['w']}}}"
_VAL = qname("w:val")
_DEEPEST = 20
_OFF = {"0", "false", "off"}
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d+)?")
_UNITS = {"pt": 20.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0}


def number(text: str | None, default: float = 0) -> float:
    """A measure in its own unit (twips mostly); a length with a unit, as strict files have, in twips."""
    found = _NUMBER.match(text or "")
    if found is None:
        return default
    return float(found[0]) * _UNITS.get((text or "")[found.end() :].strip(), 1)


def is_on(properties: Mapping[str, str], key: str) -> bool:
    """Whether a switch is set."""
    return key in properties and properties[key].lower() not in _OFF | {"none"}


def flat(element: etree._Element | None, prefix: str = "") -> Properties:
    """The properties that an element holds itself."""
    found: Properties = {}
    for child in element if element is not None else ():
        if not isinstance(child.tag, str) or not child.tag.startswith(_W):
            continue
        name = prefix + child.tag.removeprefix(_W)
        attributes = {str(key).removeprefix(_W): str(value) for key, value in child.attrib.items()}
        if "val" in attributes or not attributes:
            found[name] = attributes.pop("val", "1")
        found |= {f"{name}.{key}": value for key, value in attributes.items()}
        if name == "pBdr":
            found |= flat(child, "pBdr.")
        if name == "numPr":
            found |= flat(child, "numPr.")
    return found


def laid_over(lower: Properties, upper: Properties) -> Properties:
    """Both together, the upper one in front."""
    if not upper or not lower:
        return upper or lower
    kept = dict(lower)
    if any(key.startswith("ind.hanging") for key in upper):
        _drop(kept, "ind.firstLine", "ind.firstLineChars")
    if any(key.startswith("ind.firstLine") for key in upper):
        _drop(kept, "ind.hanging", "ind.hangingChars")
    for slot in _SLOTS:
        if f"rFonts.{slot}" in upper or f"rFonts.{slot}Theme" in upper:
            _drop(kept, f"rFonts.{slot}", f"rFonts.{slot}Theme")
    return kept | upper


def _drop(properties: Properties, *keys: str) -> None:
    for key in keys:
        properties.pop(key, None)


@dataclass(frozen=True, slots=True)
class Look:
    """A style with all that it inherits."""

    name: str
    paragraph: Properties
    run: Properties


@dataclass(slots=True)
class Sources:
    """Styles, lists and theme of one file, for the properties of its paragraphs and runs."""

    styles: Mapping[str, etree._Element]
    default: str
    base: Look
    lists: Mapping[tuple[str, str], Properties]
    faces: Mapping[str, str]
    _looks: dict[str, Look] = field(default_factory=dict)

    def look(self, identifier: str) -> Look:
        """The style of this id with what it inherits; the defaults alone if there is none."""
        if identifier not in self._looks:
            self._looks[identifier] = self._resolved(identifier)
        return self._looks[identifier]

    def _resolved(self, identifier: str) -> Look:
        chain = list(self._chain(identifier))
        paragraph: Properties = {}
        run: Properties = {}
        for style in reversed(chain):
            own = flat(style.find(qname("w:pPr")))
            paragraph = laid_over(laid_over(paragraph, self._list(own)), own)
            run = laid_over(run, flat(style.find(qname("w:rPr"))))
        return Look(_value(chain[0], "w:name") if chain else "", paragraph, run)

    def _chain(self, identifier: str) -> Iterator[etree._Element]:
        for _ in range(_DEEPEST):
            style = self.styles.get(identifier)
            if style is None:
                return
            yield style
            identifier = _value(style, "w:basedOn")

    def _list(self, own: Properties) -> Properties:
        identifier = own.get("numPr.numId", "")
        return self.lists.get((identifier, own.get("numPr.ilvl", "0")), {}) if identifier else {}

    def paragraph(self, element: etree._Element) -> tuple[Look, Properties]:
        """A paragraph's style, and the properties that hold for it in the end."""
        own = flat(element.find(qname("w:pPr")))
        style = self.look(own.get("pStyle", self.default))
        found = laid_over(self.base.paragraph, style.paragraph)
        return style, laid_over(laid_over(found, self._list(own)), own)

    def run(self, style: Look, element: etree._Element) -> Properties:
        """The properties that hold for a run in a paragraph of this style."""
        own = flat(element.find(qname("w:rPr")))
        found = laid_over(self.base.run, style.run)
        if "rStyle" in own:
            found = laid_over(found, self.look(own["rStyle"]).run)
        return laid_over(found, own)

    def face(self, properties: Mapping[str, str], slot: str) -> str:
        """The face of one kind of characters ("eastAsia", "ascii"); "" if nothing names one."""
        if theme := properties.get(f"rFonts.{slot}Theme", ""):
            return self.faces.get(theme, "")
        return properties.get(f"rFonts.{slot}", "")


def read_sources(
    styles: etree._Element | None, numbering: etree._Element | None, theme: etree._Element | None
) -> Sources:
    """The sources of properties in these parts, each None if the file has none."""
    entries = list(styles.iterfind(qname("w:style"))) if styles is not None else []
    default = next(
        (
            entry.get(qname("w:styleId"), "")
            for entry in entries
            if entry.get(qname("w:default"), "0") not in _OFF and entry.get(qname("w:type")) == "paragraph"
        ),
        "",
    )
    return Sources(
        {entry.get(qname("w:styleId"), ""): entry for entry in entries},
        default,
        _defaults(styles),
        dict(_lists(numbering)),
        dict(_theme_faces(theme)),
    )


def _defaults(styles: etree._Element | None) -> Look:
    defaults = styles.find(qname("w:docDefaults")) if styles is not None else None
    if defaults is None:
        return Look("", {}, {})
    paragraph = defaults.find(f"{qname('w:pPrDefault')}/{qname('w:pPr')}")
    run = defaults.find(f"{qname('w:rPrDefault')}/{qname('w:rPr')}")
    return Look("", flat(paragraph), flat(run))


def _lists(numbering: etree._Element | None) -> Iterator[tuple[tuple[str, str], Properties]]:
    """The indents that the levels of lists give, by the list's id and the level."""
    if numbering is None:
        return
    abstract = {
        entry.get(qname("w:abstractNumId"), ""): entry for entry in numbering.iterfind(qname("w:abstractNum"))
    }
    for entry in numbering.iterfind(qname("w:num")):
        base = abstract.get(_value(entry, "w:abstractNumId"))
        for level in base.iterfind(qname("w:lvl")) if base is not None else ():
            own = flat(level.find(qname("w:pPr")))
            place = (entry.get(qname("w:numId"), ""), level.get(qname("w:ilvl"), "0"))
            yield place, {key: value for key, value in own.items() if key.startswith("ind.")}


def _theme_faces(theme: etree._Element | None) -> Iterator[tuple[str, str]]:
    """What minorEastAsia and its sisters stand for; where the theme leaves it to the language, for Chinese."""
    for kind in ("major", "minor"):
        fonts = next(theme.iter(f"{{*}}{kind}Font"), None) if theme is not None else None
        if fonts is None:
            continue
        named = {
            entry.tag.rpartition("}")[2]: entry.get("typeface", "")
            for entry in fonts
            if isinstance(entry.tag, str) and not entry.get("script")
        }
        chinese = next(
            (entry.get("typeface", "") for entry in fonts if entry.get("script") == "Hans"), "宋体"
        )
        yield f"{kind}EastAsia", named.get("ea") or chinese
        yield f"{kind}HAnsi", named.get("latin", "")
        yield f"{kind}Ascii", named.get("latin", "")
        yield f"{kind}Bidi", named.get("cs", "")


def _value(element: etree._Element, tag: str) -> str:
    child = element.find(qname(tag))
    return child.get(_VAL, "") if child is not None else ""
