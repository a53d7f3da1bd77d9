"""The grammar of the command line."""

from pathlib import Path

import pytest

from replydesk import cli


def test_without_a_command_the_window_opens_on_the_files(monkeypatch: pytest.MonkeyPatch, desk: Path) -> None:
    opened: list[tuple[list[Path], Path]] = []

    def run_window(files: list[Path], desk_path: Path) -> int:
        opened.append((files, desk_path))
        return 0

    monkeypatch.setattr("replydesk.ui.app.run_window", run_window)
    for arguments in (
        [],
        ["a.docx", "b.txt"],
        ["--desk", "d.db", "a.docx"],
        ["a.docx", "--desk", "d.db"],
        ["--", "-a"],
    ):
        assert cli.main(arguments) == 0
    own = Path("d.db").absolute()
    assert opened == [
        ([], desk),
        ([Path("a.docx"), Path("b.txt")], desk),
        ([Path("a.docx")], own),
        ([Path("a.docx")], own),
        ([Path("-a")], desk),
    ]


@pytest.mark.parametrize(
    "command",
    [[], ["import"], ["export"], ["desk"], *(["desk", name] for name in ("info", "backup", "restore"))],
)
def test_help_is_chinese(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*command, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("用法：replydesk")
    assert "显示本帮助" in out
    for english in ("usage", "options", "positional", "show this", "arguments"):
        assert english not in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["export"], "缺少参数 LETTER, -o/--out"),
        (["export", "1", "-o"], "参数 -o/--out 后面缺少内容"),
        (["import"], "缺少参数 FILE"),
        (["--frobnicate"], "看不懂的参数 --frobnicate"),
        (["desk"], "缺少参数 命令"),
        (["desk", "burn"], "命令不能是 'burn'"),
        (["--version=1"], "参数 --version 后面不跟内容"),
    ],
)
def test_usage_errors_are_one_chinese_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert sentence in err
