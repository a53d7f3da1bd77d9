"""Pages on the desk: size, scrolling, clicks, what is painted again."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from replydesk.export import load_profile
from replydesk.export.paging import Page, Pages, paginate
from replydesk.export.typeset import typeset
from replydesk.letter import Letter
from replydesk.ui.page import canvas as module
from replydesk.ui.page.canvas import PageCanvas
from replydesk.ui.page.pictures import PagePictures
from replydesk.ui.page.thumbnails import ThumbnailModel, Thumbnails
from replydesk.ui.palette import DARK, LIGHT
from tests.letters import full_letter, seed_letter


def paged(letter: Letter) -> Pages:
    return paginate(typeset(letter, load_profile("letter")))


@pytest.fixture
def canvas(qtbot: QtBot) -> PageCanvas:
    canvas = PageCanvas(LIGHT)
    qtbot.addWidget(canvas)
    canvas.resize(700, 900)
    canvas.show()
    canvas.set_pages(paged(seed_letter()))
    return canvas


def test_pages_fit_the_width_and_then_the_height(canvas: PageCanvas) -> None:
    wide = canvas.percent
    assert canvas.fit == "width"
    canvas.resize(1000, 900)
    assert canvas.percent > wide
    canvas.set_fit("page")
    picture = canvas.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 4) == QColor(LIGHT.desk)
    assert canvas.percent < wide


def test_the_paper_is_white_in_the_dark_too(canvas: PageCanvas) -> None:
    canvas.set_palette(DARK)
    picture = canvas.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 30) == QColor("#FFFFFF")
    assert picture.pixelColor(3, 300) == QColor(DARK.desk)


def test_page_keys_go_from_page_to_page(canvas: PageCanvas, qtbot: QtBot) -> None:
    seen: list[int] = []
    canvas.page_changed.connect(seen.append)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(canvas, key)
    assert seen == [2, 3, 2, 7, 1]


def test_zoom_stops_at_its_ends_and_keeps_the_place(canvas: PageCanvas) -> None:
    canvas.go_to(3)
    canvas.set_percent(9999)
    assert (canvas.percent, canvas.page) == (module.LARGEST, 3)
    canvas.set_percent(1)
    assert canvas.percent == module.SMALLEST


def test_a_click_meets_the_character_under_it(canvas: PageCanvas, qtbot: QtBot) -> None:
    pages = paged(seed_letter())
    line = next(line for line in pages.pages[0].lines if line.block)
    scale = canvas.percent / 100 * canvas.logicalDpiX() / 1440
    corner = canvas._corner(0)
    x = corner.x() + (line.x + line.line.pieces[0].lefts[5]) * scale + 2
    point = QPoint(round(x), round(corner.y() + (line.top + 300) * scale))
    with qtbot.waitSignal(canvas.clicked) as told:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args is not None
    assert told.args[0].line.text == line.line.text
    assert told.args[1] == line.line.start + 5
    assert canvas.place_at(QPointF(1, 1)) is None


def test_only_pages_that_changed_are_painted_again(
    canvas: PageCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.set_percent(20)
    canvas.grab()
    painted: list[int] = []
    original = PagePictures._make

    def make(pictures: PagePictures, page: Page) -> QPixmap:
        painted.append(page.number)
        return original(pictures, page)

    monkeypatch.setattr(PagePictures, "_make", make)
    canvas.set_pages(paged(seed_letter()))
    canvas.grab()
    assert painted == []
    canvas.set_pages(paged(seed_letter().with_value("result_class", "B")))
    canvas.grab()
    assert painted == [1]


def test_the_cursors_line_is_marked_and_brought_into_view(canvas: PageCanvas) -> None:
    pages = paged(seed_letter())
    line = pages.pages[4].lines[10]
    canvas.mark((4, line))
    assert canvas.page == 5
    before = canvas.grab().toImage()
    canvas.mark(None)
    assert canvas.grab().toImage() != before


def test_no_pages(qtbot: QtBot) -> None:
    canvas = PageCanvas(LIGHT)
    qtbot.addWidget(canvas)
    canvas.grab()
    canvas.go_to(1)
    assert (canvas.page, canvas.page_count) == (0, 0)


def test_thumbnails(qtbot: QtBot) -> None:
    model = ThumbnailModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for letter in (seed_letter(), full_letter(), seed_letter()):
        pages = paged(letter)
        model.set_pages(pages)
        assert model.rowCount() == len(pages.pages)
    assert model.data(model.index(2), Qt.ItemDataRole.AccessibleTextRole) == "第 3 页"
    tester.deleteLater()
    strip = Thumbnails()
    qtbot.addWidget(strip)
    strip.set_pages(paged(seed_letter()))
    chosen: list[int] = []
    strip.chosen.connect(chosen.append)
    strip.show_page(2)
    assert chosen == []
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert chosen == [3]


def test_the_largest_pages_are_painted_as_far_as_they_are_seen(
    canvas: PageCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PagePictures, "picture", lambda *_: pytest.fail("a picture of 57 MB"))
    canvas.set_percent(module.LARGEST)
    canvas.verticalScrollBar().setValue(round(2100 * canvas.percent / 100 * canvas.logicalDpiY() / 1440))
    canvas.horizontalScrollBar().setValue(400)
    seen = canvas.grab().toImage()
    colors = {seen.pixelColor(x, y).name() for x in range(0, 700, 7) for y in range(0, 900, 7)}
    assert "#ffffff" in colors
    assert len(colors) > 2
