from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter
from pytestqt.qtbot import QtBot

from replydesk.ui.layout import fitting_zoom, restore
from replydesk.ui.settings import Settings


@pytest.mark.parametrize(
    ("width", "dpi", "wanted", "zoom"),
    [
        (1200, 96, 100, 100),
        (694, 96, 100, 100),
        (600, 96, 100, 85),
        (600, 96, 80, 80),
        (300, 96, 100, 60),
        (2000, 144, 150, 150),
    ],
)
def test_the_sheet_is_shown_as_wanted_or_as_large_as_it_fits(
    width: int, dpi: int, wanted: int, zoom: int
) -> None:
    assert fitting_zoom(width, dpi, wanted) == zoom


def test_the_first_window_fits_the_screen_with_its_title_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    restore(window, QSplitter(), {}, Settings(tmp_path / "window.ini"))
    room = window.screen().availableSize()
    assert window.width() <= room.width() - 8
    assert window.height() <= room.height() - 40
