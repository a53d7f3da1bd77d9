import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.errors import FileError
from replydesk.letter import Letter
from replydesk.ui.autosave import DELAY_MS, Autosaver
from replydesk.ui.session import LetterSession


class Shelf:
    """Keeps what it is given, or refuses."""

    def __init__(self) -> None:
        self.kept: list[Letter] = []
        self.refusal = ""

    def store(self, letter: Letter) -> None:
        if self.refusal:
            raise FileError(self.refusal)
        self.kept.append(letter)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def test_a_change_is_saved_within_half_a_second_though_changes_go_on(
    qapp: QApplication, qtbot: QtBot, letter: Letter, shelf: Shelf
) -> None:
    session = LetterSession(letter)
    saver = Autosaver(session, shelf.store)
    session.apply("a", letter.with_value("title", "一"))
    assert saver.dirty
    started = saver._timer.remainingTime()
    session.apply("b", letter.with_value("title", "二"))
    assert saver._timer.remainingTime() <= started <= DELAY_MS  # the later change did not put the save off
    with qtbot.waitSignal(saver.state_changed, check_params_cb=lambda: not saver.dirty):
        pass
    assert [kept.particulars.title for kept in shelf.kept] == ["二"]
    session.apply("c", letter.with_value("title", "三"))
    assert saver._timer.isActive()


def test_nothing_is_saved_when_nothing_changed(qapp: QApplication, letter: Letter, shelf: Shelf) -> None:
    saver = Autosaver(LetterSession(letter), shelf.store)
    assert saver.save()
    assert shelf.kept == []


def test_a_failed_save_is_told_tried_again_and_taken_back(
    qapp: QApplication, qtbot: QtBot, letter: Letter, shelf: Shelf
) -> None:
    session = LetterSession(letter)
    saver = Autosaver(session, shelf.store)
    shelf.refusal = "磁盘空间不足。"
    session.apply("a", letter.with_value("title", "一"))
    assert not saver.save()
    assert (saver.problem, saver.dirty) == ("磁盘空间不足。", True)
    assert saver._timer.isActive()  # tried again by itself
    session.apply("b", letter.with_value("title", "二"))
    assert saver._timer.remainingTime() <= DELAY_MS  # a new change does not wait for the retry
    shelf.refusal = ""
    assert saver.save()
    assert (saver.problem, saver.dirty) == ("", False)


def test_a_letter_for_reading_is_never_saved(qapp: QApplication, letter: Letter, shelf: Shelf) -> None:
    session = LetterSession(letter, read_only=True)
    saver = Autosaver(session, shelf.store)
    session.apply("a", letter.with_value("title", "一"))
    assert saver.save()
    assert shelf.kept == []
    assert not saver.dirty
