"""Writing an Open Packaging Convention file so that equal parts give equal bytes (ECMA-376 part 2)."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_MADE_ON = 3  # "Unix" in a zip's directory, on whatever system we run
_READABLE = 0o644 << 16
_COMPRESSION = 3  # half the time of the usual 6 for a twelfth more bytes


@dataclass(frozen=True, slots=True)
class Relationship:
    """A part's (or the package's) relationship to another part, `target` as the file says it."""

    id: str
    type: str
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a package: its absolute name, its content type, bytes and relationships."""

    name: str
    content_type: str
    content: bytes
    relationships: tuple[Relationship, ...] = ()


def package_bytes(
    parts: Iterable[Part], relationships: Sequence[Relationship], compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The package as a zip: types first, then the rest by name, every entry dated 1980-01-01."""
    ordered = sorted(parts, key=lambda part: part.name)
    entries = {"_rels/.rels": _relationships(relationships)}
    for part in ordered:
        entries[part.name.lstrip("/")] = part.content
        if part.relationships:
            folder, _, name = part.name.lstrip("/").rpartition("/")
            entries[f"{folder}/_rels/{name}.rels"] = _relationships(part.relationships)
    content_types = _content_types({part.name: part.content_type for part in ordered})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in [("[Content_Types].xml", content_types), *sorted(entries.items())]:
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = compression
            entry.create_system = _MADE_ON
            entry.external_attr = _READABLE
            archive.writestr(entry, content, compresslevel=_COMPRESSION)
    return stream.getvalue()


def _content_types(types: Mapping[str, str]) -> bytes:
    overrides = "".join(
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>"
        for name, kind in types.items()
    )
    defaults = (
        f'<Default Extension="rels" ContentType="{_RELATIONSHIPS_TYPE}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'{_DECLARATION}<Types xmlns="{_TYPES}">{defaults}{overrides}</Types>'.encode()


def _relationships(relationships: Iterable[Relationship]) -> bytes:
    entries = "".join(
        f"<Relationship Id={quoteattr(entry.id)} Type={quoteattr(entry.type)} Target={quoteattr(entry.target)}/>"
        for entry in relationships
    )
    return f'{_DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{entries}</Relationships>'.encode()
