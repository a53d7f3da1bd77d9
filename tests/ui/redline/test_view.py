from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, new_letter
from replydesk.letter.applying import apply
from replydesk.letter.change import Change
from replydesk.ui.palette import DARK, LIGHT
from replydesk.ui.redline import RedlineView
from tests.letters import bound_letter, long_letter
from tests.reviews import FIRST, SECOND, reviewed
from tests.ui.redline.conftest import Make, click, on_screen


def texts(view: RedlineView) -> list[str]:
    document = view.sheet.document()
    return [document.findBlockByNumber(number).text() for number in range(document.blockCount())]


def fresh(make: Make, base: Letter, changes: tuple[Change, ...]) -> RedlineView:
    view = make()
    view.show_letter(base, changes, reviewed()[2], authors=(FIRST, SECOND), conflicts={"x1", "x2"})
    return view


def looks(view: RedlineView) -> list[tuple[str, list[tuple[int, int, str, bool, bool, int]]]]:
    """All paragraphs with the formats of their characters."""
    found = []
    block = view.sheet.document().begin()
    while block.isValid():
        runs = []
        for run in block.textFormats():
            form = run.format
            ink = (
                form.foreground().color().name()
                if form.hasProperty(form.Property.ForegroundBrush.value)
                else ""
            )
            look = (run.start, run.length, ink, form.fontUnderline(), form.fontStrikeOut(), form.fontWeight())
            runs.append(look)
        found.append((block.text(), runs))
        block = block.next()
    return found


def grids(view: RedlineView) -> list[list[tuple[str, int]]]:
    sheet = view.sheet
    return [
        [
            (cell.text(), len(cell.formats()))
            for band in sheet._styles.grids.of(block).bands
            for cell in band.cells
        ]
        for block in sheet._blocks
        if block.kind == "table"
    ]


def picture(view: RedlineView) -> QImage:
    QApplication.processEvents()
    return view.grab().toImage()


def test_everything_of_both_letters_is_on_the_sheet(view: RedlineView) -> None:
    shown = "".join(texts(view))
    assert "收悉已收悉" in shown
    assert "明确责任科室和完成时限，" in shown
    assert shown.count("成立工作专班") == 2
    assert "{{" not in shown
    for change in reviewed()[1]:
        assert not view.sheet.change_rect(change.id).isNull(), change.id


@pytest.mark.parametrize(
    "taken", [("w1",), ("m1",), ("d1", "p1"), ("g1", "g2", "c1"), ("s1", "j1", "k1", "b1")]
)
def test_a_decision_leaves_the_sheet_as_if_it_had_been_shown_anew(
    view: RedlineView, make: Make, taken: tuple[str, ...]
) -> None:
    base, changes, comments = reviewed()
    left = tuple(change for change in changes if change.id not in taken)
    view.update_changes(base, left, comments, authors=(FIRST, SECOND), conflicts={"x1", "x2"})
    other = fresh(make, base, left)
    assert looks(view) == looks(other)
    assert grids(view) == grids(other)
    view.update_changes(base, changes, comments, authors=(FIRST, SECOND), conflicts={"x1", "x2"})
    other = fresh(make, base, changes)
    assert looks(view) == looks(other)
    assert picture(view) == picture(other)


def test_an_accepted_change_becomes_plain_text_and_nothing_scrolls(view: RedlineView) -> None:
    base, changes, comments = reviewed()
    view.reveal("p1")
    before = view.sheet.verticalScrollBar().value()
    change = next(change for change in changes if change.id == "p1")
    left = tuple(change for change in changes if change.id != "p1")
    view.update_changes(apply(base, (change,)), left, comments, authors=(FIRST, SECOND))
    assert view.sheet.verticalScrollBar().value() == before > 0
    assert ("特此函复。", []) in [(text, [run for run in runs if run[2]]) for text, runs in looks(view)]


def test_only_what_differs_is_written_anew(view: RedlineView) -> None:
    base, changes, comments = reviewed()
    left = tuple(change for change in changes if change.id != "w1")
    view.update_changes(base, left, comments, authors=(FIRST, SECOND))
    touched: list[tuple[int, int, int]] = []
    view.sheet.document().contentsChange.connect(lambda *what: touched.append(what))
    view.update_changes(base, left, comments, authors=(FIRST, SECOND))
    assert not touched
    view.update_changes(base, changes, comments, authors=(FIRST, SECOND))
    [(at, gone, come)] = touched
    assert at + max(gone, come) <= view.sheet.document().begin().length()


def test_the_first_thing_shown_may_come_as_an_update(make: Make) -> None:
    base, changes, _ = reviewed()
    view = make()
    view.update_changes(base, changes, authors=(FIRST, SECOND))
    assert looks(view) == looks(fresh(make, base, changes))
    view.update_changes(new_letter().with_blocks(()), ())
    assert texts(view) == [""]
    assert not picture(view).isNull()


