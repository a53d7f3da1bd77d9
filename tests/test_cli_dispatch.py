"""The command that writes a dispatch sheet, as a process."""

from pathlib import Path

from pypdf import PdfReader

from replydesk.desk import Desk
from tests.test_cli import kept, replydesk


def test_export_writes_the_dispatch_sheet_with_the_opinions_of_the_desk(desk: Path, tmp_path: Path) -> None:
    letter = kept(desk)
    with Desk.open(desk) as opened:
        opened.signoff.advance(letter.id, "送核稿", "宋某")
        opened.signoff.advance(letter.id, "核稿通过", "李某", "同意，数据已核。")
        versions = opened.versions(letter.id)
    for name in ("sheet.pdf", "sheet.docx"):
        assert "发文稿纸" in replydesk("export", "1", "--dispatch", "-o", tmp_path / name).stdout
    (page,) = PdfReader(tmp_path / "sheet.pdf").pages
    assert "同意，数据已核。" in page.extract_text()
    with Desk.open(desk) as opened:
        assert opened.versions(letter.id) == versions


def test_a_dispatch_sheet_is_a_pdf_or_a_word_file(letter_file: Path, tmp_path: Path) -> None:
    replydesk("export", letter_file, "--dispatch", "-o", tmp_path / "sheet.docx")
    done = replydesk("export", letter_file, "--dispatch", "-o", tmp_path / "sheet.txt", code=2)
    assert "发文稿纸只能写成 .pdf 或 .docx 文件" in done.stderr
    assert not (tmp_path / "sheet.txt").exists()
