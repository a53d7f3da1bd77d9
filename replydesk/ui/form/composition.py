"""What an input method composes in a field: never lost when the keyboard goes elsewhere or the letter is saved."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # two Qt classes cannot both be bases


class KeepsComposition(_Widget):
    """What an input inherits before its Qt class, so that nothing half-typed is lost."""

    _preedit = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note what is being composed; it is not in the field's text."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    @property
    def composing(self) -> bool:
        """Whether an input method has something here that is not in the text yet."""
        return bool(self._preedit)

    def settle(self) -> None:
        """End a composition and keep what it has; Qt itself drops it when an input method does not commit when asked."""
        if not self._preedit:
            return
        QGuiApplication.inputMethod().commit()
        if self._preedit:
            event = QInputMethodEvent()
            event.setCommitString(self._preedit)
            QApplication.sendEvent(self, event)
            QGuiApplication.inputMethod().reset()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Another widget has the keyboard: what was composed is kept."""
        self.settle()
        super().focusOutEvent(event)
