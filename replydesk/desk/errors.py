"""What can go wrong with a desk, as sentences that a clerk understands."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from replydesk.errors import ReplydeskError
from replydesk.wording import Wording


class DeskError(ReplydeskError):
    """Something known went wrong with the desk; what it held before is still there."""


class ConflictError(DeskError):
    """The letter was saved by another window or program in the meantime; nothing was overwritten."""


class DamagedError(DeskError):
    """The file is no database at all, or a broken one."""


_DAMAGED = {
    sqlite3.SQLITE_NOTADB: Wording(
        "“{name}”不是案头文件，或已经损坏，没有打开；文件未改动。请换一个文件，或用备份恢复案头。"
    ),
    sqlite3.SQLITE_CORRUPT: Wording(
        "案头“{name}”的数据已损坏，这一步没有完成。请用最近的备份恢复案头（replydesk desk restore 备份文件）。"
    ),
}
_BUSY = Wording(
    "案头“{name}”正被另一个窗口或程序占用，这一步没有完成；案头里已有的内容没有改动。请稍后再试。"
)
_READ_ONLY = Wording(
    "案头“{name}”不能写入：文件或所在文件夹是只读的，或没有权限；已有内容没有改动。请另选位置。"
)
_SENTENCES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: Wording("磁盘空间不足，这一步没有写入“{name}”；原有内容完好。请清理磁盘后重试。"),
    sqlite3.SQLITE_TOOBIG: Wording("内容太大，案头“{name}”存不下；已有内容没有改动。"),
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_PERM: _READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Wording(
        "案头“{name}”打不开：所在文件夹不存在，或没有权限。请检查位置“{folder}”。"
    ),
    sqlite3.SQLITE_IOERR: Wording(
        "读写“{name}”时磁盘或网络出错，这一步没有完成；原有内容没有改动。请检查磁盘后重试。"
    ),
}
_PRIMARY = 0xFF  # the low byte of an extended result code is the plain one (sqlite.org/rescode.html)


@contextlib.contextmanager
def spoken(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a full disk, a lock or a broken file into a DeskError; all else is our bug."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code in _DAMAGED:
            raise DamagedError(_DAMAGED[code].pattern, name=path.name) from error
        if code in _SENTENCES:
            raise DeskError(_SENTENCES[code].pattern, name=path.name, folder=path.parent) from error
        raise
