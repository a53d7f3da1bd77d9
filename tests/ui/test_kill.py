"""kill -9 at random moments while typing: nothing older than one second is lost, and the desk is whole.

Five kills in a usual run; REPLYDESK_KILLS=50 for the number that the project promises.
"""

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from replydesk.desk import Desk
from replydesk.letter.block import plain_text

KILLS = int(os.environ.get("REPLYDESK_KILLS", "5"))
MOST_LOST = 1.0
_ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 here")


class Child:
    """A typing window, and every line that it has printed."""

    def __init__(self, desk: Path) -> None:
        self.lines: list[str] = []
        self.errors = desk.with_name("errors.txt").open("a+", encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.kill_child", str(desk)],
            stdout=subprocess.PIPE,
            stderr=self.errors,
            encoding="utf-8",
            cwd=_ROOT,
        )
        self.began = threading.Event()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            self.began.set()

    def kill_after(self, seconds: float) -> tuple[float, list[tuple[float, str, str]]]:
        """Let it type for so long, kill it; the time of the kill and what it had typed when."""
        assert self.began.wait(60), Path(self.errors.name).read_text("utf-8")
        threading.Event().wait(seconds)
        killed = time.time()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(20)
        self._reader.join(20)
        self.errors.close()
        assert self.process.stdout is not None
        self.process.stdout.close()
        whole = (line for line in self.lines if line.endswith("\n"))
        return killed, [tuple(json.loads(line)) for line in whole]


def age_of_loss(killed: float, typed: list[tuple[float, str, str]], kept: tuple[str, str]) -> float:
    """How old the oldest lost key was at the kill: 0 if the newest state was kept."""
    states = [(text, contact) for _, text, contact in typed]
    assert kept in states, f"the desk holds what was never typed: {kept}"
    newest_kept = max(index for index, state in enumerate(states) if state == kept)
    return killed - typed[newest_kept + 1][0] if newest_kept + 1 < len(typed) else 0.0


def test_nothing_older_than_a_second_is_lost(tmp_path: Path) -> None:
    desk_path = tmp_path / "desk.db"
    moments = random.Random(20230030)
    losses = []
    for _ in range(KILLS):
        child = Child(desk_path)
        killed, typed = child.kill_after(moments.uniform(0.2, 3.0))
        with Desk.open(desk_path) as desk:
            assert desk.check() == ()
            stored = desk.load(desk.last_opened).letter
        kept = (plain_text(stored.blocks), stored.particulars.contact)
        losses.append(age_of_loss(killed, typed, kept))
    print(f"{KILLS} kills, oldest lost key {max(losses):.3f} s, median {sorted(losses)[KILLS // 2]:.3f} s")
    assert max(losses) <= MOST_LOST
