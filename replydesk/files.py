"""Writing a user's file: whole or not at all, and an older file stays as it was."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from replydesk.errors import FileError
from replydesk.wording import Wording

_WINDOWS_FORBIDDEN = '<>:"/\\|?*'
_WINDOWS_DEVICES = {
    "CON",
    "PRN",
    "AUX",
    "NUL",
    *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10)),
}
_WINDOWS_SHARING_VIOLATION = 32
_NAME_BYTES = 255


def check_name(path: Path) -> None:
    """Raise FileError if the file's name could not stand on a Windows disk (or on this one)."""
    name = path.name
    bad = [char for char in name if char in _WINDOWS_FORBIDDEN or ord(char) < 32]
    if bad:
        shown = tuple(dict.fromkeys(Wording("控制字符") if ord(char) < 32 else char for char in bad))
        raise FileError(
            "文件名“{name}”中有 Windows 不允许的字符（{shown}），没有写出文件。请换一个文件名。",
            name=name,
            shown=shown,
        )
    device = name.partition(".")[0].rstrip().upper()  # Windows takes con.txt.docx for the console too
    if not name or name != name.rstrip(" .") or device in _WINDOWS_DEVICES:
        raise FileError("“{name}”不能用作 Windows 的文件名，没有写出文件。请换一个文件名。", name=name)
    if len(os.fsencode(name)) > _NAME_BYTES:
        raise FileError("文件名太长，没有写出文件。请换一个短一些的文件名。")


def write_atomically(path: Path, content: bytes) -> None:
    """Write the content beside the target, flush it to the disk and put it in the target's place.

    Raises FileError with a sentence; then the target is what it was before.
    """
    with replacing(path) as temporary:
        temporary.write_bytes(content)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give an empty file beside the target to write; at the end of the block it is flushed and takes the target's place.

    Raises FileError with a sentence; then, and after any error in the block, the target is what it was before.
    """
    check_name(path)
    folder = path.parent
    temporary: str | None = None
    try:
        if not folder.is_dir():
            raise FileError(
                "文件夹“{folder}”不存在，没有写出“{name}”。请先建立文件夹或另选位置。",
                folder=folder,
                name=path.name,
            )
        if path.is_dir():
            raise FileError("“{name}”是一个文件夹，不能写成文件。请换一个文件名。", name=path.name)
        handle, temporary = tempfile.mkstemp(prefix=".~replydesk-", suffix=path.suffix, dir=folder)
        os.close(handle)
        yield Path(temporary)
        with Path(temporary).open("rb+") as stream:
            os.fsync(stream.fileno())
        _keep_permissions(path, Path(temporary))
        Path(temporary).replace(path)
    except OSError as error:
        raise FileError(_sentence(path, error)) from error
    else:
        temporary = None
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _keep_permissions(target: Path, temporary: Path) -> None:
    """Give the new file the older one's mode, or what the user's umask gives any new file."""
    if os.name == "nt":
        return
    if target.exists():
        mode = target.stat().st_mode & 0o777
    else:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    temporary.chmod(mode)


def _sentence(path: Path, error: OSError) -> Wording:
    name = path.name
    if error.errno == errno.ENOSPC:
        return Wording(
            "磁盘空间不足，“{name}”没有写出；原有文件未改动。请清理磁盘或另选位置后重试。", name=name
        )
    if getattr(error, "winerror", None) == _WINDOWS_SHARING_VIOLATION or isinstance(error, PermissionError):
        return Wording(
            "“{name}”写不进去：文件可能正在 Word 或 WPS 中打开，或没有写入权限；原有文件未改动。请关闭后重试，或另存为别的名字。",
            name=name,
        )
    return Wording(
        "“{name}”没有写出（{reason}）；原有文件未改动。请另选位置后重试。",
        name=name,
        reason=error.strerror or error,
    )


def read_bytes(path: Path, limit: int) -> bytes:
    """The whole content of a user's file; FileError if it is missing, unreadable or over `limit` bytes."""
    try:
        if path.is_dir():
            raise FileError("“{name}”是一个文件夹，不是文件。", name=path.name)
        if path.stat().st_size > limit:
            raise FileError(
                "“{name}”太大（超过 {limit} MB），不像是一封答复函，没有读取。",
                name=path.name,
                limit=limit // 1_000_000,
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileError("找不到文件“{path}”。", path=path) from error
    except PermissionError as error:
        raise FileError("没有读取“{name}”的权限，或它正被别的程序独占。", name=path.name) from error
    except OSError as error:
        raise FileError(
            "“{name}”读不出来（{reason}）。", name=path.name, reason=error.strerror or error
        ) from error
