"""Word files as they come back: an exported letter, changed as a reviewer's program changes it."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

import docx
from docx.oxml.ns import qn
from lxml import etree

from replydesk.export import export_letter
from replydesk.letter import Letter
from tests.ui.review.reviews import DATE, WANG


def reviewed(
    letter: Letter,
    target: Path,
    changes: Mapping[str, str],
    *,
    author: str = WANG,
    tracked: bool = True,
    identity: bool = True,
    bookmarks: bool = False,
) -> Path:
    """The letter, exported, with words changed in the paragraph that has them, tracked or not.

    Without `identity` the file does not say which letter it is, save by its bookmarks where they are kept.
    """
    export_letter(letter, target)
    document = docx.Document(str(target))
    if not identity:
        for rel in list(document.part.rels.values()):
            if rel.reltype.endswith("/customXml"):
                del document.part.rels[rel.rId]
        for rel in list(document.part.package.rels.values()):
            if rel.reltype.endswith("/custom-properties"):
                del document.part.package.rels[rel.rId]
    if not (identity or bookmarks):
        for mark in list(document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)
    for old, new in changes.items():
        run = next(run for run in document.element.body.iter(qn("w:r")) if old in _text(run))
        if tracked:
            _track(run, old, new, author)
        else:
            _write(run, _text(run).replace(old, new, 1))
    document.save(str(target))
    return target


def _text(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iter(qn("w:t")))


def _write(run: etree._Element, text: str, tag: str = "w:t") -> etree._Element:
    for old in list(run.iter(qn("w:t"))):
        run.remove(old)
    made = etree.SubElement(run, qn(tag))
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def _track(run: etree._Element, old: str, new: str, author: str) -> None:
    """What stays before, what is deleted, what is inserted, what stays after."""
    before, _, after = _text(run).partition(old)
    parts = [_write(deepcopy(run), before)] if before else []
    for tag, text, kind in (("w:del", old, "w:delText"), ("w:ins", new, "w:t")):
        if text:
            change = etree.Element(qn(tag))
            change.set(qn("w:id"), "1")
            change.set(qn("w:author"), author)
            change.set(qn("w:date"), f"{DATE}Z")
            change.append(_write(deepcopy(run), text, kind))
            parts.append(change)
    parts += [_write(deepcopy(run), after)] if after else []
    for part in parts:
        run.addprevious(part)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)
