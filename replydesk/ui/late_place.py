"""The place of a panel among the tabs: empty until it is first seen, so that the window's start does not pay for it."""

from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

P = TypeVar("P", bound=QWidget)


class LatePlace(QWidget, Generic[P]):
    """Holds a panel. `made(panel)` is emitted when it was made: when it is first shown, or first asked for."""

    made = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def _make(self) -> tuple[P, QWidget]:
        """The panel, and what of it takes the focus."""
        raise NotImplementedError

    @cached_property
    def panel(self) -> P:
        """The panel, made when it is needed."""
        panel, focused = self._make()
        self._layout.addWidget(panel)
        self.setFocusProxy(focused)
        self.made.emit(panel)
        return panel

    @property
    def existing(self) -> P | None:
        """The panel if it was made already."""
        return self.__dict__.get("panel")

    def showEvent(self, event: QShowEvent) -> None:
        self.panel.show()
        super().showEvent(event)
