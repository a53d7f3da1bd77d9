import pytest

from replydesk.ui.actions.table import Act
from replydesk.ui.main_window import MainWindow


def test_no_two_actions_have_one_key(window: MainWindow) -> None:
    with pytest.raises(ValueError, match="save"):
        window.actions_.add(Act("save", "另一个", lambda: None))
