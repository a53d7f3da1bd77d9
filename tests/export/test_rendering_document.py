"""The document form as LibreOffice prints it: its ink, measured in mm from the paper's upper edge."""

import dataclasses
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from PIL import Image

from replydesk.export import docx_bytes, load_profile
from replydesk.export.paging import LIBREOFFICE, paginate
from replydesk.export.paging.rows import rows
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars, table
from tests.export.conftest import Office
from tests.export.profiles import document_letter, office_profile
from tests.rendering import pdf_rows

pytestmark = pytest.mark.render

DPI = 200
MM = 25.4 / DPI
NEAR = 0.6
DARK = 160
TOP, BOTTOM = 37.0, 262.0
TWO_LINES = 20.8
JOINT = "郑州市大数据管理局\n郑州市工业和信息化局\n郑州市财政局"
BARE = {"copy_number": "", "secrecy": "", "urgency": ""}


@dataclasses.dataclass(frozen=True)
class Paper:
    """One page: its rows of ink as (upper, lower edge), its red rules and black rules as (top, bottom, left, right)."""

    ink: tuple[tuple[float, float], ...]
    red: tuple[tuple[float, float, float, float], ...]
    black: tuple[tuple[float, float, float, float], ...]
    text: str
    rows: tuple[str, ...]


def long_table() -> Letter:
    """A table of eight columns and sixty rows, whose cells are long."""
    head = [f"列{number}" for number in range(8)]
    rows = [[f"{row}", *["事项内容很长要回行" * (1 + row % 3)] * 7] for row in range(1, 61)]
    return Letter("t", Particulars(), (table([head, *rows], id="t"),))


def _letters(folder: Path) -> dict[str, tuple[Letter, str]]:
    """The letters by name, with their profiles, of which the offices' are written to the folder."""
    return {
        "document": (document_letter(), "document"),
        "bare": (document_letter(**BARE, result_class=""), "document"),
        "upward": (document_letter(signatory="高守诚"), office_profile(folder, "upward")),
        "joint": (document_letter(issuer=JOINT), "document"),
        "table": (long_table(), "document"),
        "literal": (document_letter(), "letter"),
        "automatic": (document_letter(), office_profile(folder, "automatic")),
    }


@pytest.fixture(scope="session")
def papers(office: Office, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Paper]]:
    """All letters, rendered by one start of LibreOffice."""
    folder = tmp_path_factory.mktemp("profiles")
    letters = _letters(folder)
    files = {name: docx_bytes(letter, profile) for name, (letter, profile) in letters.items()}
    return {name: _read(path) for name, path in office(files, "pdf").items()}


def _read(path: Path) -> list[Paper]:
    with pdfplumber.open(path) as document:
        told = pdf_rows(path)
        return [_paper(page, tuple(own)) for page, own in zip(document.pages, told, strict=True)]


def _paper(page: Any, told: tuple[str, ...]) -> Paper:
    point = 25.4 / 72
    drawn = [
        (entry["top"] * point, entry["bottom"] * point, entry["x0"] * point, entry["x1"] * point, entry)
        for entry in (*page.lines, *page.rects)
    ]
    red = {entry[:4] for entry in drawn if tuple(entry[4]["stroking_color"] or ()) == (1, 0, 0)}
    wide = {entry[:4] for entry in drawn if entry[3] - entry[2] > 150}
    image = page.to_image(resolution=DPI).original.convert("L")
    return Paper(_ink(image), tuple(sorted(red)), tuple(sorted(wide - red)), page.extract_text(), told)


def _ink(image: Image.Image) -> tuple[tuple[float, float], ...]:
    """The rows of ink; what is less than half a millimeter apart is one."""
    marked = image.point(lambda value: 255 if value < DARK else 0).convert("F")
    column = marked.resize((1, image.height), Image.Resampling.BOX).get_flattened_data()
    bands: list[list[int]] = []
    for y, value in enumerate(column):
        if not value:
            continue
        if bands and (y - bands[-1][1]) * MM < 0.5:
            bands[-1][1] = y
        else:
            bands.append([y, y])
    return tuple((first * MM, (last + 1) * MM) for first, last in bands)


