import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from replydesk.paths import resource
from replydesk.ui.icons import line_icon, program_icon

NAMES = sorted(file.stem for file in resource("icons").glob("*.svg") if file.stem != "replydesk")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_in_its_colour_at_every_scale(qapp: QApplication, name: str, scale: float) -> None:
    pixmap = line_icon(name, "#B3261E", "#8A929D").pixmap(QSize(20, 20), scale)
    assert pixmap.size() == QSize(20, 20) * scale
    image = pixmap.toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    }
    assert solid
    assert all(abs(int(color[1:3], 16) - 0xB3) < 8 for color in solid)


def test_a_disabled_icon_has_the_other_colour(qapp: QApplication) -> None:
    image = line_icon("close", "#000000", "#FF0000").pixmap(QSize(24, 24), 1.0, QIcon.Mode.Disabled).toImage()
    assert image.pixelColor(12, 12).name() == "#ff0000"


def test_the_program_has_an_icon(qapp: QApplication) -> None:
    assert not program_icon().pixmap(64, 64).isNull()
