"""What the tests of export share: the parts of an exported file, and LibreOffice for the rendered page."""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.letter import Letter

Parts = Mapping[str, etree._Element]
Office = Callable[[Mapping[str, bytes], str], Mapping[str, Path]]
FONTS = Path(__file__).parent.parent / "data" / "rendering-fonts.conf"


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
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")
    home = tmp_path_factory.mktemp("office")

    def convert(files: Mapping[str, bytes], ending: str) -> Mapping[str, Path]:
        folder, out = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("converted")
        for name, content in files.items():
            (folder / f"{name}.docx").write_bytes(content)
        options = [f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", ending]
        subprocess.run(
            [program, *options, "--outdir", str(out), *(str(folder / f"{name}.docx") for name in files)],
            env=os.environ | {"FONTCONFIG_FILE": str(FONTS)},
            check=True,
            capture_output=True,
            timeout=240,
        )
        return {name: out / f"{name}.{ending}" for name in files}

    return convert
