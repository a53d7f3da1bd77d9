import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.ui.crash import CrashGuard
from tests.logguard import LogGuard


class Saver:
    def __init__(self) -> None:
        self.saves = 0
        self.fails = False

    def save(self) -> bool:
        self.saves += 1
        if self.fails:
            raise RuntimeError("the saving fails too")
        return True


@pytest.fixture
def saver() -> Saver:
    return Saver()


@pytest.fixture
def guard(
    qapp: QApplication, tmp_path: Path, saver: Saver, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CrashGuard]:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)  # what stands on stderr is not for these tests
    guard = CrashGuard(tmp_path, saver.save)
    yield guard
    guard.remove()


def fail() -> None:
    raise ZeroDivisionError("our own bug")


def raise_into_hook() -> None:
    try:
        fail()
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_the_letter_is_saved_the_error_logged_and_one_sentence_said(
    guard: CrashGuard, saver: Saver, qtbot: QtBot, log_guard: LogGuard
) -> None:
    with qtbot.waitSignal(guard.failed) as told:
        raise_into_hook()
    assert saver.saves == 1
    assert "信件已保存" in told.args[0]
    log_guard.take("unhandled exception")
    text = guard.log.read_text("utf-8")
    assert "ZeroDivisionError: our own bug" in text
    assert "in fail" in text


def test_the_letter_is_saved_also_when_the_log_cannot_be_written(
    guard: CrashGuard, saver: Saver, qtbot: QtBot, log_guard: LogGuard
) -> None:
    guard.log.mkdir()
    with qtbot.waitSignal(guard.failed):
        raise_into_hook()
    assert saver.saves == 1
    log_guard.take("unhandled exception")


def test_an_error_in_a_thread_is_handled_in_the_gui_thread(
    guard: CrashGuard, saver: Saver, qtbot: QtBot, log_guard: LogGuard
) -> None:
    with qtbot.waitSignal(guard.failed):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        assert saver.saves == 0
    assert saver.saves == 1
    log_guard.take("unhandled exception")


def test_when_saving_fails_too_the_way_out_is_said(
    guard: CrashGuard, saver: Saver, qtbot: QtBot, log_guard: LogGuard
) -> None:
    saver.fails = True
    with qtbot.waitSignal(guard.failed) as told:
        raise_into_hook()
    assert "另存为 JSON" in told.args[0]
    log_guard.take("unhandled exception")
    log_guard.take("could not save")


def test_the_hooks_are_given_back(qapp: QApplication, tmp_path: Path, saver: Saver) -> None:
    before = (sys.excepthook, threading.excepthook)
    CrashGuard(tmp_path, saver.save).remove()
    assert (sys.excepthook, threading.excepthook) == before
