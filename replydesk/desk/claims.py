"""Claims: which window works on a letter, so that a second one opens it read-only.

A claim is a lock that the operating system holds for a process on a small file beside the desk. It is gone the moment
the process is, however it ended; docs/decisions/0010-desk-claims.md tells what was weighed.
"""

import contextlib
import errno
import getpass
import hashlib
import json
import os
import platform
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Self

from replydesk.desk.errors import DeskError
from replydesk.wording import Wording

_UNSUPPORTED = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
_LOCKED_BYTE = 1 << 30  # Windows forbids others to read what is locked: lock far behind the owner's name


class Claim:
    """The right to write a letter, held until `release()`, the end of a `with` block, or the end of the process."""

    def __init__(self, handle: int, path: Path, released: Callable[["Claim"], None]) -> None:
        self._handle: int | None = handle
        self._path = path
        self._released = released

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def release(self) -> None:
        """Give the letter free; a second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        _unlock_and_remove(handle, self._path)
        self._released(self)


class Claims:
    """The claims that one open desk holds, as lock files in a folder beside the desk's file."""

    def __init__(self, desk: Path) -> None:
        self._folder = desk.with_name(f".{desk.name}-claims")
        self._held: set[Claim] = set()

    def claim(self, letter_id: str) -> Claim | None:
        """The claim of the letter, or None while another window, of whatever process, holds it."""
        path = self._path(letter_id)
        try:
            handle = self._locked(path)
        except OSError as error:
            raise DeskError(
                "案头旁边的文件夹“{folder}”不能写入，答复函没有打开编辑。", folder=self._folder.name
            ) from error
        if handle is None:
            return None
        with contextlib.suppress(OSError):  # the note is a courtesy, the lock is the claim
            os.ftruncate(handle, 0)
            os.write(handle, _owner_note())
        claim = Claim(handle, path, self._held.discard)
        self._held.add(claim)
        return claim

    def owner(self, letter_id: str) -> str:
        """Who holds the letter, for a banner: "李某 在 PC-07 上（14:32 起）"; "" if nobody has left a note."""
        try:
            note = json.loads(self._path(letter_id).read_text(encoding="utf-8"))
            since = datetime.fromisoformat(note["since"]).astimezone()
            return Wording(
                "{user} 在 {host} 上（{since} 起）",
                user=note["user"],
                host=note["host"],
                since=f"{since:%H:%M}",
            )
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def anyone(self) -> bool:
        """Whether any letter of the desk is claimed, here or elsewhere."""
        for path in self._folder.glob("*.lock"):
            try:
                handle = os.open(path, os.O_RDWR)
            except OSError:
                continue
            if not _lock(handle):
                os.close(handle)
                return True
            _unlock_and_remove(handle, path)
        return False

    def release_all(self) -> None:
        """Give every letter free that this desk holds."""
        for claim in tuple(self._held):
            claim.release()

    def _locked(self, path: Path) -> int | None:
        while True:
            self._folder.mkdir(exist_ok=True)
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            with contextlib.ExitStack() as unused:
                unused.callback(os.close, handle)
                if not _lock(handle):
                    return None
                if _is_still(handle, path):  # else the holder removed the file while we opened it
                    unused.pop_all()
                    return handle

    def _path(self, letter_id: str) -> Path:
        # A letter's id comes from files of others and need not be fit for a file's name.
        return self._folder / f"{hashlib.sha256(letter_id.encode('utf-8', 'replace')).hexdigest()[:20]}.lock"


def _owner_note() -> bytes:
    user = ""
    with contextlib.suppress(OSError, KeyError, ImportError):
        user = getpass.getuser()
    note = {
        "user": user or "某用户",
        "host": platform.node() or "本机",
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    return json.dumps(note, ensure_ascii=False).encode()


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _is_still(_handle: int, _path: Path) -> bool:
        return True  # Windows removes no file that is open

    def _unlock_and_remove(handle: int, path: Path) -> None:
        os.close(handle)
        with contextlib.suppress(OSError):  # taken by the next one already: then it stays
            path.unlink()
else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
            # No locks on this file system: the letter opens, and the revision check of save() still guards it.
        return True

    def _is_still(handle: int, path: Path) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), path.stat())
        except FileNotFoundError:
            return False

    def _unlock_and_remove(handle: int, path: Path) -> None:
        # Removed while still locked, so that whoever opens the name later makes a new file.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)
