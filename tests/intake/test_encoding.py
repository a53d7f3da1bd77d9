"""Every encoding that Chinese offices save text in."""

import codecs

import pytest

from replydesk.errors import ReplydeskError
from replydesk.intake import read_bytes
from replydesk.intake.encoding import decode
from replydesk.intake.reading import IntakeError

LETTER = "关于市政协十五届一次会议第8号提案的答复\r\n郭岭委员：\r\n您提出的提案收悉，现答复如下：\r\n已办结。㐀𠮷\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "told"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", codecs.BOM_UTF8, "utf-8"),
        ("utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        ("utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("gb18030", b"", "gb18030"),
    ],
)
def test_a_letter_reads_alike_in_every_encoding(encoding: str, mark: bytes, told: str) -> None:
    content = mark + LETTER.encode(encoding)
    assert decode(content) == (LETTER, told)
    letter = read_bytes(content, "a.txt").letter
    assert letter.particulars.salutation == "郭岭委员"
    assert letter.blocks[-1].text == "已办结。㐀𠮷"


def test_the_encoding_is_told_when_it_is_not_the_usual_one() -> None:
    assert "文件编码是 GB18030。" in [
        message.text for message in read_bytes(LETTER.encode("gb18030"), "a.txt").messages
    ]


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0", b"\xff\xfe\x00\xd8", b"abc\x81", b"\xef\xbb\xbf\xff"]
)
def test_what_is_no_text_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(IntakeError, match=r"原文件未改动。$"):
        decode(content)


def test_an_endless_file_is_refused() -> None:
    with pytest.raises(IntakeError, match="20 MB"):
        decode(b"a" * 20_000_001)


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", codecs.BOM_UTF8])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(ReplydeskError, match="没有文字"):
        read_bytes(content, "a.txt")


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"%PDF-1.7\n", "PDF"), (b"{\\rtf1\\ansi", "RTF"), (b"\xff\xd8\xff\xe0", "一张图片")],
)
def test_a_file_of_another_kind_is_named(content: bytes, what: str) -> None:
    with pytest.raises(IntakeError, match=rf"“a.txt”是 ?{what}.*原文件未改动。$"):
        read_bytes(content, "a.txt")


def test_utf8_cut_within_a_character_is_not_taken_for_another_encoding() -> None:
    with pytest.raises(IntakeError, match="UTF-8"):
        decode("郭岭委员：您好".encode()[:-1])
