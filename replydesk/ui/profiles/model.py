"""The format profiles to choose from as a Qt model: those of the program, then the office's own."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.export.profile_folder import FiledProfile
from replydesk.ui.desk_panel import IdRole, SecondRole
from replydesk.ui.language import listed, said

_Index = QModelIndex | QPersistentModelIndex


class ProfilesModel(QAbstractListModel):
    """DisplayRole is a profile's title, SecondRole its state, IdRole its name. The office's own are renamed in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profiles: tuple[FiledProfile, ...] = ()
        self._chosen = ""
        self.rename: Callable[[FiledProfile, str], bool] = lambda _profile, _title: False
        """Asked to give an own profile another title; answers whether it has it."""

    def set_profiles(self, profiles: Sequence[FiledProfile], chosen: str) -> None:
        """Show these profiles; `chosen` is the name of the one in use."""
        self.beginResetModel()
        self._profiles, self._chosen = tuple(profiles), chosen
        self.endResetModel()

    def profile(self, index: _Index) -> FiledProfile | None:
        """The profile of the row, None for an invalid index."""
        return self._profiles[index.row()] if index.isValid() else None

    def row_of(self, name: str) -> int:
        """The row of the profile of this name, 0 if it is not here."""
        return next((row for row, filed in enumerate(self._profiles) if filed.name == name), 0)

    # ---- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._profiles)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        filed = self.profile(index)
        own = filed is not None and not filed.is_built_in
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if own else Qt.ItemFlag.NoItemFlags)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        filed = self.profile(index)
        if filed is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return said(filed.title) if filed.is_built_in else filed.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return listed((filed.title, self._state(filed)))
            case Qt.ItemDataRole.ToolTipRole:
                return said(filed.problem) if filed.problem is not None else None
            case _ if role == IdRole:
                return filed.name
            case _ if role == SecondRole:
                return self._state(filed)
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        filed = self.profile(index)
        if role != Qt.ItemDataRole.EditRole or filed is None or filed.is_built_in or not str(value).strip():
            return False
        return self.rename(filed, str(value).strip())

    def _state(self, filed: FiledProfile) -> str:
        if filed.problem is not None:
            return self.tr("不能使用：{problem}").format(problem=said(filed.problem))
        kind = self.tr("随程序带来") if filed.is_built_in else self.tr("本单位的版式")
        return self.tr("使用中 · {kind}").format(kind=kind) if filed.name == self._chosen else kind
