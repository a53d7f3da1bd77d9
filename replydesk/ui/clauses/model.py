"""The clause library as a Qt model: groups with their clauses, or the results of a search in one list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from replydesk.letter.clause_functions import function_name
from replydesk.ui.language import listed, said

if TYPE_CHECKING:
    from replydesk.desk import FiledClause

TITLE, COUNT = 0, 1
MIME_TYPE = "application/x-replydesk-clause"
"""Under which a dragged clause carries its id, in UTF-8; its text goes with it as text/plain."""

IdRole = Qt.ItemDataRole.UserRole
GroupRole = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_TOP = 0
_RECENT = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses under one heading of the tree; `folder` is the folder that they all are in, "" for other groups."""

    title: str
    entries: "tuple[FiledClause, ...]"
    folder: str = ""


class ClausesModel(QAbstractItemModel):
    """Column 0 is the title, column 1 how often a clause was used, or how many a group has.

    `IdRole` gives a clause's id ("" for a group), `GroupRole` a group's title ("" for a clause).
    """

    renamed = Signal(str, str)
    """A folder was given another name in the tree: the old one and the new one. The model itself changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._found: tuple[FiledClause, ...] | None = None
        self.text_of: Callable[[FiledClause], str] = lambda filed: filed.clause.text
        """The plain text that is dragged out of the window."""

    def set_groups(self, groups: Iterable[Group]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._groups, self._found = tuple(groups), None
        self.endResetModel()

    def set_found(self, found: "Iterable[FiledClause]") -> None:
        """Show these clauses in one list, in this order."""
        self.beginResetModel()
        self._groups, self._found = (), tuple(found)
        self.endResetModel()

    @property
    def searching(self) -> bool:
        """Whether the results of a search are shown."""
        return self._found is not None

    def filed(self, index: _Index) -> "FiledClause | None":
        """The clause of this row; None for a group and for no row."""
        if not index.isValid():
            return None
        if index.internalId() != _TOP:
            return self._groups[index.internalId() - 1].entries[index.row()]
        return self._found[index.row()] if self._found is not None else None

    def folder(self, index: _Index) -> str:
        """The folder that this row is the heading of, "" if it is none."""
        is_heading = index.isValid() and index.column() == TITLE and self.filed(index) is None
        return self._groups[index.row()].folder if is_heading else ""

    def index_of(self, clause_id: str) -> QModelIndex:
        """The row of the clause in its own group (the last that has it), or an invalid index."""
        if self._found is not None:
            rows = (row for row, filed in enumerate(self._found) if filed.clause.id == clause_id)
            row = next(rows, -1)
            return self.index(row, TITLE) if row >= 0 else QModelIndex()
        for place in reversed(range(len(self._groups))):
            for row, filed in enumerate(self._groups[place].entries):
                if filed.clause.id == clause_id:
                    return self.createIndex(row, TITLE, place + 1)
        return QModelIndex()

    # ---- what Qt asks

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        if parent.column() > 0 or not (0 <= row < self.rowCount(parent) and TITLE <= column <= COUNT):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, child: _Index = QModelIndex()) -> Any:
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, TITLE, _TOP)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self._groups) if self._found is None else len(self._found)
        if parent.column() > 0 or parent.internalId() != _TOP or self._found is not None:
            return 0
        return len(self._groups[parent.row()].entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return COUNT + 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.filed(index) is not None:
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.folder(index) else flags

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        folder = self.folder(index)
        if role != Qt.ItemDataRole.EditRole or not folder:
            return False
        self.renamed.emit(folder, str(value))
        return True

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        filed = self.filed(index)
        if filed is None:
            return self._of_group(self._groups[index.row()], index.column(), role)
        clause = filed.clause
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return clause.title if index.column() == TITLE else self._uses(filed)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                parts = (said(function_name(clause.function)), clause.folder, listed(clause.tags))
                return " · ".join((clause.title, *filter(None, parts)))
            case _ if role == IdRole:
                return clause.id
            case _ if role == GroupRole:
                return ""
        return None

    def _of_group(self, group: Group, column: int, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group.title if column == TITLE else str(len(group.entries))
            case Qt.ItemDataRole.EditRole:
                return group.folder
            case _ if role == IdRole:
                return ""
            case _ if role == GroupRole:
                return group.title
        return None

    def _uses(self, filed: "FiledClause") -> str:
        return self.tr("{count} 次").format(count=filed.uses) if filed.uses else ""

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        filed = next(filter(None, map(self.filed, indexes)), None)
        if filed is not None:
            data.setData(MIME_TYPE, filed.clause.id.encode())
            data.setText(self.text_of(filed))
        return data


def grouped(
    entries: "Sequence[FiledClause]", *, by_function: bool, recent: str, without: str
) -> tuple[Group, ...]:
    """The clauses by folder or by function, both in the order of a letter, the last used ones before them.

    `recent` is the heading of those, `without` of what has no folder or function.
    """
    shelves: dict[str, list[FiledClause]] = {}
    for filed in entries:
        clause = filed.clause
        shelves.setdefault(function_name(clause.function) if by_function else clause.folder, []).append(filed)

    def order(title: str) -> tuple[bool, str, str]:
        functions = [filed.clause.function for filed in shelves[title] if filed.clause.function]
        return not title, min(functions, default="~"), title

    groups = [
        Group(
            (said(title) if by_function else title) or without,
            tuple(sorted(shelves[title], key=_place)),
            "" if by_function else title,
        )
        for title in sorted(shelves, key=order)
    ]
    used = sorted((filed for filed in entries if filed.last_used), key=_last_use, reverse=True)
    return (Group(recent, tuple(used[:_RECENT])), *groups) if used else tuple(groups)


def _place(filed: "FiledClause") -> tuple[str, str]:
    return filed.clause.function or "~", filed.clause.title


def _last_use(filed: "FiledClause") -> datetime:
    return filed.last_used or filed.changed
