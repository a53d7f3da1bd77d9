"""Where the program's own files are, and where the user's data goes."""

import os
import sys
from pathlib import Path

import platformdirs

from replydesk.errors import FileError


def resource(name: str) -> Path:
    """The path of a file in resources/, in a checkout, an installed wheel and the frozen program alike."""
    package = Path(__file__).resolve().parent
    roots = [package.parent / "resources", package / "resources"]
    if frozen := getattr(sys, "_MEIPASS", None):
        roots.insert(0, Path(frozen) / "resources")
    for root in roots:
        if (path := root / name).exists():
            return path
    raise FileNotFoundError(f"resource {name} is missing from {roots}")


def user_data_folder() -> Path:
    """The platform's folder for this user's replydesk data (it may not exist yet)."""
    return platformdirs.user_data_path("replydesk", appauthor=False, roaming=False)


def profiles_folder() -> Path:
    """Where the office's own format profiles are kept (it may not exist yet)."""
    return user_data_folder() / "profiles"


def desk_file(given: str = "") -> Path:
    """The desk's file: the one given, else the one that REPLYDESK_DESK names, else desk.db in the user's data folder.

    That folder is made if need be, others are not; FileError with a sentence if it cannot be.
    """
    if named := given or os.environ.get("REPLYDESK_DESK", ""):
        return Path(named).absolute()
    folder = user_data_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "用户数据文件夹“{folder}”建不起来（{reason}），案头没有打开。请用 --desk 另选位置。",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    return folder / "desk.db"
