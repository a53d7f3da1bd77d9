"""The PDF: its lines are those of the pages, whatever fonts there are; bookmarks, properties, the same bytes."""

import io
import itertools
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from replydesk.errors import FileError
from replydesk.export import load_profile
from replydesk.export.paging import paginate
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars
from replydesk.ui.page.pdf import bookmarks, export_pdf, pdf_bytes
from tests.letters import bound_letter, full_letter, seed_letter
from tests.painted import same_rows

pytestmark = pytest.mark.usefixtures("qapp")


def pdf(letter: Letter, profile: str = "letter") -> bytes:
    return pdf_bytes(paginate(typeset(letter, load_profile(profile))), letter.particulars)


def lines(page: Any) -> list[str]:
    """The lines of a PDF's page from top to bottom, told apart by their baselines."""
    chars = sorted(page.chars, key=lambda char: (-round(char["matrix"][5]), char["x0"]))
    rows = itertools.groupby(chars, lambda char: round(char["matrix"][5]))
    return ["".join("".join(char["text"] for char in row).split()) for _, row in rows]


@pytest.mark.parametrize("make", [seed_letter, full_letter])
def test_the_lines_are_those_of_the_pages_with_the_fonts_of_this_machine(
    qapp: QApplication, make: Any
) -> None:
    letter = make()
    pages = paginate(typeset(letter, load_profile("letter"))).pages
    with pdfplumber.open(io.BytesIO(pdf(letter))) as document:
        assert len(document.pages) == len(pages)
        for ours, painted in zip(pages, document.pages, strict=True):
            texts = [*(line.line.text for line in ours.lines), ours.footer.line.text if ours.footer else ""]
            assert sorted("".join("".join(texts).split())) == sorted("".join(lines(painted)))
            for line in ours.lines:
                if line.line.text and line.cell is None:
                    assert any("".join(line.line.text.split()) in row for row in lines(painted))


@pytest.mark.render
def test_every_line_of_the_forty_letters_is_as_pages_says(tmp_path: Path) -> None:
    same, total = same_rows(tmp_path)
    assert total > 15_000
    assert same == total


def test_headings_are_bookmarks_by_level(qapp: QApplication) -> None:
    reader = PdfReader(io.BytesIO(pdf(seed_letter())))
    outline: Any = reader.outline
    assert [item.title for item in outline if not isinstance(item, list)] == [
        "一、郑州市制造业数字化转型发展情况",
        "二、下一步制造业数字化转型工作重点",
    ]
    assert [len(item) for item in outline if isinstance(item, list)] == [4, 6]
    first = outline[1][0]
    assert first.title == "（一）市委市政府高度重视数字经济发展。"
    pages = paginate(typeset(seed_letter(), load_profile("letter")))
    assert reader.get_destination_page_number(first) == list(bookmarks(pages))[1].page


def test_attachments_have_bookmarks_beside_the_sections() -> None:
    found = list(bookmarks(paginate(typeset(bound_letter(), load_profile("letter")))))
    first = [mark.text for mark in found if mark.level == 1]
    assert first[-4:] == [
        "重点任务分解表",
        "郑州市制造业数字化转型三年行动计划重点工作任务清单及责任分工",
        "一、总体要求",
        "二、保障措施",
    ]


def test_bookmarks_know_where_headings_stand() -> None:
    pages = paginate(typeset(seed_letter(), load_profile("letter")))
    found = list(bookmarks(pages))
    assert len(found) == 12
    assert [mark.page for mark in found] == sorted(mark.page for mark in found)
    assert all(100 < mark.top < 750 for mark in found)


def test_properties_come_from_the_letter(qapp: QApplication) -> None:
    information = PdfReader(io.BytesIO(pdf(seed_letter()))).metadata
    assert information is not None
    assert information.title == "关于市政协十五届一次会议第20230030号提案的答复"
    assert information.author == "郑州市大数据管理局"
    assert str(information.creation_date).startswith("2023-06-20")


def test_readers_show_the_title_and_know_the_language(qapp: QApplication) -> None:
    content = pdf(seed_letter())
    root: Any = PdfReader(io.BytesIO(content)).root_object
    assert content.startswith(b"%PDF-1.4")
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert "/Metadata" not in root


def test_a_letter_without_a_word_is_a_page(qapp: QApplication) -> None:
    assert len(PdfReader(io.BytesIO(pdf(Letter("x", Particulars(), ())))).pages) == 1


def test_the_same_letter_gives_the_same_bytes(qapp: QApplication) -> None:
    assert pdf(full_letter()) == pdf(full_letter())


def test_fonts_are_embedded(qapp: QApplication) -> None:
    fonts = PdfReader(io.BytesIO(pdf(full_letter()))).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        assert (
            "/FontFile2"
            in font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        )


def test_no_radical_stands_for_a_character(qapp: QApplication) -> None:
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(seed_letter()))).pages)
    assert "大" in text
    assert not any(0x2E80 <= ord(char) < 0x2FE0 for char in text)


def test_bold_characters_stand_once_in_the_text(qapp: QApplication) -> None:
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf(full_letter()))).pages)
    assert "重点任务按期完成" in "".join(text.split())


def test_a_target_that_cannot_be_is_a_sentence(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileError):
        export_pdf(full_letter(), tmp_path / "missing" / "a.pdf", "letter")
