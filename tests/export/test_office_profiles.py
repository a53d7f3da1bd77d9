"""The Word file of every profile: what a second reader sees, what comes back, and what Word numbers itself."""

import dataclasses
import io
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from replydesk.export import docx_bytes
from replydesk.intake import read_letter
from replydesk.letter import Letter, heading, paragraph
from replydesk.ooxml import STYLE_NAMES, qname
from tests import strategies
from tests.export.conftest import Office, exported
from tests.export.profiles import NAMES, document_letter, office_profile
from tests.letters import long_letter, sample_particulars, seed_letter

W = qname("w:val")


def through(letter: Letter, profile: str, folder: Path) -> Letter:
    target = folder / "a.docx"
    target.write_bytes(docx_bytes(letter, profile))
    return read_letter(target).letter


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_comes_back_from_every_profile(tmp_path: Path, name: str) -> None:
    for letter in (document_letter(), seed_letter()):
        assert through(letter, office_profile(tmp_path, name), tmp_path) == letter


def test_a_joint_letter_comes_back_from_both_forms(tmp_path: Path) -> None:
    names = "郑州市大数据管理局\n郑州市工业和信息化局"
    letter = document_letter(issuer=names, signature=names)
    for profile in ("letter", "document"):
        assert through(letter, profile, tmp_path) == letter


@pytest.mark.parametrize("name", NAMES)
def test_a_second_reader_opens_the_file(tmp_path: Path, name: str) -> None:
    document = docx.Document(io.BytesIO(docx_bytes(document_letter(), office_profile(tmp_path, name))))
    assert {style.name for style in document.styles} >= set(STYLE_NAMES.values())
    (section,) = document.sections
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    shown = "\n".join(item.text for item in document.paragraphs)
    assert "关于市政协十五届一次会议\n第20230030号提案的答复" in shown
    assert "抄送：市政协提案委员会，市政府督查室。" in shown


@pytest.mark.render
def test_every_profile_survives_being_saved_by_libreoffice(tmp_path: Path, office: Office) -> None:
    files = {name: docx_bytes(document_letter(), office_profile(tmp_path, name)) for name in NAMES}
    saved = office(files, "docx")
    assert {name: read_letter(path).letter for name, path in saved.items()} == dict.fromkeys(
        NAMES, document_letter()
    )


def test_what_a_reviewer_changed_in_the_head_is_read(tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(docx_bytes(document_letter(), office_profile(tmp_path, "upward")))
    document = docx.Document(str(target))
    changes = {
        "高守诚": "王小明",
        "15号": "16号",
        "6月21日印发": "6月25日印发",
        "大数据管理局文件": "数据局文件",
    }
    for run in (run for item in document.paragraphs for run in item.runs):
        for old, new in changes.items():
            if old in run.text:
                run.text = run.text.replace(old, new)
    document.save(str(target))
    read, was = read_letter(target).letter.particulars, document_letter().particulars
    changed = {
        field.name: getattr(read, field.name)
        for field in dataclasses.fields(read)
        if getattr(read, field.name) != getattr(was, field.name)
    }
    assert changed == {
        "issuer": "郑州市数据局",
        "doc_number": "郑数函〔2023〕16号",
        "signatory": "王小明、张三、欧阳小明",
        "print_date": "2023-06-25",
    }


def heading_paragraphs(root: etree._Element) -> list[tuple[str, str]]:
    """Of every heading its text, and the number of the list that it names itself ("" for its style's)."""
    found = []
    for item in root.iter(qname("w:p")):
        style = item.find(f"{qname('w:pPr')}/{qname('w:pStyle')}")
        if style is not None and style.get(W, "").startswith("RdHeading"):
            own = item.find(f"{qname('w:pPr')}/{qname('w:numPr')}/{qname('w:numId')}")
            text = "".join(node.text or "" for node in item.iter(qname("w:t")))
            found.append((text, "" if own is None else own.get(W, "")))
    return found


def test_word_numbers_the_headings_where_the_profile_says_so(tmp_path: Path) -> None:
    parts = exported(document_letter(), office_profile(tmp_path, "automatic"))
    levels = [
        (level.find(qname("w:pStyle")).get(W), level.find(qname("w:lvlText")).get(W))  # type: ignore[union-attr]
        for level in parts["word/numbering.xml"].iter(qname("w:lvl"))
    ]
    assert levels == [
        ("RdHeading1", "%1、"),
        ("RdHeading2", "（%2）"),
        ("RdHeading3", "%3."),
        ("RdHeading4", "（%4）"),
    ]
    assert [(text[:4], own) for text, own in heading_paragraphs(parts["word/document.xml"])] == [
        ("基本情况", ""),
        ("全市“上", ""),
        ("政策支持", ""),
        ("资金保障", ""),
        ("我局已会", ""),
    ]
    assert "word/numbering.xml" not in exported(document_letter())


def test_a_letter_that_leaves_a_level_out_keeps_literal_numbers(tmp_path: Path) -> None:
    profile = office_profile(tmp_path, "automatic")
    blocks = (heading("甲", 1, id="a"), heading("乙", 3, id="b"), heading("丙", 2, id="c"))
    letter = Letter("x", sample_particulars(), (*blocks, paragraph("正文。", id="d")))
    found = heading_paragraphs(exported(letter, profile)["word/document.xml"])
    assert found == [("一、甲", "0"), ("1.乙", "0"), ("（一）丙", "0")]
    assert through(letter, profile, tmp_path) == letter
    assert through(long_letter(3), profile, tmp_path) == long_letter(3)


def test_a_heading_that_begins_with_a_number_keeps_it(tmp_path: Path) -> None:
    blocks = (heading("甲", 1, id="a"), heading("乙", 2, id="b"), heading("2.5亿元专项资金", 3, id="c"))
    letter = Letter("x", sample_particulars(), blocks)
    assert through(letter, office_profile(tmp_path, "automatic"), tmp_path) == letter


def own_format(properties: etree._Element) -> dict[str, str]:
    """The format that paragraph properties give, flat: element and attribute to value; frame, tabs and lines aside."""
    return {
        f"{etree.QName(child).localname}.{etree.QName(name).localname}": str(said)
        for child in properties
        if etree.QName(child).localname in ("spacing", "ind", "jc", "keepNext")
        for name, said in (child.items() or [(W, "1")])
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_paragraph_repeats_what_its_style_says(tmp_path: Path, name: str) -> None:
    parts = exported(document_letter(), office_profile(tmp_path, name))
    styles = {
        style.get(qname("w:styleId")): own_format(properties)
        for style in parts["word/styles.xml"].iter(qname("w:style"))
        if (properties := style.find(qname("w:pPr"))) is not None
    }
    for properties in parts["word/document.xml"].iter(qname("w:pPr")):
        style = properties.find(qname("w:pStyle"))
        assert style is not None
        said = styles[style.get(W)]
        repeated = {key: value for key, value in own_format(properties).items() if said.get(key) == value}
        assert not repeated, (style.get(W), repeated)


@pytest.mark.parametrize("profile", ["letter", "document"])
@given(letter=strategies.letters())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_what_any_letter_says_of_itself_comes_back(tmp_path: Path, profile: str, letter: Letter) -> None:
    assert through(letter, profile, tmp_path).particulars == letter.particulars
