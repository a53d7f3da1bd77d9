"""Our own Word template: an empty letter with the profile's styles, settings, margins and footers.

It is built here from the profile and not kept as a file, so that no second copy of the page's numbers exists;
tests/data/export shows its parts as readable XML.
"""

import functools
import io
import zipfile

from replydesk.export.kinsoku import NEVER_FIRST, NEVER_LAST
from replydesk.export.profile import Profile
from replydesk.export.sheet import Line
from replydesk.export.word.margins import first_header_part, footer_part
from replydesk.export.word.package import Part, Relationship, package_bytes
from replydesk.export.word.styles import fonts_part, styles_part
from replydesk.export.word.xml import Element, flag, node, root, serialized, value

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MICROSOFT_WORD = "http://schemas.microsoft.com/office/word"
_COMPATIBILITY_MODE = 15
_CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
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


@functools.lru_cache(maxsize=16)
def template_bytes(profile: Profile, lines: tuple[Line, ...]) -> bytes:
    """The template as a .docx, not compressed: it is read once for every letter and never stored."""
    settings, styles = serialized(_settings()), serialized(styles_part(profile))
    number = profile.page_number
    first = None if not number.first_page else number.odd
    main = Part(
        "/word/document.xml",
        f"{_WORD_TYPE}.document.main+xml",
        serialized(_document(profile)),
        (
            Relationship("rId1", f"{_OFFICE}/styles", "styles.xml"),
            Relationship("rId2", f"{_OFFICE}/settings", "settings.xml"),
            Relationship("rId3", f"{_OFFICE}/fontTable", "fontTable.xml"),
            Relationship("rId4", f"{_OFFICE}/header", "header1.xml"),
            Relationship("rId5", f"{_OFFICE}/footer", "footer1.xml"),
            Relationship("rId6", f"{_OFFICE}/footer", "footer2.xml"),
            Relationship("rId7", f"{_OFFICE}/footer", "footer3.xml"),
        ),
    )
    footers = (footer_part(profile, align) for align in (number.odd, number.even, first))
    parts = [
        main,
        Part("/word/styles.xml", f"{_WORD_TYPE}.styles+xml", styles),
        Part("/word/settings.xml", f"{_WORD_TYPE}.settings+xml", settings),
        Part("/word/fontTable.xml", f"{_WORD_TYPE}.fontTable+xml", serialized(fonts_part(profile))),
        Part("/word/header1.xml", f"{_WORD_TYPE}.header+xml", serialized(first_header_part(profile, lines))),
        *(
            Part(f"/word/footer{place}.xml", f"{_WORD_TYPE}.footer+xml", serialized(footer))
            for place, footer in enumerate(footers, 1)
        ),
        Part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            _APP.encode(),
        ),
        Part(
            "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", _CORE.encode()
        ),
    ]
    relationships = [
        Relationship("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
        Relationship(
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
        Relationship("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    ]
    return package_bytes(parts, relationships, zipfile.ZIP_STORED)


def template_stream(profile: Profile, lines: tuple[Line, ...]) -> io.BytesIO:
    """The template as python-docx wants to open it."""
    return io.BytesIO(template_bytes(profile, lines))


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
