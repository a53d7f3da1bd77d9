"""Backup, restore and check of the desk's file."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from replydesk.desk.claims import Claims
from replydesk.desk.content import is_whole, unpack
from replydesk.desk.errors import DamagedError, DeskError, spoken
from replydesk.desk.opening import PATIENCE, beside, copy_database, open_database
from replydesk.errors import ReplydeskError
from replydesk.files import replacing
from replydesk.letter import clause_form, jsonform

BEFORE_RESTORE = "恢复前"
_LOGS = ("-wal", "-shm", "-journal")


def problems(database: Database) -> Iterator[str]:
    """What is wrong with the desk, a sentence each: the file, the references, every letter and every version."""
    try:
        for (line,) in database.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield f"数据库文件不完整：{line}"
        for table, row, parent, _ in database.execute("PRAGMA foreign_key_check"):
            yield f"表 {table} 第 {row} 行指向 {parent} 里没有的内容。"
        for number, letter_id, title, body in database.execute("SELECT number, id, title, body FROM letters"):
            if problem := _letter_problem(letter_id, title, body):
                yield f"第 {number} 号答复函：{problem}"
        for digest, body in database.execute("SELECT digest, body FROM contents"):
            try:
                jsonform.loads(unpack(body, digest))
            except (ValueError, ReplydeskError) as error:
                yield f"{_content_name(database, digest)}已损坏（{error}）。"
        yield from _clause_problems(database)
        yield from _review_problems(database)
    except sqlite3.DatabaseError as error:
        yield f"数据库文件已损坏，没有查完：{error}"


def _content_name(database: Database, digest: str) -> str:
    """What a clerk calls the content: that of versions, or the base of reviews."""
    versions = database.execute("SELECT number FROM versions WHERE digest = ?", [digest])
    if numbers := "、".join(str(number) for (number,) in versions):
        return f"第 {numbers} 号版本的内容"
    reviews = database.execute("SELECT name FROM reviews WHERE base = ?", [digest])
    names = "、".join(f"“{name}”" for (name,) in reviews)
    return f"收到的{names}所依据的稿子" if names else "第 （无） 号版本的内容"


def _review_problems(database: Database) -> Iterator[str]:
    for name, digest, body in database.execute(
        "SELECT name, digest, body FROM reviews JOIN files USING (digest)"
    ):
        if not is_whole(body, digest):
            yield f"收到的文件“{name}”已损坏。"


def _clause_problems(database: Database) -> Iterator[str]:
    for clause_id, version, body in database.execute(
        "SELECT id, version, body FROM clauses UNION"
        " SELECT c.id, v.version, v.body FROM clause_versions v JOIN clauses c ON c.number = v.clause"
    ):
        try:
            clause_form.clause_loads(body)
        except ReplydeskError:
            yield f"常用语 {clause_id} 第 {version} 版的内容已损坏。"


def _letter_problem(letter_id: str, title: str, body: str) -> str:
    try:
        letter = jsonform.loads(body)
    except ReplydeskError as error:
        return str(error)
    if letter.id != letter_id or letter.particulars.title != title:
        return "目录与正文不一致。"
    return ""


def backup(database: Database, path: Path, target: Path) -> None:
    """Copy the open desk to the target, whole or not at all. FileError or DeskError with a sentence if not."""
    if target.exists() and target.resolve() == path.resolve():
        raise DeskError("备份不能写到案头文件自己身上，没有备份。请换一个文件名。")
    with replacing(target) as temporary, spoken(target):
        copy_database(database.conn, temporary)


def restore(path: Path, source: Path, patience: float = PATIENCE) -> Path | None:
    """Put the backup in the place of the desk; answer with the file that keeps what the desk held, if there was one."""
    if not source.is_file():
        raise DeskError("找不到备份文件“{path}”，案头没有改动。", path=source)
    if path.exists() and path.resolve() == source.resolve():
        raise DeskError("备份文件就是案头文件自己，案头没有改动。请选择另一个备份文件。")
    if not path.parent.is_dir():
        raise DeskError("文件夹“{folder}”不存在，没有恢复。", folder=path.parent)
    if Claims(path).anyone():
        raise DeskError("有答复函正在窗口中打开，案头没有改动。请关闭所有窗口后再恢复。")
    with _work_folder(path) as folder:
        checked = _checked_copy(source, folder / "copy.db")
        try:
            return _overwrite(path, checked, folder, patience)
        except DamagedError:
            return _replace_damaged(path, checked)


@contextlib.contextmanager
def _work_folder(path: Path) -> Iterator[Path]:
    try:
        with tempfile.TemporaryDirectory(prefix=".~replydesk-", dir=path.parent) as folder:
            yield Path(folder)
    except OSError as error:
        raise DeskError("恢复没有完成（{reason}），案头没有改动。", reason=error.strerror or error) from error


def _checked_copy(source: Path, copy: Path) -> Path:
    """A copy of the backup as one file at the present schema; DeskError if anything is wrong with it."""
    shutil.copyfile(source, copy)
    log = source.with_name(f"{source.name}-wal")  # there when the "backup" is a copy of a desk in use
    if log.exists():
        shutil.copyfile(log, copy.with_name(f"{copy.name}-wal"))
    try:
        with contextlib.closing(open_database(copy, create=False, keep_old=False)) as database:
            found = tuple(problems(database))
            database.execute("PRAGMA journal_mode=delete")
    except DeskError as error:
        raise DeskError(
            "备份“{name}”不能用，案头没有改动。（{reason}）",
            name=source.name,
            reason=str(error).replace(copy.name, source.name),
        ) from error
    if found:
        raise DeskError(
            "备份“{name}”有 {count} 处损坏，案头没有改动。（{found}）",
            name=source.name,
            count=len(found),
            found=found[0],
        )
    return copy


def _overwrite(path: Path, checked: Path, folder: Path, patience: float) -> Path | None:
    """Copy the content into the desk's file, in one transaction: other programs see the old or the new, never a mixture."""
    if not path.exists():
        checked.replace(path)
        return None
    with contextlib.closing(open_database(path, patience=patience)) as database, spoken(path):
        database.execute("PRAGMA locking_mode=exclusive")
        database.execute("PRAGMA journal_mode=delete")  # refused while another program has the desk open
        copy_database(database.conn, folder / "kept.db")
        with contextlib.closing(sqlite3.connect(checked)) as content:
            kept = (folder / "kept.db").replace(beside(path, BEFORE_RESTORE))
            content.backup(database.conn)
        return kept


def _replace_damaged(path: Path, checked: Path) -> Path:
    kept = beside(path, BEFORE_RESTORE)
    path.replace(kept)
    for log in _LOGS:
        if (file := path.with_name(path.name + log)).exists():
            file.replace(kept.with_name(kept.name + log))
    checked.replace(path)
    return kept
