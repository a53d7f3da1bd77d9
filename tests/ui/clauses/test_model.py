"""The model of the clause tree."""

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from replydesk.desk import FiledClause
from replydesk.letter.clause import Clause
from replydesk.ui.clauses.model import COUNT, MIME_TYPE, TITLE, ClausesModel, GroupRole, IdRole, grouped
from tests.ui.clauses.conftest import NOTE, OPENING, THANKS


def filed(clause: Clause, uses: int = 0) -> FiledClause:
    when = datetime(2023, 6, 1 + uses, tzinfo=UTC)
    return FiledClause(clause, 1, uses, when if uses else None, when)


LIBRARY = (filed(NOTE), filed(THANKS, 2), filed(OPENING))


@pytest.fixture
def model(qapp: object) -> ClausesModel:
    model = ClausesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def tree(by_function: bool = False) -> Any:
    return grouped(LIBRARY, by_function=by_function, recent="最近使用", without="未归类")


def shown(model: ClausesModel, parent: QModelIndex | None = None) -> list[Any]:
    parent = parent or QModelIndex()
    rows = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, TITLE, parent)
        rows.append([index.data(), index.siblingAtColumn(COUNT).data(), *shown(model, index)])
    return rows


def test_groups_stand_in_the_order_of_a_letter_after_the_last_used(model: ClausesModel) -> None:
    model.set_groups(tree())
    assert shown(model) == [
        ["最近使用", "1", ["感谢支持", "2 次"]],
        ["开头", "1", ["收悉开头", ""]],
        ["结尾", "1", ["感谢支持", "2 次"]],
        ["未归类", "1", ["随手记的", ""]],
    ]


def test_groups_by_function(model: ClausesModel) -> None:
    model.set_groups(tree(by_function=True))
    assert [row[0] for row in shown(model)] == ["最近使用", "收悉开头", "结尾感谢", "未归类"]


def test_results_of_a_search_stand_in_one_list(model: ClausesModel) -> None:
    model.set_groups(tree())
    model.set_found(LIBRARY[1:])
    assert shown(model) == [["感谢支持", "2 次"], ["收悉开头", ""]]
    assert model.index_of("opening").row() == 1
    model.set_found(())
    assert shown(model) == []
    assert not model.index_of("opening").isValid()


def test_rows_tell_their_clause(model: ClausesModel) -> None:
    model.set_groups(tree())
    index = model.index_of("thanks")
    assert (index.data(IdRole), index.data(GroupRole), index.parent().data()) == ("thanks", "", "结尾")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "感谢支持 · 结尾感谢 · 结尾 · 常用"
    assert model.filed(index) == LIBRARY[1]
    group = index.parent()
    assert (group.data(IdRole), group.data(GroupRole), model.filed(group)) == ("", "结尾", None)
    assert not model.index_of("other").isValid()


def test_a_clause_is_dragged_with_its_id_and_text_and_a_group_is_not(model: ClausesModel) -> None:
    model.set_groups(tree())
    model.text_of = lambda filed: f"[{filed.clause.text}]"
    index = model.index_of("note")
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert not index.parent().flags() & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([index, index.siblingAtColumn(COUNT)])
    assert bytes(data.data(MIME_TYPE).data()) == b"note"
    assert data.text() == "[一句话。]"
    assert not model.mimeData([index.parent()]).hasFormat(MIME_TYPE)
