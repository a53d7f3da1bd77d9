"""The inline view on a letter that two reviewers went through."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.ui.palette import LIGHT
from replydesk.ui.redline import RedlineView
from tests.reviews import FIRST, SECOND, reviewed

Make = Callable[..., RedlineView]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Makes a view that is seen, so large and with nothing in it."""

    def make_view(width: int = 1300, height: int = 900) -> RedlineView:
        view = RedlineView(LIGHT)
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make_view


@pytest.fixture
def view(make: Make) -> RedlineView:
    """The view of the reviewed letter."""
    view = make()
    base, changes, comments = reviewed()
    view.show_letter(base, changes, comments, authors=(FIRST, SECOND), conflicts={"x1", "x2"})
    return view


def on_screen(view: RedlineView, rect: QRectF) -> QPoint:
    """The middle of a rectangle of the document, in the sheet's viewport."""
    return (rect.center() + QPointF(view.sheet._offset())).toPoint()


def click(view: RedlineView, rect: QRectF) -> None:
    """Click in the middle of a rectangle of the document."""
    QTest.mouseClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(view, rect))
