"""Two programs on one desk, and programs that are killed."""

import os
import random
import select
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from replydesk.desk import Desk

TOGETHER = """
import sys
from pathlib import Path
from replydesk.desk import Desk
from replydesk.letter import Letter, Particulars
name, path = sys.argv[1:]
sys.stdin.readline()
with Desk.open(Path(path), patience=30) as desk:
    for count in range(30):
        desk.save(Letter(name, Particulars(title=f"{name}{count}")))
        desk.snapshot(name, "test")
"""

# Forks a saving program for each line that it reads: fifty starts of the interpreter would take half a minute.
SAVING = """
import itertools, os, sys
from pathlib import Path
from replydesk.desk import Desk
from tests.letters import long_letter
letter = long_letter(4)
for line in sys.stdin:
    if not (program := os.fork()):
        with Desk.open(Path(sys.argv[1])) as desk:
            desk.claim(letter.id)
            os.write(1, f"{os.getpid()}\\n".encode())
            for count in itertools.count(int(line)):
                desk.save(letter.with_value("title", f"第{count}次"))
                if count % 20 == 0:
                    desk.snapshot(letter.id, "test")
                os.write(1, f"{count}\\n".encode())
    os.waitpid(program, 0)
    os.write(1, b"killed\\n")
"""
ROOT = Path(__file__).parents[2]
KILLS = 50


def test_three_programs_make_and_write_one_desk_at_once(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    names = ("甲", "乙", "丙")
    processes = [
        subprocess.Popen([sys.executable, "-c", TOGETHER, name, str(path)], stdin=subprocess.PIPE, text=True)
        for name in names
    ]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda process: process.communicate("go\n"), processes))
    assert [process.returncode for process in processes] == [0, 0, 0]
    with Desk.open(path) as desk:
        assert {entry.title for entry in desk.entries()} == {f"{name}29" for name in names}
        assert {entry.revision for entry in desk.entries()} == {30}
        assert all(len(desk.versions(name)) == 30 for name in names)
        assert desk.check() == ()
    assert [file.name for file in tmp_path.iterdir()] == ["desk.db"]


@pytest.mark.skipif(
    sys.platform == "win32", reason="forks, to be quick; the window's kill test starts real programs"
)
def test_a_program_killed_at_any_moment_loses_nothing_it_has_saved(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    chance, counted = random.Random(20), 0
    with subprocess.Popen(
        [sys.executable, "-c", SAVING, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as saver:
        for _ in range(KILLS):
            counted = killed_while_saving(saver, counted, chance.randint(1, 9), chance.random() / 200)
            with Desk.open(path) as desk:
                assert desk.check() == ()
                title = desk.load("long").letter.particulars.title
                assert int(title.strip("第次")) in {counted, counted + 1}
                claim = desk.claim("long")
                assert claim is not None
                claim.release()
        saver.communicate()


def killed_while_saving(saver: subprocess.Popen[bytes], start: int, saves: int, moment: float) -> int:
    """The last count that a program had acknowledged when it was killed, a moment (seconds) after its n-th save."""
    assert saver.stdin is not None
    assert saver.stdout is not None
    saver.stdin.write(f"{start}\n".encode())
    saver.stdin.flush()
    program = int(saver.stdout.readline())
    for _ in range(saves):
        counted = int(saver.stdout.readline())
    select.select([], [], [], moment)
    os.kill(program, signal.SIGKILL)
    while (line := saver.stdout.readline()) != b"killed\n":
        counted = int(line)
    return counted
