import pytest

from replydesk.ui.layout import fitting_zoom


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
