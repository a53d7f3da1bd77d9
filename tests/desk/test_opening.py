"""Opening files that are a desk, were one, will be one, or never were."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from replydesk.desk import DamagedError, Desk, DeskError, opening
from replydesk.desk.opening import open_database
from replydesk.desk.schema import APPLICATION_ID, MIGRATIONS
from replydesk.letter import Letter, Particulars

PRESENT = len(MIGRATIONS.pending(Database(memory=True)))
LETTER = Letter("one", Particulars(title="一"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def newer() -> Migrations:
    """The migrations of a replydesk that has one table more."""
    later = Migrations("replydesk")
    for migration in MIGRATIONS.pending(Database(memory=True)):
        later(name=migration.name)(migration.fn)

    @later()
    def later_table(db: Database) -> None:
        db.table("later").create({"number": int, "text": str}, pk="number", strict=True)

    return later


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


def make(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.save(LETTER)


def beside(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir() if file != path)


def test_a_new_desk_is_marked_strict_and_in_wal_with_foreign_keys(path: Path) -> None:
    database = open_database(path)
    pragmas = ("application_id", "user_version", "journal_mode", "foreign_keys", "synchronous")
    told = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert told == [APPLICATION_ID, PRESENT, "wal", 1, 2]
    ours = [table for table in database.tables if not table.name.startswith(("_", "sqlite_"))]
    assert len(ours) >= 5
    assert all(table.strict for table in ours)
    database.close()
    assert beside(path) == []


def test_a_file_of_no_bytes_becomes_a_desk(path: Path) -> None:
    path.touch()
    make(path)
    with Desk.open(path, create=False) as desk:
        assert desk.load("one").letter == LETTER


def test_a_missing_desk_is_made_only_when_wanted(path: Path) -> None:
    with pytest.raises(DeskError, match="找不到案头文件"):
        Desk.open(path, create=False)
    assert not path.exists()


def test_a_missing_folder_or_a_folder_in_its_place_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="所在文件夹不存在"):
        Desk.open(tmp_path / "missing" / "desk.db")
    with pytest.raises(DeskError, match="是一个文件夹"):
        Desk.open(tmp_path)


@pytest.mark.parametrize("content", ["短", "一封被改名的信。\n" * 500])
def test_a_text_renamed_is_refused_and_left_alone(path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    with pytest.raises(DamagedError, match="不是案头文件"):
        Desk.open(path)
    assert path.read_text("utf-8") == content
    assert beside(path) == []


def test_another_programs_database_is_refused_and_left_alone(path: Path, raw: sqlite3.Connection) -> None:
    raw.execute("CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(DeskError, match="别的程序的数据库"):
        Desk.open(path)
    assert path.read_bytes() == before


def test_a_damaged_desk_is_a_sentence(path: Path) -> None:
    make(path)
    content = bytearray(path.read_bytes())
    content[200:4096] = b"\xff" * (4096 - 200)
    path.write_bytes(content)
    with pytest.raises(DamagedError, match="已损坏"):
        Desk.open(path)


def test_a_newer_desk_is_refused_and_left_alone(path: Path, newer: Migrations) -> None:
    make(path)
    open_database(path, migrations=newer, keep_old=False).close()
    before = path.read_bytes()
    with pytest.raises(DeskError, match="请先升级本程序"):
        Desk.open(path)
    assert path.read_bytes() == before


def test_a_newer_schema_is_told_by_its_number_too(path: Path, raw: sqlite3.Connection) -> None:
    make(path)
    raw.execute("PRAGMA user_version = 99")
    with pytest.raises(DeskError, match="请先升级本程序"):
        Desk.open(path)


def test_an_older_desk_is_copied_and_then_migrated(path: Path, newer: Migrations) -> None:
    make(path)
    database = open_database(path, migrations=newer)
    assert "later" in database.table_names()
    assert opening.schema_of(database) == PRESENT + 1
    database.close()
    (copy,) = beside(path)
    assert copy.startswith("desk-升级前-")
    with Desk.open(path.with_name(copy), create=False) as old:
        assert old.load("one").letter == LETTER
        assert old.info().schema == PRESENT


def test_only_the_last_copies_are_kept(path: Path, newer: Migrations) -> None:
    for day in range(1, 6):
        path.with_name(f"desk-升级前-2023010{day}-120000.db").write_text("old")
    make(path)
    open_database(path, migrations=newer).close()
    kept = beside(path)
    assert kept[:2] == ["desk-升级前-20230104-120000.db", "desk-升级前-20230105-120000.db"]
    assert len(kept) == 3


def test_copies_of_one_second_have_names_of_their_own(path: Path) -> None:
    first = opening.beside(path, "升级前")
    first.touch()
    assert opening.beside(path, "升级前") != first


def test_a_migration_that_fails_leaves_the_old_desk(path: Path, newer: Migrations) -> None:
    @newer()
    def broken(db: Database) -> None:
        db.execute("DELETE FROM letters")
        raise RuntimeError("bug")

    make(path)
    with pytest.raises(RuntimeError):
        open_database(path, migrations=newer)
    with Desk.open(path) as desk:
        assert desk.load("one").letter == LETTER
        assert desk.info().schema == PRESENT


def test_a_desk_being_written_elsewhere_is_waited_for_and_then_told(
    path: Path, raw: sqlite3.Connection
) -> None:
    make(path)
    with Desk.open(path, patience=0.05) as desk:
        raw.execute("BEGIN IMMEDIATE")
        assert desk.load("one").letter == LETTER
        with pytest.raises(DeskError, match="占用"):
            desk.save(LETTER.with_value("title", "二"))
        with pytest.raises(DeskError, match="占用"):
            Desk.open(path, patience=0.05)
        raw.execute("COMMIT")
        assert desk.save(LETTER.with_value("title", "二")) == 2


def test_a_new_desk_locked_by_another_program_is_told(path: Path, raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DeskError, match="占用"):
        Desk.open(path, patience=0.05)


def test_a_full_disk_loses_nothing(path: Path) -> None:
    make(path)
    with Desk.open(path) as desk:
        pages = desk._store.database.execute("PRAGMA page_count").fetchone()[0]
        desk._store.database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DeskError, match="磁盘空间不足"):
            desk.save(LETTER.with_value("title", "长" * 100_000))
        assert desk.load("one").letter == LETTER
        assert desk.check() == ()
        desk._store.database.execute("PRAGMA max_page_count = 100000")
        assert desk.save(LETTER.with_value("title", "二")) == 2


def test_a_read_only_desk_is_a_sentence(path: Path) -> None:
    make(path)
    with Desk.open(path) as desk:
        desk._store.database.execute("PRAGMA query_only = on")
        with pytest.raises(DeskError, match="只读"):
            desk.save(LETTER.with_value("title", "二"))


def test_a_folder_where_nothing_can_be_made_is_a_sentence() -> None:
    with pytest.raises(DeskError, match="打不开"):
        Desk.open(Path("/proc/desk.db"))


def test_a_bug_is_not_taken_for_a_full_disk(path: Path) -> None:
    with Desk.open(path) as desk, pytest.raises(sqlite3.OperationalError, match="no such table"):
        desk._store.row("SELECT * FROM proposals")


def test_a_network_folder_gets_no_write_ahead_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)
    monkeypatch.setattr(opening, "is_remote", lambda _folder: True)
    with Desk.open(path) as desk:
        assert desk._store.database.journal_mode == "delete"
        assert desk.save(LETTER.with_value("title", "二")) == 2
    monkeypatch.undo()
    with Desk.open(path) as desk:
        assert desk._store.database.journal_mode == "wal"
        assert desk.load("one").revision == 2
