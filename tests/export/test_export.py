"""Exporting to files: formats, text, JSON, and targets that cannot be."""

import subprocess
import sys
from pathlib import Path

import pytest

from replydesk.errors import FileError
from replydesk.export import FORMATS, ExportError, docx_bytes, export_letter
from replydesk.letter.jsonform import loads
from tests.letters import full_letter


@pytest.mark.parametrize("format", list(FORMATS))
def test_the_ending_says_the_format(tmp_path: Path, format: str) -> None:
    target = tmp_path / f"答复函.{format.upper()}"
    letter = full_letter().with_value("secrecy", "")  # what is secret becomes no web page
    export_letter(letter, target)
    assert target.read_bytes() == FORMATS[format](letter, "letter")
    assert [entry.name for entry in tmp_path.iterdir()] == [target.name]


def test_a_named_format_wins_over_the_ending(tmp_path: Path) -> None:
    target = tmp_path / "答复函.bak"
    export_letter(full_letter(), target, format="docx")
    assert target.read_bytes() == docx_bytes(full_letter())


@pytest.mark.parametrize(
    ("name", "format", "words"), [("a.doc", "", "doc"), ("a", "", "看不出"), ("a.txt", "xyz", "xyz")]
)
def test_an_unknown_format_is_a_sentence(tmp_path: Path, name: str, format: str, words: str) -> None:
    with pytest.raises(ExportError, match=words) as error:
        export_letter(full_letter(), tmp_path / name, format=format)
    assert "docx、html、txt、md、json" in str(error.value)
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="不存在"):
        export_letter(full_letter(), tmp_path / "没有" / "a.docx")


def test_a_name_that_windows_forbids_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="Windows"):
        export_letter(full_letter(), tmp_path / "提案：第5号?.docx")


def test_a_failed_export_leaves_the_older_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"older")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError, match="Word"):
        export_letter(full_letter(), target)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.docx"]
    assert target.read_bytes() == b"older"


def test_the_json_is_the_letter() -> None:
    content = FORMATS["json"](full_letter(), "letter").decode()
    assert loads(content) == full_letter()
    assert content.startswith('{\n  "replydesk": 1,')


def test_the_text_is_what_a_clerk_would_paste() -> None:
    lines = FORMATS["txt"](full_letter(), "letter").decode().splitlines()
    assert lines[0] == "000001　郑数函〔2023〕15号"
    assert lines[4:9] == [
        "",
        "关于市政协十五届一次会议第20230030号提案的答复",
        "",
        "郭岭委员：",
        "　　您好！您提出的“关于加快推进郑州制造业数字化转型，助力先进制造业高地建设的提案”收悉。现答复如下：",
    ]
    assert "　　一、基本情况" in lines
    assert "1\t建设公共服务平台\t市工业和信息化局" in lines
    assert lines[-9:] == [
        "　　附件：1. 重点任务分解表",
        "　　2. 征询意见表",
        "",
        "郑州市大数据管理局",
        "2023年6月20日",
        "　　（联系人：宋某，联系电话：0371-60000000）",
        "　　（此件公开发布）",
        "",
        "抄送：市政协提案委员会，市政府督查室。",
    ]


def test_exporting_text_loads_neither_qt_nor_the_word_libraries() -> None:
    program = (
        "import sys; from pathlib import Path; from replydesk.export import FORMATS; "
        "from replydesk.letter import new_letter; FORMATS['txt'](new_letter(), 'letter'); "
        "print([name for name in ('docx', 'lxml', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
