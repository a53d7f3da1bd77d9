"""The page as LibreOffice prints it, measured (lengths in mm from the paper's upper left corner)."""

import dataclasses
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from replydesk.export import docx_bytes
from replydesk.intake import read_letter
from replydesk.letter import Letter, closing, heading, paragraph
from replydesk.paths import resource
from tests.export.conftest import Office
from tests.letters import SENTENCE, full_letter, long_letter, sample_particulars, seed_letter

pytestmark = pytest.mark.render

MM = 25.4 / 72
NEAR = 0.6
LEFT, RIGHT, TOP, BOTTOM = 28.0, 184.0, 37.0, 262.0
BODY, KAI = "BousungEG-Light-GB", "GBZenKai-Medium"
"""The faces that stand for 仿宋_GB2312 and 楷体_GB2312 in tests/data/rendering-fonts.conf."""
ENDS = range(2, 36)


@dataclass(frozen=True)
class Line:
    """A line of text on a page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    faces: frozenset[str]
    size: float


@dataclass(frozen=True)
class Page:
    """A page: its lines of text from top to bottom (page number apart) and its red lines as (y, left, right, width)."""

    lines: tuple[Line, ...]
    number: Line | None
    red: tuple[tuple[float, float, float, float], ...]

    @property
    def body(self) -> list[Line]:
        """The lines inside the type area."""
        return [line for line in self.lines if line.top > TOP]


@dataclass(frozen=True)
class Rendering:
    """A letter as printed: its pages and the titles of its navigation outline."""

    pages: tuple[Page, ...]
    outline: tuple[str, ...]

    def find(self, words: str) -> tuple[int, Line]:
        """The page (from 1) and the line that begins with these words."""
        for number, page in enumerate(self.pages, 1):
            for line in page.lines:
                if line.text.startswith(words):
                    return number, line
        raise AssertionError(f"{words} is on no page")


def ending(lines: int, **changes: Any) -> Letter:
    """A letter of so many one-line paragraphs, then its closing."""
    body = (paragraph(f"第{number}行正文占一行。", id=f"b{number}") for number in range(lines))
    particulars = dataclasses.replace(sample_particulars(), **changes)
    return Letter("ending", particulars, (*body, closing("感谢您的关心和支持。", id="c")))


def plain_text() -> Letter:
    """Three pages of Chinese without digits or Latin letters, so that every full line has 28 cells."""
    blocks = (paragraph("各级各部门认真落实各项工作任务" * 20, id=f"b{number}") for number in range(5))
    return Letter("plain", sample_particulars(), tuple(blocks))


def letters() -> dict[str, tuple[Letter, str]]:
    """The letters that are rendered, with their profiles."""
    particulars = sample_particulars()
    long_name = dataclasses.replace(particulars, issuer="郑州市人民政府重大项目建设领导小组办公室")
    joint = dataclasses.replace(particulars, signature="郑州市大数据管理局 郑州市工业和信息化局", sealed=True)
    short = (heading("小标题。正文在后面。", 2, id="h"), paragraph(SENTENCE, id="p"))
    return {
        "seed": (seed_letter(), "letter"),
        "sample": (read_letter(resource("samples/zhengzhou-2023-00025.txt")).letter, "letter"),
        "full": (full_letter(), "letter"),
        "long": (long_letter(9), "letter"),
        "text": (plain_text(), "letter"),
        "draft": (full_letter(), "plain"),
        "name": (Letter("x", long_name, short), "letter"),
        "joint": (Letter("x", joint, short), "letter"),
        **{f"open{lines}": (ending(lines, sealed=False), "letter") for lines in ENDS},
        **{f"seal{lines}": (ending(lines, sealed=True, cc=()), "letter") for lines in ENDS},
    }


@pytest.fixture(scope="session")
def rendered(office: Office) -> dict[str, Rendering]:
    """All letters, rendered by one start of LibreOffice."""
    files = {name: docx_bytes(letter, profile) for name, (letter, profile) in letters().items()}
    return {name: _read(path) for name, path in office(files, "pdf").items()}


def _read(path: Path) -> Rendering:
    with pdfplumber.open(path) as document:
        outline = (
            tuple(title for _, title, *_ in document.doc.get_outlines()) if _has_outline(document) else ()
        )
        return Rendering(tuple(_page(page) for page in document.pages), outline)


def _has_outline(document: Any) -> bool:
    return "Outlines" in document.doc.catalog


def _page(page: Any) -> Page:
    lines = sorted((_line(found) for found in page.extract_text_lines()), key=lambda line: line.top)
    number = next((line for line in lines if re.fullmatch(r"—\s*\d+\s*—", line.text)), None)
    red = sorted(
        (
            (entry["top"] + entry["bottom"]) / 2 * MM,
            entry["x0"] * MM,
            entry["x1"] * MM,
            (entry["linewidth"] or 0) * MM,
        )
        for entry in page.lines
        if tuple(entry["stroking_color"] or ()) == (1, 0, 0)
    )
    return Page(tuple(line for line in lines if line is not number), number, tuple(red))


def _line(found: Any) -> Line:
    characters = [char for char in found["chars"] if not char["text"].isspace()]
    return Line(
        found["text"].replace(" ", ""),
        min(char["x0"] for char in characters) * MM,
        max(char["x1"] for char in characters) * MM,
        found["top"] * MM,
        found["bottom"] * MM,
        frozenset(char["fontname"].partition("+")[2] for char in characters),
        characters[0]["size"],
    )


def full_pages(rendering: Rendering) -> Iterator[Page]:
    """The pages between the first and the last two (the signature block may leave the one before the last short)."""
    yield from rendering.pages[1:-2]


@pytest.mark.parametrize("name", ["seed", "sample", "long", "text"])
def test_full_pages_have_22_lines(rendered: dict[str, Rendering], name: str) -> None:
    assert [len(page.lines) for page in full_pages(rendered[name])] == [22] * (len(rendered[name].pages) - 3)
    assert len(rendered[name].pages) > 3


def test_full_lines_have_28_characters(rendered: dict[str, Rendering]) -> None:
    counts = [len(line.text) for page in full_pages(rendered["text"]) for line in page.lines]
    assert counts.count(28) >= 15
    assert max(counts) == 28
    indented = [
        len(line.text)
        for page in rendered["text"].pages
        for line in page.body
        if line.text.startswith("各级") and line.left > LEFT + 10
    ]
    assert indented.count(26) == len(indented) > 0


def test_no_punctuation_hangs_in_the_margin(rendered: dict[str, Rendering]) -> None:
    for name in ("seed", "long", "text"):
        for page in rendered[name].pages:
            for line in page.body:
                assert line.right <= RIGHT + NEAR, line.text


def test_the_type_area_is_where_it_should_be(rendered: dict[str, Rendering]) -> None:
    for page in full_pages(rendered["text"]):
        assert min(line.left for line in page.lines) == pytest.approx(LEFT, abs=NEAR)
        assert max(line.right for line in page.lines) == pytest.approx(RIGHT, abs=1.0)
        assert page.lines[0].top >= TOP
        assert BOTTOM - 3.0 <= page.lines[-1].bottom <= BOTTOM + NEAR


def test_the_head_of_the_first_page(rendered: dict[str, Rendering]) -> None:
    for name in ("seed", "joint"):
        first = rendered[name].pages[0]
        mark = first.lines[0]
        assert mark.text == "郑州市大数据管理局"
        assert mark.size == pytest.approx(35)
        assert (mark.left + mark.right) / 2 == pytest.approx(105, abs=NEAR)
        for line, (middle, width) in zip(
            first.red, ((46.5, 2.25), (47.9, 0.75), (275.2, 0.75), (276.6, 2.25)), strict=True
        ):
            assert line[0] == pytest.approx(middle, abs=NEAR)
            assert line[1] == pytest.approx(20, abs=NEAR)
            assert line[2] == pytest.approx(190, abs=NEAR)
            assert line[3] == pytest.approx(width * 25.4 / 72, abs=0.1)
        number = first.lines[1]
        assert number.text == "郑数函〔2023〕15号"
        assert number.right == pytest.approx(RIGHT, abs=NEAR)


def test_the_red_lines_are_on_the_first_page_only(rendered: dict[str, Rendering]) -> None:
    assert [len(page.red) for page in rendered["seed"].pages] == [4] + [0] * (len(rendered["seed"].pages) - 1)
    assert not any(page.red for page in rendered["draft"].pages)


def test_a_long_issuer_stays_on_one_line(rendered: dict[str, Rendering]) -> None:
    mark = rendered["name"].pages[0].lines[0]
    assert mark.text == "郑州市人民政府重大项目建设领导小组办公室"
    assert mark.left >= LEFT - 1
    assert mark.right <= RIGHT + 1
    assert (mark.left + mark.right) / 2 == pytest.approx(105, abs=NEAR)


def test_the_title_is_two_lines_below_the_head_and_one_above_the_addressee(
    rendered: dict[str, Rendering],
) -> None:
    _, above = rendered["seed"].find("A类")
    _, title = rendered["seed"].find("关于市政协")
    _, last = rendered["seed"].find("第20230030号")
    _, addressee = rendered["seed"].find("郭岭委员")
    for line in (title, last):
        assert line.size == pytest.approx(22)
        assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1.0)
    assert title.top - above.bottom == pytest.approx(20.8, abs=1.2)
    assert addressee.top - last.bottom == pytest.approx(10.4, abs=1.2)
    assert addressee.left == pytest.approx(LEFT, abs=NEAR)


def test_page_numbers(rendered: dict[str, Rendering]) -> None:
    pages = rendered["long"].pages
    assert pages[0].number is None
    for place, page in enumerate(pages[1:], 2):
        assert page.number is not None
        assert page.number.text == f"—{place}—"
        assert page.number.size == pytest.approx(14)
        if place % 2:
            assert 4.5 <= RIGHT - page.number.right <= 8
        else:
            assert 4.5 <= page.number.left - LEFT <= 8
        middle = (page.number.top + page.number.bottom) / 2
        assert middle == pytest.approx(
            BOTTOM + 7, abs=1.2
        )  # of the line of type; the dash is near its middle


def test_a_draft_has_numbers_on_all_pages(rendered: dict[str, Rendering]) -> None:
    texts = [page.number.text if page.number else "" for page in rendered["draft"].pages]
    assert texts == [f"—{place}—" for place in range(1, len(texts) + 1)]
    assert rendered["draft"].pages[0].lines[0].text.startswith("000001")


def test_faces_by_role(rendered: dict[str, Rendering]) -> None:
    _, run_in = rendered["seed"].find("（一）市委市政府高度重视数字经济发展。")
    assert {KAI, BODY} <= run_in.faces
    page = rendered["text"].pages[1]
    assert {face for line in page.lines for face in line.faces} == {BODY}
    assert [line.size for line in page.lines] == pytest.approx([16] * 22)


def test_the_sample_has_twelve_headings_in_its_outline(rendered: dict[str, Rendering]) -> None:
    outline = rendered["sample"].outline
    assert len(outline) == len(rendered["seed"].outline) == 12
    assert outline[0] == "一、郑州市制造业数字化转型发展情况"
    assert outline[1].startswith("（一）市委市政府高度重视数字经济发展。")


@pytest.mark.parametrize("lines", ENDS)
def test_wherever_a_letter_ends_its_last_words_stay_together(
    rendered: dict[str, Rendering], lines: int
) -> None:
    for kind, words in (
        ("open", ("感谢", "郑州市大数据管理局", "2023年", "（联系人", "（此件", "抄送")),
        ("seal", ("感谢", "郑州市大数据管理局", "2023年", "（联系人", "（此件")),
    ):
        rendering = rendered[f"{kind}{lines}"]
        last = rendering.pages[-1]
        texts = [line.text for line in last.body]
        assert [text for text in texts if text.startswith(words)] == texts[-len(words) :]
        tops = [line.top for line in last.body]
        assert all(below - above > 4 for above, below in itertools.pairwise(tops))
        assert last.body[-1].bottom <= BOTTOM + NEAR
        if kind == "open":
            assert last.body[-1].bottom == pytest.approx(BOTTOM - 1.5, abs=1.5)
            assert last.body[-1].left == pytest.approx(LEFT + 4.9, abs=NEAR)


def test_with_a_seal_the_signature_is_over_the_date(rendered: dict[str, Rendering]) -> None:
    page, signature = rendered["seal2"].find("郑州市大数据管理局")
    assert page == 1
    lines = rendered["seal2"].pages[0].body
    signature = next(line for line in lines if line.text == "郑州市大数据管理局")
    date = next(line for line in lines if line.text.startswith("2023年"))
    assert RIGHT - date.right == pytest.approx(4 * 5.56, abs=2.0)
    # LibreOffice spreads digits beside Chinese, which moves the date's middle to the left by half of that.
    assert (signature.left + signature.right) / 2 == pytest.approx((date.left + date.right) / 2, abs=4.5)


def test_without_a_seal_the_signature_is_two_characters_in(rendered: dict[str, Rendering]) -> None:
    lines = rendered["open2"].pages[0].body
    signature = next(line for line in lines if line.text == "郑州市大数据管理局")
    assert RIGHT - signature.right == pytest.approx(2 * 5.56, abs=NEAR)


def test_two_seals_have_room_beside_each_other(rendered: dict[str, Rendering]) -> None:
    _, line = rendered["joint"].find("郑州市大数据管理局郑州市工业和信息化局")
    assert line.left >= LEFT
    assert line.right <= RIGHT


def test_a_table_fills_the_type_area(rendered: dict[str, Rendering]) -> None:
    page, head = rendered["full"].find("序号")
    assert page >= 1
    assert head.left >= LEFT
    _, row = rendered["full"].find("1建设公共服务平台")
    assert row.right <= RIGHT + NEAR
