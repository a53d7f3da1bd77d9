"""Copying the body for a case system."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog

from replydesk.export.body import body
from replydesk.letter import Letter, paragraph
from replydesk.ui.context import Context
from replydesk.ui.main_window import MainWindow


def test_the_body_is_copied_and_its_length_told(opened: MainWindow, letter: Letter) -> None:
    opened.actions_["copy-body"].trigger()
    copied = body(letter)
    assert QGuiApplication.clipboard().text() == copied.text
    assert opened.status.said.text() == f"已复制正文 {copied.length} 字，上限 2500 字"
    assert not opened.bars.bars


def test_what_does_not_fit_is_told(opened: MainWindow, letter: Letter, context: Context) -> None:
    context.settings.body_limit = 4
    opened.actions_["copy-body"].trigger()
    excess, words = body(letter).excess(4), body(letter).from_where(4)
    assert f"多 {excess} 字，从“{words}”起放不下" in opened.bars.bars[0].notice.text
    assert QGuiApplication.clipboard().text() == body(letter).text


def test_how_it_is_copied_is_remembered(opened: MainWindow, letter: Letter, context: Context) -> None:
    assert opened.actions_["body-indented"].isChecked()
    opened.actions_["body-indented"].trigger()
    opened.actions_["body-spaced"].trigger()
    opened.actions_["copy-body"].trigger()
    assert QGuiApplication.clipboard().text() == body(letter, indented=False, spaced=True).text
    assert context.settings.flag("body-spaced", default=False)


def test_the_limit_is_asked_for_and_none_is_one(opened: MainWindow, context: Context) -> None:
    opened.actions_["body-limit"].trigger()
    dialog = opened.findChildren(QInputDialog)[-1]
    assert dialog.intValue() == 2500
    dialog.setIntValue(0)
    dialog.accept()
    assert context.settings.body_limit == 0
    opened.actions_["copy-body"].trigger()
    assert opened.status.said.text().endswith("字")
    assert "上限" not in opened.status.said.text()


def test_an_empty_body_leaves_the_clipboard_alone(opened: MainWindow, letter: Letter) -> None:
    assert opened.current is not None
    QGuiApplication.clipboard().setText("别的")
    opened.current.session.apply("清空", letter.with_blocks((paragraph(""),)))
    opened.actions_["copy-body"].trigger()
    assert QGuiApplication.clipboard().text() == "别的"
    assert "没有复制" in opened.status.said.text()
