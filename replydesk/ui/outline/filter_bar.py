"""The line above the outline: a box that narrows it, how many sections are meant, and the lock against dragging."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

Spelling = Callable[[str], str]
"""Gives the Latin letters by which a Chinese title may be found too, such as the initials of its pinyin."""


def filter_of(text: str, spelling: Spelling | None = None) -> Callable[[str], bool] | None:
    """Which titles are meant by what stands in the box: those in which every word of it occurs. None means all."""
    words = text.lower().split()
    if not words:
        return None

    def is_meant(title: str) -> bool:
        title = title.lower()
        if spelling is not None and text.isascii():
            title = f"{title} {spelling(title)}"
        return all(word in title for word in words)

    return is_meant


class FilterBox(QLineEdit):
    """The box. Esc empties it first, and leaves it only when it is empty; Enter and Down go to the rows."""

    rows_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("筛选标题"))
        self.setAccessibleName(self.tr("筛选大纲"))
        self.setClearButtonEnabled(True)

    def event(self, event: QEvent) -> bool:
        """Claim Esc from the window, for which it means to go back to the text."""
        if event.type() == QEvent.Type.ShortcutOverride and self.text():
            key = cast("QKeyEvent", event)
            if key.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.rows_asked.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Box, count and lock in one line. `changed` is emitted when other rows are meant."""

    changed = Signal()

    def __init__(self, lock: QAction | None = None, spelling: Spelling | None = None) -> None:
        super().__init__()
        self._spelling = spelling
        self.box = FilterBox()
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.count.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 8, 8)
        line.setSpacing(6)
        line.addWidget(self.box, 1)
        line.addWidget(self.count)
        if lock is not None:
            button = QToolButton()
            button.setObjectName("small")
            button.setDefaultAction(lock)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAutoRaise(True)
            line.addWidget(button)
        self.box.textChanged.connect(self.changed)

    @property
    def meant(self) -> Callable[[str], bool] | None:
        """Which titles are meant now; None means all."""
        return filter_of(self.box.text(), self._spelling)

    def show_count(self, matches: int | None) -> None:
        """Say how many sections are meant, or nothing while the box is empty."""
        self.count.setVisible(matches is not None)
        if matches is not None:
            self.count.setText(self.tr("{count} 节").format(count=f"{matches:,}"))
