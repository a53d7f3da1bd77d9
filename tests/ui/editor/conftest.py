"""An editor on a letter of every kind of block."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from replydesk.letter import Letter, closing, heading, new_letter, paragraph, table
from replydesk.ui.editor import LetterEditor
from replydesk.ui.palette import LIGHT
from replydesk.ui.session import LetterSession
from tests.letters import sample_particulars

Make = Callable[..., LetterEditor]


@pytest.fixture
def every_kind() -> Letter:
    """Opening, two sections with a run-in heading, a table between two paragraphs, closing."""
    return new_letter(
        (
            paragraph("您好！现答复如下：", id="open"),
            heading("基本情况", 1, id="one"),
            heading("高度重视。成立了专班。", 2, id="runin"),
            paragraph("数据见下表。", id="before"),
            table([["年份", "件数"], ["2023", "12"]], id="table"),
            paragraph("表后文字。", id="after"),
            heading("下一步工作", 1, id="two"),
            paragraph("继续努力。", id="effort"),
            closing("感谢您的支持。", id="thanks"),
        ),
        sample_particulars(),
    )


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    """Makes an editor on a letter, shown and with the keyboard."""

    def make_editor(letter: Letter, *, read_only: bool = False) -> LetterEditor:
        editor = LetterEditor(LetterSession(letter, read_only=read_only), LIGHT)
        qtbot.addWidget(editor)
        editor.resize(900, 700)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.activateWindow()
        editor.setFocus()
        return editor

    return make_editor


@pytest.fixture
def editor(make: Make, every_kind: Letter) -> LetterEditor:
    """An editor on the letter of every kind."""
    return make(every_kind)
