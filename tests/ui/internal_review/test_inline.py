"""The suggestions in line, in the place of the text."""

from replydesk.ui.main_window import MainWindow
from tests.ui.internal_review.steps import press, review, write


def test_the_suggestions_can_be_looked_at_in_line(reviewing: MainWindow) -> None:
    write(reviewing, "加倍")
    button = reviewing.top_bars.bars[0].buttons["查看修订"]
    button.click()
    look = review(reviewing).look
    assert look.view is not None
    assert look.view.isVisible()
    assert button.text() == "回到正文"
    reviewing.actions_["undo"].trigger()
    review(reviewing).refresh()
    assert look.shown
    button.click()
    assert reviewing.editor is not None
    assert reviewing.editor.isVisible()
    assert button.text() == "查看修订"


def test_escape_and_the_end_of_the_review_go_back_to_the_text(reviewing: MainWindow) -> None:
    write(reviewing, "加倍")
    look = review(reviewing).look
    assert reviewing.editor is not None
    review(reviewing).turn()
    reviewing.actions_["to-text"].trigger()
    assert not look.shown
    review(reviewing).turn()
    press(reviewing, "完成核稿")
    assert not look.shown
    assert reviewing.editor.isVisible()
    review(reviewing).turn()  # without a review there is nothing to look at
    assert not look.shown
