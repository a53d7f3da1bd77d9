"""What is copied from a PDF: the characters that were written, whatever glyphs stand for them."""

import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from PySide6.QtWidgets import QApplication

from replydesk.export import load_profile
from replydesk.export.paging import paginate
from replydesk.export.typeset import typeset
from replydesk.letter import Letter, Particulars, heading, paragraph
from replydesk.ui.page.naming import name_glyphs
from replydesk.ui.page.pdf import pdf_bytes

pytestmark = pytest.mark.usefixtures("qapp")


def copied(text: str, *, title: str = "") -> str:
    """What a reader copies from the PDF of one paragraph."""
    letter = Letter("x", Particulars(), (paragraph(text, id="a"),)).with_value("title", title)
    content = pdf_bytes(paginate(typeset(letter, load_profile("letter"))), letter.particulars)
    pages = PdfReader(io.BytesIO(content)).pages
    return "".join("".join(page.extract_text() for page in pages).split())


def test_characters_beyond_the_first_plane() -> None:
    assert copied("区长𠮷野、𠀋同志。") == "区长𠮷野、𠀋同志。"


def test_a_character_that_no_face_has_takes_no_other_with_it() -> None:
    assert copied("甲\U0010fff0乙。é龘①") == "甲\ufffd乙。é龘①"


def test_a_face_with_one_glyph() -> None:
    assert copied("大方", title="一") == "一大方"


def test_what_has_no_glyph_is_not_there() -> None:
    assert copied("甲\u200b乙\ufeff丙\x07丁\u202e戊\ud800己") == "甲乙丙丁戊己"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=60))
def test_every_ideograph_comes_back(text: str) -> None:
    assert copied(text) == text


def test_fonts_are_named_in_the_order_of_their_use(qapp: QApplication) -> None:
    letter = Letter("x", Particulars(title="一"), (paragraph("甲乙", id="a"), heading("丙", 1, id="b")))
    content = pdf_bytes(paginate(typeset(letter, load_profile("letter"))), letter.particulars)
    resources: Any = PdfReader(io.BytesIO(content)).pages[0]["/Resources"]
    fonts = [font.get_object() for font in resources["/Font"].values()]
    names = [font["/BaseFont"] for font in fonts]
    assert [name[:8] for name in sorted(names)] == ["/AAAAAA+", "/AAAAAB+"]
    inner = [font["/DescendantFonts"][0].get_object() for font in fonts]
    assert [font["/BaseFont"] for font in inner] == names
    assert [font["/FontDescriptor"].get_object()["/FontName"] for font in inner] == names


def test_a_font_that_no_face_agrees_with_keeps_its_names(qapp: QApplication) -> None:
    letter = Letter("x", Particulars(), (paragraph("甲乙", id="a"),))
    writer = PdfWriter(
        clone_from=io.BytesIO(
            pdf_bytes(paginate(typeset(letter, load_profile("letter"))), letter.particulars)
        )
    )
    name_glyphs(writer, ())
    kept = io.BytesIO()
    writer.write(kept)
    assert "甲乙" in PdfReader(kept).pages[0].extract_text()
