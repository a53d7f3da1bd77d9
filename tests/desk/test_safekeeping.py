"""Backup, restore and check."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from replydesk.desk import BY_HAND, Desk, DeskError, safekeeping
from replydesk.desk.schema import MIGRATIONS
from replydesk.errors import FileError, ReplydeskError
from replydesk.letter import Letter, Particulars, jsonform, paragraph

LETTER = Letter("one", Particulars(title="一"), (paragraph("正文。", id="p"),))
CHANGED = LETTER.with_value("title", "二")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A desk with one letter and one version."""
    path = tmp_path / "desk.db"
    with Desk.open(path) as desk:
        desk.save(LETTER)
        desk.snapshot("one", BY_HAND)
    return path


@pytest.fixture
def backup(path: Path) -> Path:
    """A backup of that desk, which has changed since."""
    target = path.with_name("备份.db")
    with Desk.open(path) as desk:
        desk.backup(target)
        desk.save(CHANGED)
    return target


def title(path: Path) -> str:
    with Desk.open(path, create=False) as desk:
        return desk.load("one").letter.particulars.title


def spoil(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(sql)
    connection.close()


def files(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()}


def test_a_backup_is_one_whole_desk(path: Path) -> None:
    target = path.with_name("备份.db")
    target.write_text("an older backup")
    with Desk.open(path) as desk:
        desk.save(CHANGED)
        desk.backup(target)
    with Desk.open(target, create=False) as copy:
        assert copy.load("one").letter == CHANGED
        assert len(copy.versions("one")) == 1
        assert copy.check() == ()
    assert files(path) == {"desk.db", "备份.db"}


def test_a_backup_needs_no_write_ahead_log(path: Path, backup: Path) -> None:
    assert backup.read_bytes()[18:20] == b"\x01\x01"  # the file header's write and read versions: no WAL


def test_a_backup_can_be_made_while_others_write(path: Path) -> None:
    with Desk.open(path) as desk, Desk.open(path) as other:
        other._store.database.execute("BEGIN IMMEDIATE")
        desk.backup(path.with_name("备份.db"))
        other._store.database.execute("ROLLBACK")
    assert title(path.with_name("备份.db")) == "一"


def test_a_backup_that_cannot_be_written_leaves_the_older_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = path.with_name("备份.db")
    target.write_text("an older backup")
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fail(*_: object) -> None:
        raise full

    monkeypatch.setattr("replydesk.desk.safekeeping.copy_database", fail)
    with Desk.open(path) as desk:
        with pytest.raises(DeskError, match="磁盘空间不足"):
            desk.backup(target)
        with pytest.raises(FileError, match="不存在"):
            desk.backup(path.parent / "missing" / "备份.db")
        with pytest.raises(DeskError, match="自己"):
            desk.backup(path)
    assert target.read_text() == "an older backup"
    assert files(path) == {"desk.db", "备份.db"}


def test_a_restored_desk_is_the_backup_and_what_was_there_is_kept(path: Path, backup: Path) -> None:
    kept = Desk.restore(path, backup)
    assert kept is not None
    assert (title(path), title(kept), title(backup)) == ("一", "二", "一")
    assert kept.name.startswith("desk-恢复前-")
    assert files(path) == {"desk.db", "备份.db", kept.name}
    with Desk.open(path) as desk:
        assert desk._store.database.journal_mode == "wal"
        assert desk.check() == ()


def test_a_desk_that_is_gone_is_restored(path: Path, backup: Path) -> None:
    path.unlink()
    assert Desk.restore(path, backup) is None
    assert title(path) == "一"


def test_a_desk_that_is_broken_is_restored_and_kept(path: Path, backup: Path) -> None:
    path.write_bytes(b"broken" * 1000)
    kept = Desk.restore(path, backup)
    assert kept is not None
    assert title(path) == "一"
    assert kept.read_bytes() == b"broken" * 1000


def test_the_log_of_a_broken_desk_never_meets_the_restored_one(path: Path, backup: Path) -> None:
    path.with_name("desk.db-wal").write_bytes(b"its log")
    kept = safekeeping._replace_damaged(path, backup)
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"its log"
    assert files(path) == {"desk.db", kept.name, kept.name + "-wal"}


def test_a_copy_of_a_desk_in_use_can_be_restored(path: Path) -> None:
    """A clerk may copy desk.db and its log by hand instead of asking for a backup."""
    copy = path.parent / "copy" / "desk.db"
    copy.parent.mkdir()
    with Desk.open(path) as desk:
        desk.save(CHANGED)
        for name in ("desk.db", "desk.db-wal"):
            shutil.copy(path.with_name(name), copy.with_name(name))
    with Desk.open(path) as desk:
        desk.save(LETTER)
    Desk.restore(path, copy)
    assert title(path) == "二"


def test_a_backup_of_an_older_schema_is_migrated(path: Path, backup: Path) -> None:
    for sql in ("DROP TABLE places", "DROP TABLE remembered", "PRAGMA user_version = 2"):
        spoil(backup, sql)
    spoil(backup, "DELETE FROM _sqlite_migrations WHERE name = 'places'")
    Desk.restore(path, backup)
    with Desk.open(path) as desk:
        assert desk.info().schema == len(MIGRATIONS.pending(Database(memory=True)))
        assert desk.load("one").letter == LETTER


def test_a_desk_in_use_is_not_restored(path: Path, backup: Path) -> None:
    with Desk.open(path, patience=0.05), pytest.raises(DeskError, match="占用"):
        Desk.restore(path, backup, patience=0.05)
    with Desk.open(path) as desk:
        assert desk.claim("one") is not None
        with pytest.raises(DeskError, match="关闭所有窗口"):
            Desk.restore(path, backup)
    assert title(path) == "二"
    assert files(path) - {".desk.db-claims"} == {"desk.db", "备份.db"}


def test_a_left_over_lock_is_nobody(path: Path, backup: Path) -> None:
    folder = path.with_name(".desk.db-claims")
    folder.mkdir()
    (folder / "killed.lock").write_text("{}")
    assert Desk.restore(path, backup) is not None
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE letters SET body = '{}'", "损坏"),
        ("PRAGMA user_version = 99", "请先升级"),
        ("PRAGMA application_id = 7", "别的程序"),
    ],
)
def test_a_backup_that_is_not_whole_is_refused(path: Path, backup: Path, sql: str, words: str) -> None:
    spoil(backup, sql)
    with pytest.raises(DeskError, match=f"“备份.db”.*{words}"):
        Desk.restore(path, backup)
    assert title(path) == "二"
    assert files(path) == {"desk.db", "备份.db"}


