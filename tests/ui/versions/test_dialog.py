"""The dialog of versions over the window: what is listed, chosen, compared and shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from replydesk.desk import EXPORTED, Desk, Version
from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.versions.changes import ChangesModel, PlaceRole
from replydesk.ui.versions.comparing import Comparison
from replydesk.ui.versions.dialog import VersionsDialog
from replydesk.ui.versions.model import FiguresRole
from replydesk.ui.versions.running import Comparer
from tests.ui.versions.conftest import Show, edited, spoil
from tests.ui.versions.hands import compared, kinds, other, select, settle


def test_the_newest_version_is_compared_with_the_present_letter(
    show: Show, drafts: tuple[Letter, ...]
) -> None:
    dialog = show()
    assert (compared(dialog).old, compared(dialog).new) == (drafts[2], drafts[3])
    assert compared(dialog).new_name == "现在的稿子"
    assert dialog.picture.figures.text() == "要素 1 项"
    assert kinds(dialog) == ["要素"]
    assert dialog.picture.model.index(0).data(PlaceRole) == "标题"
    dialog.close()


def test_a_letter_just_saved_shows_what_the_last_version_changed(
    show: Show, window: MainWindow, desk: Desk, drafts: tuple[Letter, ...]
) -> None:
    desk.snapshot(drafts[0].id, EXPORTED)
    dialog = show()
    assert (compared(dialog).old, compared(dialog).new) == (drafts[2], drafts[3])
    dialog.close()


def test_any_two_versions_are_compared_the_older_one_first(
    show: Show, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[0], drafts[3])
    assert kinds(dialog) == ["要素", "移动", "插入"]
    other(dialog, 3)  # behind the present one, the one before and the newest
    settle(dialog, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[0], drafts[1])
    select(dialog, 1, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[1], drafts[2])
    dialog.swap.click()
    settle(dialog, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[2], drafts[1])
    dialog.close()


def test_the_version_before_is_compared_with(show: Show, drafts: tuple[Letter, ...], qtbot: QtBot) -> None:
    dialog = show()
    other(dialog, 1)
    settle(dialog, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[1], drafts[2])
    select(dialog, 0, qtbot)
    assert (compared(dialog).old, compared(dialog).new) == (drafts[2], drafts[3])
    other(dialog, 0)
    assert dialog._sides(0) is not None  # the present letter is never compared with itself
    dialog.close()


def test_what_cannot_be_compared_is_said(
    show: Show, desk: Desk, kept: tuple[Version, ...], qtbot: QtBot
) -> None:
    spoil(desk, kept[1])
    dialog = show()
    other(dialog, 1)
    dialog.list.setCurrentIndex(dialog.model.index(3))
    assert dialog.picture.comparison is None
    assert "另选" in dialog.picture.sentence.text()
    assert not dialog.redline.isEnabled()
    other(dialog, 0)
    dialog.list.setCurrentIndex(dialog.model.index(2))
    qtbot.waitUntil(lambda: "已损坏" in dialog.picture.sentence.text())
    assert dialog.picture.comparison is None
    dialog.close()


def test_only_the_last_selection_is_compared(show: Show, drafts: tuple[Letter, ...], qtbot: QtBot) -> None:
    dialog = show()
    told: list[Comparison] = []
    comparer = dialog.findChild(Comparer)
    assert comparer is not None
    comparer.done.connect(told.append)
    for row in (0, 1, 2, 3):
        dialog.list.setCurrentIndex(dialog.model.index(row))
    settle(dialog, qtbot)
    assert [found.old for found in told] == [drafts[0]]
    dialog.close()


def test_a_change_is_shown_in_the_text_and_in_the_list(show: Show, qtbot: QtBot) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    picture = dialog.picture
    last = compared(dialog).changes[-1].id
    picture.list.setCurrentIndex(picture.model.index(2))
    assert picture.view.sheet.current == last
    picture.view.change_clicked.emit(compared(dialog).changes[1].id)
    assert picture.list.currentIndex().row() == 1
    assert picture.model.row_of("none") == -1
    dialog.close()


def test_figures_fill_in_for_the_rows_in_view(show: Show, qtbot: QtBot) -> None:
    dialog = show()
    said = ["要素 1 项", "移动 1 处", "改 1 处，+6/−0 字", "最早的版本"]
    qtbot.waitUntil(lambda: [dialog.model.index(row).data(FiguresRole) for row in range(4)] == said)
    dialog.close()


def test_writing_in_the_letter_is_followed(
    show: Show, window: MainWindow, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    dialog = show()
    assert window.current is not None
    newer = edited(drafts[3], 0, "您好！")
    window.current.session.apply("改", newer)
    qtbot.waitUntil(lambda: compared(dialog).new is newer)
    assert kinds(dialog) == ["要素", "删除"]
    dialog.close()


def test_the_dialog_goes_with_the_letter_and_is_there_once(show: Show, window: MainWindow) -> None:
    dialog = show()
    window.actions_["versions"].trigger()
    assert [found for found in window.findChildren(VersionsDialog) if found.isVisible()] == [dialog]
    window.actions_["close"].trigger()
    assert not dialog.isVisible()


def test_without_versions_the_dialog_says_how_they_come_about(
    opened: MainWindow, desk: Desk, letter: Letter
) -> None:
    opened.actions_["versions"].trigger()
    dialog = opened.findChildren(VersionsDialog)[-1]
    assert not dialog.list.isVisible()
    assert not dialog.restore.isEnabled()
    dialog.keep.click()
    assert dialog.list.isVisible()
    assert dialog.model.rowCount() == 2
    dialog.close()


def test_a_thousand_versions_are_listed_and_only_those_in_view_are_measured(
    show: Show, desk: Desk, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    with desk._store.action():
        for number in range(1000):
            desk.snapshot(drafts[0].id, EXPORTED, letter=drafts[number % 2])
    dialog = show()
    assert dialog.model.rowCount() == 1004
    assert dialog.other.count() == 1005
    qtbot.waitUntil(lambda: bool(dialog.model.index(3).data(FiguresRole)))
    assert dialog.model.lacking(500) is not None
    dialog.list.scrollTo(dialog.model.index(500))
    qtbot.waitUntil(lambda: dialog.model.lacking(500) is None)
    dialog.close()


def test_a_narrow_dialog_shows_the_list_of_changes_below_the_text(show: Show) -> None:
    dialog = show()
    assert dialog.picture.splitter.orientation() == Qt.Orientation.Horizontal
    dialog.resize(800, 520)
    assert dialog.picture.splitter.orientation() == Qt.Orientation.Vertical
    dialog.close()


def test_enter_presses_no_button(show: Show) -> None:
    dialog = show()
    assert not any(button.autoDefault() or button.isDefault() for button in dialog.findChildren(QPushButton))
    dialog.close()


def test_the_changes_are_a_good_model(show: Show, qtbot: QtBot) -> None:
    model = ChangesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    dialog = show()
    select(dialog, 3, qtbot)
    model.show(compared(dialog))
    assert model.rowCount() == 3
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "插入、二、，并及时反馈"
    model.show(None)
    assert model.rowCount() == 0
    dialog.close()
