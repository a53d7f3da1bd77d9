"""Where the program's own files are, and where the user's data goes."""

import sys
from pathlib import Path

import platformdirs


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
