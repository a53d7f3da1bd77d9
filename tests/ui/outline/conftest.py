"""The window with the small letter open, the outline having the keyboard."""

import pytest

from replydesk.ui.main_window import MainWindow
from replydesk.ui.outline import OutlinePanel
from replydesk.ui.outline.view import OutlineView


@pytest.fixture
def panel(opened: MainWindow) -> OutlinePanel:
    """The outline, with the keyboard in it."""
    opened.show_panel(opened.outline, opened.outline.view.setFocus)
    assert opened.outline.view.hasFocus()
    return opened.outline


@pytest.fixture
def view(panel: OutlinePanel) -> OutlineView:
    """The outline's tree."""
    return panel.view
