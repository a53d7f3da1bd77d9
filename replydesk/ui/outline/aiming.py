"""Where in the outline the pointer aims while sections are dragged: between two rows, or inside one."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect
from PySide6.QtWidgets import QTreeView

from replydesk.letter.placing import Target
from replydesk.ui.outline.model import TITLE, IdRole, OutlineModel
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID

_EDGE = 0.3
"""How much of a row, above and below, means before and behind it; the middle means inside."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A place to drop: the target, and what shows it, a line between rows or a frame around one, in the viewport's pixels.

    Without a target the place is impossible.
    """

    target: Target | None
    line: QRect | None = None
    frame: QRect | None = None


def aim_at(view: QTreeView, place: QPoint) -> Aim:
    """What the pointer at this place of the viewport aims at.

    - The upper edge of a row means before it, the middle inside it; the lower edge behind it, or before the first
      row inside it when that is what comes next.
    - Behind the last row of a section, a place further left means behind the section itself.
    - 开头 means before the first section; 结语 and the ground below it before the closing, never behind it.
    """
    index = view.indexAt(QPoint(view.viewport().width() // 2, place.y())).siblingAtColumn(TITLE)
    if not index.isValid():
        return _at_end(view)
    rect = view.visualRect(index)
    above, below = (
        place.y() < rect.top() + rect.height() * _EDGE,
        place.y() > rect.bottom() - rect.height() * _EDGE,
    )
    match index.data(IdRole):
        case str(id) if id == OPENING_ID:
            return Aim(Target("first"), _line(view, rect.left(), rect.bottom() + 1))
        case str(id) if id == CLOSING_ID:
            return Aim(None) if below else Aim(Target("last"), _line(view, rect.left(), rect.top()))
        case id:
            if above:
                return Aim(Target("before", id), _line(view, rect.left(), rect.top()))
            if not below:
                return Aim(Target("inside", id), frame=_row(view, rect))
    if view.isExpanded(index) and view.model().hasChildren(index):
        first = view.model().index(0, TITLE, index)
        return Aim(
            Target("before", first.data(IdRole)),
            _line(view, view.visualRect(first).left(), rect.bottom() + 1),
        )
    owner = _owner(view, index, place.x())
    left = view.visualRect(owner).left()
    return Aim(Target("after", owner.data(IdRole)), _line(view, left, rect.bottom() + 1))


def _owner(view: QTreeView, index: QModelIndex, x: int) -> QModelIndex:
    """The row, or the section around it that ends with it and that the pointer is far enough left for."""
    while (
        index.parent().isValid()
        and index.row() == view.model().rowCount(index.parent()) - 1
        and x < view.visualRect(index).left()
    ):
        index = index.parent()
    return index


def _at_end(view: QTreeView) -> Aim:
    """Before the closing, shown above its row or below the last one; behind the last attachment if there is one."""
    model = view.model()
    last = model.index(model.rowCount() - 1, TITLE)
    if _is_attachment(view, last):  # attachments stand behind the closing
        return Aim(
            Target("after", last.data(IdRole)), _line(view, view.visualRect(last).left(), _bottom(view, last))
        )
    if last.data(IdRole) == CLOSING_ID:
        return Aim(Target("last"), _line(view, view.visualRect(last).left(), view.visualRect(last).top()))
    return Aim(Target("last"), _line(view, view.visualRect(last).left(), _bottom(view, last)))


def _is_attachment(view: QTreeView, row: QModelIndex) -> bool:
    model = view.model()
    if not isinstance(model, OutlineModel) or row.data(IdRole) in {None, OPENING_ID, CLOSING_ID}:
        return False
    return model.outline.find(row.data(IdRole)).is_attachment


def _bottom(view: QTreeView, row: QModelIndex) -> int:
    """The lower edge of a row with all that is shown in it."""
    model = view.model()
    while view.isExpanded(row) and model.hasChildren(row):
        row = model.index(model.rowCount(row) - 1, TITLE, row)
    return view.visualRect(row).bottom() + 1


def _line(view: QTreeView, left: int, y: int) -> QRect:
    return QRect(left, y - 1, view.viewport().width() - left - 4, 2)


def _row(view: QTreeView, rect: QRect) -> QRect:
    return QRect(rect.left(), rect.top(), view.viewport().width() - rect.left() - 3, rect.height() - 1)
