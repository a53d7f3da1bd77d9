"""The changes of a comparison as a list: what and where, and below it the old and the new words."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from replydesk.letter.change import Change
from replydesk.ui.language import said
from replydesk.ui.rows import paint_ground
from replydesk.ui.theme import Theme, smaller
from replydesk.ui.versions import words
from replydesk.ui.versions.comparing import Comparison

ROW_HEIGHT = 48
ChangeRole = Qt.ItemDataRole.UserRole
WordsRole = Qt.ItemDataRole.UserRole + 1
PlaceRole = Qt.ItemDataRole.UserRole + 2
_ARROW = " → "
_OLD_SHARE = 0.45  # of a line's width, when old and new words do not fit together
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Words:
    """The old and the new words of a change, each on one line; `plain` ones only moved or were formatted."""

    old: str
    new: str
    plain: bool


class ChangesModel(QAbstractListModel):
    """The changes, particulars first. DisplayRole is the kind, `PlaceRole` where it is, `WordsRole` its Words, `ChangeRole` the Change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._rows: dict[str, int] = {}

    def show(self, comparison: Comparison | None) -> None:
        """List the changes of a comparison, none for None."""
        self.beginResetModel()
        self._comparison = comparison
        self._rows = {change.id: row for row, change in enumerate(comparison.changes if comparison else ())}
        self.endResetModel()

    def row_of(self, change: str) -> int:
        """The row of the change with this id, -1 if it is not here."""
        return self._rows.get(change, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._comparison is None:
            return None
        comparison, change = self._comparison, self._comparison.changes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words.kind(change)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return words.spoken(change, comparison.old, comparison.sections.get(change.id, ""))
            case _ if role == ChangeRole:
                return change
            case _ if role == WordsRole:
                plain = change.kind in ("move", "format", "split", "merge")
                return Words(*words.texts(change, comparison.old), plain)
            case _ if role == PlaceRole:
                return words.field(change) or said(comparison.sections.get(change.id, ""))
        return None


class ChangesList(QListView):
    """The list; `chosen(change id)` when one becomes the current one."""

    chosen = Signal(str)

    def __init__(self, model: ChangesModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = model
        self.setModel(model)
        self.setItemDelegate(_ChangeRows(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("改动"))
        theme.changed.connect(self.viewport().update)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        change = current.data(ChangeRole)
        if isinstance(change, Change):
            self.chosen.emit(change.id)

    def go_to(self, change: str) -> None:
        """Make this change the current one."""
        self.setCurrentIndex(self._changes.index(self._changes.row_of(change)))


class _ChangeRows(QStyledItemDelegate):
    """Paints a change: its kind and place, and the words with what is gone struck through and what is new underlined."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        selected = paint_ground(painter, option, theme)
        painter.save()
        inner = QRect(option.rect).adjusted(12, 5, -10, -5)
        upper, lower = QRect(inner), QRect(inner)
        upper.setHeight(inner.height() // 2)
        lower.setTop(upper.bottom() + 1)
        painter.setFont(smaller(option.font))
        painter.setPen(theme.color("text" if selected else "muted"))
        self._text(painter, upper, " · ".join(filter(None, (str(index.data()), str(index.data(PlaceRole))))))
        painter.setFont(option.font)
        self._words(painter, lower, index.data(WordsRole), "text" if selected else "author1")
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, content: Words, ink: str) -> None:
        theme, metrics = self._theme, painter.fontMetrics()
        parts: list[tuple[str, str, bool, bool]] = []
        if content.old:
            both = f"{content.old}{_ARROW}{content.new}"
            room = box.width() if not content.new else int(box.width() * _OLD_SHARE)
            old = content.old
            if metrics.horizontalAdvance(both) > box.width():
                old = metrics.elidedText(old, Qt.TextElideMode.ElideRight, room)
            parts.append((old, ink, True, False))
        if content.old and content.new:
            parts.append((_ARROW, "text", False, False))
        if content.new:
            parts.append((content.new, "text" if content.plain else ink, False, not content.plain))
        for text, color, struck, underlined in parts:
            font = QFont(painter.font())
            font.setStrikeOut(struck)
            font.setUnderline(underlined)
            painter.save()
            painter.setFont(font)
            painter.setPen(theme.color(color))
            self._text(painter, box, text)
            painter.restore()
            box = box.adjusted(metrics.horizontalAdvance(text), 0, 0, 0)

    @staticmethod
    def _text(painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
