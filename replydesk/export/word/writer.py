"""From a letter to the bytes of its Word file."""

import dataclasses
import io
from collections.abc import Iterable, Sequence
from typing import cast

import docx
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part as OpcPart
from docx.opc.rel import Relationships
from docx.package import Package

from replydesk.export.profile import Profile
from replydesk.export.sheet import Sheet
from replydesk.export.typeset import typeset
from replydesk.export.word.body import body_elements
from replydesk.export.word.commented import commented
from replydesk.export.word.comments import Numbered, comment_parts, numbered
from replydesk.export.word.identity import add_identity, set_core_properties
from replydesk.export.word.package import Part, Relationship, package_bytes
from replydesk.export.word.template import Template, template
from replydesk.export.word.xml import Element
from replydesk.letter import Letter


def docx_bytes(letter: Letter, profile: Profile) -> bytes:
    """The letter as a .docx on the official page. The same letter and profile give the same bytes."""
    sheet = typeset(letter, profile)
    if letter.comments:
        sheet = dataclasses.replace(sheet, content=commented(sheet.content, letter))
    return file_bytes(letter, sheet, body_elements(sheet), numbered(letter))


def clean_docx_bytes(letter: Letter, profile: Profile) -> bytes:
    """The letter as a .docx that holds only what is printed: no comments, no bookmarks, no identity."""
    sheet = typeset(letter, profile)
    nameless = tuple(dataclasses.replace(item, block="") for item in sheet.content)
    sheet = dataclasses.replace(sheet, content=nameless)
    return file_bytes(letter, sheet, body_elements(sheet), identified=False)


def file_bytes(
    letter: Letter,
    sheet: Sheet,
    body: Iterable[Element],
    comments: Sequence[Numbered] = (),
    *,
    identified: bool = True,
) -> bytes:
    """The .docx with this body and these comments; `identified` says in it which letter it is.

    `sheet` is the letter's typeset page.
    """
    document = _written(sheet, body, comments)
    set_core_properties(document, letter, with_author=identified)
    if identified:
        add_identity(document, letter, sheet.content)
    return _saved(document)


def sheet_bytes(sheet: Sheet) -> bytes:
    """A sheet that is no letter, such as the dispatch sheet, as a .docx. It does not say which letter it is of."""
    return _saved(_written(sheet, body_elements(sheet)))


def _written(sheet: Sheet, body: Iterable[Element], comments: Sequence[Numbered] = ()) -> Document:
    """The sheet with this body and these comments as a document of python-docx."""
    document = _opened(template(sheet.profile, sheet.lines, comments=bool(comments)))
    for relationship, part in comment_parts(comments):
        _relate(document, relationship, part)
    section = document.element.body[-1]
    for element in body:
        section.addprevious(element)
    return document


def _opened(empty: Template) -> Document:
    """The template as a document of python-docx, with the parts that go past it."""
    document = docx.Document(io.BytesIO(empty.package))
    package = cast("Package", document.part.package)
    for relationship, part in empty.document_parts:
        _relate(document, relationship, part)
    for relationship, part in empty.package_parts:
        package.load_rel(relationship.type, _foreign(part, package), relationship.id)
    return document


def _relate(document: Document, relationship: Relationship, part: Part) -> None:
    """Give the document a part that python-docx does not look into."""
    foreign = _foreign(part, cast("Package", document.part.package))
    document.part.load_rel(relationship.type, foreign, relationship.id)


def _foreign(part: Part, package: Package) -> OpcPart:
    return OpcPart(PackURI(part.name), part.content_type, part.content, package)


def _saved(document: Document) -> bytes:
    """The package's bytes: python-docx would date its zip entries with the clock."""
    package = document.part.package
    parts = (
        Part(str(part.partname), part.content_type, part.blob, tuple(_relationships(part.rels)))
        for part in package.iter_parts()
    )
    return package_bytes(parts, tuple(_relationships(package.rels)))


def _relationships(relationships: Relationships) -> Iterable[Relationship]:
    return (Relationship(entry.rId, entry.reltype, entry.target_ref) for entry in relationships.values())
