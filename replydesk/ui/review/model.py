"""The rows of a review as a Qt model: sections with the changes and comments in them."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from replydesk.review.values import Key
from replydesk.ui.language import listed
from replydesk.ui.review.difference import Piece, difference, excerpt
from replydesk.ui.review.entries import Entry, Group
from replydesk.ui.review.words import author_word, kind_word, state_word, tr, when

EntryRole = Qt.ItemDataRole.UserRole
PiecesRole = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = 0


class ReviewModel(QAbstractItemModel):
    """One column. `EntryRole` gives a row's `Entry` (None for a section), `PiecesRole` its text on one line in pieces."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._places: dict[Key, tuple[int, int]] = {}
        self._excerpts: dict[tuple[str, str], tuple[Piece, ...]] = {}

    def set_groups(self, groups: tuple[Group, ...]) -> bool:
        """Show these rows. Rows that stay where they are are only painted anew; True if all were made anew."""
        if _frame(groups) == _frame(self._groups):
            old, self._groups = self._groups, groups
            for number, (was, now) in enumerate(zip(old, groups, strict=True)):
                self._tell(number, was, now)
            return False
        self.beginResetModel()
        self._groups = groups
        self._places = {
            entry.key: (number, row)
            for number, group in enumerate(groups)
            for row, entry in enumerate(group.entries)
        }
        self.endResetModel()
        return True

    def _tell(self, number: int, was: Group, now: Group) -> None:
        """Say which rows of a section differ, as one stretch."""
        pairs = zip(was.entries, now.entries, strict=True)
        rows = [row for row, (before, after) in enumerate(pairs) if before != after]
        if rows:
            self.dataChanged.emit(
                self.createIndex(rows[0], 0, number + 1), self.createIndex(rows[-1], 0, number + 1)
            )

    def entry(self, index: AnyIndex) -> Entry | None:
        """The row's entry; None for a section and for no row."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._groups[index.internalId() - 1].entries[index.row()]

    def index_of(self, key: Key | None) -> QModelIndex:
        """The row with this key, or an invalid index."""
        if key is None or key not in self._places:
            return QModelIndex()
        number, row = self._places[key]
        return self.createIndex(row, 0, number + 1)

    # ---- what Qt asks

    def index(self, row: int, column: int, parent: AnyIndex = QModelIndex()) -> QModelIndex:
        if column or parent.column() > 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, child: AnyIndex = QModelIndex()) -> Any:
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.column() > 0 or parent.internalId() != _TOP:
            return 0
        return len(self._groups[parent.row()].entries)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if entry is None:
            return self._groups[index.row()].title if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return spoken(entry)
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(entry)
            case _ if role == EntryRole:
                return entry
            case _ if role == PiecesRole:
                return self._pieces(entry)
        return None

    def _pieces(self, entry: Entry) -> tuple[Piece, ...]:
        """Compared when a row is first seen, and kept: a row is painted many times."""
        if entry.item is None:
            return (Piece(entry.comment.text.replace("\n", " ")),)
        said = entry.item.change.old, entry.item.change.new
        if said not in self._excerpts:
            self._excerpts[said] = excerpt(difference(*said))
        return self._excerpts[said]


def spoken(entry: Entry) -> str:
    """A row in words: what a screen reader says, and what typing seeks."""
    if entry.item is None:
        text = entry.comment.text
    else:
        change = entry.item.change
        text = tr("{old} 改为 {new}").format(old=change.old, new=change.new) if change.old else change.new
        text = text if change.new else change.old
    tags = [state_word(entry.state)] if entry.state != "open" else []
    if entry.item is not None and not entry.item.change.tracked:
        tags.append(tr("未留痕"))
    head = listed((author_word(entry.author), kind_word(entry.kind), *tags))
    return tr("{head}：{text}").format(head=head, text=text)


def _tip(entry: Entry) -> str:
    return " · ".join(filter(None, (author_word(entry.author), when(entry.date), kind_word(entry.kind))))


def _frame(groups: tuple[Group, ...]) -> list[tuple[str, list[Key]]]:
    """What rows there are and under what titles, whatever they say."""
    return [(group.title, [entry.key for entry in group.entries]) for group in groups]
