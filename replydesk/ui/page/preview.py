"""The preview: pages with their thumbnails, and a row of tools above them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from replydesk.export.paging import Pages
from replydesk.ui.page.canvas import Fit, PageCanvas
from replydesk.ui.page.thumbnails import Thumbnails
from replydesk.ui.theme import Theme

_ROOM_FOR_THUMBNAILS, _ROOM_FOR_WORDS = 560, 440


class PagePreview(QWidget):
    """Pages to look at, for any letter and any profile; it knows nothing of where they come from.

    The strip of thumbnails shows when it is wanted and there is room.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.canvas = PageCanvas(theme.palette)
        self.thumbnails = Thumbnails()
        self.number, self.zoom = QLabel(), QLabel()
        self._hints = self._button("", self.tr("版面上值得一看的地方"))
        self._hints.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._hints.setMenu(QMenu(self._hints))
        self._hints.hide()
        self._strip = self._button(self.tr("缩略图"), self.tr("显示或收起缩略图"), checkable=True)
        self._smaller = self._button("−", self.tr("缩小"))
        self._larger = self._button("+", self.tr("放大"))
        self._width = self._button(self.tr("适合宽度"), self.tr("页面与窗格同宽"), checkable=True)
        self._whole = self._button(self.tr("整页"), self.tr("看到整页"), checkable=True)
        self._build()
        self._connect()
        self._strip.setChecked(True)
        self._show_zoom()
        self._show_number()

    def set_pages(self, pages: Pages) -> None:
        """Show these pages; the place and the size stay."""
        self.canvas.set_pages(pages)
        self.thumbnails.set_pages(pages)
        self.thumbnails.show_page(self.canvas.page)
        self._show_number()

    def set_hints(self, hints: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer these remarks on the pages, each with what goes to its place; none hides the button."""
        menu = self._hints.menu()
        menu.clear()
        for text, act in hints:
            menu.addAction(text.replace("&", "&&"), act)
        self._hints.setText(self.tr("版面 {count}").format(count=len(hints)))
        self._hints.setVisible(bool(hints))

    def _button(self, text: str, tip: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setCheckable(checkable)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 4, 8, 4)
        tools.setSpacing(4)
        for widget in (self._strip, self.number, self._hints):
            tools.addWidget(widget)
        tools.addStretch(1)
        for widget in (self._smaller, self.zoom, self._larger, self._width, self._whole):
            tools.addWidget(widget)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        pages.addWidget(self.thumbnails)
        pages.addWidget(self.canvas, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(tools)
        whole.addLayout(pages, 1)
        self.setMinimumWidth(300)

    def _connect(self) -> None:
        self.canvas.page_changed.connect(self._page_seen)
        self.canvas.zoom_changed.connect(self._show_zoom)
        self.thumbnails.chosen.connect(self.canvas.go_to)
        self._smaller.clicked.connect(lambda: self._zoom(-1))
        self._larger.clicked.connect(lambda: self._zoom(1))
        self._width.clicked.connect(lambda: self._fit("width"))
        self._whole.clicked.connect(lambda: self._fit("page"))
        self._strip.toggled.connect(self._show_thumbnails)
        self._theme.changed.connect(self._recolor)

    def _zoom(self, steps: int) -> None:
        self.canvas.zoom_by(steps)
        self._show_zoom()

    def _fit(self, fit: Fit) -> None:
        self.canvas.set_fit(fit)
        self._show_zoom()

    def _show_zoom(self) -> None:
        self.zoom.setText(f"{self.canvas.percent} %")
        self._width.setChecked(self.canvas.fit == "width")
        self._whole.setChecked(self.canvas.fit == "page")

    def _page_seen(self, number: int) -> None:
        self.thumbnails.show_page(number)
        self._show_number()

    def _show_number(self) -> None:
        words = self.tr("第 {number} 页，共 {count} 页")
        if self.width() < _ROOM_FOR_WORDS:
            words = "{number} / {count}"
        count = self.canvas.page_count
        self.number.setText(words.format(number=self.canvas.page, count=count) if count else "")

    def _show_thumbnails(self) -> None:
        self.thumbnails.setVisible(self._strip.isChecked() and self.width() >= _ROOM_FOR_THUMBNAILS)

    def _fit_tools(self) -> None:
        """Show the tools that there is room for; the wheel zooms all the same."""
        self._strip.setVisible(self.width() >= _ROOM_FOR_THUMBNAILS)
        for tool in (self._smaller, self.zoom, self._larger):
            tool.setVisible(self.width() >= _ROOM_FOR_WORDS)

    def _recolor(self) -> None:
        self.canvas.set_palette(self._theme.palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_tools()
        self._show_thumbnails()
        self._show_number()
