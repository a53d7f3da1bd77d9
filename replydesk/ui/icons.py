"""Icons: the SVG files of resources/icons, tinted with the palette and sharp at every scale."""

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from replydesk.paths import resource


class _LineIcon(QIconEngine):
    """Draws one SVG at whatever size and pixel ratio Qt asks for, so that nothing is ever scaled as a bitmap."""

    def __init__(self, name: str, color: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colors = name, (color, disabled)
        self._renderers: dict[str, QSvgRenderer] = {}

    def _renderer(self, mode: QIcon.Mode) -> QSvgRenderer:
        color = self._colors[mode == QIcon.Mode.Disabled]
        if color not in self._renderers:
            svg = resource(f"icons/{self._name}.svg").read_text("utf-8").replace("#000", color)
            self._renderers[color] = QSvgRenderer(QByteArray(svg.encode()))
        return self._renderers[color]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        self._renderer(mode).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)  # Qt gives the size in points of the screen, not in its pixels
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self._renderer(mode).render(painter, QRectF(QPoint(0, 0), size))
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, *self._colors)


def line_icon(name: str, color: str, disabled: str) -> QIcon:
    """The icon resources/icons/<name>.svg with its lines in `color` (#RRGGBB), and in `disabled` when it is off."""
    return QIcon(_LineIcon(name, color, disabled))


def program_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/replydesk.svg")))
