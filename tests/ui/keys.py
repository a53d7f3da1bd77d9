"""Typing Chinese: QTest.keyClicks takes ASCII alone and aborts at anything else."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent


def type_text(target: QObject, text: str) -> None:
    """Press and release one key for every character."""
    for char in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))
