"""How long until the window is seen, against a bare PySide6 window with a tree and a text edit: both as processes."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

_ROUNDS = 9
_TARGET = 2.0


def main() -> None:
    """Start both in turn, after one start each to warm the caches, and print the ratio of the medians."""
    times: dict[str, list[int]] = {"bare": [], "ours": []}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(_ROUNDS + 1):
            for which, found in times.items():
                age = _start(which, Path(folder))
                if turn:
                    found.append(age)
    bare, ours = statistics.median(times["bare"]), statistics.median(times["ours"])
    print(f"window up, bare PySide6: {bare:.0f} ms (from {min(times['bare'])} to {max(times['bare'])})")
    print(f"window up, replydesk:    {ours:.0f} ms (from {min(times['ours'])} to {max(times['ours'])})")
    print(f"ratio: {ours / bare:.2f} (at most {_TARGET})")


def _start(which: str, folder: Path) -> int:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "pycache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its compiled files
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.windows", which, str(folder / "desk.db")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        check=True,
        encoding="utf-8",
    )
    return int(done.stdout)
