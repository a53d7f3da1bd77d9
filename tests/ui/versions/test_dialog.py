"""The dialog of versions over the window: choosing, comparing, keeping, restoring, copying, writing."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from replydesk.desk import EXPORTED, REPLACED, RESTORED, Desk, Version
from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.versions.changes import ChangesModel, PlaceRole
from replydesk.ui.versions.comparing import Comparison
from replydesk.ui.versions.dialog import VersionsDialog
from replydesk.ui.versions.model import FiguresRole
from replydesk.ui.versions.running import Comparer
from tests.ui.versions.conftest import Show, edited, spoil

LAST = -1


def compared(dialog: VersionsDialog) -> Comparison:
    assert dialog.picture.comparison is not None
    return dialog.picture.comparison


def select(dialog: VersionsDialog, row: int, qtbot: QtBot) -> None:
    """Select a row and wait for what it brings."""
    dialog.list.setCurrentIndex(dialog.model.index(row))
    settle(dialog, qtbot)


def settle(dialog: VersionsDialog, qtbot: QtBot) -> None:
    """Wait until the comparison that is wanted is shown."""
    sides = dialog._sides(dialog.list.currentIndex().row())
    assert sides is not None
    old, new = reversed(sides) if dialog.swap.isChecked() else sides
    qtbot.waitUntil(
        lambda: (
            dialog.picture.comparison is not None
            and (compared(dialog).old_name, compared(dialog).new_name) == (old.name, new.name)
        )
    )


def other(dialog: VersionsDialog, place: int) -> None:
    """Choose what to compare with, as a clerk does."""
    dialog.other.setCurrentIndex(place)
    dialog.other.activated.emit(place)


def kinds(dialog: VersionsDialog) -> list[str]:
    model = dialog.picture.model
    return [model.index(row).data() for row in range(model.rowCount())]


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


def test_a_version_is_kept_under_a_name(show: Show, desk: Desk, drafts: tuple[Letter, ...]) -> None:
    dialog = show()
    dialog.label.setText("改大稿以前")
    QTest.keyClick(dialog.label, Qt.Key.Key_Return)
    newest = desk.versions(drafts[0].id)[0]
    assert (newest.label, desk.version_letter(newest.number)) == ("改大稿以前", drafts[3])
    assert dialog.outcome.text() == "已留存为第4版"
    assert dialog.model.index(1).data() == "改大稿以前"
    assert dialog.label.text() == ""
    assert dialog.isVisible()
    dialog.close()


def test_a_label_is_edited_in_the_list(
    show: Show, desk: Desk, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    dialog = show()
    dialog.activateWindow()
    dialog.rename.click()
    field = dialog.list.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "送审.docx"
    field.setText("送王主任")
    dialog.model.set_extents({})  # figures that come in meanwhile leave the typed words alone
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.versions(drafts[0].id)[0].label == "送王主任")
    assert dialog.model.index(1).data() == "送王主任"
    dialog.close()


def test_a_restored_version_is_a_new_one_and_one_step_of_the_history(
    show: Show, window: MainWindow, desk: Desk, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    dialog.restore.click()
    assert window.current is not None
    session = window.current.session
    assert session.letter == drafts[0]
    assert session.undo_name == "恢复版本"
    assert desk.load(drafts[0].id).letter == drafts[0]
    versions = desk.versions(drafts[0].id)
    assert [(v.reason, v.label) for v in versions[:2]] == [(RESTORED, "恢复自第1版"), (REPLACED, "")]
    assert desk.version_letter(versions[1].number) == drafts[3]
    assert dialog.model.versions == versions
    session.undo()
    assert session.letter == drafts[3]
    assert window.current.save()
    assert desk.load(drafts[0].id).letter == drafts[3]
    dialog.close()


def test_restoring_what_is_there_already_does_nothing(
    show: Show, window: MainWindow, desk: Desk, drafts: tuple[Letter, ...]
) -> None:
    desk.snapshot(drafts[0].id, EXPORTED)
    dialog = show()
    dialog.restore.click()
    assert "没有改动" in dialog.outcome.text()
    assert len(desk.versions(drafts[0].id)) == 4
    assert window.current is not None
    assert window.current.session.undo_name is None
    dialog.close()


def test_a_damaged_version_is_neither_restored_nor_copied(
    show: Show, window: MainWindow, desk: Desk, kept: tuple[Version, ...], drafts: tuple[Letter, ...]
) -> None:
    spoil(desk, kept[0])
    window.open_letter(kept[0].letter_id)
    window.actions_["versions"].trigger()
    dialog = window.findChildren(VersionsDialog)[-1]
    for button in (dialog.restore, dialog.copy):
        dialog.say("")
        button.click()
        assert "已损坏" in dialog.outcome.text()
    assert window.current is not None
    assert window.current.letter == drafts[3]
    dialog.close()


def test_a_version_opens_as_a_letter_of_its_own(
    show: Show, window: MainWindow, desk: Desk, drafts: tuple[Letter, ...], qtbot: QtBot
) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    dialog.copy.click()
    assert not dialog.isVisible()
    assert window.current is not None
    assert window.current.id != drafts[0].id
    assert window.current.letter.blocks == drafts[0].blocks
    assert desk.load(drafts[0].id).letter == drafts[3]


def test_the_menu_of_a_row_does_the_same(show: Show, window: MainWindow, drafts: tuple[Letter, ...]) -> None:
    dialog = show()
    place = dialog.list.visualRect(dialog.model.index(3)).center()
    dialog.list.customContextMenuRequested.emit(place)
    menu = dialog.list.findChildren(QMenu)[LAST]
    rename, restore, copy = menu.actions()
    assert [rename.text(), restore.text(), copy.text()] == [
        "起名或改名(&N)",
        "恢复为新版本(&R)",
        "打开为副本(&C)",
    ]
    restore.trigger()
    menu.close()
    assert window.current is not None
    assert window.current.letter == drafts[0]
    dialog.list.customContextMenuRequested.emit(QPoint(5, 5))  # the present letter has no menu
    assert [menu for menu in dialog.list.findChildren(QMenu) if menu.isVisible()] == []
    dialog.close()


def test_a_letter_in_a_file_is_compared_with(
    show: Show, drafts: tuple[Letter, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "旧稿.txt"
    file.write_text(
        "郭岭委员：\n您好！您提出的提案已收悉。\n一、发展情况\n二、下一步工作\n", encoding="utf-8"
    )
    dialog = show()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.file.click()
    qtbot.waitUntil(lambda: dialog.picture.comparison is not None and compared(dialog).new_name == "旧稿.txt")
    assert compared(dialog).old == drafts[2]
    assert dialog.other.currentText() == "旧稿.txt"
    bad = tmp_path / "坏.docx"
    bad.write_bytes(b"PK no")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    dialog.file.click()
    qtbot.waitUntil(lambda: "坏.docx" in dialog.outcome.text())
    dialog.close()


def test_the_comparison_is_written_as_a_redline(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    target = tmp_path / "花脸"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.redline.click()
    qtbot.waitUntil(lambda: "已写出花脸稿" in dialog.outcome.text())
    body = docx.Document(str(tmp_path / "花脸.docx")).element.body
    assert body.xpath(".//w:ins//w:t[contains(., '并及时反馈')]")
    assert body.xpath(".//w:moveFrom")
    assert dialog.open_new.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "没有" / "a.docx"), ""))
    dialog.redline.click()
    qtbot.waitUntil(lambda: "没有" in dialog.outcome.text() and not dialog.open_new.isVisible())
    dialog.close()


def test_the_dialog_goes_with_the_letter_and_is_there_once(show: Show, window: MainWindow) -> None:
    dialog = show()
    window.actions_["versions"].trigger()
    assert [found for found in window.findChildren(VersionsDialog) if found.isVisible()] == [dialog]
    window.actions_["close"].trigger()
    assert not dialog.isVisible()


def test_a_letter_that_only_can_be_read_is_compared_but_not_changed(
    show: Show, context: object, desk: Desk, kept: tuple[Version, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    with Desk.open(desk.path) as elsewhere:
        claim = elsewhere.claim(kept[0].letter_id)
        assert claim is not None
        with claim:
            dialog = show()
            select(dialog, 3, qtbot)
            assert not dialog.restore.isEnabled()
            assert not dialog.keep.isEnabled()
            assert dialog.copy.isEnabled()
            assert dialog.redline.isEnabled()
            QTest.keyClick(dialog.label, Qt.Key.Key_Return)
            assert len(desk.versions(kept[0].letter_id)) == 3
            dialog.close()


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
