"""The preview in the window: beside the text, alone, following it."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter, paragraph
from replydesk.ui.main_window import MainWindow
from replydesk.ui.page.preview import PagePreview
from tests.letters import seed_letter


@pytest.fixture
def opened(window: MainWindow, desk: Desk) -> MainWindow:
    letter = seed_letter()
    desk.take_in(letter, "a")
    window.resize(1500, 900)
    window.open_letter(letter.id)
    return window


def shown(window: MainWindow) -> PagePreview:
    assert window.preview.widget is not None
    return window.preview.widget


def texts(window: MainWindow) -> str:
    assert window.preview.live is not None
    pages = window.preview.live.pages
    assert pages is not None
    return "".join(line.line.text for page in pages.pages for line in page.lines)


def test_beside_the_text_and_away_again(opened: MainWindow) -> None:
    action = opened.actions_["preview"]
    action.trigger()
    assert shown(opened).isVisible()
    assert opened.pages.isVisible()
    assert shown(opened).canvas.page_count == 7
    assert action.isChecked()
    action.trigger()
    assert not shown(opened).isVisible()
    assert not action.isChecked()


def test_alone_and_both_again(opened: MainWindow) -> None:
    alone = opened.actions_["preview-alone"]
    alone.trigger()
    assert shown(opened).isVisible()
    assert not opened.pages.isVisible()
    assert alone.isChecked()
    alone.trigger()
    assert opened.pages.isVisible()
    assert not shown(opened).isVisible()


def test_in_a_narrow_window_it_stands_instead_of_the_text(opened: MainWindow, qtbot: QtBot) -> None:
    opened.resize(1000, 700)
    opened.actions_["preview"].trigger()
    assert not opened.pages.isVisible()
    opened.actions_["to-text"].trigger()
    assert opened.pages.isVisible()


def test_what_is_typed_is_on_the_page_after_a_pause(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_["preview"].trigger()
    assert opened.editor is not None
    opened.editor.setFocus()
    QTest.keyClicks(opened.editor, "abcdexyz")
    assert "abcdexyz" not in texts(opened)
    qtbot.waitUntil(lambda: "abcdexyz" in texts(opened))


def test_nothing_is_laid_out_while_nobody_looks(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_["preview"].trigger()
    before = texts(opened)
    opened.actions_["preview"].trigger()
    assert opened.current is not None
    session = opened.current.session
    session.apply("改", session.letter.with_value("title", "另一个题目"))
    qtbot.wait(200)
    assert texts(opened) == before
    opened.actions_["preview"].trigger()
    assert "另一个题目" in texts(opened)


def test_a_click_goes_to_the_text_or_to_the_form(opened: MainWindow) -> None:
    opened.actions_["preview"].trigger()
    assert opened.preview.live is not None
    assert opened.preview.live.pages is not None
    lines = opened.preview.live.pages.pages[0].lines
    line = next(line for line in lines if line.line.text.startswith("一、"))
    shown(opened).canvas.clicked.emit(line, 4)
    assert opened.editor is not None
    cursor = opened.editor.textCursor()
    assert opened.editor.current_block.id == line.block
    assert cursor.positionInBlock() == 2
    assert opened.editor.hasFocus()
    shown(opened).canvas.clicked.emit(lines[0], 0)
    assert opened.form.rows["issuer"].input.isAncestorOf(opened.focusWidget()) or (
        opened.form.rows["issuer"].input is opened.focusWidget()
    )
    title = next(line for line in lines if line.line.text.startswith("关于"))
    shown(opened).canvas.clicked.emit(title, 0)
    focus = opened.focusWidget()
    assert opened.form.rows["title"].input in (focus, focus.parentWidget())


def test_the_page_follows_the_cursor(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_["preview"].trigger()
    assert opened.editor is not None
    assert opened.current is not None
    opened.editor.show_block(opened.current.letter.blocks[-1].id)
    qtbot.waitUntil(lambda: shown(opened).canvas.page >= 6)


def test_another_letter_and_none(opened: MainWindow, desk: Desk, qtbot: QtBot, letter: Letter) -> None:
    opened.actions_["preview"].trigger()
    desk.take_in(letter, "b")
    opened.open_letter(letter.id)
    assert "政策体系进一步完善" in texts(opened)
    opened.actions_["close"].trigger()
    qtbot.waitUntil(lambda: not shown(opened).isVisible())
    assert not opened.actions_["preview"].isEnabled()


def test_the_preview_comes_back_with_the_next_letter(
    opened: MainWindow, desk: Desk, qtbot: QtBot, letter: Letter
) -> None:
    opened.actions_["preview"].trigger()
    opened.actions_["close"].trigger()
    desk.take_in(letter, "b")
    opened.open_letter(letter.id)
    qtbot.waitUntil(lambda: shown(opened).isVisible())


def test_what_is_worth_a_look_is_offered(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_["preview"].trigger()
    button = shown(opened)._hints
    before = [action.text() for action in button.menu().actions()]
    assert opened.current is not None
    session = opened.current.session
    blocks = (paragraph("字" * 27, id="orphan"), *session.letter.blocks)
    session.apply("改", replace(session.letter, blocks=blocks))
    qtbot.waitUntil(lambda: button.isVisible() and len(button.menu().actions()) == len(before) + 1)
    assert button.text() == f"版面 {len(before) + 1}"
    first = button.menu().actions()[0]
    assert first.text() == "第 1 页：段末单字“字”"
    first.trigger()
    assert opened.editor is not None
    assert (opened.editor.current_block.id, opened.editor.textCursor().positionInBlock()) == ("orphan", 27)


def test_tools(opened: MainWindow) -> None:
    opened.actions_["preview-alone"].trigger()
    preview = shown(opened)
    assert preview.number.text() == "第 1 页，共 7 页"
    assert preview.thumbnails.isVisible()
    preview._strip.click()
    assert not preview.thumbnails.isVisible()
    preview._whole.click()
    whole = preview.canvas.percent
    fits = [preview.canvas.fit]
    preview._larger.click()
    assert preview.canvas.percent > whole
    fits.append(preview.canvas.fit)
    preview._width.click()
    assert [*fits, preview.canvas.fit] == ["page", "", "width"]
    assert preview.zoom.text() == f"{preview.canvas.percent} %"


def test_narrow_panes_have_the_tools_that_fit(opened: MainWindow) -> None:
    opened.actions_["preview"].trigger()
    preview = shown(opened)
    preview.setFixedWidth(400)
    QTest.qWait(0)
    assert preview.number.text() == "1 / 7"
    assert not preview._strip.isVisible()
    assert not preview._larger.isVisible()
    assert preview._width.width() >= preview._width.sizeHint().width()
    preview.setFixedWidth(600)
    QTest.qWait(0)
    assert preview.number.text() == "第 1 页，共 7 页"
    assert preview.thumbnails.isVisible()


def test_the_whole_page_is_seen_from_its_top(opened: MainWindow) -> None:
    opened.actions_["preview-alone"].trigger()
    preview = shown(opened)
    preview.canvas.go_to(3)
    preview.canvas.verticalScrollBar().setValue(preview.canvas.verticalScrollBar().value() + 200)
    preview._whole.click()
    assert preview.canvas.page == 3
    assert preview.canvas._corner(2).y() >= 0
    assert preview.thumbnails.currentIndex().row() == 2


def test_the_first_page_is_marked_in_the_strip(opened: MainWindow) -> None:
    opened.actions_["preview-alone"].trigger()
    assert shown(opened).thumbnails.currentIndex().row() == 0
