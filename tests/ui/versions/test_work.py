"""What the dialog of versions does: keeping, naming, restoring, copying, comparing with files, writing redlines."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from replydesk.desk import EXPORTED, REPLACED, RESTORED, Desk, Version
from replydesk.letter import Letter
from replydesk.ui.context import Context
from replydesk.ui.main_window import MainWindow
from replydesk.ui.versions.dialog import VersionsDialog
from tests.ui.versions.conftest import Show, spoil
from tests.ui.versions.hands import compared, select

LAST = -1


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
    show: Show, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    dialog = show()
    select(dialog, 3, qtbot)
    context.settings.user_name = "李某"
    target = tmp_path / "花脸"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.redline.click()
    qtbot.waitUntil(lambda: "已写出花脸稿" in dialog.outcome.text())
    body = docx.Document(str(tmp_path / "花脸.docx")).element.body
    assert body.xpath(".//w:ins//w:t[contains(., '并及时反馈')]")
    assert body.xpath(".//w:moveFrom[@w:author='李某']")
    assert dialog.open_new.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "PDF 文件（*.pdf）"))
    dialog.redline.click()
    qtbot.waitUntil(lambda: dialog.outcome.text().endswith(".pdf"))
    assert target.with_name("花脸.pdf").read_bytes().startswith(b"%PDF")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "没有" / "a.docx"), ""))
    dialog.redline.click()
    qtbot.waitUntil(lambda: "没有" in dialog.outcome.text() and not dialog.open_new.isVisible())
    dialog.close()


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
