"""The window in English: nothing that it says by itself is Chinese."""

import re
from collections.abc import Iterable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.letter.numbering import labels
from replydesk.ui.context import Context
from replydesk.ui.language import speak
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow
from replydesk.ui.signoff.proposals import USUAL
from tests.ui.openers import OPENERS

CHINESE = re.compile("[\u4e00-\u9fff]")
LETTERS_OWN = re.compile(
    "“[^”]*”|《[^》]*》|\\{\\{.*?\\}\\}|(?:e\\.g\\.|[Ss]uggestion:) .*|\\d+年\\d+月\\d+日"
)
"""Quotations, placeholders, examples, suggestions and official dates, which are Chinese in every language."""
OWN_NAME = {"中文(&Z)", "中文"}


@pytest.fixture
def english(
    qapp: QApplication, context: Context, desk: Desk, letter: Letter, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The window as one sees it who has chosen English, on the small letter."""
    locale = QLocale()
    translator = speak(qapp, "en")
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.attach(Letters(context, desk, window))
    desk.save(letter)
    with qtbot.waitExposed(window):
        window.show()
    window.open_letter(letter.id)
    yield window
    context.tasks.wait()
    if window.current is not None:
        window.current.close()
    qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def said_by(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says by itself: texts, tips, names; what a letter or the desk holds is not its own."""
    yield from (
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.windowTitle(),
    )
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QTabWidget():
            yield from (widget.tabText(index) for index in range(widget.count()))


def chinese(root: QWidget, known: str) -> set[str]:
    widgets = [root, *root.findChildren(QWidget)]
    texts = [text for widget in widgets for text in said_by(widget)]
    texts += [text for action in root.findChildren(QAction) for text in (action.text(), action.toolTip())]
    return {
        text
        for text in texts
        if CHINESE.search(LETTERS_OWN.sub("", text)) and text not in OWN_NAME and text not in known
    }


def content(letter: Letter) -> str:
    """What the letter itself says, which stays Chinese."""
    particulars = letter.particulars
    headings = (
        f"{label}{block.text}" for block, label in zip(letter.blocks, labels(letter.blocks), strict=True)
    )
    return " ".join((particulars.title, particulars.issuer, *particulars.proposers, *headings))


def said_in_comments(letter: Letter) -> tuple[str, ...]:
    """The names and words of those who remarked something."""
    return tuple(
        word for comment in letter.comments for word in (comment.author, comment.text, comment.quote)
    )


def without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def test_the_window_says_nothing_in_chinese(english: MainWindow, letter: Letter) -> None:
    for key in ("to-desk", "to-outline", "to-clauses", "replace", "to-form"):
        english.actions_[key].trigger()
        QCoreApplication.processEvents()
    assert chinese(english, content(letter)) == set()


@pytest.mark.parametrize("which", OPENERS)
def test_a_dialog_says_nothing_in_chinese(english: MainWindow, letter: Letter, which: str) -> None:
    dialog = OPENERS[which](english)
    assert english.current is not None
    written = said_in_comments(english.current.letter)
    own = {without(text, written) for text in chinese(dialog, content(letter))}
    assert {text for text in own if CHINESE.search(text) and text not in USUAL} == set()
    dialog.close()
