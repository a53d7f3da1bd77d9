"""Pages as pictures: painted when they are first seen, again when they have changed, and kept within bounds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from replydesk.export.paging import Page

if TYPE_CHECKING:
    from replydesk.ui.page.painting import PagePainter

_MOST_PIXELS = 24_000_000
"""So much is kept, about 96 MB; the rest is painted again when it is seen again."""
LARGEST = 8_000_000
"""A page of more pixels is painted where it is seen, as far as it is seen."""
WHITE = QColor("#FFFFFF")


class PagePictures:
    """The pictures of pages at one size: `width` by `height` pixels of a widget, `ratio` device pixels each.

    `scale` is pixels a twip. Pictures are kept by the page's place; only a page that differs is painted again.
    """

    def __init__(self) -> None:
        self._painter: PagePainter | None = None
        self._kept: dict[int, tuple[Page, QPixmap]] = {}
        self._size = (1, 1, 1.0, 1.0)

    def resize(self, width: int, height: int, ratio: float, scale: float) -> None:
        """Take another size; at the same size all pictures stay."""
        size = (width, height, ratio, scale)
        if size != self._size:
            self._size = size
            self._kept.clear()
            self._painter = None

    @property
    def are_too_large(self) -> bool:
        """Whether a page has so many pixels that it is better painted than kept."""
        width, height, ratio, _ = self._size
        return width * height * ratio * ratio > LARGEST

    def picture(self, number: int, page: Page) -> QPixmap:
        """The page at this place as a picture on white paper."""
        kept = self._kept.pop(number, None)
        if kept is None or kept[0] != page:
            kept = page, self._make(page)
        self._kept[number] = kept  # the one that was seen last is dropped last
        width, height, ratio, _ = self._size
        most = max(int(_MOST_PIXELS / (width * height * ratio * ratio)), 1)
        while len(self._kept) > most:
            del self._kept[next(iter(self._kept))]
        return kept[1]

    def paint(self, painter: QPainter, page: Page, paper: QRectF) -> None:
        """Paint the page itself on this paper, as far as it is seen; the painter comes back as it was."""
        *_, scale = self._size
        painter.save()
        painter.setClipRect(paper)
        painter.fillRect(paper, WHITE)
        painter.translate(paper.topLeft())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._page_painter(scale).paint(painter, page)
        painter.restore()

    def _make(self, page: Page) -> QPixmap:
        width, height, ratio, scale = self._size
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.fill(WHITE)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._page_painter(scale * ratio).paint(painter, page)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture

    def _page_painter(self, scale: float) -> "PagePainter":
        from replydesk.ui.page.painting import PagePainter  # noqa: PLC0415  # fonts are asked for when a page is seen

        if self._painter is None or self._painter.scale != scale:
            self._painter = PagePainter(scale)
        return self._painter
