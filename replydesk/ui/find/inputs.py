"""The lines of the bar that are written in: what is sought, with the last searches offered, and what takes its place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from replydesk.ui.form.inputs import leaves_undo_to_window


class FindInput(QLineEdit):
    """A line whose Enter is told with its modifiers: `entered(backward)`. Undo is the letter's, also from here."""

    entered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setClearButtonEnabled(True)

    def hide_offers(self) -> None:
        """Hide what is offered, if anything is."""

    def event(self, event: QEvent) -> bool:
        return leaves_undo_to_window(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.hide_offers()
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            event.accept()
            return
        super().keyPressEvent(event)


class RecentInput(FindInput):
    """A line that offers what was sought before; the Down key shows all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._recent = QStringListModel(self)
        completer = QCompleter(self._recent, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._offers = QListView()
        self._offers.setObjectName("offers")
        completer.setPopup(self._offers)
        self._completer = completer
        self.setCompleter(completer)

    def set_recent(self, texts: Sequence[str]) -> None:
        """Offer these texts."""
        self._recent.setStringList(list(texts))

    def hide_offers(self) -> None:
        self._offers.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._offers.isVisible() and not self.text():
            self._completer.setCompletionPrefix("")
            self._completer.complete()
            event.accept()
            return
        super().keyPressEvent(event)
