from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from replydesk.ui.review.difference import Piece
from replydesk.ui.review.entries import grouped
from replydesk.ui.review.model import EntryRole, PiecesRole, ReviewModel
from replydesk.ui.review.reviewing import Reviewing
from tests.ui.review.reviews import keys


def test_the_model_is_sound(reviewing: Reviewing, qtbot: QtBot) -> None:
    model = ReviewModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.QtTest)
    model.set_groups(grouped(reviewing.entries))
    reviewing.decide("accept", keys(reviewing)[:2])
    model.set_groups(grouped(reviewing.entries))
    model.set_groups(())
    assert tester.model() is model
    assert model.rowCount() == 0


def test_a_decision_paints_its_rows_anew_and_no_others(reviewing: Reviewing, qtbot: QtBot) -> None:
    model = ReviewModel()
    model.set_groups(grouped(reviewing.entries))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, *_: changed.append((first.parent().row(), first.row())))
    reviewing.decide("reject", keys(reviewing)[:1])
    assert not model.set_groups(grouped(reviewing.entries))
    assert changed == [(0, 0)]


def test_rows_are_found_by_their_keys(reviewing: Reviewing) -> None:
    model = ReviewModel()
    model.set_groups(grouped(reviewing.entries))
    for entry in reviewing.entries:
        index = model.index_of(entry.key)
        assert model.entry(index) is entry
        assert index.data(EntryRole) is entry
    assert not model.index_of(("none", "none")).isValid()
    assert model.entry(QModelIndex()) is None


def test_a_row_says_who_did_what(reviewing: Reviewing) -> None:
    model = ReviewModel()
    model.set_groups(grouped(reviewing.entries))
    value, insert = (model.index_of(key) for key in keys(reviewing)[:2])
    assert value.data() == "王建国、要素：郭岭委员 改为 郭岭委员、李静委员"
    assert insert.data() == "王建国、插入：，现答复如下"
    assert insert.data(PiecesRole) == (Piece("，现答复如下", "inserted"),)
    last = model.index_of(keys(reviewing)[-1])
    assert last.data().startswith("李明、替换、未留痕：")
