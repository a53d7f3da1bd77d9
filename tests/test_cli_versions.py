"""The versions of a letter on the command line: listed, and named as 12@3."""

import json
from pathlib import Path

import docx
import pytest

from replydesk import cli
from replydesk.desk import BY_HAND, EXPORTED, Desk
from replydesk.letter import Letter, Particulars, paragraph


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A desk whose letter 1 has three versions, and letter 2 none."""
    path = tmp_path / "desk.db"
    with Desk.open(path) as desk:
        for text, reason, label in (
            ("一", BY_HAND, ""),
            ("二", EXPORTED, "二.docx"),
            ("三", BY_HAND, "送审"),
        ):
            desk.save(written("one", text))
            desk.snapshot("one", reason, label=label)
        desk.save(written("two", "另一封"))
    return path


def written(name: str, text: str) -> Letter:
    return Letter(name, Particulars(title="答复"), (paragraph(f"第{text}稿。", id="p"),))


def test_the_versions_of_a_letter_are_listed_from_the_first(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["desk", "versions", "1", "--desk", str(desk)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [(line.split()[0], *line.split()[3:]) for line in lines] == [
        ("1", "手动"),
        ("2", "导出", "二.docx"),
        ("3", "手动", "送审"),
    ]
    assert cli.main(["desk", "versions", "1", "--json", "--desk", str(desk)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["title"]) == ("one", "答复")
    assert [(row["version"], row["reason"], row["label"]) for row in told["versions"]] == [
        (1, "手动", ""),
        (2, "导出", "二.docx"),
        (3, "手动", "送审"),
    ]
    assert cli.main(["desk", "versions", "2", "--desk", str(desk)]) == 0
    assert capsys.readouterr().out == "还没有版本。\n"


def test_two_versions_are_compared(desk: Path, tmp_path: Path) -> None:
    out = tmp_path / "花脸.docx"
    assert cli.main(["compare", "1@1", "1@3", "-o", str(out), "--desk", str(desk)]) == 0
    body = docx.Document(str(out)).element.body
    assert body.xpath("string(.//w:del//w:delText)") == "一"
    assert body.xpath("string(.//w:ins//w:t)") == "三"


def test_a_version_is_exported_without_becoming_another_one(desk: Path, tmp_path: Path) -> None:
    out = tmp_path / "旧.txt"
    assert cli.main(["export", "1@2", "-o", str(out), "--desk", str(desk)]) == 0
    assert "第二稿。" in out.read_text(encoding="utf-8")
    with Desk.open(desk) as opened:
        assert len(opened.versions("one")) == 3


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("1@4", "第 1 号答复函有 3 个版本，没有第 4 版。"),
        ("1@0", "没有第 0 版"),
        ("2@1", "第 2 号答复函有 0 个版本"),
        ("9@1", "没有第 9 号答复函"),
        ("1@x", "1@x"),
    ],
)
def test_a_version_that_is_not_there_is_told(
    desk: Path, tmp_path: Path, name: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.txt"
    assert cli.main(["export", name, "-o", str(out), "--desk", str(desk)]) == 2
    assert sentence in capsys.readouterr().err
    assert not out.exists()
