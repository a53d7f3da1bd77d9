"""Drag and drop through the events that Qt sends: takes, places, refusals, feedback."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, attachment, heading, new_letter, paragraph
from replydesk.letter.placing import Target
from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.carrying import SECTIONS, carried, dragged
from replydesk.ui.outline.view import OutlineView
from tests.ui.outline.hands import PLAIN, at, current, drag, drop, enter, hover, leave, order, undo_name

START = "opening first1 policy2 industry2 second1 effort thanks"


def test_the_letter_of_these_tests(opened: MainWindow) -> None:
    assert order(opened) == START


DROPS: list[tuple[list[str], str, float, str, str]] = [
    (["second"], "first", 0.1, "opening second1 effort first1 policy2 industry2 thanks", "移动“二”"),
    (["second"], "first", 0.5, "opening first1 policy2 industry2 second2 effort thanks", "移动“二”"),
    (["second"], "first", 0.95, "opening first1 second2 effort policy2 industry2 thanks", "移动“二”"),
    (
        ["industry"],
        "policy",
        0.1,
        "opening first1 industry2 policy2 second1 effort thanks",
        "移动“一（二）”",
    ),
    (
        ["industry"],
        "policy",
        0.5,
        "opening first1 policy2 industry3 second1 effort thanks",
        "移动“一（二）”",
    ),
    (
        ["policy"],
        "industry",
        0.9,
        "opening first1 industry2 policy2 second1 effort thanks",
        "移动“一（一）”",
    ),
    (
        ["policy"],
        "second",
        0.9,
        "opening first1 industry2 second1 effort policy1 thanks",
        "移动“一（一）”",
    ),
    (
        ["policy", "second"],
        "industry",
        0.9,
        "opening first1 industry2 policy2 second2 effort thanks",
        "移动 2 节",
    ),
    (["second"], "opening", 0.5, "opening second1 effort first1 policy2 industry2 thanks", "移动“二”"),
    (["first"], "closing", 0.3, "opening second1 effort first1 policy2 industry2 thanks", "移动“一”"),
]


def test_sections_go_where_they_are_let_go(opened: MainWindow, view: OutlineView, letter: Letter) -> None:
    for ids, row, part, result, name in DROPS:
        assert drag(opened, ids, at(view, row, part))
        assert order(opened) == result
        assert undo_name(opened) == name
        assert view.aim is None
        opened.actions_["undo"].trigger()
        assert current(opened) == letter


def test_below_the_last_row_means_before_the_closing(opened: MainWindow, view: OutlineView) -> None:
    assert drag(opened, ["first"], QPoint(40, view.viewport().height() - 3))
    assert order(opened) == "opening second1 effort first1 policy2 industry2 thanks"


def test_attachments_are_dragged_among_themselves_and_sections_into_them(
    opened: MainWindow, view: OutlineView
) -> None:
    assert opened.current is not None
    session = opened.current.session
    bound = (attachment("清单", id="list"), paragraph("文", id="text"), attachment("表", id="table"))
    session.apply("准备", session.letter.with_blocks((*session.letter.blocks, *bound)))
    ground = QPoint(40, view.viewport().height() - 3)
    assert drag(opened, ["list"], ground)
    assert order(opened) == f"{START} table list text"
    assert not drag(opened, ["second"], ground)
    assert not drag(opened, ["list"], at(view, "first", 0.9))
    assert drag(opened, ["second"], at(view, "table", 0.5))
    assert order(opened) == "opening first1 policy2 industry2 thanks table second1 effort list text"


def test_further_left_behind_the_last_of_a_section_means_behind_the_section(
    opened: MainWindow, view: OutlineView
) -> None:
    data = dragged(current(opened), ["policy"])
    enter(view, at(view, "first"), data)
    hover(view, at(view, "industry", 0.9), data)
    assert view.aim is not None
    assert view.aim.target == Target("after", "industry")
    inner = view.aim.line
    hover(view, at(view, "industry", 0.9, x=2), data)
    assert view.aim.target == Target("after", "first")
    assert inner is not None
    assert view.aim.line is not None
    assert view.aim.line.left() < inner.left()
    assert view.aim.line.top() == inner.top()


def test_impossible_places_are_refused_with_the_reason(opened: MainWindow, view: OutlineView) -> None:
    assert opened.current is not None
    session = opened.current.session
    blocks = list(session.letter.blocks)
    blocks.insert(6, heading("深", 3, id="deep"))
    session.apply("准备", session.letter.with_blocks(tuple(blocks)))
    before = current(opened)
    for ids, row, part, words in (
        (["first"], "first", 0.5, "自己的里面"),
        (["first"], "policy", 0.5, "自己的里面"),
        (["second"], "closing", 0.9, "结语总在全文最后"),
        (["first"], "deep", 0.5, "四级"),
    ):
        place, data = at(view, row, part), dragged(before, ids)
        opened.status.said.clear()
        assert enter(view, place, data)  # other places in the outline may do
        assert not hover(view, place, data)
        assert words in opened.status.said.text()
        assert not drag(opened, ids, place)
        assert current(opened) == before


def test_letting_go_at_the_same_place_is_no_step(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    assert drag(opened, ["policy"], at(view, "policy", 0.1))
    assert current(opened) == letter
    assert undo_name(opened) is None


def test_what_stays_selected_and_folded_moves_along(opened: MainWindow, view: OutlineView) -> None:
    view.collapse(view.outline_model.index_of("first"))
    view.select(["first"])
    assert drag(opened, ["first"], at(view, "closing", 0.2))
    assert view.selected_sections() == ("first",)
    assert not view.isExpanded(view.outline_model.index_of("first"))
    assert drag(opened, ["second"], at(view, "first", 0.5))
    assert not view.isExpanded(view.outline_model.index_of("first"))


def test_sections_of_another_letter_come_in_as_copies(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    other = new_letter((heading("外来", 1, id="policy"), paragraph("文", id="x")))
    event = drop(view, at(view, "policy", 0.9), dragged(other, ["policy"]))
    assert event.dropAction() == Qt.DropAction.CopyAction
    blocks = current(opened).blocks
    assert [(block.text, block.level) for block in blocks[3:5]] == [("外来", 2), ("文", 0)]
    assert (*blocks[:3], *blocks[5:]) == letter.blocks
    assert undo_name(opened) == "粘贴“一（二）”"
    assert view.selected_sections() == (blocks[3].id,)


def test_other_things_and_broken_ones_are_not_taken(
    opened: MainWindow, view: OutlineView, letter: Letter
) -> None:
    words, broken = QMimeData(), QMimeData()
    words.setText("文字")
    broken.setData(SECTIONS, b"{")
    for data in (words, broken):
        assert carried(data) is None
        assert not enter(view, at(view, "first"), data)
        assert not drop(view, at(view, "first"), data).isAccepted()
    assert current(opened) == letter


def test_a_section_let_go_over_the_text_does_not_come_to_stand_in_it_twice(opened: MainWindow) -> None:
    assert opened.editor is not None
    assert not opened.editor.canInsertFromMimeData(dragged(current(opened), ["first"]))


def test_a_locked_or_filtered_outline_takes_nothing(
    opened: MainWindow, panel: OutlinePanel, letter: Letter
) -> None:
    opened.actions_["lock-outline"].trigger()
    assert not drag(opened, ["second"], at(panel.view, "first", 0.1))
    assert "锁" in opened.status.said.text()
    opened.actions_["lock-outline"].trigger()
    panel.filter.box.setText("发展")
    assert not drag(opened, ["second"], at(panel.view, "first", 0.1))
    assert "筛选" in opened.status.said.text()
    panel.filter.box.clear()
    assert current(opened) == letter
    assert drag(opened, ["second"], at(panel.view, "first", 0.1))


def test_going_out_takes_the_line_away(opened: MainWindow, view: OutlineView) -> None:
    clean = view.grab().toImage()
    data = dragged(current(opened), ["second"])
    pictures = []
    enter(view, at(view, "first"), data)
    for part in (0.1, 0.5):
        hover(view, at(view, "first", part), data)
        pictures.append(view.grab().toImage())
    leave(view)
    assert view.aim is None
    assert pictures[0] != clean != pictures[1] != pictures[0]
    assert view.grab().toImage() == clean


def test_resting_on_a_folded_section_unfolds_it(opened: MainWindow, view: OutlineView) -> None:
    first = view.outline_model.index_of("first")
    view.collapse(first)
    data = dragged(current(opened), ["second"])
    enter(view, at(view, "first"), data)
    hover(view, at(view, "first"), data)
    assert view._hover.isActive()
    view._hover.timeout.emit()
    assert view.isExpanded(first)
    leave(view)
    assert not view._hover.isActive()


def test_the_tree_scrolls_at_its_edges(opened: MainWindow, view: OutlineView, qtbot: QtBot) -> None:
    assert opened.current is not None
    session = opened.current.session
    many = tuple(heading(f"第{number}节", 1, id=f"n{number}") for number in range(150))
    session.apply("准备", replace(session.letter, blocks=many))
    view.scrollToTop()
    data, place = dragged(session.letter, ["n0"]), QPoint(60, view.viewport().height() - 4)
    enter(view, place, data)
    hover(view, place, data)
    bar = view.verticalScrollBar()
    assert bar.value() == 0
    qtbot.waitUntil(lambda: bar.value() > 0)
    leave(view)


def test_the_pointer_takes_the_selected_sections(
    opened: MainWindow, view: OutlineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The model gives no flags, so this is to show that Qt lets a row be dragged all the same."""
    taken: list[QMimeData] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: taken.append(drag.mimeData()))
    view.select(["policy", "industry"])
    for row, wanted in (("industry", ["policy", "industry"]), ("second", ["second", "effort"])):
        pull(view, at(view, row))
        letter = carried(taken.pop())
        assert letter is not None
        assert letter.id == current(opened).id
        assert [block.id for block in letter.blocks] == wanted


def pull(view: OutlineView, place: QPoint) -> None:
    """Press at a place and move away from it."""
    viewport, button = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, button, pos=place)
    for step in (8, 16, 24):
        spot = QPointF(place.x(), place.y() + step)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            spot,
            viewport.mapToGlobal(spot),
            Qt.MouseButton.NoButton,
            button,
            PLAIN,
        )
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, button, pos=place)


@pytest.mark.parametrize(
    ("prepare", "row", "words"),
    [
        ("lock", "first", "锁"),
        ("filter", "first", "筛选"),
        ("", "closing", "固定"),
        ("read", "first", "只读"),
    ],
)
def test_what_cannot_be_dragged_says_why(
    opened: MainWindow,
    panel: OutlinePanel,
    monkeypatch: pytest.MonkeyPatch,
    prepare: str,
    row: str,
    words: str,
) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_: pytest.fail("dragged"))
    assert opened.current is not None
    if prepare == "lock":
        panel.set_locked(on=True)
    elif prepare == "filter":
        panel.filter.box.setText("发展")
    opened.current.session.read_only = prepare == "read"
    pull(panel.view, at(panel.view, row))
    assert words in opened.status.said.text()
