"""Says in a PDF which character each glyph stands for, so that what is found and copied is what was written.

Qt names a glyph by the first character that has it, which for 一 is the radical U+2F00, and has no name for characters
beyond U+FFFF. It numbers the glyphs of a face in the order of their first use, as `Glyphs` remembers them. The fonts
themselves get names that do not change from run to run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from replydesk.ui.page.glyphs import Face

if TYPE_CHECKING:
    from pypdf import PdfWriter

_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f]+)>)")
_CODE = re.compile(rb"<([0-9A-Fa-f]+)>")
_BOX = "\ufffd"
_AT_ONCE = 100
"""So many names may stand in one list, by the PDF's specification of character maps."""


def name_glyphs(writer: "PdfWriter", faces: Sequence[Face]) -> None:
    """Name the glyphs of all fonts of the PDF anew; a font that none of the faces agrees with keeps its names."""
    left = list(faces)
    for font in _fonts(writer):
        names = font["/ToUnicode"].get_object()
        known = dict(_known(names.get_data()))
        for place, face in enumerate(left):
            if _agrees(face, known):
                names.set_data(_map(face.written.values()))
                del left[: place + 1]
                break


def name_fonts(writer: "PdfWriter") -> None:
    """Mark every font as a part of its face, by six letters in the order of first use; Qt's are dealt out by chance."""
    from pypdf.generic import NameObject  # noqa: PLC0415  # takes longer to load than a letter to paint

    for number, font in enumerate(_fonts(writer)):
        inner = font["/DescendantFonts"][0].get_object()
        descriptor = inner["/FontDescriptor"].get_object()
        name = NameObject(f"/{_mark(number)}+{font['/BaseFont'].removeprefix('/').rpartition('+')[2]}")
        font[NameObject("/BaseFont")] = inner[NameObject("/BaseFont")] = name
        descriptor[NameObject("/FontName")] = name


def _mark(number: int) -> str:
    """The six capital letters of a number, AAAAAA for 0."""
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _fonts(writer: "PdfWriter") -> Iterator[Any]:
    """The fonts of the PDF that have names, once each, in the order of their first use."""
    found: dict[str, Any] = {}
    for page in writer.pages:
        resources: Any = page["/Resources"]
        found |= resources.get("/Font", {})
    for name in sorted(found, key=lambda name: (len(name), name)):
        font = found[name].get_object()
        if "/ToUnicode" in font:
            yield font


def _known(names: bytes) -> Iterator[tuple[int, str]]:
    """The glyphs' numbers with the characters that Qt has found for them."""
    _, _, ranges = names.partition(b"endcodespacerange")
    for first, _last, several, one in _RANGE.findall(ranges):
        for place, code in enumerate(_CODE.findall(several) if several else [one]):
            if character := int(code, 16):
                yield int(first, 16) + place, chr(character)


def _agrees(face: Face, known: Mapping[int, str]) -> bool:
    """Whether the face's glyphs are those that Qt has numbered."""
    glyphs = list(face.written)
    if any(number > len(glyphs) for number in known):
        return False
    return face.font.glyphIndexesForString("".join(known.values())) == [
        glyphs[number - 1] for number in known
    ]


def _map(written: Iterable[str]) -> bytes:
    """A character map of a font whose glyphs stand for these characters, from number 1; number 0 is the box."""
    entries = [
        f"<{number:04X}> <{char.encode('utf-16-be').hex().upper()}>"
        for number, char in enumerate((_BOX, *written))
    ]
    parts = [
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
    ]
    for start in range(0, len(entries), _AT_ONCE):
        some = entries[start : start + _AT_ONCE]
        parts += [f"{len(some)} beginbfchar", *some, "endbfchar"]
    parts.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return "\n".join(parts).encode("ascii")
