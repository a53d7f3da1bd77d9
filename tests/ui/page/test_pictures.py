"""Pictures of pages: how many are kept, when they are made again, how a large page is painted."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from replydesk.export import load_profile
from replydesk.export.paging import Page, paginate
from replydesk.export.typeset import typeset
from replydesk.ui.page import pictures as module
from replydesk.ui.page.pictures import PagePictures
from tests.letters import seed_letter

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT, SCALE = 794, 1123, 1 / 15


@pytest.fixture
def pages() -> tuple[Page, ...]:
    return paginate(typeset(seed_letter(), load_profile("letter"))).pages


@pytest.fixture
def pictures() -> PagePictures:
    pictures = PagePictures()
    pictures.resize(WIDTH, HEIGHT, 1.0, SCALE)
    return pictures


def test_a_picture_has_the_pixels_of_the_screen(pictures: PagePictures, pages: tuple[Page, ...]) -> None:
    pictures.resize(WIDTH, HEIGHT, 1.5, SCALE)
    picture = pictures.picture(0, pages[0])
    assert (picture.width(), picture.devicePixelRatio()) == (1191, 1.5)


def test_a_picture_is_made_once_and_again_for_another_page_or_size(
    pictures: PagePictures, pages: tuple[Page, ...]
) -> None:
    first = pictures.picture(0, pages[0]).cacheKey()
    pictures.resize(WIDTH, HEIGHT, 1.0, SCALE)
    assert pictures.picture(0, pages[0]).cacheKey() == first
    other = pictures.picture(0, pages[1]).cacheKey()
    assert other != first
    pictures.resize(WIDTH // 2, HEIGHT // 2, 1.0, SCALE / 2)
    assert pictures.picture(0, pages[1]).cacheKey() != other


def test_what_was_seen_longest_ago_is_dropped(
    pictures: PagePictures, pages: tuple[Page, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_PIXELS", 2 * WIDTH * HEIGHT)
    keys = [pictures.picture(number, pages[number]).cacheKey() for number in (0, 1, 0, 2)]
    assert pictures.picture(0, pages[0]).cacheKey() == keys[0]
    assert pictures.picture(1, pages[1]).cacheKey() != keys[1]


def test_a_large_page_is_painted_where_it_is_seen(pictures: PagePictures, pages: tuple[Page, ...]) -> None:
    assert not pictures.are_too_large
    painted = QImage(400, 300, QImage.Format.Format_RGB32)
    painted.fill(QColor("#808080"))
    painter = QPainter(painted)
    pictures.paint(painter, pages[0], QRectF(-100, 20, WIDTH, HEIGHT))
    painter.end()
    assert painted.pixelColor(5, 5) == QColor("#808080")
    assert painted.copy(0, 20, 400, 280) == pictures.picture(0, pages[0]).toImage().convertToFormat(
        QImage.Format.Format_RGB32
    ).copy(100, 0, 400, 280)
    pictures.resize(WIDTH * 4, HEIGHT * 4, 1.0, SCALE * 4)
    assert pictures.are_too_large
