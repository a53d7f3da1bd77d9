"""Reading Word files for the check: habits of other programs, and files that no program would write."""

import contextlib
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from replydesk.check.format import check_format
from replydesk.check.format.reading import FormatCheckError, read_document
from replydesk.errors import ReplydeskError
from replydesk.export import docx_bytes
from replydesk.ooxml import NAMESPACES
from tests.check.format.mutations import checked, packed, parts
from tests.letters import full_letter
from tests.rendering import convert

DOCUMENT = "word/document.xml"
W = f'xmlns:w="{NAMESPACES["w"]}" xmlns:mc="{NAMESPACES["mc"]}" xmlns:wps="{NAMESPACES["wps"]}"'
PARTS = parts(docx_bytes(full_letter()))
FLAT_TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>关于市政协十五届一次会议第20230030号提案的答复</text:p><text:p>郭岭委员：</text:p>
<text:p>现答复如下。</text:p><text:p>一、基本情况</text:p><text:p>2023年6月5日</text:p>
</office:text></office:body></office:document>"""


def document(body: str) -> bytes:
    return packed(PARTS | {DOCUMENT: f"<w:document {W}><w:body>{body}</w:body></w:document>"})


def texts(body: str) -> list[str]:
    return [entry.text for entry in read_document(document(body), "a.docx").paragraphs]


def test_insertions_are_text_and_deletions_and_hidden_text_are_none() -> None:
    body = (
        "<w:p><w:r><w:t>甲</w:t></w:r><w:ins w:id='1'><w:r><w:t>乙</w:t></w:r></w:ins>"
        "<w:del w:id='2'><w:r><w:delText>丙</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r></w:p>"
    )
    assert texts(body) == ["甲乙"]


def test_content_controls_links_and_alternatives_are_looked_into() -> None:
    body = (
        "<w:sdt><w:sdtContent><w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>"
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:p><w:r><w:t>乙</w:t></w:r></w:p></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>乙</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(body) == ["甲", "乙"]


def test_a_text_box_is_read_once_under_the_number_of_its_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>某局</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        + box
        + "</w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict>"
        + box
        + "</w:pict></mc:Fallback></mc:AlternateContent><w:t>正文</w:t></w:r></w:p>"
    )
    found = read_document(document(body), "a.docx").paragraphs
    assert [(entry.number, entry.text, entry.framed) for entry in found] == [
        (1, "正文", False),
        (1, "某局", True),
    ]


def test_sections_before_a_tracked_change_are_no_sections() -> None:
    body = (
        '<w:p><w:r><w:t>甲</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:sectPrChange></w:sectPr>'
    )
    assert [entry.width for entry in read_document(document(body), "a.docx").sections] == [11906]


@pytest.mark.parametrize("body", ["", "<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>"])
def test_a_file_without_text_is_refused_in_one_sentence(body: str) -> None:
    with pytest.raises(FormatCheckError, match="没有文字"):
        checked(document(body))


def test_a_file_without_a_body_is_refused_in_one_sentence() -> None:
    with pytest.raises(FormatCheckError, match="没有正文"):
        checked(packed(PARTS | {DOCUMENT: f"<w:document {W}/>"}))


_VALUES = list(re.finditer(r'w:[A-Za-z]+="([^"]*)"', PARTS[DOCUMENT]))


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, len(_VALUES) - 1),
    st.sampled_from(["", "0", "-1", "99999999999", "x", "1.5", "二", "0x10", "-", "1e9", "auto", "true"]),
)
def test_no_value_in_a_file_is_our_undoing(place: int, value: str) -> None:
    start, end = _VALUES[place].span(1)
    text = PARTS[DOCUMENT][:start] + value + PARTS[DOCUMENT][end:]
    with contextlib.suppress(ReplydeskError):
        assert checked(packed(PARTS | {DOCUMENT: text})).checked


@pytest.mark.render
def test_files_that_libreoffice_makes_of_text_are_judged(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    made = convert({"plain": FLAT_TEXT.encode()}, "docx", tmp_path / "files", tmp_path / "home")
    report = check_format(made["plain"])
    found = {(entry.rule, entry.place.paragraphs) for entry in report.findings}
    assert {("first-line", (3,)), ("first-line", (4,)), ("align", (1,)), ("align", (5,))} <= found
    assert ("page-number", ()) in found
