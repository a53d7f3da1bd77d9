"""Whether a folder lies on another machine, where SQLite's write-ahead log must not be used."""

import os
import sys
from pathlib import Path

_REMOTE_FILE_SYSTEMS = (
    "nfs",
    "cifs",
    "smb",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "afs",
    "ncpfs",
    "vboxsf",
    "davfs",
)
_DRIVE_REMOTE = 4  # GetDriveTypeW


def is_remote(folder: Path) -> bool:
    """Whether the folder is a network folder, as far as the system says; False where it does not."""
    folder = folder.resolve()
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # Windows only

        if str(folder).startswith("\\\\"):
            return True
        return bool(ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE)
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return remote_in(mounts, folder)


def remote_in(mounts: str, folder: Path) -> bool:
    """Whether the innermost mount (a line of /proc/self/mounts) that holds the folder is a network one."""
    best, remote = "", False
    for line in mounts.splitlines():
        _device, point, kind, *_ = [*line.split(" "), "", "", ""]
        point = point.replace("\\040", " ")
        if len(point) >= len(best) and os.path.commonpath([point or "/", folder]) == point:
            best, remote = point, kind.startswith(_REMOTE_FILE_SYSTEMS)
    return remote
