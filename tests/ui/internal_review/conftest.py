"""A letter under review in the real window."""

import pytest

from replydesk.ui.main_window import MainWindow


@pytest.fixture
def reviewing(opened: MainWindow) -> MainWindow:
    """The window with the small letter under review by 张某."""
    opened.context.settings.user_name = "张某"
    opened.actions_["internal-review"].trigger()
    return opened
