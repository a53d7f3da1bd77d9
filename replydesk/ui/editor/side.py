"""The desk at one side of the sheet."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


class Side(QWidget):
    """Ground beside the sheet, where the wheel scrolls the sheet too."""

    def __init__(self, sheet: QAbstractScrollArea) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self.setAutoFillBackground(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the wheel on."""
        QApplication.sendEvent(self._sheet.viewport(), event)
