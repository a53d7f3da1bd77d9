"""Opening a written file, and showing it in the system's file manager."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(file: Path) -> bool:
    """Open the file in the program that the system has for it (Word or WPS)."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> bool:
    """Show the file in its folder, selected where the system can do that."""
    if sys.platform == "win32":
        return bool(QProcess.startDetached("explorer", ["/select,", str(file)])[0])
    if sys.platform == "darwin":
        return bool(QProcess.startDetached("open", ["-R", str(file)])[0])
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
