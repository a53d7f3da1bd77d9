"""The window's sign-off, and going on to a state."""

from collections.abc import Callable

import pytest

from replydesk.desk import Desk
from replydesk.letter import Letter
from replydesk.ui.main_window import MainWindow
from replydesk.ui.signoff.asking import DeedDialog
from replydesk.ui.signoff.work import SignoffWork

TO_SIGNED = ("送核稿", "核稿通过", "送签发", "签发")


@pytest.fixture
def work(opened: MainWindow) -> SignoffWork:
    """Sign-off of the window with the small letter open."""
    opened.context.settings.user_name = "宋某"
    assert opened.signoff is not None
    return opened.signoff


@pytest.fixture
def ask(work: SignoffWork) -> Callable[[str], DeedDialog]:
    """Opens the dialog of a deed."""

    def opened(deed: str) -> DeedDialog:
        dialog = work.do(deed)
        assert dialog is not None
        return dialog

    return opened


@pytest.fixture
def go(ask: Callable[[str], DeedDialog]) -> Callable[..., None]:
    """Does deeds one after the other, with what their dialogs propose."""

    def done(*deeds: str) -> None:
        for deed in deeds:
            ask(deed).agree.click()

    return done


@pytest.fixture
def state(desk: Desk, letter: Letter) -> Callable[[], str]:
    """The letter's state in the desk."""
    return lambda: desk.load(letter.id).state
