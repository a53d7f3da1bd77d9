"""The desk with a 30-page letter, against the barest SQLite that keeps the same text."""

import itertools
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles

from replydesk.desk import BY_HAND, Desk
from replydesk.letter import jsonform, new_letter
from tests.letters import long_letter

ROUNDS = 200


def timed(action: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """How long each of the rounds took, in milliseconds."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def show(name: str, taken: list[float], bare: list[float] | None = None) -> None:
    """One line: median, 99th percentile and the ratio of the medians."""
    ratio = f"  {median(taken) / median(bare):5.2f} x bare" if bare else ""
    print(f"{name:32} {median(taken):7.2f} ms  p99 {quantiles(taken, n=100)[98]:7.2f} ms{ratio}")


def bare_saves(path: Path, synchronous: str) -> list[float]:
    """Writing the letter's JSON text into a table of one row."""
    turn = itertools.cycle([long_letter(30), long_letter(30).with_value("title", "另一个标题")])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=wal")
        connection.execute(f"PRAGMA synchronous={synchronous}")
        connection.execute("CREATE TABLE letters (number INTEGER PRIMARY KEY, body TEXT)")
        connection.execute("INSERT INTO letters VALUES (1, '')")
        return timed(
            lambda: connection.execute("UPDATE letters SET body = ?", [jsonform.dumps(next(turn))]).close()
        )


def main() -> None:
    """Print what saving, loading, listing, keeping a version and opening cost."""
    letter = long_letter(30)
    turn = itertools.cycle([letter, letter.with_value("title", "另一个标题")])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        with Desk.open(path) as desk:
            for synchronous in ("full", "normal"):
                desk._store.database.execute(f"PRAGMA synchronous={synchronous}")
                bare = bare_saves(Path(folder) / f"{synchronous}.db", synchronous)
                show(f"save, synchronous={synchronous}", timed(lambda: desk.save(next(turn))), bare)
            desk._store.database.execute("PRAGMA synchronous=full")
            stored = desk.load(letter.id).letter
            show("save of an equal letter", timed(lambda: desk.save(stored)))
            text = jsonform.dumps(letter)
            show("load", timed(lambda: desk.load(letter.id)), timed(lambda: jsonform.loads(text)))
            show("snapshot", timed(lambda: desk.snapshot(letter.id, BY_HAND)))
            for _ in range(1000):
                desk.save(new_letter())
            show("entries of 1,000 letters", timed(desk.entries, 50))
            show("check of 1,000 letters", timed(desk.check, 5))
        opened = timed(lambda: Desk.open(path).close())
        show("open and close", opened, timed(lambda: bare_open(path)))


def bare_open(path: Path) -> None:
    """Opening, one query and closing."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM letters").fetchone()
