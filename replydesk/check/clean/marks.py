"""Leftovers in the text of a Word file: in its body, headers, footers and notes alike."""

from collections.abc import Iterator

from lxml import etree

from replydesk.check.clean.leftovers import Leftovers
from replydesk.ooxml import NAMESPACES, qname

_W = f"{{{NAMESPACES['w']}}}"
_TRACKED = """
    ins del moveFrom moveTo moveFromRangeStart moveToRangeStart cellIns cellDel cellMerge
    customXmlInsRangeStart customXmlDelRangeStart customXmlMoveFromRangeStart customXmlMoveToRangeStart
    rPrChange pPrChange sectPrChange tblPrChange tblGridChange tblPrExChange trPrChange tcPrChange numberingChange
"""
_REVISIONS = {
    *(_W + name for name in _TRACKED.split()),
    qname("w14:conflictIns"),
    qname("w14:conflictDel"),
}
_COMMENTS = {_W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference")}
_HIDDEN = (_W + "vanish", _W + "specVanish")
_P, _R, _STYLE, _RUN_FORMAT = (qname(tag) for tag in ("w:p", "w:r", "w:style", "w:rPr"))
_BOOKMARK, _PERMISSION, _CUSTOM = (qname(tag) for tag in ("w:bookmarkStart", "w:permStart", "w:customXml"))
_STYLED = (qname("w:pStyle"), qname("w:rStyle"))
_TEXT = (qname("w:t"), qname("w:delText"))
_VALUE, _NAME, _AUTHOR = (qname(name) for name in ("w:val", "w:name", "w:author"))
_SESSION = _W + "rsid"
_OFF = ("0", "false", "off")


def hidden_styles(styles: etree._Element) -> frozenset[str]:
    """The ids of the styles that hide their text."""
    return frozenset(
        style.get(qname("w:styleId"), "")
        for style in styles.iter(_STYLE)
        if any(_is_hiding(form) for form in style.findall(_RUN_FORMAT))
    )


def look_through(root: etree._Element, hidden: frozenset[str], found: Leftovers, *, is_body: bool) -> None:
    """Look at every element of a part; of the body, the paragraphs are counted as `findings.Place` says.

    Without runs in it (settings, styles) only marks of editing sessions can be found.
    """
    sessions = number = 0
    text = ""
    for element in root.iter(etree.Element):
        tag = element.tag
        if tag == _P and is_body:
            number += 1
            text = _text(element)
        if any(name.startswith(_SESSION) for name in map(str, element.attrib)) or tag.startswith(_SESSION):
            sessions += 1
        for kind, word in _leftovers(element, hidden):
            # the comments themselves are counted in their part
            found.add(kind, word, paragraph=number, text=text, count=int(kind != "comment"))
    if sessions:
        found.add("session", count=sessions)


def _leftovers(element: etree._Element, hidden: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What the element leaves, and whom or what it names."""
    tag = element.tag
    if tag in _REVISIONS:
        yield "revision", element.get(_AUTHOR, "")
    elif tag in _COMMENTS:
        yield "comment", ""
    elif tag == _BOOKMARK and (name := element.get(_NAME, "")).startswith("_"):
        yield "bookmark", name
    elif tag == _PERMISSION:
        yield "permission", element.get(qname("w:ed"), "") or element.get(qname("w:edGrp"), "")
    elif tag == _CUSTOM:
        yield "data", element.get(qname("w:element"), "")
    elif _hides(element, hidden) and not any(above.tag == _STYLE for above in element.iterancestors()):
        yield "hidden-text", _text(_around(element))


def _hides(element: etree._Element, hidden: frozenset[str]) -> bool:
    """Whether the element is a format that hides text, or names a style that does."""
    if element.tag == _RUN_FORMAT:
        return _is_hiding(element)
    return element.tag in _STYLED and element.get(_VALUE, "") in hidden


def _is_hiding(form: etree._Element) -> bool:
    """Whether a format of characters (w:rPr) hides them, in their present format and not in a former one."""
    return any(switch.get(_VALUE, "1") not in _OFF for tag in _HIDDEN for switch in form.findall(tag))


def _around(element: etree._Element) -> etree._Element:
    """The run or the paragraph that the format is of."""
    return next((above for above in element.iterancestors() if above.tag in (_R, _P)), element)


def _text(element: etree._Element) -> str:
    return "".join(said.text or "" for said in element.iter(*_TEXT))
