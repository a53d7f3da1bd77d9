"""Actions of 核稿: reviewing the open letter in the window."""

from typing import TYPE_CHECKING

from replydesk.ui.actions.language import tr
from replydesk.ui.actions.table import Act

if TYPE_CHECKING:
    from replydesk.ui.letters import Letters
    from replydesk.ui.main_window import MainWindow

REVIEW = "internal-review"


def internal_review_actions(window: "MainWindow") -> tuple[Act, ...]:
    """Begin a review in the window or finish it; the name that it is signed with."""
    return (
        Act(REVIEW, tr("核稿(&H)"), lambda: switch(window), ("Ctrl+Shift+H",), checkable=True),
        Act("user-name", tr("我的姓名(&N)…"), lambda: ask_name(window), needs="nothing"),
    )


def watch_reviews(window: "MainWindow", letters: "Letters") -> None:
    """Go on with a review that was begun in a letter when that letter is opened."""
    from replydesk.ui.internal_review import InternalReview  # noqa: PLC0415  # not for the first picture

    window.internal_review = InternalReview(window, letters)
    window.internal_review.switched.connect(lambda: _show(window))


def switch(window: "MainWindow") -> None:
    """Begin a review of the open letter, or finish the one that is written."""
    from replydesk.ui.byline import with_user_name  # noqa: PLC0415  # dialogs are loaded when asked for

    review = window.internal_review
    if review is None:
        return
    window.form.finish()
    if review.running:
        review.finish()
    else:
        _show(window)  # the tick comes with the review
        with_user_name(window.context.settings, window, review.begin)


def ask_name(window: "MainWindow") -> None:
    """Ask for the name that suggestions, comments and opinions are signed with."""
    from replydesk.ui.byline import ask_user_name  # noqa: PLC0415

    ask_user_name(window.context.settings, window)


def _show(window: "MainWindow") -> None:
    review = window.internal_review
    window.actions_[REVIEW].setChecked(review is not None and review.running)
