"""The list of deleted clauses."""

import pytest

from replydesk.desk import Desk
from replydesk.ui.clauses.bin_dialog import ClauseBin
from replydesk.ui.main_window import MainWindow


@pytest.fixture
def bin_(opened: MainWindow, desk: Desk) -> ClauseBin:
    for clause_id in ("thanks", "note"):
        desk.clauses.delete(clause_id)
    opened.actions_["clause-bin"].trigger()
    (dialog,) = opened.findChildren(ClauseBin)
    return dialog


def titles(dialog: ClauseBin) -> list[str]:
    return [dialog.list.item(row).text().partition(" · ")[0] for row in range(dialog.list.count())]


def test_the_last_deleted_comes_first_and_shows_its_texts(bin_: ClauseBin) -> None:
    assert titles(bin_) == ["随手记的", "感谢支持"]
    bin_.list.setCurrentRow(1)
    assert "感谢您的支持。" in bin_.text.toPlainText()
    assert "〔贵会〕" in bin_.text.toPlainText()
    assert not bin_.isModal()


def test_what_is_brought_back_is_in_the_library_again(desk: Desk, bin_: ClauseBin) -> None:
    bin_.back.click()
    assert titles(bin_) == ["感谢支持"]
    bin_.list.itemActivated.emit(bin_.list.item(0))
    assert (titles(bin_), bin_.hint.text(), bin_.back.isEnabled()) == ([], "没有已删除的常用语。", False)
    assert {filed.clause.id for filed in desk.clauses.all()} == {"thanks", "opening", "note"}


def test_it_follows_the_library(opened: MainWindow, bin_: ClauseBin) -> None:
    assert opened.library is not None
    opened.library.delete("opening")
    assert titles(bin_) == ["收悉开头", "随手记的", "感谢支持"]
