"""The straight lines of a page's drawings: the red lines of a letter head."""

from collections.abc import Iterator

from lxml import etree

from replydesk.check.format.document import DrawnLine
from replydesk.ooxml import qname

_EMU = 635
_FLAT = 60 * _EMU
"""A shape at most this high is a line."""


def drawn_lines(root: etree._Element) -> Iterator[DrawnLine]:
    """The lines of a part's DrawingML, in order; what stands in a group or hangs on the text has no place on the paper."""
    for anchor in (*root.iter(qname("wp:anchor")), *root.iter(qname("wp:inline"))):
        if next(anchor.iterancestors(qname("mc:Fallback")), None) is not None:
            continue
        extent = anchor.find(qname("wp:extent"))
        outline = next(anchor.iter(qname("a:ln")), None)
        if extent is None or outline is None or _whole(extent.get("cy")) > _FLAT:
            continue
        color = next((entry.get("val", "") for entry in outline.iter(qname("a:srgbClr"))), "")
        x, y = _offset(anchor, "wp:positionH"), _offset(anchor, "wp:positionV")
        yield DrawnLine(x or 0, y if x is not None else None, _whole(extent.get("cx")) / _EMU, color.upper())


def _offset(anchor: etree._Element, tag: str) -> float | None:
    position = anchor.find(qname(tag))
    offset = position.find(qname("wp:posOffset")) if position is not None else None
    if position is None or offset is None or position.get("relativeFrom") != "page":
        return None
    return _whole(offset.text) / _EMU


def _whole(text: str | None) -> int:
    cleaned = (text or "").strip()
    return int(cleaned) if cleaned.lstrip("-").isdecimal() else 0
