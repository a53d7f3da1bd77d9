from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.ui.full_screen import Hint
from replydesk.ui.main_window import MainWindow


def around(window: MainWindow) -> list[bool]:
    parts = (window.menuBar(), window.toolbar, window.left, window.right, window.status)
    return [not part.isHidden() for part in parts]


def is_full(window: MainWindow) -> bool:
    return bool(window.windowState() & Qt.WindowState.WindowFullScreen)


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.editor or window, key)


def test_the_sheet_stands_alone_and_everything_comes_back(opened: MainWindow) -> None:
    opened.actions_["right"].trigger()
    opened.splitter.setSizes([230, 500, 0])
    before, sizes, state = around(opened), opened.splitter.sizes(), opened.windowState()
    press(opened, Qt.Key.Key_F11)
    assert is_full(opened)
    assert around(opened) == [False] * 5
    assert opened.actions_["full-screen"].isChecked()
    press(opened, Qt.Key.Key_F9)
    assert not opened.left.isHidden()
    press(opened, Qt.Key.Key_F10)
    press(opened, Qt.Key.Key_F11)
    assert around(opened) == before
    assert all(abs(now - was) <= 1 for now, was in zip(opened.splitter.sizes(), sizes, strict=True))
    assert opened.windowState() == state
    assert [opened.actions_[key].isChecked() for key in ("left", "right")] == [True, False]
    assert not opened.actions_["full-screen"].isChecked()


def test_esc_leaves_from_the_text_and_first_closes_the_search(opened: MainWindow) -> None:
    press(opened, Qt.Key.Key_F11)
    press(opened, Qt.Key.Key_F9)
    opened.outline.view.setFocus()
    QTest.keyClick(opened.outline.view, Qt.Key.Key_Escape)
    assert opened.editor is not None
    assert opened.editor.hasFocus()
    opened.actions_["find"].trigger()
    assert opened.search is not None
    opened.editor.setFocus()
    press(opened, Qt.Key.Key_Escape)
    assert not opened.search.is_open
    assert is_full(opened)
    press(opened, Qt.Key.Key_Escape)
    assert not is_full(opened)
    press(opened, Qt.Key.Key_Escape)
    assert not is_full(opened)


def test_closing_the_letter_or_the_window_leaves(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.current is not None
    letter_id = opened.current.id
    press(opened, Qt.Key.Key_F11)
    opened.actions_["close"].trigger()
    assert not is_full(opened)
    assert not opened.actions_["full-screen"].isEnabled()
    opened.open_letter(letter_id)
    press(opened, Qt.Key.Key_F11)
    assert opened.close()
    assert not is_full(opened)
    assert opened.context.settings.flag("left", default=False)


def test_the_hint_fades_away(opened: MainWindow, qtbot: QtBot) -> None:
    press(opened, Qt.Key.Key_F11)
    (hint,) = opened.pages.findChildren(Hint)
    assert "Esc" in hint.text()
    assert hint.isVisible()
    hint._fading.setDuration(1)
    hint._fading.start()
    del hint
    qtbot.waitUntil(lambda: not opened.pages.findChildren(Hint))
    press(opened, Qt.Key.Key_F11)
