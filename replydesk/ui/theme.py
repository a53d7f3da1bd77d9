"""The look of the window: the palette in force, the style sheet built from it, the fonts, and who is told of a change."""

import sys
from typing import Literal, get_args

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from replydesk.ui.icons import line_icon
from replydesk.ui.palette import DARK, LIGHT, Palette
from replydesk.ui.style import style_sheet

Appearance = Literal["system", "light", "dark"]
APPEARANCES: tuple[Appearance, ...] = get_args(Appearance)

_SMALLEST_POINTS = 9.0
_LARGEST_POINTS = 10.5


class Theme(QObject):
    """The colours and fonts of one running program. `changed` is emitted after a switch between light and dark."""

    changed = Signal()

    def __init__(self, application: QApplication, appearance: Appearance = "system") -> None:
        super().__init__()
        self._application = application
        self._appearance: Appearance = appearance
        self._icons: dict[tuple[str, str], QIcon] = {}
        application.setFont(interface_font())
        self.palette = LIGHT
        self._take(self._wanted())
        application.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def appearance(self) -> Appearance:
        """What the clerk chose: to follow the system, light, or dark."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Follow the system's colours, or stay light or dark whatever the system says."""
        self._appearance = appearance
        self._follow()

    def icon(self, name: str, color: str = "text") -> QIcon:
        """The icon of this name in a colour of the palette."""
        key = (name, color)
        if key not in self._icons:
            self._icons[key] = line_icon(name, getattr(self.palette, color), self.palette.edge)
        return self._icons[key]

    def color(self, name: str) -> QColor:
        """A colour of the palette by its name."""
        return QColor(getattr(self.palette, name))

    def _wanted(self) -> Palette:
        if self._appearance == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._appearance == "dark"
        return DARK if dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self._take(wanted)
            self.changed.emit()

    def _take(self, palette: Palette) -> None:
        self.palette = palette
        self._icons.clear()
        self._application.setPalette(qt_palette(palette))
        self._application.setStyleSheet(style_sheet(palette))


def qt_palette(palette: Palette) -> QPalette:
    """The palette as Qt's own widgets and dialogs take it."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    result = QPalette()
    for target, color in (
        (role.Window, palette.panel),
        (role.WindowText, palette.text),
        (role.Base, palette.sheet),
        (role.AlternateBase, palette.panel),
        (role.Text, palette.text),
        (role.PlaceholderText, palette.muted),
        (role.Button, palette.window),
        (role.ButtonText, palette.text),
        (role.BrightText, palette.bad),
        (role.ToolTipBase, palette.sheet),
        (role.ToolTipText, palette.text),
        (role.Highlight, palette.selection),
        (role.HighlightedText, palette.selection_text),
        (role.Link, palette.focus),
        (role.LinkVisited, palette.focus),
        (role.Accent, palette.focus),
        (role.Light, palette.sheet),
        (role.Midlight, palette.hover),
        (role.Mid, palette.line),
        (role.Dark, palette.edge),
        (role.Shadow, palette.edge),
    ):
        result.setColor(target, QColor(color))
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(group.Disabled, target, QColor(palette.edge))
    return result


def interface_font() -> QFont:
    """The font of menus, panels and dialogs: the platform's Chinese one, 9 to 10.5 points."""
    font = QGuiApplication.font()
    if sys.platform == "win32":
        families = ["Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI"]
    else:
        families = ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", font.family()]
    font.setFamilies(families)
    font.setPointSizeF(min(max(font.pointSizeF(), _SMALLEST_POINTS), _LARGEST_POINTS))
    return font


def smaller(font: QFont, points: float = 1.0) -> QFont:
    """The font a little smaller, for second lines, but never under 9 points."""
    result = QFont(font)
    result.setPointSizeF(max(_SMALLEST_POINTS, font.pointSizeF() - points))
    return result
