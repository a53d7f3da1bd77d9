"""The real window over a real desk, for every test of the window; without a screen, unless the environment names one."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from replydesk.desk import Desk
from replydesk.letter import Letter, Particulars, closing, heading, new_letter, paragraph
from replydesk.ui.app import make_context
from replydesk.ui.context import Context
from replydesk.ui.letters import Letters
from replydesk.ui.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["replydesk"]


@pytest.fixture(scope="session")
def fusion(qapp: QApplication) -> None:
    """The base style of the window, set once as the program does."""
    qapp.setStyle("Fusion")


@pytest.fixture
def context(qapp: QApplication, fusion: None, tmp_path: Path) -> Iterator[Context]:
    context = make_context(qapp, tmp_path / "desk.db", tmp_path / "window.ini")
    yield context
    context.tasks.wait()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # closed dialogs go before their style
    qapp.setStyleSheet("")  # the next test may be of a widget that stands alone


@pytest.fixture
def desk(context: Context) -> Iterator[Desk]:
    with context.open_desk() as desk:
        yield desk


@pytest.fixture
def window(context: Context, desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with its letters and no letter open: it shows the start page."""
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.attach(Letters(context, desk, window))
    window.show_start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    context.tasks.wait()
    if window.current is not None:
        window.current.close()


@pytest.fixture
def letter() -> Letter:
    """A small letter with every part: opening, two levels, closing, most of the particulars."""
    blocks = (
        paragraph("您好！您提出的提案已收悉。", id="opening"),
        heading("发展情况", 1, id="first"),
        heading("政策体系进一步完善。编制了三个规划。", 2, id="policy"),
        heading("产业数字化发展迅猛。智能制造成果显著。", 2, id="industry"),
        heading("下一步工作", 1, id="second"),
        paragraph("我们将继续努力。", id="effort"),
        closing("衷心感谢您的关心和支持。", id="thanks"),
    )
    particulars = Particulars(
        issuer="郑州市大数据管理局",
        salutation="郭岭委员",
        assembly="市政协",
        session="十五届一次会议",
        proposal_number="20230030",
        proposal_kind="提案",
        proposers=("郭岭",),
    )
    return new_letter(blocks, particulars)


@pytest.fixture
def opened(window: MainWindow, desk: Desk, letter: Letter) -> MainWindow:
    """The window with the small letter open."""
    desk.save(letter)
    window.open_letter(letter.id)
    return window


@pytest.fixture
def stored(desk: Desk) -> Callable[[Letter], Letter]:
    """What the desk holds of a letter."""

    def load(letter: Letter) -> Letter:
        return desk.load(letter.id).letter

    return load
