"""A small writer of .docx files for the tests: only what a test names is in the file."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{_OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "header1": "header",
    "footnotes": "footnotes",
    "comments": "comments",
    "commentsExtended": "commentsExtended",
}


def run(text: str, *, bold: bool = False, hidden: bool = False) -> str:
    """w:r; a tab and a newline in the text become w:tab and w:br."""
    properties = ("<w:b/>" if bold else "") + ("<w:vanish/>" if hidden else "")
    pieces = escape(text).replace("\t", "</w:t><w:tab/><w:t>").replace("\n", "</w:t><w:br/><w:t>")
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{pieces}</w:t></w:r>"


def p(
    text: str = "",
    *,
    style: str = "",
    num: tuple[int, int] | None = None,
    outline: int | None = None,
    runs: str = "",
) -> str:
    """w:p with a style id, a list (numId, level), an outline level (0 is the first), and its text or ready runs."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    if outline is not None:
        properties += f'<w:outlineLvl w:val="{outline}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs or run(text)}</w:p>"


def tbl(*rows: Sequence[str]) -> str:
    """w:tbl; a cell that begins with < is ready XML."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def numbering(*levels: tuple[str, str]) -> str:
    """The numbering part with one list (numId 1) of these levels: (number format, text)."""
    entries = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(levels)
    )
    return (
        f'<w:numbering {_NAMESPACES}><w:abstractNum w:abstractNumId="7">{entries}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )


def styles(**entries: str) -> str:
    """The styles part: style id = "name" or "name|XML of the style's children"."""
    found = []
    for name, entry in entries.items():
        title, _, inner = entry.partition("|")
        found.append(
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>{inner}</w:style>'
        )
    return f"<w:styles {_NAMESPACES}>{''.join(found)}</w:styles>"


def part(tag: str, *children: str) -> str:
    """Another part of the document, such as w:hdr, with these children."""
    return f"<{tag} {_NAMESPACES}>{''.join(children)}</{tag}>"


def word(
    *body: str, parts: Mapping[str, str] | None = None, replace: Mapping[str, bytes] | None = None
) -> bytes:
    """The bytes of a .docx with this body. `parts` are by name (styles, numbering, header1 …); `replace` overwrites whole files."""
    parts = parts or {}
    files: dict[str, bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ).encode(),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{_PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="r{place}" Type="{_OFFICE}/{_KINDS[name]}" Target="{name}.xml"/>'
                for place, name in enumerate(parts)
            )
            + "</Relationships>"
        ).encode(),
        **{f"word/{name}.xml": content.encode() for name, content in parts.items()},
        **(replace or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()
