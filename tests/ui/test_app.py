"""The program as processes: started with a file, started twice, killed and started again, and its smoke run."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk

_PATIENCE_MS = 30_000
LETTER = "关于第{number}号提案的答复\n\n{name}委员：\n\n您好！您的提案收悉。\n\n某某局\n2023年6月20日\n"


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The programs started, killed at the end if they still run."""
    started: list[subprocess.Popen[bytes]] = []
    yield started
    for program in started:
        program.kill()
        program.wait(20)


def start(desk: Path, *files: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "replydesk", *map(str, files), "--desk", str(desk)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
    )


def letter_file(folder: Path, number: int, name: str) -> Path:
    file = folder / f"{number}.txt"
    file.write_text(LETTER.format(number=number, name=name), "utf-8")
    return file


def salutations(desk: Path) -> set[str]:
    if not desk.exists():
        return set()
    with Desk.open(desk) as opened:
        return {entry.salutation for entry in opened.entries()}


def test_one_window_takes_the_files_of_every_start_and_a_kill_does_not_stand_in_the_way(
    desk_path: Path, tmp_path: Path, programs: "list[subprocess.Popen[bytes]]", qtbot: QtBot
) -> None:
    first = start(desk_path, letter_file(tmp_path, 7, "李四"))
    programs.append(first)
    qtbot.waitUntil(lambda: salutations(desk_path) == {"李四委员"}, timeout=_PATIENCE_MS)
    second = start(desk_path, letter_file(tmp_path, 8, "王五"))
    assert second.wait(30) == 0  # it handed its file over and ended
    qtbot.waitUntil(lambda: salutations(desk_path) == {"李四委员", "王五委员"}, timeout=_PATIENCE_MS)
    assert first.poll() is None
    first.kill()
    first.wait(20)
    third = start(desk_path, letter_file(tmp_path, 9, "赵六"))
    programs.append(third)
    qtbot.waitUntil(lambda: "赵六委员" in salutations(desk_path), timeout=_PATIENCE_MS)
    assert third.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl+C there without a console")
def test_an_interrupt_in_the_terminal_closes_the_window_and_keeps_the_letter(
    desk_path: Path, tmp_path: Path, programs: "list[subprocess.Popen[bytes]]", qtbot: QtBot
) -> None:
    program = start(desk_path, letter_file(tmp_path, 7, "李四"))
    programs.append(program)
    qtbot.waitUntil(lambda: salutations(desk_path) == {"李四委员"}, timeout=_PATIENCE_MS)
    program.send_signal(signal.SIGINT)
    assert program.wait(20) == 0
    assert salutations(desk_path) == {"李四委员"}


def test_the_smoke_run_does_the_main_job_and_measures_it(tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    done = subprocess.run(
        [sys.executable, "-m", "replydesk", "--smoke", str(out)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    measured = json.loads(done.stdout)
    assert set(measured) == {"window_ms", "key_ms_p50", "key_ms_p99", "save_ms", "export_ms", "rss_mb"}
    assert all(value > 0 for value in measured.values())
    assert zipfile.ZipFile(out).testzip() is None


def test_a_smoke_run_that_cannot_write_says_so(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "replydesk", "--smoke", str(tmp_path / "missing" / "out.docx")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "文件夹" in done.stderr
    assert "Traceback" not in done.stderr
