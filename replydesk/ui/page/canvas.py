"""Real pages one below the other on the grey desk: scrolled, zoomed, clicked."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from replydesk.export.paging import Page, Pages, PlacedLine
from replydesk.ui.page.pictures import PagePictures
from replydesk.ui.palette import Palette

Fit = Literal["width", "page", ""]
SMALLEST, LARGEST = 20, 400
_TWIPS_PER_INCH = 1440
_GAP, _SHADOW = 16, 3
_STEP, _WHEEL = 10, 120


class PageCanvas(QAbstractScrollArea):
    """Shows pages. White paper in light and in dark.

    `clicked(PlacedLine, offset)` tells on which character of the paragraph's text the clerk pressed; `page_changed` which page
    is seen, from 1; `zoom_changed` how large, in per cent.
    """

    clicked = Signal(object, int)
    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("预览"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._palette = palette
        self._pages: tuple[Page, ...] = ()
        self._paper = (11906.0, 16838.0)
        self._fit: Fit = "width"
        self._percent = 100
        self._pictures = PagePictures()
        self._marked: tuple[PlacedLine, int] | None = None
        self._current = 0
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    # ---- what is shown

    def set_pages(self, pages: Pages) -> None:
        """Show these pages; the place stays, and what has not changed is not painted again."""
        page = pages.sheet.profile.page
        self._pages, self._paper = pages.pages, (float(page.width), float(page.height))
        self._marked = None
        self._lay_out()

    def set_palette(self, palette: Palette) -> None:
        """Take the colors of another appearance."""
        self._palette = palette
        self.viewport().update()

    def mark(self, place: tuple[int, PlacedLine] | None) -> None:
        """Mark the line (page from 0, line) that the cursor of the text is on, and bring it into view."""
        self._marked = (place[1], place[0]) if place else None
        if place is not None:
            self._reveal(*place)
        self.viewport().update()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page that is seen, from 1; 0 where there is none."""
        return self._current

    # ---- size

    @property
    def percent(self) -> int:
        """How large the pages are shown."""
        return self._percent

    @property
    def fit(self) -> Fit:
        """Whether the pages follow the size of the window."""
        return self._fit

    def set_fit(self, fit: Fit) -> None:
        """Let the pages follow the width or the height of the window."""
        self._fit = fit
        self._lay_out()
        if fit == "page":
            self.go_to(self._current)

    def set_percent(self, percent: int) -> None:
        """Show the pages in this size."""
        self._fit = ""
        self._lay_out(percent)

    def zoom_by(self, steps: int) -> None:
        """Show the pages larger or smaller."""
        self.set_percent((self._percent // _STEP + steps) * _STEP)

    def go_to(self, number: int) -> None:
        """Show this page, from 1, from its top."""
        if self._pages:
            number = min(max(number, 1), len(self._pages))
            self.verticalScrollBar().setValue(round((number - 1) * self._pitch()))

    # ---- geometry, in pixels of the widget

    def _scale(self) -> float:
        return self._percent / 100 * self.logicalDpiX() / _TWIPS_PER_INCH

    def _pitch(self) -> float:
        return self._paper[1] * self._scale() + _GAP

    def _corner(self, number: int) -> QPointF:
        """The corner of the page of this number, from 0, in the viewport."""
        width = self._paper[0] * self._scale()
        left = max((self.viewport().width() - width) / 2, _GAP) - self.horizontalScrollBar().value()
        return QPointF(round(left), round(_GAP + number * self._pitch() - self.verticalScrollBar().value()))

    def _lay_out(self, percent: int = 0) -> None:
        """Size and scroll range anew, in this size or the present one, with the place kept."""
        old = self._percent
        place = self.verticalScrollBar().value() / self._pitch()
        self._percent = percent or old
        dpi, room = self.logicalDpiX(), self.viewport().size()
        if self._fit == "width":
            self._percent = int((room.width() - 2 * _GAP) / (self._paper[0] / _TWIPS_PER_INCH * dpi) * 100)
        elif self._fit == "page":
            across = (room.width() - 2 * _GAP) / (self._paper[0] / _TWIPS_PER_INCH * dpi)
            down = (room.height() - 2 * _GAP) / (self._paper[1] / _TWIPS_PER_INCH * dpi)
            self._percent = int(min(across, down) * 100)
        self._percent = min(max(self._percent, SMALLEST), LARGEST)
        whole = round(len(self._pages) * self._pitch() + _GAP)
        self.verticalScrollBar().setRange(0, max(0, whole - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.verticalScrollBar().setSingleStep(max(1, round(579 * self._scale())))
        wide = round(self._paper[0] * self._scale() + 2 * _GAP)
        self.horizontalScrollBar().setRange(0, max(0, wide - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())
        if self._percent != old:
            self.verticalScrollBar().setValue(round(place * self._pitch()))
            self.zoom_changed.emit(self._percent)
        self._tell_page()
        self.viewport().update()

    def _tell_page(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        number = min(int(middle / self._pitch()) + 1, len(self._pages)) if self._pages else 0
        if number != self._current:
            self._current = number
            self.page_changed.emit(number)

    def _reveal(self, number: int, line: PlacedLine) -> None:
        """Scroll as little as it takes to see the line."""
        top = self._corner(number).y() + line.top * self._scale()
        bottom = top + line.line.height * self._scale()
        bar, margin = self.verticalScrollBar(), self.viewport().height() / 6
        if top < 0:
            bar.setValue(round(bar.value() + top - margin))
        elif bottom > self.viewport().height():
            bar.setValue(round(bar.value() + bottom - self.viewport().height() + margin))

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._palette.desk))
        scale = self._scale()
        width, height = round(self._paper[0] * scale), round(self._paper[1] * scale)
        self._pictures.resize(width, height, self.devicePixelRatioF(), scale)
        for number, page in enumerate(self._pages):
            corner = self._corner(number)
            paper = QRectF(corner.x(), corner.y(), width, height)
            if paper.bottom() < 0 or paper.top() > self.viewport().height():
                continue
            shadow = QColor(0, 0, 0, 28)
            painter.fillRect(paper.translated(_SHADOW, _SHADOW), shadow)
            if self._pictures.are_too_large:
                self._pictures.paint(painter, page, paper)
            else:
                painter.drawPixmap(corner.toPoint(), self._pictures.picture(number, page))
            painter.setPen(QColor(self._palette.line))
            painter.drawRect(paper.adjusted(0, 0, -1, -1))
            if self._marked is not None and self._marked[1] == number:
                self._paint_mark(painter, corner, self._marked[0])
        painter.end()

    def _paint_mark(self, painter: QPainter, corner: QPointF, line: PlacedLine) -> None:
        """A bar beside the line in the margin, and a tint over it."""
        scale = self._scale()
        top, height = corner.y() + line.top * scale, line.line.height * scale
        left, right = line.x + min(line.line.left, 0), line.x + line.line.right
        tint = QColor("#B3261E")
        painter.fillRect(QRectF(corner.x() + left * scale - 8, top, 3, height), tint)
        tint.setAlpha(18)
        painter.fillRect(QRectF(corner.x() + left * scale, top, (right - left) * scale, height), tint)

    # ---- the clerk

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and (found := self.place_at(event.position())) is not None
        ):
            self.clicked.emit(*found)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def place_at(self, point: QPointF) -> tuple[PlacedLine, int] | None:
        """The line at or nearest to a point on a page, and the offset in its paragraph's text."""
        for number, page in enumerate(self._pages):
            corner = self._corner(number)
            paper = QRectF(
                corner.x(), corner.y(), self._paper[0] * self._scale(), self._paper[1] * self._scale()
            )
            if paper.contains(point) and page.lines:
                x, y = (point.x() - corner.x()) / self._scale(), (point.y() - corner.y()) / self._scale()
                line = min(page.lines, key=lambda line: _distance(line, x, y))
                return line, _offset(line, x)
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(round(event.angleDelta().y() / _WHEEL))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        match event.key():
            case key.Key_PageDown:
                self.go_to(self._current + 1)
            case key.Key_PageUp:
                self.go_to(self._current - 1)
            case key.Key_Home:
                self.go_to(1)
            case key.Key_End:
                self.go_to(len(self._pages))
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


def _distance(line: PlacedLine, x: float, y: float) -> float:
    """How far a point is from a line, down more than across."""
    down = max(line.top - y, y - line.bottom, 0.0)
    across = max(line.x + line.line.left - x, x - line.x - line.line.right, 0.0)
    return down * 10 + across


def _offset(placed: PlacedLine, x: float) -> int:
    """The offset in the paragraph's text of the gap between characters that is nearest to `x`."""
    offset = placed.line.start
    for piece in placed.line.pieces:
        for left in piece.lefts:
            if placed.x + left + piece.look.size / 2 > x:
                return offset
            offset += 1
    return min(offset, placed.line.end)
