"""`replydesk compare` as a process."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from replydesk import cli
from replydesk.letter import Letter
from replydesk.letter.jsonform import dumps
from replydesk.review.reading import read_reviewed
from replydesk.review.views import texts
from tests.letters import full_letter
from tests.test_cli import kept, replydesk


def changed(letter: Letter) -> Letter:
    """The letter with one word more."""
    return letter.with_block(6, replace(letter.blocks[6], text="其中，重点任务按期全部完成。"))


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A letter and what became of it, as files."""
    old, new = tmp_path / "原稿.json", tmp_path / "改稿.json"
    old.write_text(dumps(full_letter()), "utf-8")
    new.write_text(dumps(changed(full_letter())), "utf-8")
    return old, new


def test_compare_writes_tracked_changes_of_the_author(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "花脸稿.docx"
    assert replydesk("compare", *files, "-o", out, "--author", "王某").stdout == f"已写出花脸稿：{out}\n"
    document = read_reviewed(out.read_bytes(), out.name)
    (piece,) = (piece for item in document.paragraphs() for piece in item.pieces if piece.inserted)
    assert (piece.text, piece.inserted and piece.inserted.author) == ("全部", "王某")
    assert "其中，重点任务按期完成。" in texts(document, accepted=False)


def test_compare_says_when_and_that_it_compared(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    assert cli.main(["compare", *map(str, files), "-o", str(out)]) == 0
    document = read_reviewed(out.read_bytes(), out.name)
    (change,) = {piece.inserted for item in document.paragraphs() for piece in item.pieces if piece.inserted}
    assert change.author == "比较"
    assert len(change.date) == len("2023-06-19T09:30:00Z")


def test_compare_writes_a_pdf(files: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "花脸稿.pdf"
    assert replydesk("compare", *files, "-o", out).stdout == f"已写出花脸稿：{out}\n"
    said = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "按期全部完成" in "".join(said.split())


def test_compare_takes_a_letter_of_the_desk(desk: Path, files: tuple[Path, Path], tmp_path: Path) -> None:
    kept(desk, full_letter())
    assert cli.main(["compare", "1", str(files[1]), "-o", str(tmp_path / "a.docx")]) == 0
    assert cli.main(["compare", "7", str(files[1]), "-o", str(tmp_path / "b.docx")]) == 2


def test_what_cannot_be_compared_is_one_sentence(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *map(str, files), "-o", str(tmp_path / "a.txt")]) == 2
    assert "花脸稿只能写成 .docx 或 .pdf 文件" in capsys.readouterr().err
    assert (
        cli.main(["compare", str(files[0]), str(tmp_path / "none.json"), "-o", str(tmp_path / "a.docx")]) == 2
    )
    assert not list(tmp_path.glob("a.*"))
