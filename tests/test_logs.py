"""Bugs at the edge of the command line: logged and told, never thrown at the clerk."""

from pathlib import Path

import pytest

from replydesk import cli
from tests.logguard import LogGuard


def test_a_bug_is_logged_with_its_traceback_and_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], log_guard: LogGuard
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("our bug")

    monkeypatch.setattr("replydesk.intake.read_letter", broken)
    assert cli.main(["import", "a.txt"]) == 2
    log_guard.take("unhandled")
    (line,) = capsys.readouterr().err.splitlines()
    log = Path(line.partition("“")[2].partition("”")[0])
    assert log.name == "replydesk.log"
    assert "RuntimeError: our bug" in log.read_text("utf-8")
    assert "Traceback" in log.read_text("utf-8")


def test_a_bug_is_told_where_no_log_can_be_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], log_guard: LogGuard, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("replydesk.logs.user_data_folder", lambda: tmp_path / "file")
    monkeypatch.setattr("replydesk.intake.read_letter", None)
    assert cli.main(["import", "a.txt"]) == 2
    log_guard.take("unhandled")
    assert "日志文件也写不进去" in capsys.readouterr().err
