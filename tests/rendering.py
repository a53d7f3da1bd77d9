"""LibreOffice as the judge of our pages: Word files to PDF, and what a reader sees there row by row."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

FONTS = Path(__file__).parent / "data" / "rendering-fonts.conf"
_WORD = "{http://www.w3.org/1999/xhtml}word"
_PAGE = "{http://www.w3.org/1999/xhtml}page"
_LEVEL = 4.0
"""Points by which the lower edges of words in a row may differ: the boxes of stand-in faces reach lower."""
_FOOTER = 745.0
"""Points from the paper's top below which only the page number stands."""


def convert(
    files: Mapping[str, bytes],
    ending: str,
    folder: Path,
    home: Path,
    timeout: float = 590,
    source_ending: str = "docx",
) -> Mapping[str, Path]:
    """Turn Word files, or others, given by name, into another format with one start of LibreOffice."""
    source, out = folder / "in", folder / "out"
    source.mkdir(parents=True)
    for name, content in files.items():
        (source / f"{name}.{source_ending}").write_bytes(content)
    options = [
        f"-env:UserInstallation={home.as_uri()}",
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(out),
    ]
    subprocess.run(
        ["soffice", *options, *(str(source / f"{name}.{source_ending}") for name in files)],
        env=os.environ | {"FONTCONFIG_FILE": str(FONTS)},
        check=True,
        capture_output=True,
        timeout=timeout,
    )
    return {name: out / f"{name}.{ending}" for name in files}


def pdf_rows(path: Path) -> list[list[str]]:
    """The rows of every page of a PDF, without spaces and page numbers."""
    listed = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout
    root = etree.fromstring(
        re.sub(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", b"", listed), etree.XMLParser(recover=True)
    )
    return [_page_rows(page) for page in root.iter(_PAGE)]


def _page_rows(page: etree._Element) -> list[str]:
    words = sorted(
        (float(word.get("yMax", 0)), float(word.get("xMin", 0)), word.text or "") for word in page.iter(_WORD)
    )
    rows: list[tuple[float, list[tuple[float, str]]]] = []
    for bottom, left, text in words:
        if rows and bottom - rows[-1][0] <= _LEVEL:
            rows[-1][1].append((left, text))
        else:
            rows.append((bottom, [(left, text)]))
    joined = ("".join(text for _, text in sorted(row)) for bottom, row in rows if bottom < _FOOTER)
    return ["".join(row.split()) for row in joined if row.strip()]
