"""The outline as a Qt model: 开头, the sections as a tree, 结语. It follows the letter by moving rows, not by starting anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from replydesk.letter import Blocks, Outline, counting, outline

TITLE, COUNT = 0, 1
OPENING_ID, CLOSING_ID = "opening", "closing"
IdRole = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = 0


@dataclass(slots=True)
class _Node:
    """One row: what it shows, and where it stands in the tree. Nodes know each other by number."""

    key: int
    id: str
    title: str = ""
    characters: int = 0
    parent: int = _ROOT
    row: int = 0
    children: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A row as the letter now asks for it; `parent` is the parent's id ("" at the top)."""

    id: str
    parent: str
    title: str
    characters: int


class OutlineModel(QAbstractItemModel):
    """Rows of a letter's outline; column 0 is number and title, column 1 the count of characters.

    `IdRole` gives a section's heading block id, or OPENING_ID or CLOSING_ID. Rows keep their identity while the
    letter changes, so a view keeps what is selected, current and folded.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: dict[int, _Node] = {_ROOT: _Node(_ROOT, "")}
        self._keys: dict[str, int] = {"": _ROOT}
        self._next_key = _ROOT
        self.outline = outline(())

    def set_blocks(self, blocks: Blocks) -> None:
        """Show the outline of these blocks, changing only the rows that differ."""
        self.outline = outline(blocks)
        wanted = list(_wanted(blocks, self.outline))
        self._arrange(wanted)
        for row in wanted:
            self._show(row)

    def index_of(self, id: str) -> QModelIndex:
        """The row with this id, or an invalid index."""
        key = self._keys.get(id)
        return QModelIndex() if key is None or key == _ROOT else self._index(self._nodes[key])

    def _index(self, node: _Node, column: int = TITLE) -> QModelIndex:
        return QModelIndex() if node.key == _ROOT else self.createIndex(node.row, column, node.key)

    def _arrange(self, wanted: Sequence[_Wanted]) -> None:
        """Bring the tree into the wanted shape: place every row in reading order, then drop what is left over."""
        filled: dict[str, int] = {}
        for row in wanted:
            place = filled.get(row.parent, 0)
            filled[row.parent] = place + 1
            parent = self._nodes[self._keys[row.parent]]
            if row.id not in self._keys:
                self._insert(row.id, parent, place)
                continue
            node = self._nodes[self._keys[row.id]]
            if node.parent != parent.key or node.row != place:
                self._move(node, parent, place)
        kept = {row.id for row in wanted}
        for node in [node for node in self._nodes.values() if node.id and node.id not in kept]:
            if node.key in self._nodes:
                self._remove(node)

    def _insert(self, id: str, parent: _Node, place: int) -> None:
        self._next_key += 1
        node = _Node(self._next_key, id, parent=parent.key)
        self.beginInsertRows(self._index(parent), place, place)
        self._nodes[node.key] = node
        self._keys[id] = node.key
        parent.children.insert(place, node.key)
        self._renumber(parent)
        self.endInsertRows()

    def _move(self, node: _Node, parent: _Node, place: int) -> None:
        old = self._nodes[node.parent]
        # Rows before `place` are settled, so within one parent a row only ever moves towards the front.
        self.beginMoveRows(self._index(old), node.row, node.row, self._index(parent), place)
        old.children.remove(node.key)
        parent.children.insert(place, node.key)
        node.parent = parent.key
        self._renumber(old)
        self._renumber(parent)
        self.endMoveRows()

    def _remove(self, node: _Node) -> None:
        parent = self._nodes[node.parent]
        self.beginRemoveRows(self._index(parent), node.row, node.row)
        parent.children.remove(node.key)
        self._renumber(parent)
        self._forget(node)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        for child in node.children:
            self._forget(self._nodes[child])
        del self._nodes[node.key]
        del self._keys[node.id]

    def _renumber(self, parent: _Node) -> None:
        for row, key in enumerate(parent.children):
            self._nodes[key].row = row

    def _show(self, row: _Wanted) -> None:
        node = self._nodes[self._keys[row.id]]
        if (node.title, node.characters) == (row.title, row.characters):
            return
        node.title, node.characters = row.title, row.characters
        self.dataChanged.emit(self._index(node), self._index(node, COUNT))

    # ---- what Qt asks

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        node = self._nodes[parent.internalId() if parent.isValid() else _ROOT]
        if not (0 <= row < len(node.children) and TITLE <= column <= COUNT) or parent.column() > 0:
            return QModelIndex()
        return self.createIndex(row, column, node.children[row])

    def parent(self, child: _Index = QModelIndex()) -> Any:
        if not child.isValid():
            return QModelIndex()
        return self._index(self._nodes[self._nodes[child.internalId()].parent])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        if parent.column() > 0:
            return 0
        return len(self._nodes[parent.internalId() if parent.isValid() else _ROOT].children)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return COUNT + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == IdRole:
            return node.id
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            return node.title if index.column() == TITLE else f"{node.characters:,}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("{title}\n{count} 字").format(title=node.title, count=f"{node.characters:,}")
        return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlineModel", text)


def _wanted(blocks: Blocks, view: Outline) -> Iterator[_Wanted]:
    running = [0]
    for block in blocks:
        running.append(running[-1] + counting.characters(block))

    def count(stretch: range) -> int:
        return running[stretch.stop] - running[stretch.start]

    if view.opening:
        yield _Wanted(OPENING_ID, "", _tr("开头"), count(view.opening))
    for section in view.sections:
        parent = view.sections[section.parent].id if section.parent is not None else ""
        title = section.number + (section.title or _tr("（未写标题）"))
        yield _Wanted(section.id, parent, title, count(range(section.start, section.end)))
    if view.closing:
        yield _Wanted(CLOSING_ID, "", _tr("结语"), count(view.closing))
