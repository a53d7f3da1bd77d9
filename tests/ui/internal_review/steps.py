"""What a reviewer does in the window, and what he sees of it."""

from replydesk.desk import Desk, Received
from replydesk.letter import Letter
from replydesk.ui.internal_review import InternalReview
from replydesk.ui.main_window import MainWindow
from tests.ui.editor import hands

EFFORT = 5  # the index of 我们将继续努力。


def review(window: MainWindow) -> InternalReview:
    assert window.internal_review is not None
    return window.internal_review


def now(window: MainWindow) -> Letter:
    assert window.current is not None
    return window.current.letter


def write(window: MainWindow, text: str, index: int = EFFORT, offset: int = 3) -> None:
    """Type into a paragraph, and wait as long as a clerk would not notice."""
    assert window.editor is not None
    hands.at(window.editor, index, offset)
    hands.type_text(window.editor, text)
    review(window).refresh()


def bar(window: MainWindow) -> str:
    return " ".join(shown.label.text() for shown in window.top_bars.bars)


def press(window: MainWindow, choice: str) -> None:
    window.top_bars.bars[0].buttons[choice].click()


def of_letter(desk: Desk, letter: Letter) -> Received:
    (received,) = desk.reviews.of_letter(letter.id)
    return received
