"""A letter that replydesk exported comes back: the same blocks with the same ids, the same particulars."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings

from replydesk.export import docx_bytes
from replydesk.intake import read_letter
from replydesk.intake.files import read_bytes
from replydesk.letter import Letter, Mark, Particulars, closing, heading, paragraph, table
from tests.letters import long_letter, sample_particulars
from tests.strategies import letters

PROFILE = "letter"


def again(letter: Letter) -> Letter:
    return read_bytes(docx_bytes(letter, PROFILE), "信.docx").letter


def altered(content: bytes, part: str, old: str, new: str) -> bytes:
    """The package with a text of one part replaced, as a reviewer's edit; with part "" whole parts that contain `old` are left out."""
    source, target = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            if part and name == part:
                assert old in data.decode()
                data = data.decode().replace(old, new).encode()
            if part or old not in name:
                archive.writestr(name, data)
    return target.getvalue()


def full_letter() -> Letter:
    particulars = replace(
        sample_particulars(),
        attachments=("办理情况一览表", "征询意见表"),
        annotation="请予保密",
        signature="郑州市大数据管理局 郑州市工业和信息化局",
        secrecy="机密★1年",
        urgency="特急",
        copy_number="000001",
        report_to=("市人民政府",),
    )
    blocks = (
        paragraph("您好！您提出的提案收悉，现答复如下：", id="a1"),
        heading("工作情况", 1, id="a2"),
        heading("高度重视。成立专班，投入5亿元。", 2, id="a3"),
        paragraph("共3,000家，其中专精特新35家。", id="a4", marks=(Mark(1, 7),)),
        table((("序号", "项目"), ("1", "数据中心"), ("2", "")), id="a5"),
        heading("明确责任", 3, id="a6"),
        heading(
            "我局已要求各单位按照职责分工抓好落实并于每月底报送进展情况，确保各项任务落到实处。", 4, id="a7"
        ),
        heading("下步打算", 1, id="a8"),
        paragraph("一是…；二是…。", id="a9"),
        closing("感谢您的关心和支持。", id="b1"),
    )
    return Letter("letter01", particulars, blocks)


def test_a_full_letter_comes_back_equal() -> None:
    assert again(full_letter()) == full_letter()


def test_a_long_letter_comes_back_equal() -> None:
    assert again(long_letter()) == long_letter()


@given(letters())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_letter_comes_back_equal(letter: Letter) -> None:
    # A table without columns is nothing that the page can show, and the export does not store it either.
    assume(all(row for block in letter.blocks for row in block.rows))
    assert again(letter) == letter


@pytest.mark.parametrize("profile", ["letter", "plain"])
def test_without_its_stored_values_the_page_alone_gives_blocks_and_particulars(profile: str) -> None:
    letter = full_letter()
    content = altered(docx_bytes(letter, profile), "", "customXml", "")
    found = read_bytes(content, "信.docx").letter
    assert (found.id, found.blocks) == (letter.id, letter.blocks)
    shown = [
        "title", "salutation", "signature", "date", "attachments", "contact", "phone", "annotation", "cc", "secrecy", "urgency", "copy_number",
        "doc_number", "result_class", "disclosure",
    ]  # fmt: skip
    if profile == "plain":
        shown = [key for key in shown if getattr(found.particulars, key)]
        assert {"title", "salutation", "signature", "date", "attachments", "contact"} <= set(shown)
    assert {key: found.particulars.get(key) for key in shown} == {
        key: letter.particulars.get(key) for key in shown
    }


def test_what_a_reviewer_changed_on_the_page_wins() -> None:
    content = docx_bytes(full_letter(), PROFILE)
    content = altered(content, "word/document.xml", "郭岭委员", "郭峰委员")
    content = altered(content, "word/document.xml", "投入5亿元", "投入6亿元")
    reading = read_bytes(content, "信.docx")
    assert reading.letter.particulars.salutation == "郭峰委员"
    assert reading.letter.blocks[2] == heading("高度重视。成立专班，投入6亿元。", 2, id="a3")
    assert replace(reading.letter.particulars, salutation="郭岭委员") == full_letter().particulars
    assert any("主送" in message.text and "郭峰委员" in message.text for message in reading.messages)


@pytest.mark.parametrize("header", [True, False])
def test_a_tables_head_is_read_off_the_page(header: bool) -> None:
    block = table((("序号", "项目"), ("1", "数据中心")), id="a1", header=header)
    content = docx_bytes(Letter("l", Particulars(), (block,)), PROFILE)
    assert read_bytes(content, "信.docx").letter.blocks == (block,)
    alone = altered(content, "", "customXml", "")
    assert read_bytes(alone, "信.docx").letter.blocks == (block,)


def test_a_head_that_a_reviewer_took_away_and_a_row_that_came_in_are_seen() -> None:
    block = table((("序号", "项目"), ("1", "数据中心")), id="a1")
    content = docx_bytes(Letter("l", Particulars(), (block,)), PROFILE)
    plain = altered(content, "word/document.xml", "<w:tblHeader/>", "")
    assert read_bytes(plain, "信.docx").letter.blocks == (replace(block, header=False),)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        document = archive.read("word/document.xml").decode()
    row = document[document.rindex("<w:tr>") : document.rindex("</w:tr>") + len("</w:tr>")]
    empty = row.replace("数据中心", "").replace("<w:t>1</w:t>", "")
    content = altered(content, "word/document.xml", row, row + empty)
    assert read_bytes(content, "信.docx").letter.blocks[0].rows == (*block.rows, ("", ""))


def test_placeholders_come_back_while_their_paragraph_is_unchanged() -> None:
    letter = Letter(
        "l", Particulars(proposal_number="20230030"), (paragraph("第{{提案号}}号提案。", id="a1"),)
    )
    content = docx_bytes(letter, PROFILE)
    assert read_bytes(content, "信.docx").letter.blocks == letter.blocks
    content = altered(content, "word/document.xml", "号提案。", "号提案已办结。")
    assert read_bytes(content, "信.docx").letter.blocks == (paragraph("第20230030号提案已办结。", id="a1"),)


def test_a_paragraph_that_a_reviewer_split_keeps_the_id_once() -> None:
    content = docx_bytes(Letter("l", Particulars(), (paragraph("甲。乙。", id="a1"),)), PROFILE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        document = archive.read("word/document.xml").decode()
    start, end = (
        document.index("<w:p>" if "<w:p>" in document else "<w:p "),
        document.index("</w:p>") + len("</w:p>"),
    )
    double = document[start:end] * 2
    content = altered(content, "word/document.xml", document[start:end], double)
    ids = [block.id for block in read_bytes(content, "信.docx").letter.blocks]
    assert len(ids) == 2
    assert ids[0] == "a1" != ids[1]


def test_reading_from_a_path_tells_the_file(tmp_path: Path) -> None:
    path = tmp_path / "答复.docx"
    path.write_bytes(docx_bytes(full_letter(), PROFILE))
    assert read_letter(path).letter.id == "letter01"