def test_stepping_marks_the_change_and_brings_it_into_view(view: RedlineView) -> None:
    for change in reviewed()[1]:
        view.set_current(change.id)
        view.reveal(change.id)
        top = view.sheet.change_rect(change.id).top() + view.sheet._offset().y()
        assert 0 <= top <= view.sheet.viewport().height()
    plain = picture(view)
    view.set_current("")
    assert picture(view) != plain
    view.reveal("nothing")
    view.reveal_block("a0")
    assert view.sheet.verticalScrollBar().value() < 500


@pytest.mark.parametrize("name", ["w1", "m1", "g1", "k1", "s1", "v1", "c2", "b1", "d1"])
def test_a_click_tells_of_the_change(view: RedlineView, qtbot: QtBot, name: str) -> None:
    view.reveal(name)
    with qtbot.waitSignal(view.change_clicked) as clicked:
        click(view, view.sheet.change_rect(name))
    assert clicked.args == [name]


def test_clicks_go_round_changes_at_one_place(view: RedlineView, qtbot: QtBot) -> None:
    view.reveal("x1")
    rect = view.sheet.change_rect("x2")
    assert view.sheet.change_at(on_screen(view, rect)) == "x2"
    view.set_current("x2")
    assert view.sheet.change_at(on_screen(view, rect)) == "x1"


def test_a_double_click_activates_and_text_without_changes_tells_nothing(
    view: RedlineView, qtbot: QtBot
) -> None:
    spot = on_screen(view, view.sheet.change_rect("w1"))
    with qtbot.waitSignal(view.change_activated) as activated:
        QTest.mouseDClick(view.sheet.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert activated.args == ["w1"]
    assert view.sheet.change_at(spot.__class__(view.sheet.viewport().width() - 3, spot.y())) == ""


def test_the_pointer_is_told_who_changed_what(view: RedlineView) -> None:
    def told(name: str) -> str:
        spot = on_screen(view, view.sheet.change_rect(name))
        event = QHelpEvent(QEvent.Type.ToolTip, spot, view.sheet.viewport().mapToGlobal(spot))
        QApplication.sendEvent(view.sheet.viewport(), event)
        return QToolTip.text()

    assert told("w1") == "王某  2023-06-12 09:30\n替换"
    assert "标题：答复 → 复函" in told("v1")
    QToolTip.hideText()


def test_dark_colors_keep_the_place(view: RedlineView) -> None:
    view.reveal("p1")
    before = view.sheet.verticalScrollBar().value()
    light = looks(view)
    view.set_palette(DARK)
    assert view.sheet.verticalScrollBar().value() == before
    inks = {run[2].upper() for _, runs in looks(view) for run in runs if run[2]}
    assert {DARK.author1, DARK.author2} <= inks
    assert not {LIGHT.author1, LIGHT.author2} & inks
    view.set_palette(LIGHT)
    assert looks(view) == light


def test_zoom_keeps_tables_in_color(view: RedlineView) -> None:
    view.set_zoom(150)
    assert view.sheet.zoom == 150
    assert any(count for grid in grids(view) for _, count in grid)


def test_keys_scroll_and_nothing_can_be_typed(view: RedlineView, qtbot: QtBot) -> None:
    view.setFocus()
    before = texts(view)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_Delete):
        QTest.keyClick(view.sheet, key)
    assert view.sheet.verticalScrollBar().value() > 500
    QTest.keyClick(view.sheet, Qt.Key.Key_Home)
    assert view.sheet.verticalScrollBar().value() == 0
    assert texts(view) == before
    assert view.sheet.accessibleName()


def test_tab_goes_on_to_what_is_beside_the_view(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box, view, beside = QHBoxLayout(window), RedlineView(LIGHT), QPushButton("旁")
    box.addWidget(view)
    box.addWidget(beside)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.sheet.hasFocus)
    QTest.keyClick(view.sheet, Qt.Key.Key_Tab)
    assert beside.hasFocus()


def test_a_changed_particular_is_in_its_authors_color(view: RedlineView) -> None:
    def title_inks() -> set[str]:
        rect = view.sheet.change_rect("v1").toRect().translated(view.sheet._offset().toPoint())
        image = view.sheet.viewport().grab(rect).toImage()
        return {
            image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
        }

    assert LIGHT.author1 in title_inks()
    base, changes, comments = reviewed()
    view.update_changes(base, changes[1:], comments, authors=(FIRST, SECOND))
    assert view.sheet.change_rect("v1").isNull()
    view.show_letter(base, changes[:1], authors=(SECOND, FIRST))
    assert LIGHT.author2 in title_inks()


def test_attachments_and_long_letters_are_shown_as_in_the_editor(make: Make) -> None:
    view = make()
    view.show_letter(bound_letter(), ())
    assert view.sheet._bound
    assert not picture(view).isNull()
    letter = long_letter(3)
    view.show_letter(letter, ())
    assert texts(view) == [block.text for block in letter.blocks]


def test_a_seventh_author_and_one_without_a_name_have_colors(make: Make) -> None:
    base, changes, _ = reviewed()
    several = [
        replace(change, author="甲乙丙丁戊己庚"[n % 7] if n else "") for n, change in enumerate(changes)
    ]
    view = make()
    view.show_letter(base, several)
    assert not picture(view).isNull()
    assert "未署名" in view.sheet.tip(several[0].id)
