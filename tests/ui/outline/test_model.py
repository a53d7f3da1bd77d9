from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from replydesk.letter import Blocks, closing, heading, outline, paragraph, structure
from replydesk.ui.outline.model import COUNT, IdRole, OutlineModel
from replydesk.ui.outline.rows import CLOSING_ID, OPENING_ID
from tests.strategies import blocks as some_blocks

LETTER: Blocks = (
    paragraph("您好！", id="a"),
    heading("发展情况", 1, id="b"),
    heading("市委市政府高度重视。数字经济是重大战略。", 2, id="c"),
    paragraph("正文六个字。", id="d"),
    heading("政策体系", 2, id="e"),
    heading("下一步", 1, id="f"),
    closing("衷心感谢。", id="g"),
)


def shown(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[Any]:
    """The whole tree as nested lists [title, count, children…]."""
    parent = parent or QModelIndex()
    rows = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        rows.append([index.data(), index.siblingAtColumn(COUNT).data(), *shown(model, index)])
    return rows


def ids(model: OutlineModel, parent: QModelIndex | None = None) -> list[tuple[str, str]]:
    """(id, parent's id) of every row in reading order."""
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append((index.data(IdRole), parent.data(IdRole) or ""))
        found += ids(model, index)
    return found


def expected_ids(blocks: Blocks) -> list[tuple[str, str]]:
    view = outline(blocks)
    sections = [(s.id, view.sections[s.parent].id if s.parent is not None else "") for s in view.sections]
    head = [(OPENING_ID, "")] if view.opening else []
    return head + sections + ([(CLOSING_ID, "")] if view.closing else [])


def watched() -> OutlineModel:
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


@pytest.fixture
def model(qapp: object) -> OutlineModel:
    return watched()


def test_rows_are_opening_sections_and_closing_with_their_characters(model: OutlineModel) -> None:
    model.set_blocks(LETTER)
    assert shown(model) == [
        ["开头", "3"],
        ["一、发展情况", "34", ["（一）市委市政府高度重视", "26"], ["（二）政策体系", "4"]],
        ["二、下一步", "3"],
        ["结语", "5"],
    ]


def test_a_moved_section_keeps_its_rows(model: OutlineModel) -> None:
    model.set_blocks(LETTER)
    kept = {name: QPersistentModelIndex(model.index_of(name)) for name in "bcef"}
    model.set_blocks(structure.move_down(LETTER, "b"))
    assert [name for name, _ in ids(model)] == [OPENING_ID, "f", "b", "c", "e", CLOSING_ID]
    assert all(index.data(IdRole) == name for name, index in kept.items())


def test_a_changed_title_tells_of_its_row_alone(model: OutlineModel) -> None:
    model.set_blocks(LETTER)
    told: list[str] = []
    model.dataChanged.connect(lambda first, *_: told.append(first.data(IdRole)))
    model.set_blocks(tuple(heading("政策", 2, id="e") if b.id == "e" else b for b in LETTER))
    assert told == ["b", "e"]  # the parent's count changes with it


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(some_blocks(max_size=10), min_size=2, max_size=4))
def test_any_letter_can_become_any_other(qapp: object, letters: list[Blocks]) -> None:
    model = watched()
    for blocks in letters:
        model.set_blocks(blocks)
        assert ids(model) == expected_ids(blocks)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some_blocks(max_size=10, kinds=("heading", "paragraph")), st.data())
def test_any_shuffle_of_sections_and_levels_is_followed(
    qapp: object, blocks: Blocks, data: st.DataObject
) -> None:
    model = watched()
    model.set_blocks(blocks)
    shuffled = data.draw(st.permutations(blocks))
    changed = tuple(
        heading(b.text, data.draw(st.integers(1, 4)), id=b.id) if b.is_heading else b for b in shuffled
    )
    model.set_blocks(changed)
    assert ids(model) == expected_ids(changed)
