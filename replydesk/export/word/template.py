"""Our own Word template: an empty letter with the profile's styles, settings, margins and footers.

It is built here from the profile and not kept as a file, so that no second copy of the page's numbers exists;
tests/data/export shows its parts as readable XML.
"""

import functools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.export.kinsoku import NEVER_FIRST, NEVER_LAST
from replydesk.export.profile import Profile
from replydesk.export.sheet import Line
from replydesk.export.word.margins import first_header_part, footer_part
from replydesk.export.word.numbering import numbering_part
from replydesk.export.word.package import Part, Relationship, package_bytes
from replydesk.export.word.styles import fonts_part, styles_part
from replydesk.export.word.xml import Element, flag, node, root, serialized, value

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MICROSOFT_WORD = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY_MODE = 15
_CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>replydesk</Application></Properties>"
)
_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<cp:coreProperties xmlns:cp="{_CORE_NAMESPACE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


@dataclass(frozen=True, slots=True)
class Template:
    """An empty letter: the .docx that python-docx opens, and the parts that are added to it as they are.

    python-docx parses and writes anew every part it knows; what never changes from letter to letter goes past it.
    """

    package: bytes
    document_parts: tuple[tuple[Relationship, Part], ...]
    package_parts: tuple[tuple[Relationship, Part], ...]


@functools.lru_cache(maxsize=16)
def template(profile: Profile, lines: tuple[Line, ...], *, comments: bool = False) -> Template:
    """The template for letters of this profile whose first page has these red lines, with or without comments."""
    main = Part("/word/document.xml", f"{_WORD_TYPE}.document.main+xml", serialized(_document(profile)))
    core = Part(
        "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", _CORE.encode()
    )
    relationships = [
        Relationship("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        Relationship("rId2", _CORE_RELATION, "docProps/core.xml"),
    ]
    app = Part(
        "/docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        _APP.encode(),
    )
    return Template(
        package_bytes([main, core], relationships, zipfile.ZIP_STORED),
        tuple(_document_parts(profile, lines, comments=comments)),
        ((Relationship("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"), app),),
    )


def _document_parts(
    profile: Profile, lines: tuple[Line, ...], *, comments: bool
) -> Iterator[tuple[Relationship, Part]]:
    """Styles, settings, fonts, the header and the footers, with the ids that the section refers to."""
    number = profile.page_number
    first = number.odd if number.first_page else None
    parts = (
        ("styles", "styles", styles_part(profile, comments=comments)),
        ("settings", "settings", _settings()),
        ("fontTable", "fontTable", fonts_part(profile)),
        ("header", "header1", first_header_part(profile, lines)),
        ("footer", "footer1", footer_part(profile, number.odd)),
        ("footer", "footer2", footer_part(profile, number.even)),
        ("footer", "footer3", footer_part(profile, first)),
        *([("numbering", "numbering", numbering_part())] if profile.numbering == "automatic" else []),
    )
    for place, (kind, name, root_element) in enumerate(parts, 1):
        part = Part(f"/word/{name}.xml", f"{_WORD_TYPE}.{kind}+xml", serialized(root_element))
        yield Relationship(f"rId{place}", f"{_OFFICE}/{kind}", f"{name}.xml"), part


def _document(profile: Profile) -> Element:
    return root("w:document", "w r", node("w:body", None, _section(profile)))


def _section(profile: Profile) -> Element:
    """The one section (w:sectPr, ECMA-376 17.6.17): paper, margins, footers and the line grid."""
    page = profile.page
    width, height = round(page.width), round(page.height)
    left, top = round(page.left), round(page.top)
    margins = {
        "w:top": top,
        "w:right": width - left - page.text_width,
        "w:bottom": height - top - page.text_height,
        "w:left": left,
        "w:header": round(page.header),
        "w:footer": round(page.footer),
        "w:gutter": 0,
    }
    return node(
        "w:sectPr",
        None,
        node("w:headerReference", {"w:type": "first", "r:id": "rId4"}),
        node("w:footerReference", {"w:type": "default", "r:id": "rId5"}),
        node("w:footerReference", {"w:type": "even", "r:id": "rId6"}),
        node("w:footerReference", {"w:type": "first", "r:id": "rId7"}),
        node("w:pgSz", {"w:w": width, "w:h": height}),
        node("w:pgMar", margins),
        node("w:cols", {"w:space": 425}),
        flag("w:titlePg"),
        node("w:docGrid", {"w:type": "lines", "w:linePitch": round(page.line)}),
    )


def _settings() -> Element:
    """word/settings.xml in the order of the schema (ECMA-376 17.15.1.78)."""
    return root(
        "w:settings",
        "w",
        node("w:zoom", {"w:percent": 100}),
        value("w:defaultTabStop", 420),
        flag("w:evenAndOddHeaders"),
        value("w:characterSpacingControl", "doNotCompress"),  # 28 whole cells a line
        node("w:noLineBreaksAfter", {"w:lang": "zh-CN", "w:val": NEVER_LAST}),
        node("w:noLineBreaksBefore", {"w:lang": "zh-CN", "w:val": NEVER_FIRST}),
        node(
            "w:compat",
            None,
            _compatibility("compatibilityMode", _COMPATIBILITY_MODE),
            _compatibility("overrideTableStyleFontSizeAndJustification", 1),
            _compatibility("enableOpenTypeFeatures", 1),
            _compatibility("doNotFlipMirrorIndents", 1),
            _compatibility("differentiateMultirowTableHeaders", 1),
        ),
        node("w:themeFontLang", {"w:val": "en-US", "w:eastAsia": "zh-CN"}),
        value("w:decimalSymbol", "."),
        value("w:listSeparator", ","),
    )


def _compatibility(name: str, setting: int) -> Element:
    attributes = {"w:name": name, "w:uri": _MICROSOFT_WORD, "w:val": setting}
    return node("w:compatSetting", attributes)
