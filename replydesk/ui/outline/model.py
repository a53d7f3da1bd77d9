"""The outline as a Qt model: 开头, the sections as a tree, 结语. It follows the letter by moving rows, not by starting anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.letter import Blocks, Outline, Particulars, outline
from replydesk.letter.titles import editable_title
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID, Row, RowMaker, narrowed, state_word

TITLE, COUNT, STATE = 0, 1, 2
IdRole = Qt.ItemDataRole.UserRole
StateRole = Qt.ItemDataRole.UserRole + 1
MeantRole = Qt.ItemDataRole.UserRole + 2

_Index = QModelIndex | QPersistentModelIndex
_ROOT = 0
_MOST_STEPS = 32
"""How many rows are put in, out or elsewhere one by one; a greater change shows the tree anew."""


@dataclass(slots=True)
class _Node:
    """One row: what it shows, and where it stands in the tree. Nodes know each other by number."""

    key: int
    shown: Row
    parent: int = _ROOT
    row: int = 0
    children: list[int] = field(default_factory=list)


def _tree() -> tuple[dict[int, _Node], dict[str, int]]:
    root = Row("", "", "", 0, "empty")
    return {_ROOT: _Node(_ROOT, root)}, {"": _ROOT}


class OutlineModel(QAbstractItemModel):
    """Rows of a letter's outline: number and title, the count of characters, the state.

    `IdRole` gives a section's heading block id, or OPENING_ID or CLOSING_ID; `StateRole` its State. Rows keep their
    identity while the letter changes, so a view keeps what is selected, current and folded; after a change of very
    many rows, or of the filter, the model is reset.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes, self._keys = _tree()
        self._next_key = _ROOT
        self._maker = RowMaker()
        self._rows: list[Row] = []
        self._whole: tuple[list[Row], dict[int, _Node], dict[str, int]] | None = None
        self._meant: Callable[[str], bool] | None = None
        self.shown: list[Row] = []
        """The rows that are shown, those inside folded sections too."""
        self.blocks: Blocks = ()
        self.outline = outline(())

    def set_blocks(
        self, blocks: Blocks, particulars: Particulars | None = None, view: Outline | None = None
    ) -> None:
        """Show the outline of these blocks (`view`, if it is known already), changing only the rows that differ."""
        self.blocks = blocks
        self.outline = view or outline(blocks)
        self._rows = self._maker.rows(blocks, self.outline, particulars or Particulars())
        rows = self._wanted()
        if not self._follow(rows):
            self._start_anew(rows)

    def set_filter(self, meant: Callable[[str], bool] | None) -> None:
        """Show only rows whose title is meant, and what they are inside of; None shows all."""
        self._meant = meant
        self._start_anew(self._wanted())

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be missing."""
        return self._meant is not None

    def index_of(self, id: str) -> QModelIndex:
        """The row with this id, or an invalid index."""
        key = self._keys.get(id)
        return QModelIndex() if key is None or key == _ROOT else self._index(self._nodes[key])

    def parents(self) -> list[str]:
        """The ids of the rows that have rows inside them, each before those inside it."""
        return list(
            dict.fromkeys(row.parent for row in self._rows if row.parent in self._keys and row.parent)
        )

    @property
    def matches(self) -> int:
        """How many rows the filter means."""
        return sum(row.meant for row in self.shown)

    def _wanted(self) -> list[Row]:
        self.shown = self._rows if self._meant is None else narrowed(self._rows, self._meant)
        return self.shown

    def _index(self, node: _Node, column: int = TITLE) -> QModelIndex:
        return QModelIndex() if node.key == _ROOT else self.createIndex(node.row, column, node.key)

    # ---- following the letter

    def _start_anew(self, rows: list[Row]) -> None:
        """Show these rows; the tree of the whole letter waits while a filter is on, and comes back after it."""
        self.beginResetModel()
        if self._whole is not None and self._whole[0] is rows:
            _, self._nodes, self._keys = self._whole
        else:
            self._nodes, self._keys = _tree()
            for row in rows:
                parent = self._nodes[self._keys[row.parent]]
                self._add(row, parent, len(parent.children))
        self._whole = (rows, self._nodes, self._keys) if rows is self._rows else self._whole
        self.endResetModel()

    def _follow(self, rows: list[Row]) -> bool:
        """Bring the tree into the wanted shape step by step; False if that would be too many steps."""
        keys, nodes = self._keys, self._nodes
        placed = [
            row for row in rows if row.id not in keys or nodes[keys[row.id]].parent != keys.get(row.parent)
        ]
        kept = {row.id for row in rows}
        gone = [node.key for node in nodes.values() if node.key and node.shown.id not in kept]
        if len(placed) + len(gone) > _MOST_STEPS or len(nodes) == 1:
            return False
        if placed:
            self._place(placed, rows)
        for key in gone:
            if key in nodes:
                self._remove(nodes[key])
        if not self._order(rows):
            return False
        self._tell_changes(rows)
        if rows is self._rows:
            self._whole = rows, self._nodes, self._keys
        return True

    def _place(self, placed: Sequence[Row], rows: Sequence[Row]) -> None:
        """Put rows that are new or have another parent behind the sibling that goes before them.

        In reading order, so that the parent of each already stands where it belongs and never inside the row itself.
        """
        before: dict[str, str] = {}  # for every row the id of the sibling before it
        last: dict[str, str] = {}
        for row in rows:
            before[row.id] = last.get(row.parent, "")
            last[row.parent] = row.id
        for row in placed:
            parent = self._nodes[self._keys[row.parent]]
            sibling = before[row.id]
            place = self._nodes[self._keys[sibling]].row + 1 if sibling else 0
            if row.id not in self._keys:
                self._insert(row, parent, place)
            else:
                node = self._nodes[self._keys[row.id]]
                if node.parent != parent.key:
                    self._move(self._nodes[node.parent], node.row, 1, parent, place)

    def _order(self, rows: Sequence[Row]) -> bool:
        """Bring siblings into the wanted order; False if they are too much out of it."""
        wanted: dict[int, list[int]] = {}
        for row in rows:
            wanted.setdefault(self._keys[row.parent], []).append(self._keys[row.id])
        for key, order in wanted.items():
            parent = self._nodes[key]
            if parent.children == order:
                continue
            start = next(place for place, child in enumerate(order) if parent.children[place] != child)
            if self._rotate(parent, order, start):
                continue
            if len(order) - start > _MOST_STEPS:
                return False
            for place in range(start, len(order)):
                if parent.children[place] != order[place]:
                    self._move(parent, self._nodes[order[place]].row, 1, parent, place)
        return True

    def _rotate(self, parent: _Node, order: Sequence[int], start: int) -> bool:
        """Whether one move of a stretch of rows was all that the siblings needed; `start` is the first one out of place."""
        children = parent.children
        end = len(order)
        while children[end - 1] == order[end - 1]:
            end -= 1
        middle = children.index(order[start])
        if [*children[middle:end], *children[start:middle]] != order[start:end]:
            return False
        self._move(parent, middle, end - middle, parent, start)
        return True

    def _tell_changes(self, rows: Sequence[Row]) -> None:
        """Show what rows now say; of each parent's rows the changed ones are told in one signal."""
        changed: dict[int, tuple[int, int]] = {}
        keys, nodes = self._keys, self._nodes
        for row in rows:
            node = nodes[keys[row.id]]
            if node.shown != row:
                node.shown = row
                first, last = changed.get(node.parent, (node.row, node.row))
                changed[node.parent] = min(first, node.row), max(last, node.row)
        for key, (first, last) in changed.items():
            children = nodes[key].children
            self.dataChanged.emit(
                self._index(nodes[children[first]]), self._index(nodes[children[last]], STATE)
            )

    def _add(self, row: Row, parent: _Node, place: int) -> None:
        self._next_key += 1
        node = _Node(self._next_key, row, parent.key, place)
        self._nodes[node.key] = node
        self._keys[row.id] = node.key
        parent.children.insert(place, node.key)

    def _insert(self, row: Row, parent: _Node, place: int) -> None:
        self.beginInsertRows(self._index(parent), place, place)
        self._add(row, parent, place)
        self._renumber(parent, place)
        self.endInsertRows()

    def _move(self, old: _Node, first: int, count: int, new: _Node, place: int) -> None:
        """Move `count` rows; within one parent only towards the front."""
        self.beginMoveRows(self._index(old), first, first + count - 1, self._index(new), place)
        moved = old.children[first : first + count]
        del old.children[first : first + count]
        new.children[place:place] = moved
        for key in moved:
            self._nodes[key].parent = new.key
        self._renumber(old, min(first, place) if old is new else first)
        self._renumber(new, place)
        self.endMoveRows()

    def _remove(self, node: _Node) -> None:
        parent = self._nodes[node.parent]
        self.beginRemoveRows(self._index(parent), node.row, node.row)
        del parent.children[node.row]
        self._renumber(parent, node.row)
        self._forget(node)
        self.endRemoveRows()

    def _forget(self, node: _Node) -> None:
        for child in node.children:
            self._forget(self._nodes[child])
        del self._nodes[node.key]
        del self._keys[node.shown.id]

    def _renumber(self, parent: _Node, start: int) -> None:
        for row in range(start, len(parent.children)):
            self._nodes[parent.children[row]].row = row

    # ---- what Qt asks

    # Qt asks for all of 10,000 rows before it paints one. An invalid index has the id 0, which is the root's number, so
    # that nobody need ask whether an index is valid; and there is no flags(), which would double Qt's time: the view
    # knows which rows can be dragged and renamed.

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        children = self._nodes[parent.internalId()].children
        if not (0 <= row < len(children) and TITLE <= column <= STATE) or parent.column() > 0:
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: _Index = QModelIndex()) -> Any:
        if not child.isValid():
            return QModelIndex()
        return self._index(self._nodes[self._nodes[child.internalId()].parent])

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.column() > 0 else len(self._nodes[parent.internalId()].children)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return STATE + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._nodes[index.internalId()].shown, index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (row.title, f"{row.characters:,}", state_word(row.state))[column]
            case Qt.ItemDataRole.EditRole if column == TITLE:
                block = self._maker.block(row.id)
                return editable_title(block) if block is not None else row.title
            case Qt.ItemDataRole.TextAlignmentRole if column == COUNT:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.AccessibleTextRole if column == TITLE:
                return self._sentence(row)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
        return {IdRole: row.id, StateRole: row.state, MeantRole: row.meant}.get(role)

    def _sentence(self, row: Row) -> str:
        """A row as it is read aloud."""
        return self.tr("{title}，{count} 字，{state}").format(
            title=row.title, count=f"{row.characters:,}", state=state_word(row.state)
        )

    def _tip(self, row: Row, column: int) -> str:
        text = self.tr("{title}\n{count} 字 · {state}").format(
            title=row.title, count=f"{row.characters:,}", state=state_word(row.state)
        )
        if column == STATE and row.id not in {OPENING_ID, CLOSING_ID}:
            text += "\n" + self.tr("单击或按空格键标为完成")
        return text
