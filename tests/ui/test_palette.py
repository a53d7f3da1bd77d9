import re

import pytest

from replydesk.ui.palette import DARK, LIGHT, TEXT_ON_GROUND, Palette, contrast, names
from replydesk.ui.style import style_sheet

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_all_text_can_be_read_on_its_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@BOTH
def test_what_authors_wrote_can_be_read_wherever_it_stands(palette: Palette) -> None:
    for color in palette.authors:
        tint = palette.tint(color)
        for ground in (palette.sheet, tint):
            assert contrast(color, ground) >= 4.5
            assert contrast(palette.paler(color), ground) >= 4.5
        assert contrast(palette.text, tint) >= 4.5
    assert len(set(palette.authors)) == 6


@BOTH
def test_edges_and_focus_stand_out(palette: Palette) -> None:
    for ground in ("panel", "sheet"):
        assert contrast(palette.edge, getattr(palette, ground)) >= 3
        assert contrast(palette.focus, getattr(palette, ground)) >= 4.5


@BOTH
def test_every_colour_of_the_style_sheet_is_in_the_table(palette: Palette) -> None:
    sheet = style_sheet(palette)
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", sheet))
    assert used <= {getattr(palette, name) for name in names()}
    assert not re.findall(r"\$\w+|@\w+", sheet)
