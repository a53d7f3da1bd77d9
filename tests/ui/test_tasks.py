import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.ui.tasks import Tasks


@pytest.fixture
def tasks(qapp: QApplication) -> Tasks:
    return Tasks()


def test_work_is_done_elsewhere_and_told_here(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[Any] = []
    tasks.start(threading.get_ident, lambda ident: told.append((ident, threading.get_ident())), told.append)
    qtbot.waitUntil(lambda: bool(told))
    worker, teller = told[0]
    assert worker != teller == threading.get_ident()
    qtbot.waitUntil(lambda: tasks.running == 0)


def test_an_error_comes_back_as_it_was_raised(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[Exception] = []

    def work() -> None:
        raise ValueError("no")

    tasks.start(work, lambda _: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert repr(told[0]) == "ValueError('no')"
    qtbot.waitUntil(lambda: tasks.running == 0)
