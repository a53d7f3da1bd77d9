"""The redline as a PDF: what changed is colored, with lines under it or through it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor

from replydesk.errors import ReplydeskError
from replydesk.ui.page.redline import redline_pdf
from replydesk.ui.palette import LIGHT
from tests.export.redline.samples import PAIRS

pytestmark = pytest.mark.usefixtures("qapp")
COLORS = QColor(LIGHT.author1), QColor(LIGHT.author3)
CHANGED, MOVED = ((color.redF(), color.greenF(), color.blueF()) for color in COLORS)


def colored(path: Path, color: tuple[float, ...]) -> tuple[str, int]:
    """The characters in a color, and how many lines are drawn in it."""
    with pdfplumber.open(path) as document:
        chars = [
            char["text"]
            for page in document.pages
            for char in page.chars
            if _is(char["non_stroking_color"], color)
        ]
        drawn = [line for page in document.pages for line in page.lines if _is(line["stroking_color"], color)]
    return "".join(chars), len(drawn)


def _is(found: object, color: tuple[float, ...]) -> bool:
    return isinstance(found, tuple) and found == pytest.approx(color, abs=0.005)


def written(name: str, folder: Path) -> Path:
    """The PDF of a pair of letters' redline."""
    path = folder / f"{name}.pdf"
    redline_pdf(*PAIRS[name], path, "letter")
    return path


def test_what_came_and_went_is_in_one_color_with_a_line_each(tmp_path: Path) -> None:
    assert colored(written("words", tmp_path), CHANGED) == ("按期如期全面", 2)


def test_what_moved_is_in_another_color_with_two_lines(tmp_path: Path) -> None:
    path = written("moved", tmp_path)
    text, lines = colored(path, MOVED)
    assert "产业数字化发展迅猛" in text
    assert lines % 2 == 0


def test_a_letter_beside_itself_has_no_color(tmp_path: Path) -> None:
    path = written("nothing", tmp_path)
    assert colored(path, CHANGED) == colored(path, MOVED) == ("", 0)


def test_headings_that_are_gone_are_no_bookmarks(tmp_path: Path) -> None:
    reader = PdfReader(written("all", tmp_path))
    titles = _titles(reader.outline)
    assert sum("数字经济相关政策支撑体系" in title for title in titles) == 1
    assert not any("完善制造业数字人才培养体系" in title for title in titles)


def _titles(entries: Sequence[Any]) -> list[str]:
    """The titles of bookmarks, those inside others too."""
    return [
        title
        for entry in entries
        for title in (_titles(entry) if isinstance(entry, list) else [str(entry["/Title"])])
    ]


def test_an_unknown_profile_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReplydeskError):
        redline_pdf(*PAIRS["words"], tmp_path / "a.pdf", "nowhere")
    assert not list(tmp_path.iterdir())
