from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from replydesk.letter import Blocks, Particulars, closing, heading, outline, paragraph, structure
from replydesk.letter.attachments import letter_end
from replydesk.letter.placing import Target, Where, move_sections
from replydesk.ui.outline.model import COUNT, STATE, IdRole, MeantRole, OutlineModel
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
    bound = sum(s.start < letter_end(blocks) for s in view.sections)
    head = [(OPENING_ID, "")] if view.opening else []
    return head + sections[:bound] + ([(CLOSING_ID, "")] if view.closing else []) + sections[bound:]


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


def test_each_row_tells_its_state_and_can_be_read_aloud(model: OutlineModel) -> None:
    blocks = structure.set_done((*LETTER[:5], heading("未写", 2, id="x"), *LETTER[5:]), ["e"], done=True)
    model.set_blocks((paragraph("××", id="o"), *blocks[1:]), Particulars())
    states = {name: model.index_of(name).siblingAtColumn(STATE).data() for name in ("b", "c", "e", "x", "f")}
    assert states == {"b": "草稿", "c": "草稿", "e": "完成", "x": "空", "f": "空"}
    read = [model.index_of(name).data(Qt.ItemDataRole.AccessibleTextRole) for name in (OPENING_ID, "c")]
    assert read == ["开头，2 字，待补", "（一）市委市政府高度重视，26 字，草稿"]
    assert "空格键" in model.index_of("c").siblingAtColumn(STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert "空格键" not in model.index_of(OPENING_ID).siblingAtColumn(STATE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index_of("c").data(Qt.ItemDataRole.EditRole) == "市委市政府高度重视"
    assert model.index_of(OPENING_ID).data(Qt.ItemDataRole.EditRole) == "开头"


def test_a_state_follows_the_particulars(model: OutlineModel) -> None:
    blocks = (heading("甲", 1, id="a"), paragraph("第{{提案号}}号"))
    model.set_blocks(blocks, Particulars())
    assert model.index_of("a").siblingAtColumn(STATE).data() == "待补"
    model.set_blocks(blocks, Particulars(proposal_number="7"))
    assert model.index_of("a").siblingAtColumn(STATE).data() == "草稿"


def test_a_filter_leaves_what_is_meant_and_what_it_is_inside_of(model: OutlineModel) -> None:
    model.set_blocks(LETTER)
    model.set_filter(lambda title: "政策" in title)
    assert ids(model) == [("b", ""), ("e", "b")]
    assert model.matches == 1
    assert [model.index_of(name).data(MeantRole) for name in "be"] == [False, True]
    model.set_blocks(tuple(heading("政策", 1, id="f") if b.id == "f" else b for b in LETTER))
    assert ids(model) == [("b", ""), ("e", "b"), ("f", "")]
    model.set_filter(None)
    assert len(ids(model)) == 6


def test_a_great_change_shows_the_tree_anew_and_a_small_one_moves_rows(model: OutlineModel) -> None:
    many = tuple(heading("节", 1 + number % 2, id=f"n{number}") for number in range(400))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_blocks(many)
    assert len(resets) == 1
    kept = QPersistentModelIndex(model.index_of("n0"))
    moved = move_sections(many, ["n0"], Target("last"))
    model.set_blocks(moved)
    model.set_blocks(structure.delete_section(moved, "n10", "n20"))
    assert len(resets) == 1
    assert kept.data(IdRole) == "n0"
    assert ids(model) == expected_ids(structure.delete_section(moved, "n10", "n20"))
    reverse = tuple(heading("节", 1, id=block.id) for block in reversed(many))
    model.set_blocks(reverse)
    assert len(resets) == 2
    assert ids(model) == expected_ids(reverse)


def test_many_changed_rows_are_told_once_for_each_parent(model: OutlineModel) -> None:
    many = tuple(heading("节", 1, id=f"n{number}") for number in range(300))
    model.set_blocks(many)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, *_: told.append((first.row(), last.row())))
    model.set_blocks(many[1:])
    assert told == [(0, 298)]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(some_blocks(max_size=30, kinds=("heading", "paragraph")), st.data())
def test_any_moves_are_followed_and_rows_keep_what_they_show(
    qapp: object, blocks: Blocks, data: st.DataObject
) -> None:
    model = watched()
    model.set_blocks(blocks)
    for _ in range(3):
        names = [section.id for section in outline(blocks).sections]
        if not names:
            return
        chosen = data.draw(st.lists(st.sampled_from(names), min_size=1, max_size=3))
        where: Where = data.draw(st.sampled_from(["before", "after", "inside"]))
        try:
            blocks = move_sections(blocks, chosen, Target(where, data.draw(st.sampled_from(names))))
        except structure.StructureError:
            continue
        model.set_blocks(blocks)
        assert ids(model) == expected_ids(blocks)
        fresh = OutlineModel()
        fresh.set_blocks(blocks)
        assert shown(model) == shown(fresh)
