"""A clerk's hands on the outline: rows, drags and what the letter then is."""

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline.carrying import dragged
from replydesk.ui.outline.view import OutlineView

ACTIONS = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def current(window: MainWindow) -> Letter:
    """The letter that is open."""
    assert window.current is not None
    return window.current.letter


def order(window: MainWindow) -> str:
    """Ids of the blocks in order, a heading's with its level."""
    return " ".join(f"{block.id}{block.level or ''}" for block in current(window).blocks)


def undo_name(window: MainWindow) -> str | None:
    """What undo would take back."""
    assert window.current is not None
    return window.current.session.undo_name


def at(view: OutlineView, id: str, part: float = 0.5, x: int | None = None) -> QPoint:
    """A place in the row, `part` of its height down; at the start of its title unless `x` says where."""
    rect = view.visualRect(view.outline_model.index_of(id))
    assert rect.isValid()
    return QPoint(rect.left() + 10 if x is None else x, rect.top() + round((rect.height() - 1) * part))


def enter(view: OutlineView, place: QPoint, data: QMimeData) -> bool:
    """Come into the outline with something; whether it may be let go anywhere."""
    event = QDragEnterEvent(place, ACTIONS, data, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def hover(view: OutlineView, place: QPoint, data: QMimeData) -> bool:
    """Move over a place; whether it may be let go there."""
    event = QDragMoveEvent(place, ACTIONS, data, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def leave(view: OutlineView) -> None:
    """Go out again."""
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())


def drop(view: OutlineView, place: QPoint, data: QMimeData) -> QDropEvent:
    """Come in, go to a place, and let go there."""
    enter(view, place, data)
    hover(view, place, data)
    event = QDropEvent(place.toPointF(), ACTIONS, data, LEFT, PLAIN)
    QApplication.sendEvent(view.viewport(), event)
    return event


def drag(window: MainWindow, ids: list[str], place: QPoint) -> bool:
    """Drag sections of the open letter to a place; whether they were taken there."""
    return drop(window.outline.view, place, dragged(current(window), ids)).isAccepted()