def test_the_head_of_a_document(papers: dict[str, list[Paper]]) -> None:
    first = papers["bare"][0]
    mark, number, line, title, second, addressee = first.ink[:6]
    assert mark[0] == pytest.approx(TOP + 35, abs=NEAR)
    assert number[0] - mark[1] == pytest.approx(TWO_LINES, abs=NEAR)
    assert line[0] - number[1] == pytest.approx(4, abs=NEAR)
    assert line[1] - line[0] == pytest.approx(0.53, abs=0.2)
    assert title[0] - line[1] == pytest.approx(TWO_LINES, abs=NEAR)
    assert addressee[0] - second[1] == pytest.approx(10.4, abs=1.6)
    assert {(round(left), round(right)) for _, _, left, right in first.red} == {(28, 184)}


def test_the_head_stands_as_low_with_secrecy_rows_and_with_a_signatory(
    papers: dict[str, list[Paper]],
) -> None:
    for name in ("document", "upward"):
        copy_number, secrecy, urgency, mark, number, line = papers[name][0].ink[:6]
        assert TOP <= copy_number[0] <= TOP + 5
        assert copy_number[0] < secrecy[0] < urgency[0] < mark[0]
        assert mark[0] == pytest.approx(TOP + 35, abs=NEAR)
        assert number[0] - mark[1] == pytest.approx(TWO_LINES, abs=NEAR)
        assert line[0] - number[1] == pytest.approx(4, abs=NEAR)
    assert "郑数函〔2023〕15号签发人：高守诚" in papers["upward"][0].text.replace(" ", "")


def test_joint_issuers_leave_the_number_two_lines_below_them(papers: dict[str, list[Paper]]) -> None:
    *_, one, two, three, number, line = papers["joint"][0].ink[:8]
    assert one[0] == pytest.approx(TOP + 35, abs=NEAR)
    assert two[0] - one[0] == pytest.approx(three[0] - two[0], abs=NEAR)
    assert number[0] - three[1] == pytest.approx(TWO_LINES, abs=NEAR)
    assert line[0] - number[1] == pytest.approx(4, abs=NEAR)


@pytest.mark.parametrize("name", ["document", "upward", "joint", "bare"])
def test_the_imprints_last_line_is_the_type_areas_lower_edge(
    papers: dict[str, list[Paper]], name: str
) -> None:
    upper, middle, lower = (entry for entry in papers[name][-1].black if entry[0] > 200)
    assert lower[1] == pytest.approx(BOTTOM, abs=0.2)
    for (top, bottom, left, right), thickness in ((upper, 0.35), (middle, 0.25), (lower, 0.35)):
        assert bottom - top == pytest.approx(thickness, abs=0.05)
        assert left == pytest.approx(28, abs=NEAR)
        assert right == pytest.approx(184, abs=NEAR)
    assert not [entry for paper in papers[name][:-1] for entry in paper.black if entry[0] > BOTTOM - 1]


def test_every_page_has_its_number(papers: dict[str, list[Paper]]) -> None:
    for number, paper in enumerate(papers["document"], 1):
        assert f"—{number}—" in paper.text.replace(" ", "")


def test_a_long_table_repeats_its_head_and_stays_in_the_type_area(papers: dict[str, list[Paper]]) -> None:
    pages = papers["table"]
    assert len(pages) > 3
    for paper in pages:
        assert "列0" in paper.text
        assert paper.ink[0][0] >= TOP - NEAR or paper is pages[0]
        inside = [row for row in paper.ink if row[0] < BOTTOM]
        assert inside[-1][1] <= BOTTOM + NEAR


def test_numbers_by_word_print_as_literal_ones(papers: dict[str, list[Paper]]) -> None:
    literal, automatic = papers["literal"], papers["automatic"]
    assert [paper.text for paper in automatic] == [paper.text for paper in literal]


@pytest.mark.parametrize("name", ["document", "bare", "upward", "joint"])
def test_our_own_pages_of_a_document_are_the_same(
    tmp_path: Path, papers: dict[str, list[Paper]], name: str
) -> None:
    letter, profile = _letters(tmp_path)[name]
    pages = paginate(typeset(letter, load_profile(profile)), LIBREOFFICE).pages
    ours = [[text for row in rows(page) if (text := "".join(row.split()))] for page in pages]
    assert ours == [list(paper.rows) for paper in papers[name]]
