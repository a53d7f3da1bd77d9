"""Everything within reach of the keyboard and of a screen reader, and nothing left behind."""

import gc
import re
import weakref
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from replydesk.letter.comparing import compare
from replydesk.review.values import Review
from replydesk.ui.main_window import MainWindow
from tests.ui.openers import DIALOGS, OPENERS

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
MOST_STOPS = 120
TIMES = 3


def controls(root: QWidget) -> Iterator[QWidget]:
    """The controls that one sees under a widget, without those that are parts of another control."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, CONTROLS) and widget.isVisible() and not widget.objectName().startswith("qt_"):
            yield widget


def name(widget: QWidget) -> str:
    """What a screen reader says of the control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
        for widget in controls(root)
        if not name(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def stops(root: QWidget) -> set[QWidget]:
    """Everything under a widget that Tab ought to reach."""
    return {
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and isinstance(widget, CONTROLS)
        and widget.window() is root.window()
    }


def walk(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Press a key until the keyboard comes back to where it was, or leaves the widget; answers with the ways' stops."""
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        here = QApplication.focusWidget()
        if here is None or not (here is root or root.isAncestorOf(here)) or here in found:
            break
        found.append(here)
        QTest.keyClick(here, key)
    return found


def gone(window: MainWindow, kind: type[QWidget]) -> bool:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return not window.findChildren(kind)


@pytest.mark.parametrize("which", OPENERS)
def test_a_closed_dialog_is_gone(opened: MainWindow, which: str) -> None:
    for _ in range(TIMES):
        dialog = OPENERS[which](opened)
        kind = type(dialog)
        assert dialog.isVisible()
        reference = weakref.ref(dialog)
        dialog.close()
        del dialog
        assert gone(opened, kind)
        assert reference() is None


@pytest.mark.parametrize("which", OPENERS)
def test_every_control_of_a_dialog_has_a_name(opened: MainWindow, which: str) -> None:
    dialog = OPENERS[which](opened)
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("side", ["text", "outline", "desk", "form", "clauses", "review", "find", "start"])
def test_every_control_of_the_window_has_a_name(opened: MainWindow, side: str) -> None:
    show(opened, side)
    assert nameless(opened) == []


def review(window: MainWindow) -> None:
    """Begin a review of the open letter, so that its panel has all its parts."""
    assert window.current is not None
    assert window.review_work is not None
    letter = window.current.letter
    new = letter.with_blocks((replace(letter.blocks[0], text="您好！"), *letter.blocks[1:]))
    found = Review("a", "审改.docx", letter, compare(letter, new, "王建国"))
    window.review_work.begin(found, "base")


def show(window: MainWindow, side: str) -> None:
    keys = {
        "outline": "to-outline",
        "desk": "to-desk",
        "form": "to-form",
        "clauses": "to-clauses",
        "review": "to-changes",
        "find": "replace",
    }
    if side == "review":
        review(window)
    if side == "start":
        window.actions_["close"].trigger()
    elif side in keys:
        window.actions_[keys[side]].trigger()
    QCoreApplication.processEvents()


@pytest.mark.parametrize("which", DIALOGS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_through_all_of_a_dialog(opened: MainWindow, which: str, key: Qt.Key) -> None:
    dialog = DIALOGS[which](opened)
    dialog.activateWindow()
    QCoreApplication.processEvents()
    here = QApplication.focusWidget()
    assert here is not None
    assert dialog.isAncestorOf(here)
    reached = set(walk(dialog, key))
    missed = [f"{type(widget).__name__} {name(widget)}" for widget in stops(dialog) - reached]
    assert missed == []
    dialog.close()


@pytest.mark.parametrize("which", DIALOGS)
def test_escape_closes_a_dialog_and_goes_back_to_the_text(opened: MainWindow, which: str) -> None:
    opened.to_text()
    dialog = DIALOGS[which](opened)
    kind = type(dialog)
    dialog.activateWindow()
    QCoreApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    del dialog
    assert gone(opened, kind)
    assert opened.focusWidget() is opened.editor


@pytest.mark.parametrize("side", ["desk", "form", "clauses", "review", "find"])
def test_tab_goes_through_a_panel(opened: MainWindow, side: str) -> None:
    show(opened, side)
    here = QApplication.focusWidget()
    assert here is not None
    panels: dict[str, QWidget] = {
        "desk": opened.desk_panel,
        "form": opened.form,
        "clauses": opened.clauses,
        "review": opened.review,
    }
    panel = panels[side] if side in panels else here.parentWidget()
    assert panel is not None
    first = min(stops(panel), key=lambda widget: widget.mapTo(opened, widget.rect().topLeft()).y())
    first.setFocus()
    forward = walk(panel, Qt.Key.Key_Tab)
    forward[0].setFocus()
    backward = walk(panel, Qt.Key.Key_Backtab)
    missed = stops(panel) - set(forward) - set(backward)
    assert [f"{type(widget).__name__} {name(widget)}" for widget in missed] == []


def test_every_tool_button_says_what_it_does_and_its_keys(opened: MainWindow) -> None:
    for button in opened.toolbar.findChildren(QToolButton):
        if button.objectName() == "qt_toolbar_ext_button":
            continue  # Qt's own, for what does not fit
        assert button.text() or button.toolTip()
        for keys in button.defaultAction().shortcuts()[:1]:
            assert keys.toString() in button.toolTip()


def test_no_two_actions_share_a_shortcut(opened: MainWindow) -> None:
    shortcuts = [key.toString() for action in opened.actions_.all() for key in action.shortcuts()]
    assert sorted({keys for keys in shortcuts if shortcuts.count(keys) > 1}) == []


def test_access_keys_are_unique_within_a_menu(opened: MainWindow) -> None:
    def doubled(menu: QMenu) -> Iterator[str]:
        texts = [action.text() for action in menu.actions()]
        keys = [key.upper() for text in texts for key in re.findall("&([^&])", text.replace("&&", ""))]
        yield from (f"{menu.title()}: {key}" for key in set(keys) if keys.count(key) > 1)
        for action in menu.actions():
            if isinstance(submenu := action.menu(), QMenu):
                yield from doubled(submenu)

    bar = [action.menu() for action in opened.menuBar().actions()]
    assert [found for menu in bar if isinstance(menu, QMenu) for found in doubled(menu)] == []
    titles = [key for menu in bar if isinstance(menu, QMenu) for key in re.findall("&(.)", menu.title())]
    assert len(set(titles)) == len(titles)
