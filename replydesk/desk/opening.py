"""Opening the desk's file: is it a desk, is it ours to write, is its schema the present one."""

import contextlib
import os
import sqlite3
import time
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database, Migrations

from replydesk.desk.errors import DeskError, spoken
from replydesk.desk.folders import is_remote
from replydesk.desk.schema import APPLICATION_ID, MIGRATIONS

PATIENCE = 3.0
"""Seconds to wait for another program's write, which takes milliseconds."""

KEPT_BACKUPS = 3
BEFORE_MIGRATION = "升级前"


def open_database(
    path: Path,
    *,
    create: bool = True,
    migrations: Migrations = MIGRATIONS,
    patience: float = PATIENCE,
    keep_old: bool = True,
) -> Database:
    """The database in the file, at the present schema and ready to write; made if missing and `create`.

    A desk of an older schema is migrated, after a copy of it was kept beside it (unless not `keep_old`).
    Raises DeskError with a sentence, and then has changed nothing.
    """
    if path.is_dir():
        raise DeskError("“{name}”是一个文件夹，不是案头文件。", name=path.name)
    if not create and not path.exists():
        raise DeskError("找不到案头文件“{path}”。", path=path)
    with spoken(path), contextlib.ExitStack() as on_error:
        # Legacy transaction control without implicit BEGIN: every transaction is one that atomic() began.
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        on_error.callback(connection.close)
        database = Database(connection, recursive_triggers=False, execute_plugins=False)
        _refuse_foreign(database, path)
        _refuse_newer(database, path, migrations)
        _set_up(database, path, patience)
        _migrate(database, path, migrations, keep_old=keep_old)
        on_error.pop_all()
    return database


def schema_of(database: Database) -> int:
    """How many migrations the file has seen."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def beside(path: Path, reason: str) -> Path:
    """A free name beside the desk for a copy of it, with the reason and the time: desk-升级前-20231120-143005.db."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    candidate = path.with_name(f"{path.stem}-{reason}-{stamp}{path.suffix}")
    count = 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.stem}-{reason}-{stamp}-{count}{path.suffix}")
    return candidate


def copy_database(source: sqlite3.Connection, target: Path) -> None:
    """Write a consistent copy into an empty or missing file, without write-ahead log and flushed; sqlite3.Error if not."""
    # Not the backup API: its copy is marked as WAL and would need log files beside it to be unmarked.
    source.execute("VACUUM INTO ?", [str(target)])
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def _refuse_foreign(database: Database, path: Path) -> None:
    mark = database.execute("PRAGMA application_id").fetchone()[0]
    if mark == APPLICATION_ID or (mark == 0 and not database.table_names()):
        return
    raise DeskError(
        "“{name}”是别的程序的数据库，不是案头，没有打开；文件未改动。请换一个文件。", name=path.name
    )


def _refuse_newer(database: Database, path: Path, migrations: Migrations) -> None:
    with contextlib.closing(Database(memory=True, execute_plugins=False)) as empty:
        known = {migration.name for migration in migrations.pending(empty)}
    applied = {migration.name for migration in migrations.applied(database)}
    if applied - known or schema_of(database) > len(known):
        raise DeskError(
            "案头“{name}”由更新版本的 replydesk 保存，没有打开；文件未改动。请先升级本程序。", name=path.name
        )


def _set_up(database: Database, path: Path, patience: float) -> None:
    database.execute("PRAGMA foreign_keys=on")
    mode = "delete" if is_remote(path.parent) else "wal"
    deadline = time.monotonic() + patience
    while True:
        try:
            # Changing the mode does not wait for a lock by itself, as two programs making one desk at once need.
            database.execute(f"PRAGMA journal_mode={mode}").fetchone()
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    database.execute("PRAGMA synchronous=full")  # docs/decisions/0009-desk-durability.md


def _migrate(database: Database, path: Path, migrations: Migrations, *, keep_old: bool) -> None:
    if not migrations.pending(database):
        take_write_lock(database)  # a read-only file is found here, before any work is lost
        return
    if keep_old and database.table_names():
        _keep_old(database, path)
    with database.atomic():
        # Written first, so that the second of two programs waits here and then finds nothing pending.
        database.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrations.apply(database)
        database.execute(f"PRAGMA user_version={len(migrations.applied(database))}")


def take_write_lock(database: Database) -> None:
    """Wait for the right to write, changing nothing.

    `atomic()` begins a deferred transaction: one that reads first and writes later fails at once when another
    program wrote in between. As the first statement in it, this waits instead.
    """
    database.execute("UPDATE letters SET revision = revision WHERE 0")


def _keep_old(database: Database, path: Path) -> None:
    copy_database(database.conn, beside(path, BEFORE_MIGRATION))
    kept = sorted(path.parent.glob(f"{path.stem}-{BEFORE_MIGRATION}-*{path.suffix}"))
    for old in kept[:-KEPT_BACKUPS]:
        with contextlib.suppress(OSError):
            old.unlink()
