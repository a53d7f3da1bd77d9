"""The commands as a Qt model, narrowed to what was typed and put in order."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.ui.command_palette.commands import Command
from replydesk.ui.command_palette.matching import score
from replydesk.ui.command_palette.pinyin import Readings, readings
from replydesk.ui.language import listed

CommandRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_MOST_USED = 5  # of those used before, shown first while nothing is typed
_LATER = 300  # points that a command loses while it cannot be done
_WORTH = 10  # points that one earlier use is worth among the answers, up to five of them


class CommandModel(QAbstractListModel):
    """The commands that answer to what was typed, the best first; `CommandRole` gives a row's Command.

    Among equal answers those used before come first. With nothing typed the most used ones lead the whole list.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: Sequence[Command] = ()
        self._uses: Mapping[str, int] = {}
        self._rows: list[Command] = []
        self._read: dict[str, Readings] = {}

    def set_commands(self, commands: Sequence[Command], uses: Mapping[str, int]) -> None:
        """List these commands; `uses` says by key how often each was used."""
        self._commands, self._uses = commands, uses
        self.set_typed("")

    def set_typed(self, typed: str) -> None:
        """Narrow the list to what was typed."""
        self.beginResetModel()
        self._rows = self._answers(typed) if typed.strip() else self._all()
        self.endResetModel()

    def _all(self) -> list[Command]:
        used = [command for command in self._commands if self._uses.get(command.key)]
        first = sorted(used, key=lambda command: -self._uses[command.key])[:_MOST_USED]
        return first + [command for command in self._commands if command not in first]

    def _answers(self, typed: str) -> list[Command]:
        scored = []
        for command in self._commands:
            points = score(typed, command.name, command.path, command.words, self._readings)
            if points:
                points += _WORTH * min(self._uses.get(command.key, 0), 5) - _LATER * bool(command.why_not)
                scored.append((points, command))
        return [command for _, command in sorted(scored, key=lambda pair: -pair[0])]

    def _readings(self, name: str) -> Readings:
        if name not in self._read:
            self._read[name] = readings(name)
        return self._read[name]

    # ---- what Qt asks

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        command = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return command.name
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (command.name, command.path, command.shortcut, command.why_not)
                return listed(part for part in parts if part)
            case _ if role == CommandRole:
                return command
        return None
