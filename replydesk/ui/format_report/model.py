"""The findings of a check as a Qt table model: severity, place, what, expected, found, clause."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.check import Finding, Report, Severity
from replydesk.check.findings import SEVERITIES
from replydesk.check.report import place_words
from replydesk.ui.language import said
from replydesk.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_ICONS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "bad"),
    "warning": ("warning", "warning"),
    "info": ("info", "muted"),
}
"""Icon and colour of each severity; the word stands beside it."""


class FindingsModel(QAbstractTableModel):
    """The findings of one report, of the severities that are shown."""

    def __init__(self, report: Report, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._theme = theme
        self._shown = report.findings
        self._heads = (
            self.tr("程度"),
            self.tr("位置"),
            self.tr("检查项"),
            self.tr("应为"),
            self.tr("现为"),
            self.tr("条款"),
        )
        theme.changed.connect(self._tint)

    def show_only(self, severities: set[Severity]) -> None:
        """Show the findings of these severities."""
        self.beginResetModel()
        self._shown = tuple(entry for entry in self._report.findings if entry.severity in severities)
        self.endResetModel()

    def finding(self, row: int) -> Finding | None:
        """The finding of a row, None if there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _tint(self) -> None:
        if self._shown:
            edge = self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), edge, [Qt.ItemDataRole.DecorationRole])

    # ---- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.finding(index.row()) if index.isValid() else None
        if finding is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(finding, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return finding.place.text if index.column() == 1 else self._text(finding, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._theme.icon(*_ICONS[finding.severity])
        return None

    def _text(self, finding: Finding, column: int) -> str:
        match column:
            case 0:
                return said(SEVERITIES[finding.severity])
            case 1:
                return " ".join(filter(None, (said(place_words(finding.place)), finding.place.text)))
            case 2:
                return said(finding.what)
            case 3:
                return said(finding.expected)
            case 4:
                return said(finding.found)
            case _:
                return finding.clause
