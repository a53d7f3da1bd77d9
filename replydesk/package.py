"""Office packages of unknown origin (.docx, .xlsx), opened so that no file can do harm.

A package is a ZIP archive of XML parts (ECMA-376 part 2). Limits on the number of parts, their size and their
compression stop archive bombs; XML is read without entities, DTDs and network.
"""

import io
import posixpath
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from replydesk.errors import FileError, ReplydeskError

MOST_PARTS = 4000
LARGEST_PART = 64_000_000
LARGEST_PACKAGE = 256_000_000
# XML compresses 10 to 40 times; pictures hardly. Small parts may compress more without harm.
HIGHEST_RATIO = 250
_SMALL = 1_000_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Strict OOXML names the same things by other addresses (ECMA-376 part 1 against part 4).
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)


class PackageError(ReplydeskError):
    """The file is no package that can be read safely; it was not changed."""


class Package:
    """The parts of a package, each read when it is asked for."""

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        self._archive = _archive(content, name)
        self._infos = {info.filename: info for info in self._archive.infolist()}
        self._read = 0

    def __contains__(self, part: str) -> bool:
        return part in self._infos

    def parts(self) -> tuple[str, ...]:
        """The names of all parts."""
        return tuple(self._infos)

    def content(self, part: str) -> bytes:
        """The part's bytes; PackageError if it is missing, damaged or too large."""
        info = self._infos.get(part)
        if info is None:
            raise PackageError(
                "“{name}”已损坏（缺少 {part}），没有打开；原文件未改动。", name=self.name, part=part
            )
        self._check_size(info)
        try:
            with self._archive.open(info) as stream:
                content = stream.read(LARGEST_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise PackageError(
                "“{name}”已损坏（{part} 解不开），没有打开；原文件未改动。", name=self.name, part=part
            ) from error
        self._read += len(content)
        if len(content) > LARGEST_PART or self._read > LARGEST_PACKAGE:
            raise _too_large(self.name)
        return content

    def _check_size(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & _ENCRYPTED:
            raise PackageError(
                "“{name}”设了密码，没有打开；请先去掉密码再导入，原文件未改动。", name=self.name
            )
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > LARGEST_PART or (info.file_size > _SMALL and ratio > HIGHEST_RATIO):
            raise _too_large(self.name)

    def xml(self, part: str) -> etree._Element:
        """The part's root element; PackageError if it is missing or no well-formed XML, or has a DTD."""
        content = self.content(part)
        for strict, transitional in _STRICT:
            content = content.replace(strict, transitional)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise PackageError(
                "“{name}”已损坏（{part} 不是完好的 XML），没有打开；原文件未改动。", name=self.name, part=part
            ) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise PackageError(
                "“{name}”含有外来的文档类型定义，可能有害，没有打开；原文件未改动。", name=self.name
            )
        return root

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that `part` ("" for the package) is related to by a relationship whose type ends with `kind`."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations not in self:
            return []
        found = []
        for relation in self.xml(relations).iter(_RELATIONS):
            if (
                relation.get("Type", "").rstrip("/").endswith("/" + kind)
                and relation.get("TargetMode") != "External"
            ):
                target = relation.get("Target", "")
                path = (
                    target.lstrip("/")
                    if target.startswith("/")
                    else posixpath.normpath(posixpath.join(folder, target))
                )
                if path in self:
                    found.append(path)
        return found


def open_package(source: Path | bytes, name: str = "") -> Package:
    """The package in a file or in bytes; FileError or PackageError with one Chinese sentence if it cannot be read."""
    if isinstance(source, bytes):
        return Package(source, name or "文件")
    try:
        if source.stat().st_size > LARGEST_PACKAGE:
            raise _too_large(source.name)
        content = source.read_bytes()
    except OSError as error:
        raise FileError(
            "“{path}”读不出来（{reason}），没有打开。", path=source, reason=error.strerror or error
        ) from error
    return Package(content, name or source.name)


def _archive(content: bytes, name: str) -> zipfile.ZipFile:
    ending = ".xlsx" if name.lower().endswith((".xlsx", ".xls")) else ".docx"
    if content.startswith(_OLD_OFFICE):
        old, program = (".xls", "Excel") if ending == ".xlsx" else (".doc", "Word")
        raise PackageError(
            "“{name}”是旧版 {old} 文件或设了密码；请用 {program} 或 WPS 另存为不加密的 {ending} 再导入，原文件未改动。",
            name=name,
            old=old,
            program=program,
            ending=ending,
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise PackageError(
            "“{name}”不是完好的 {ending} 文件，没有打开；原文件未改动。", name=name, ending=ending
        ) from error
    if len(entries) > MOST_PARTS or sum(info.file_size for info in entries) > LARGEST_PACKAGE:
        raise _too_large(name)
    return archive


def _too_large(name: str) -> PackageError:
    return PackageError("“{name}”解开后异常庞大，可能有害，没有打开；原文件未改动。", name=name)
