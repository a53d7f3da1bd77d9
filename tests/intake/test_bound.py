from pathlib import Path

from replydesk.export import load_profile
from replydesk.export.word import docx_bytes
from replydesk.intake import read_letter, read_text
from replydesk.letter import Kind, Letter, Particulars, attachment, closing, heading, paragraph, table

HEAD = "关于市政协十五届一次会议第8号提案的答复\n郭岭委员：\n您提出的提案收悉，现答复如下：\n一、工作情况\n已经办结。\n感谢您的关心。\n"
TAIL = "附件：1. 任务分工表\n2. 整治方案\n市大数据局\n2023年6月20日\n"


def kinds(text: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in read_text(text).letter.blocks][3:]


def test_attachments_behind_the_signature_are_bound_in() -> None:
    text = f"{HEAD}{TAIL}附件1\n任务分工表\n由市大数据局牵头。\n附件2\n整治方案\n一、总体要求\n依法治理。\n二、时间安排\n年内完成。\n"
    assert kinds(text) == [
        ("closing", "感谢您的关心。"),
        ("attachment", "任务分工表"),
        ("paragraph", "由市大数据局牵头。"),
        ("attachment", "整治方案"),
        ("heading", "总体要求"),
        ("paragraph", "依法治理。"),
        ("heading", "时间安排"),
        ("paragraph", "年内完成。"),
    ]


def test_the_imprint_below_the_last_attachment_is_the_letters() -> None:
    letter = read_text(f"{HEAD}{TAIL}附件1\n任务分工表\n由市局牵头。\n抄送：市政协提案委员会。\n").letter
    assert letter.particulars.cc == ("市政协提案委员会",)
    assert letter.blocks[-1].text == "由市局牵头。"


def test_an_attachment_without_a_title_keeps_its_text() -> None:
    text = f"{HEAD}{TAIL}附件1\n任务分工表\n甲。\n附件2\n由市大数据局牵头，各局配合。\n"
    assert kinds(text)[-3:] == [
        ("paragraph", "甲。"),
        ("attachment", ""),
        ("paragraph", "由市大数据局牵头，各局配合。"),
    ]


def test_files_to_be_loaded_are_no_attachments_bound_in() -> None:
    for listed in ("1.任务分工表", "任务分工表.docx", "2023年6月20日"):
        assert not any(kind == "attachment" for kind, _ in kinds(f"{HEAD}{TAIL}附件：\n{listed}\n"))


def test_an_exported_letter_gives_its_attachments_back(tmp_path: Path) -> None:
    letter = Letter(
        "0123456789",
        Particulars(
            title="关于第8号提案的答复",
            attachments=("联系表",),
            signature="市局",
            date="2023-06-20",
            cc=("市政协",),
        ),
        (
            heading("情况"),
            closing("感谢。"),
            attachment("任务分工表"),
            heading("要求"),
            table([["甲", "乙"], ["1", "2"]]),
            attachment("关于进一步推进全市制造业数字化转型和高质量发展工作的若干意见任务分工表"),
            paragraph("文。"),
            attachment("附件 {{提案号}}"),
        ),
    )
    path = tmp_path / "letter.docx"
    path.write_bytes(docx_bytes(letter, load_profile("letter")))
    assert read_letter(path).letter == letter
    both = letter.with_value("attachments", ("任务分工表", "联系表"))
    path.write_bytes(docx_bytes(both, load_profile("letter")))
    assert read_letter(path).letter == both
