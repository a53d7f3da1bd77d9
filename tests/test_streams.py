"""Chinese on any console, and on none."""

import os
import subprocess
import sys

import pytest

from replydesk import cli
from tests.test_cli import ROOT


def test_chinese_is_written_whatever_the_consoles_code_page() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "replydesk", "--help"],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert "答复函案头" in done.stdout.decode()


def test_a_program_without_a_console_still_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The frozen program on Windows has no streams."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert cli.main(["--version"]) == 0
    assert cli.main(["export"]) == 2
