"""The versions of a letter as a Qt model: the letter as it is now, and below it what was kept, the newest first."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from replydesk.letter import Letter
from replydesk.letter.extent import Extent
from replydesk.ui.language import listed, said
from replydesk.ui.versions import words
from replydesk.ui.versions.comparing import Side

if TYPE_CHECKING:
    from replydesk.desk import Version

SecondRole = Qt.ItemDataRole.UserRole
FiguresRole = Qt.ItemDataRole.UserRole + 1
ExtentRole = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_Pair = tuple[int, int]


class VersionsModel(QAbstractListModel):
    """Row 0 is the present letter, the others are versions. DisplayRole is the label, or why the version was kept.

    `SecondRole` says which and when, `FiguresRole` how much it changed against the one before, `ExtentRole` the same as
    figures. They are known once `set_extents` told them: `lacking(row)` says what to ask for. `renamed(number, label)` is
    emitted when a label was edited; the model shows it at once.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions: tuple[Version, ...] = ()
        self._present: Letter | None = None
        self._edition = 0
        self._labels: dict[int, str] = {}
        self._extents: dict[_Pair, Extent | None] = {}

    # ---- what is listed

    def set_versions(self, versions: "Sequence[Version]", present: Letter) -> None:
        """List these versions, the newest first, below the present letter."""
        self.beginResetModel()
        self._versions = tuple(versions)
        self._labels = {version.number: version.label for version in versions}
        for newer, older in pairwise(versions):
            if newer.digest == older.digest:
                self._extents[older.number, newer.number] = Extent()
        self._take(present)
        self.endResetModel()

    def set_present(self, present: Letter) -> None:
        """Show what the letter is now; the versions stay."""
        self._take(present)
        self._tell(0)

    def _take(self, present: Letter) -> None:
        """Each present letter has a number of its own below 0, so that no figures of an earlier one are taken for its."""
        if present is not self._present:
            self._present = present
            self._edition -= 1

    def set_extents(self, extents: Mapping[_Pair, Extent | None]) -> None:
        """Take in how much versions differ, by their numbers; None where one is damaged."""
        self._extents.update(extents)
        self._tell(len(self._versions))

    def _tell(self, last: int) -> None:
        if self._present is not None:
            self.dataChanged.emit(self.index(0), self.index(last))

    @property
    def versions(self) -> "tuple[Version, ...]":
        """The versions, the newest first."""
        return self._versions

    def version(self, row: int) -> "Version | None":
        """The version of a row, None for the present letter and where there is none."""
        return self._versions[row - 1] if 1 <= row <= len(self._versions) else None

    def row_of(self, number: int) -> int:
        """The row of the version with this number, -1 if it is not here."""
        rows = (row for row, version in enumerate(self._versions, 1) if version.number == number)
        return next(rows, -1)

    def side(self, row: int) -> Side | None:
        """The letter of a row, to be compared; None if there is no such row."""
        version = self.version(row)
        if version is not None:
            return Side(self._name(row, version), version.number)
        if row == 0 and self._present is not None:
            return Side(words.present_name(), self._edition, self._present)
        return None

    def names(self) -> list[str]:
        """What the versions are called, on one line each."""
        return [self._name(row, version) for row, version in enumerate(self._versions, 1)]

    def _name(self, row: int, version: "Version") -> str:
        return words.full_name(version, self.ordinal(row), self._labels[version.number])

    def ordinal(self, row: int) -> int:
        """Which version the row is, counted from the first."""
        return len(self._versions) - row + 1

    def lacking(self, row: int) -> tuple[Side, Side] | None:
        """The two letters whose difference the row should tell and does not know yet; None if it does."""
        pair = self._pair(row)
        if pair is None or pair in self._extents:
            return None
        older, newer = self.side(row + 1), self.side(row)
        return (older, newer) if older is not None and newer is not None else None

    def _pair(self, row: int) -> _Pair | None:
        """The numbers of the version before the row's and of the row's own; None for the first version."""
        older, newer = self.version(row + 1), self.version(row)
        if older is None:
            return None
        return older.number, newer.number if newer is not None else self._edition

    # ---- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self._present is None else len(self._versions) + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._of(index) is not None else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._first(row)
            case Qt.ItemDataRole.EditRole:
                version = self.version(row)
                return self._labels[version.number] if version is not None else None
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return listed(
                    part for part in (self._first(row), self._second(row), self._figures(row)) if part
                )
            case _ if role == SecondRole:
                return self._second(row)
            case _ if role == FiguresRole:
                return self._figures(row)
            case _ if role == ExtentRole:
                return self._extent(row)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        version = self._of(index)
        if version is None or role != Qt.ItemDataRole.EditRole:
            return False
        label = str(value).strip()
        if label != self._labels[version.number]:
            self._labels[version.number] = label
            self.dataChanged.emit(index, index)
            self.renamed.emit(version.number, label)
        return True

    def _of(self, index: _Index) -> "Version | None":
        return self.version(index.row()) if index.isValid() else None

    def _first(self, row: int) -> str:
        version = self.version(row)
        if version is None:
            return words.present_name()
        return self._labels[version.number] or said(version.reason)

    def _second(self, row: int) -> str:
        version = self.version(row)
        if version is None:
            return self.tr("正在写的这一稿")
        parts = [words.ordinal(self.ordinal(row)), words.moment(version.created)]
        if self._labels[version.number]:
            parts.append(said(version.reason))
        return " · ".join(parts)

    def _extent(self, row: int) -> Extent | None:
        pair = self._pair(row)
        return self._extents.get(pair) if pair is not None else None

    def _figures(self, row: int) -> str:
        pair = self._pair(row)
        if pair is None:
            return self.tr("最早的版本")
        if pair not in self._extents:
            return ""
        extent = self._extents[pair]
        if extent is None:
            return self.tr("内容已损坏，不能比较")
        if not extent:
            return self.tr("与最新的版本相同") if row == 0 else self.tr("与前一版相同")
        return words.figures(extent)
