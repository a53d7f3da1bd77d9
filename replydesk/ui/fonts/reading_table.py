"""A table to read: whole rows of wrapped words, never wider than its room."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

_ROW, _AIR = 26, 8
_FIRST_COLUMN = 116


class ReadingTable(QTableWidget):
    """A narrow first column, the others share the width by `shares`, and every row is as high as its words need."""

    def __init__(self, titles: Sequence[str], shares: Sequence[int], name: str) -> None:
        super().__init__(0, len(titles))
        self._shares = tuple(shares)
        self.setHorizontalHeaderLabels(titles)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fill(self, rows: Iterable[Sequence[str]]) -> None:
        """Show these rows and no others."""
        rows = tuple(rows)
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(text)
                self.setItem(row, column, item)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width; a scroll bar that comes or goes resizes once more."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the columns their share of the width, and every row the height of its words and some air."""
        room = max(self.viewport().width() - _FIRST_COLUMN, 0)
        self.setColumnWidth(0, _FIRST_COLUMN)
        for column, share in enumerate(self._shares, 1):
            self.setColumnWidth(column, room * share // sum(self._shares))
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(self.sizeHintForRow(row), _ROW - _AIR) + _AIR)

    def lines(self) -> list[str]:
        """The rows as lines of text."""
        return [
            "\t".join(
                item.text().replace("\n", " ") if (item := self.item(row, column)) else ""
                for column in range(self.columnCount())
            )
            for row in range(self.rowCount())
        ]
