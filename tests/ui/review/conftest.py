"""A letter under review: two reviewers, one of whom remarks on something."""

import pytest

from replydesk.letter import Comment, Letter
from replydesk.review.values import Review
from replydesk.ui.review.reviewing import Reviewing
from replydesk.ui.session import LetterSession
from tests.ui.review.reviews import DATE, LI, begin, review, said


@pytest.fixture
def wang(letter: Letter) -> Review:
    """Words put in, words replaced, a particular, and a remark."""
    new = said(letter, opening="您好！您提出的提案已收悉，现答复如下。", effort="我们将扎实工作。")
    remark = Comment(
        "note", "王建国", "请核对数据。", DATE, block="policy", start=0, end=4, context=letter.blocks[2].text
    )
    return review(letter, new.with_value("salutation", "郭岭委员、李静委员"), comments=(remark,))


@pytest.fixture
def li(letter: Letter) -> Review:
    """Other words where the first reviewer has his, and a deletion that no program recorded."""
    new = said(letter, effort="我们将再接再厉。", thanks="衷心感谢您的指导。")
    return review(letter, new, "li", LI, tracked=False)


@pytest.fixture
def session(letter: Letter) -> LetterSession:
    return LetterSession(letter)


@pytest.fixture
def reviewing(session: LetterSession, wang: Review, li: Review) -> Reviewing:
    """Both reviews side by side, nothing decided, the remark in the letter."""
    made = Reviewing(session)
    begin(made, wang, li)
    made.take_comments(wang)
    return made
