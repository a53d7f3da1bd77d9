"""A second opinion on redlines: changes accepted or refused on the XML itself, by the words of ECMA-376 17.13.5 alone.

A paragraph whose end goes runs on into the next one, whose format stays; one that goes whole leaves nothing behind.
"""

import copy

from lxml import etree

from replydesk.ooxml import qname

_P, _PPR, _RPR, _R, _TR, _TBL = (qname(f"w:{name}") for name in ("p", "pPr", "rPr", "r", "tr", "tbl"))
_NEW, _OLD = ("w:ins", "w:moveTo"), ("w:del", "w:moveFrom")
_BOOKMARKS = {qname("w:bookmarkStart"), qname("w:bookmarkEnd")}
_RANGES = [qname(f"w:move{way}Range{edge}") for way in ("From", "To") for edge in ("Start", "End")]
_FORMATS = ("w:pPr", "w:rPr", "w:trPr")


def settled(root: etree._Element, *, accepted: bool) -> etree._Element:
    """A copy of the element in which all changes are accepted, or all refused."""
    result = copy.deepcopy(root)
    gone = {qname(tag) for tag in (_OLD if accepted else _NEW)}
    kept = {qname(tag) for tag in (_NEW if accepted else _OLD)}
    for element in list(result.iter(*_RANGES)):
        _parent(element).remove(element)
    _settle_formats(result, accepted=accepted)
    _settle_rows(result, gone, kept)
    _settle_runs(result, gone, kept)
    _settle_ends(result, gone, kept)
    for element in result.iter(qname("w:delText")):
        element.tag = qname("w:t")
    return result


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def _settle_formats(root: etree._Element, *, accepted: bool) -> None:
    for name in _FORMATS:
        for change in list(root.iter(qname(f"{name}Change"))):
            properties = _parent(change)
            properties.remove(change)
            if accepted:
                continue
            stays = [child for child in properties if child.tag in _ENDS[name]]
            (was,) = change
            properties[:] = [*(stays if name != "w:pPr" else []), *was, *(stays if name == "w:pPr" else [])]


_MARKS = {qname(tag) for tag in (*_NEW, *_OLD)}
_ENDS = {"w:pPr": {_RPR}, "w:rPr": set[str](), "w:trPr": _MARKS}
"""What a former format says nothing of."""


def _settle_rows(root: etree._Element, gone: set[str], kept: set[str]) -> None:
    for row in list(root.iter(_TR)):
        properties = row.find(qname("w:trPr"))
        if properties is None:
            continue
        marks = {child.tag for child in properties}
        for child in [child for child in properties if child.tag in kept]:
            properties.remove(child)
        if marks & gone:
            table = _parent(row)
            table.remove(row)
            if table.find(_TR) is None:
                _parent(table).remove(table)


def _settle_runs(root: etree._Element, gone: set[str], kept: set[str]) -> None:
    for change in list(root.iter(*gone, *kept)):
        around = _parent(change)
        if around.tag != _P and around.tag not in _MARKS:
            continue  # the mark of a paragraph's end
        place = around.index(change)
        around[place : place + 1] = [] if change.tag in gone else list(change)


def _settle_ends(root: etree._Element, gone: set[str], kept: set[str]) -> None:
    for paragraph in list(root.iter(_P)):
        mark = paragraph.find(f"{_PPR}/{_RPR}")
        if mark is None:
            continue
        has_gone = any(child.tag in gone for child in mark)
        for child in [child for child in mark if child.tag in _MARKS]:
            mark.remove(child)
        if not len(mark):
            _parent(mark).remove(mark)
        if not has_gone:
            continue
        following = paragraph.getnext()
        if paragraph.find(_R) is not None:
            assert following is not None
            assert following.tag == _P, "the text of a paragraph whose end went has nowhere to go"
            place = 0 if following.find(_PPR) is None else 1
            following[place:place] = [child for child in paragraph if child.tag != _PPR]
        _parent(paragraph).remove(paragraph)


Said = tuple[object, ...]


def page(body: etree._Element) -> list[Said]:
    """What stands on the page: each paragraph's block, style and own format, its runs; each table's rows of cells.

    What a paragraph is kept together with and how wide columns are is left out: a redline does not track them.
    """
    return [
        _table(child) if child.tag == _TBL else (_block(child), *_paragraph(child))
        for child in body
        if child.tag in (_P, _TBL)
    ]


def _table(table: etree._Element) -> Said:
    return _block(table), [_row(row) for row in table.iter(_TR)]


def _block(element: etree._Element) -> str:
    """The name of the first bookmark, "" for none."""
    return next((found.get(qname("w:name"), "") for found in element.iter(qname("w:bookmarkStart"))), "")


def _row(row: etree._Element) -> Said:
    is_head = row.find(f"{qname('w:trPr')}/{qname('w:tblHeader')}") is not None
    return is_head, [[_paragraph(line) for line in cell.iter(_P)] for cell in row.iter(qname("w:tc"))]


def _paragraph(paragraph: etree._Element) -> Said:
    properties = [
        etree.tostring(child, encoding="unicode")
        for child in _inside(paragraph, _PPR)
        if child.tag not in (_RPR, qname("w:keepNext"))
    ]
    runs: list[tuple[str, str]] = []
    for run in paragraph.iter(_R):
        form = "".join(
            etree.tostring(child, encoding="unicode")
            for child in _inside(run, _RPR)
            if child.tag != qname("w:rFonts")
        )
        text = "".join(
            child.text or "" if child.tag == qname("w:t") else etree.QName(child).localname
            for child in run
            if child.tag != _RPR
        )
        if runs and runs[-1][0] == form:
            runs[-1] = form, runs[-1][1] + text
        elif text:
            runs.append((form, text))
    return properties, runs


def _inside(element: etree._Element, tag: str) -> list[etree._Element]:
    """The children of the element's child with this tag, if it has one."""
    found = element.find(tag)
    return [] if found is None else list(found)
