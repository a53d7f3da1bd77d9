from pathlib import Path

import pytest

from replydesk.check.clean import CleanCopyError, check_clean, export_clean, exporting
from replydesk.export import docx_bytes
from replydesk.letter import Letter
from replydesk.review.reading import read_reviewed
from tests.check.clean.injecting import BODY, WHO, within
from tests.check.format.mutations import packed
from tests.export.test_comments import commented_letter
from tests.letters import full_letter


def printed(content: bytes) -> list[str]:
    return [line.text(accepted=True) for line in read_reviewed(content, "信.docx").paragraphs()]


def test_the_clean_copy_prints_as_the_letter(tmp_path: Path) -> None:
    target = tmp_path / "清稿.docx"
    export_clean(commented_letter(), target)
    assert not check_clean(target).findings
    assert printed(target.read_bytes()) == printed(docx_bytes(full_letter()))


def test_what_would_leave_something_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tainted(_letter: Letter, _profile: str) -> bytes:
        return packed(within(BODY, "</w:p>", f"<w:ins {WHO}/>"))

    monkeypatch.setattr(exporting, "clean_docx_bytes", tainted)
    target = tmp_path / "清稿.docx"
    target.write_bytes(b"older")
    with pytest.raises(CleanCopyError, match="还留有修订，没有写出文件"):
        export_clean(full_letter(), target)
    assert target.read_bytes() == b"older"


@pytest.mark.parametrize(("name", "format"), [("a.pdf", ""), ("a.json", ""), ("a.docx", "html"), ("a", "")])
def test_only_a_word_file_can_be_clean(tmp_path: Path, name: str, format: str) -> None:
    with pytest.raises(CleanCopyError, match=r"\.docx"):
        export_clean(full_letter(), tmp_path / name, format=format)
    assert not list(tmp_path.iterdir())


def test_the_format_counts_more_than_the_ending(tmp_path: Path) -> None:
    export_clean(full_letter(), tmp_path / "清稿", format="docx")
    assert not check_clean(tmp_path / "清稿").findings
