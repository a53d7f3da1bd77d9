"""The real window with a letter in it that has something to find in every place."""

from collections.abc import Callable

import pytest

from replydesk.desk import Desk
from replydesk.letter import Letter, Mark, Particulars, closing, heading, new_letter, paragraph, table
from replydesk.ui.find.search import Search
from replydesk.ui.main_window import MainWindow

Open = Callable[[Letter], Search]

LETTER = new_letter(
    (
        paragraph("委员的提案。", id="open"),
        heading("提案办理", 1, id="first"),
        paragraph("办理提案，答复提案。", id="body", marks=[Mark(2, 4)]),
        table([["提案", "件数"], ["其他", "提案"]], id="table"),
        closing("感谢提案。", id="thanks"),
    ),
    Particulars(title="提案的答复", cc=("提案委",)),
)


@pytest.fixture
def open_letter(window: MainWindow, desk: Desk) -> Open:
    def open_(letter: Letter, *, replacing: bool = False) -> Search:
        desk.save(letter)
        window.open_letter(letter.id)
        window.actions_["replace"].trigger()
        assert window.search is not None
        return window.search

    return open_


def seek(search: Search, text: str) -> None:
    search.bar.wanted.setText(text)
    search._refresh()


def place(window: MainWindow) -> tuple[str, int]:
    assert window.editor is not None
    first, _ = window.editor.selection()
    return window.editor.blocks[first.index].id, first.offset


def text_of(window: MainWindow) -> list[str]:
    assert window.current is not None
    return [block.text or "|".join(sum(block.rows, ())) for block in window.current.letter.blocks]
