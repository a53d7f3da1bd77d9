"""Leftovers that are parts of the package, properties of the file or settings of the document."""

import re

from lxml import etree

from replydesk.check.clean.leftovers import Leftovers
from replydesk.ooxml import qname

_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_CUSTOM_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_NAMES = (_CREATOR, f"{_CORE}lastModifiedBy", f"{_APP}Manager", f"{_APP}Company")
_BIBLIOGRAPHY = "{http://schemas.openxmlformats.org/officeDocument/2006/bibliography}Sources"
_THREADS = ("commentsEx", "commentsIds", "commentsExtensible")
_SETTINGS = qname("w:settings")
_TRACKING = tuple(qname(tag) for tag in ("w:trackRevisions", "w:revisionView"))
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LOCAL = re.compile(r"file:|[A-Za-z]:[\\/]|\\\\", re.IGNORECASE)
_BY_NAME = (
    (re.compile(r"docProps/thumbnail\.", re.IGNORECASE), "thumbnail"),
    (re.compile(r"(?:.*/)?printerSettings[^/]*$", re.IGNORECASE), "printer"),
    (re.compile(r"(?:.*/)?embeddings/", re.IGNORECASE), "embedded"),
    (re.compile(r"_xmlsignatures/(?!_rels/)", re.IGNORECASE), "signature"),
    (re.compile(r"docMetadata/", re.IGNORECASE), "label"),
)
_ENDINGS = "局|委|会|办|室|厅|院|府|部|处|科|署|社|所|站|馆|联|台|组|队|校|园|行|街道|机关|中心|公司|集团|大学|政协|人大|法庭|省|市|区|县|州|旗|盟|乡|镇"
_ORGAN = re.compile(rf".{{3,}}(?:{_ENDINGS})|..(?:局|厅|政府)")
"""What the name of an office looks like; a person's hardly ever has four characters and such an end."""
_OFF = ("0", "false", "off")


def look_at_name(part: str, found: Leftovers) -> None:
    """Find what a part's name alone tells."""
    for pattern, kind in _BY_NAME:
        if pattern.match(part):
            found.add(kind, part.rpartition("/")[2])


def look_at_part(part: str, root: etree._Element, found: Leftovers, *, is_custom: bool) -> None:
    """Find what a part is as a whole, and what stands in properties and settings; `is_custom` of a customXml part.

    Word itself adds an empty list of sources as such a part.
    """
    name = etree.QName(root).localname
    if root.tag == qname("w:comments"):
        for comment in root.iter(qname("w:comment")):
            found.add("comment", comment.get(qname("w:author"), ""))
    elif name in _THREADS and len(root):
        found.add("comment", count=0)
    elif root.tag == qname("w15:people"):
        for person in root:
            found.add("people", person.get(qname("w15:author"), ""))
    elif root.tag == _SETTINGS:
        _look_at_settings(root, found)
    elif part.endswith(".rels"):
        _look_at_relations(root, found)
    _look_at_properties(root, found)
    if is_custom and (root.tag != _BIBLIOGRAPHY or len(root)):
        found.add("data", name)


def is_office(name: str) -> bool:
    """Whether what stands as an author is offices and nobody's name."""
    return all(_ORGAN.fullmatch(one) for one in re.split(r"[\s、,，;；]+", name.strip()) if one)


def _look_at_properties(root: etree._Element, found: Leftovers) -> None:
    """Core, extended and custom properties (ECMA-376 part 1, 15.2.12)."""
    for tag in _NAMES:
        said = (root.findtext(tag) or "").strip()
        if said and not is_office(said):
            found.add("name", said)
    for entry in root.iter(_CUSTOM_PROPERTY):
        found.add("property", entry.get("name", ""))


def _look_at_settings(root: etree._Element, found: Leftovers) -> None:
    for tag in _TRACKING:
        for switch in root.iter(tag):
            if switch.get(qname("w:val"), "1") not in _OFF:
                found.add("tracking")
    for variable in root.iter(qname("w:docVar")):
        found.add("variable", variable.get(qname("w:name"), ""))


def _look_at_relations(root: etree._Element, found: Leftovers) -> None:
    """Templates and linked files on somebody's machine, whose paths often hold the name."""
    for relation in root.iter(_RELATION):
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External" and _LOCAL.match(target):
            found.add("path", target)
