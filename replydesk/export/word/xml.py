"""Building WordprocessingML: elements in one line, and text that XML can hold."""

import re
from collections.abc import Mapping

from lxml import etree

from replydesk.ooxml import NAMESPACES, qname

Element = etree._Element  # noqa: SLF001 - lxml-stubs give the class no public name

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def node(
    tag: str, attributes: Mapping[str, object] | None = None, *children: Element, text: str = ""
) -> Element:
    """The element "w:p" with these attributes and children. Attributes without a prefix have no namespace."""
    prefix = tag.partition(":")[0]
    element = etree.Element(qname(tag), nsmap={prefix: NAMESPACES[prefix]})
    for name, value in (attributes or {}).items():
        element.set(qname(name) if ":" in name else name, str(value))
    element.extend(children)
    if text:
        element.text = clean(text)
    return element


def flag(tag: str, *, on: bool = True) -> Element:
    """An on-off element: <w:keepNext/>, or with w:val="0" when it is off."""
    return node(tag) if on else node(tag, {"w:val": 0})


def value(tag: str, content: object) -> Element:
    """An element with one w:val: <w:jc w:val="both"/>."""
    return node(tag, {"w:val": content})


def root(tag: str, prefixes: str, *children: Element) -> Element:
    """The root of a part, which declares the namespaces of these prefixes ("w r")."""
    element = etree.Element(qname(tag), nsmap={prefix: NAMESPACES[prefix] for prefix in prefixes.split()})
    element.extend(children)
    etree.cleanup_namespaces(element, keep_ns_prefixes=prefixes.split())
    return element


def serialized(element: Element) -> bytes:
    """The part's bytes, with the XML declaration that Word writes."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)


def clean(text: str) -> str:
    """The text without characters that XML cannot hold (control characters, lone surrogates)."""
    return text if text.isprintable() else _NOT_XML.sub("", text)
