"""The open SQLite file: what every part of the desk reads and writes through."""

import contextlib
import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from replydesk.desk.errors import spoken
from replydesk.desk.opening import take_write_lock


class Store:
    """A database and the path it stands at. Every error of SQLite comes out as a DeskError with a sentence."""

    def __init__(self, path: Path, database: Database) -> None:
        self.path = path
        self.database = database

    @contextlib.contextmanager
    def action(self) -> Iterator[None]:
        """One transaction that may write: all of it is kept or nothing. Actions within actions are part of the outer one."""
        with spoken(self.path), self.database.atomic():
            take_write_lock(self.database)
            yield

    def run(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Run a statement; within `action()` when it writes."""
        return self.database.execute(sql, values)

    def row(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """The first row that the query finds, or None."""
        with spoken(self.path):
            row: tuple[Any, ...] | None = self.run(sql, *values).fetchone()
            return row

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """All rows that the query finds."""
        with spoken(self.path):
            return self.run(sql, *values).fetchall()

    def recall(self, key: str, default: object = None) -> Any:
        """What the desk remembers under the key, a JSON value; the default also in the place of a damaged one."""
        row = self.row("SELECT value FROM remembered WHERE key = ?", key)
        try:
            return json.loads(row[0]) if row else default
        except ValueError:
            return default

    def remember(self, key: str, value: object) -> None:
        """Let the desk remember a plain JSON value."""
        with self.action():
            self.run(
                "INSERT INTO remembered (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                *(key, json.dumps(value, ensure_ascii=False)),
            )


def now() -> str:
    """The time as the desk writes it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
