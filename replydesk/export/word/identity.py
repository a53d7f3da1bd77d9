"""Which letter a Word file is: core and custom properties, and a customXml part with its particulars.

The customXml part (namespace `ooxml.LETTER_NAMESPACE`) is

    <letter id="…" digest="…"><content>{JSON}</content><page>{JSON}</page></letter>

with the digest (`ooxml.page_digest`) of each role's paragraphs that particulars make in <page>, and the letter's JSON form in <content>, of whose blocks only those are kept that the page does not show as they
are (placeholders, unknown keys, odd ids, marks that a heading's face hides). What a reviewer made of the visible
text wins over it: a stored block counts only while its paragraph still reads as it was exported.
"""

import datetime
import json
from collections.abc import Sequence
from typing import cast

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

from replydesk.export.sheet import Paragraph, Table
from replydesk.export.word.xml import clean
from replydesk.letter import Block, Letter
from replydesk.letter.jsonform import digest, to_dict
from replydesk.ooxml import DIGEST_PROPERTY, LETTER_NAMESPACE, LETTER_PROPERTY, is_plain_id, page_digest

_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_STORE_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_STORE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"
_CUSTOM_NAMES = {"op": _CUSTOM, "vt": _VARIANT}
_LETTER_NAMES = {"rd": LETTER_NAMESPACE}
_USER_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_STORE_ID = "{7B1E1B52-6A5D-4C0E-9C55-5E1F0D3A2B64}"
_FIRST_PROPERTY = 2
_LONGEST = 255
_UNDATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def add_identity(document: Document, letter: Letter, content: Sequence[Paragraph | Table]) -> None:
    """Give the document its custom properties and customXml part."""
    content_digest = digest(letter)
    package = cast("Package", document.part.package)
    properties = {LETTER_PROPERTY: letter.id, DIGEST_PROPERTY: content_digest}
    package.relate_to(
        _part("/docProps/custom.xml", _CUSTOM_TYPE, _custom_properties(properties), package), _CUSTOM_RELATION
    )
    item = _part(
        "/customXml/item1.xml", "application/xml", _letter_item(letter, content_digest, content), package
    )
    store = _part("/customXml/itemProps1.xml", _STORE_TYPE, _store_properties(), package)
    item.relate_to(store, _STORE_RELATION)
    document.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)


def _part(name: str, content_type: str, root: etree._Element, package: Package) -> Part:
    content = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return Part(PackURI(name), content_type, content, package)


def set_core_properties(document: Document, letter: Letter, *, with_author: bool = True) -> None:
    """Title, subject, author and date from the letter; a letter without a date has a fixed one."""
    particulars, core = letter.particulars, document.core_properties
    try:
        day = datetime.date.fromisoformat(particulars.date)
        written = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    except ValueError:
        written = _UNDATED
    core.title = clean(particulars.title)[:_LONGEST]
    core.subject = clean(particulars.proposal_subject)[:_LONGEST]
    author = particulars.issuer or particulars.signature if with_author else ""
    core.author = core.last_modified_by = clean(author)[:_LONGEST]
    core.category = "答复函"
    core.language = "zh-CN"
    core.created = core.modified = written
    core.revision = 1


def _custom_properties(properties: dict[str, str]) -> etree._Element:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap=_CUSTOM_NAMES)
    for number, (name, text) in enumerate(properties.items(), _FIRST_PROPERTY):
        attributes = {"fmtid": _USER_PROPERTIES, "pid": str(number), "name": name}
        entry = etree.SubElement(root, f"{{{_CUSTOM}}}property", attributes)
        etree.SubElement(entry, f"{{{_VARIANT}}}lpwstr").text = clean(text)
    return root


def _letter_item(letter: Letter, content_digest: str, page: Sequence[Paragraph | Table]) -> etree._Element:
    stored = letter.with_blocks(tuple(_not_shown(letter.blocks)))
    root = etree.Element(f"{{{LETTER_NAMESPACE}}}letter", nsmap=_LETTER_NAMES)
    root.set("id", clean(letter.id))
    root.set("digest", content_digest)
    content = etree.SubElement(root, f"{{{LETTER_NAMESPACE}}}content")
    content.text = json.dumps(to_dict(stored))  # ASCII: holds what XML cannot
    printed = etree.SubElement(root, f"{{{LETTER_NAMESPACE}}}page")
    printed.text = json.dumps(_page_digests(page))
    return root


def _page_digests(page: Sequence[Paragraph | Table]) -> dict[str, str]:
    """For each role of paragraphs that no block made, the digest of what they say."""
    texts: dict[str, list[str]] = {}
    for item in page:
        if isinstance(item, Paragraph) and not item.block and item.text:
            texts.setdefault(item.role, []).append(clean(item.text))
    return {role: page_digest(said) for role, said in texts.items()}


def _not_shown(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that cannot be read back from the page exactly."""
    return [
        block
        for block in blocks
        if block.extra
        or block.done
        or not block.header
        or not _is_text_shown(block.text)
        or not is_plain_id(block.id)
        or (block.opens_section and block.marks)
        or (block.kind == "attachment" and (not block.text or " " in block.text))
        or (block.kind == "table" and not _is_table_shown(block.rows))
    ]


def _is_table_shown(rows: Sequence[Sequence[str]]) -> bool:
    even = len({len(row) for row in rows}) == 1 and len(rows[0]) > 0
    return even and all(_is_text_shown(cell) for row in rows for cell in row)


def _is_text_shown(text: str) -> bool:
    """Whether the page shows the text as it is: no placeholder, no space at an end, nothing that XML cannot hold."""
    return "{{" not in text and text.strip() == text and clean(text) == text


def _store_properties() -> etree._Element:
    root = etree.Element(f"{{{_DATA_STORE}}}datastoreItem", nsmap={"ds": _DATA_STORE})
    root.set(f"{{{_DATA_STORE}}}itemID", _STORE_ID)
    references = etree.SubElement(root, f"{{{_DATA_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_DATA_STORE}}}schemaRef", {f"{{{_DATA_STORE}}}uri": LETTER_NAMESPACE})
    return root