def test_a_source_that_is_none_is_refused(path: Path, backup: Path) -> None:
    text = path.with_name("信.txt")
    text.write_text("一封信")
    for source, words in ((path, "自己"), (path.with_name("none.db"), "找不到"), (text, "不是案头")):
        with pytest.raises(ReplydeskError, match=words):
            Desk.restore(path, source)
    with pytest.raises(DeskError, match="不存在"):
        Desk.restore(path.parent / "missing" / "desk.db", backup)
    assert title(path) == "二"


def test_a_whole_desk_has_no_problems(path: Path) -> None:
    with Desk.open(path) as desk:
        assert desk.check() == ()


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE letters SET body = '{'", "第 1 号答复函：文件不是完好的答复函数据"),
        ("UPDATE letters SET title = '别的'", "第 1 号答复函：目录与正文不一致"),
        ("UPDATE letters SET id = 'two'", "第 1 号答复函：目录与正文不一致"),
        ("UPDATE contents SET body = x'1234'", "第 1 号版本的内容已损坏"),
        ("DELETE FROM letters", "指向 letters"),
        ("DELETE FROM contents", "指向 contents"),
    ],
)
def test_the_check_finds(path: Path, sql: str, words: str) -> None:
    spoil(path, sql)
    with Desk.open(path) as desk:
        (problem,) = desk.check()
    assert words in problem


def test_the_check_finds_a_content_under_another_contents_name(path: Path) -> None:
    with Desk.open(path) as desk:
        desk.save(CHANGED)
        desk.snapshot("one", BY_HAND)
    spoil(path, "UPDATE contents SET body = (SELECT body FROM contents ORDER BY rowid DESC LIMIT 1)")
    with Desk.open(path) as desk:
        (problem,) = desk.check()
    assert "does not match" in problem


def test_the_check_finds_a_page_that_was_spoiled(path: Path) -> None:
    with Desk.open(path) as desk:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = 'versions'"
        page = desk._store.database.execute(sql).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Desk.open(path) as desk:
        assert any("数据库文件" in problem for problem in desk.check())


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE files SET body = x'1234'", "收到的文件“改.docx”已损坏"),
        (
            f"UPDATE contents SET body = x'1234' WHERE digest <> '{jsonform.digest(LETTER)}'",
            "收到的“改.docx”所依据的稿子已损坏",
        ),
        ("DELETE FROM files", "指向 files"),
        ("DELETE FROM reviews", "指向 reviews"),
    ],
)
def test_the_check_finds_damaged_reviews(path: Path, sql: str, words: str) -> None:
    with Desk.open(path) as desk:
        received = desk.reviews.receive("one", "改.docx", b"a file", CHANGED)
        desk.reviews.decide(received.id, {"1": "accepted"}, "宋某")
        assert desk.check() == ()
    spoil(path, sql)
    with Desk.open(path) as desk:
        assert any(words in problem for problem in desk.check())
