"""What the tests of export share: the parts of an exported file, and LibreOffice for the rendered page."""

import io
import shutil
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.letter import Letter
from tests.rendering import convert

Parts = Mapping[str, etree._Element]
Office = Callable[[Mapping[str, bytes], str], Mapping[str, Path]]


def parts_of(content: bytes) -> Parts:
    """The XML of every part of a package, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def exported(letter: Letter, profile: str = "letter") -> Parts:
    """The parts of the letter's Word file."""
    return parts_of(docx_bytes(letter, profile))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Turns Word files, given by name, into another format with one start of LibreOffice; skips where there is none."""
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    home = tmp_path_factory.mktemp("office")

    def turned(files: Mapping[str, bytes], ending: str) -> Mapping[str, Path]:
        return convert(files, ending, tmp_path_factory.mktemp("converted"), home, timeout=240)

    return turned
