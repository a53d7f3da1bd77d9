"""The style sheet of the window, built from the palette: a 4-pixel grid, hairlines, and focus that is always seen."""

from replydesk.paths import resource
from replydesk.ui.palette import Palette, names


def style_sheet(palette: Palette) -> str:
    """The style sheet in the colours of the palette; `$name` in the template below is a colour of the table."""
    sheet = _TEMPLATE
    for name in sorted(names(), key=len, reverse=True):
        sheet = sheet.replace(f"${name}", getattr(palette, name))
    shade = "dark" if palette.dark else "light"
    for glyph in ("down", "check", "partial", "close"):
        sheet = sheet.replace(f"@{glyph}", resource(f"icons/style/{glyph}-{shade}.svg").as_posix())
    return sheet


_TEMPLATE = """
QMainWindow, QStatusBar, QMenuBar { background: $window; color: $text; }
QDialog, #panel, #panel QScrollArea, #formBody { background: $panel; }
QToolTip { background: $sheet; color: $text; border: 1px solid $edge; padding: 4px 6px; }

QMenuBar { border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; color: $text; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $sheet; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 28px 5px 28px; border-radius: 3px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $edge; }
QMenu::icon { padding-left: 6px; }
QMenu::indicator { left: 8px; width: 14px; height: 14px; }
QMenu::indicator:checked { image: url(@check); }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $line; spacing: 2px; padding: 3px 8px; }
QToolBar::separator { width: 1px; background: $line; margin: 5px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; color: $text; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:open { background: $pressed; }
QToolButton:checked { background: $pressed; border-color: $line; }
QToolButton:focus { border-color: $focus; }
QToolButton:disabled { color: $edge; }
QToolButton[popupMode="1"] { padding-right: 24px; }
QToolButton::menu-button { width: 18px; border: none; border-left: 1px solid $line; }
QToolButton::menu-arrow { image: url(@down); width: 12px; height: 12px; }
QToolButton::menu-indicator { image: none; }
QToolButton#export { border-color: $edge; background: $sheet; font-weight: 600; }
QToolButton#export:hover { background: $hover; }
QToolButton#export:focus { border-color: $focus; }
QToolButton#export:disabled { border-color: $line; background: transparent; }
QToolButton#small { padding: 2px; }

QPushButton { background: $sheet; color: $text; border: 1px solid $edge; border-radius: 4px; padding: 4px 14px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $focus; padding: 3px 13px; }
QPushButton:disabled { color: $edge; border-color: $line; }
QPushButton:default { font-weight: 600; }
QPushButton#link { background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 0 3px; min-height: 16px;
    color: $focus; text-decoration: underline; }
QPushButton#link:hover { background: $hover; }
QPushButton#link:focus { border: 1px solid $focus; padding: 0 3px; }
QPushButton#choice { text-align: left; padding: 14px 18px 14px 18px; border: 1px solid $edge; border-radius: 6px; }
QPushButton#choice:hover { background: $hover; }
QPushButton#choice:focus { border: 2px solid $focus; padding: 13px 17px 13px 17px; }

QLineEdit, QPlainTextEdit, QComboBox { background: $sheet; color: $text; border: 1px solid $edge; border-radius: 3px;
    padding: 2px 5px; selection-background-color: $selection; selection-color: $selection_text; }
QLineEdit, QComboBox { min-height: 20px; }
QPlainTextEdit { padding: 1px 4px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QComboBox[problem="true"] { border-color: $bad; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QComboBox:on { border: 2px solid $focus; }
QLineEdit:focus, QComboBox:focus, QComboBox:on { padding: 1px 4px; }
QPlainTextEdit:focus { padding: 0px 3px; }
QLineEdit:read-only, QPlainTextEdit:read-only, QComboBox:disabled { background: transparent; border-color: $line; color: $text; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 18px; background: transparent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(@down); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $sheet; color: $text; border: 1px solid $edge; padding: 2px; outline: none;
    selection-background-color: $hover; selection-color: $text; }
QCheckBox { spacing: 6px; color: $text; padding: 2px; border: 1px solid transparent; border-radius: 3px; }
QCheckBox:focus { border-color: $focus; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px; background: $sheet; }
QCheckBox::indicator:checked { image: url(@check); }
QCheckBox::indicator:indeterminate { image: url(@partial); background: $hover; }

QTreeView, QListView, QTableView { background: $panel; color: $text; border: none; outline: none; show-decoration-selected: 1; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section:horizontal { background: $panel; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 6px; }
QTableView::item { padding: 0 6px; }
QTreeWidget::item { padding: 2px 6px; }
QListWidget::item { padding: 4px 6px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 6px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: $text; background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { background: $hover; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget > QStackedWidget { background: $panel; }

QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $edge; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QStatusBar { border-top: 1px solid $line; min-height: 26px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 0 8px; border-right: 1px solid $line; }
QStatusBar QLabel#last { border-right: none; }
QStatusBar QLabel[state="bad"] { color: $bad; font-weight: 600; }
QStatusBar QLabel[state="warning"] { color: $warning; }

QStatusBar QToolButton { color: $muted; padding: 1px 8px; border: 1px solid transparent; border-radius: 3px; }
QStatusBar QToolButton:hover { color: $text; background: $hover; }
QStatusBar QToolButton:focus { border-color: $focus; }
#countPopup { background: $sheet; border: 1px solid $edge; }
#countPopup QLabel, #countParts { background: transparent; }
QFrame#palette { background: $sheet; border: 1px solid $edge; border-radius: 6px; }
QFrame#palette QListView { background: $sheet; }
QLabel#floating { background: $text; color: $sheet; border-radius: 6px; padding: 8px 16px; }

QLabel#muted { color: $muted; }
QLabel#fieldLabel { color: $text; }
QListView#entries { background: $sheet; color: $text; border: 1px solid $edge; border-radius: 3px; outline: none; }
QListView#entries:focus { border: 2px solid $focus; }
QListView#entries:disabled { background: transparent; border-color: $line; }
QListView#entries::item { height: 24px; padding: 0 4px; border: none; }
QListView#entries::item:selected { background: $hover; color: $text; }
QListView#entries QLineEdit { border: none; padding: 0 4px; min-height: 22px; background: $sheet; }
QToolButton#missing { color: $accent; padding: 1px 6px; }
QToolButton#missing:focus { border: 1px solid $focus; }
QToolButton#missing::menu-indicator { image: none; }
QLabel#dot { color: $accent; font-size: 6pt; }
QLabel#hint { color: $muted; }
QLabel#problem { color: $bad; }
QLabel#conflict { color: $warning; }
QTextEdit#compared { background: $sheet; border: 1px solid $line; border-radius: 3px; color: $text; }
QTextEdit#compared:focus { border: 1px solid $focus; }
QPushButton#narrow { padding: 3px 10px; }
QPushButton#narrow:focus { padding: 2px 9px; }
QLabel#groupTitle { font-weight: 600; }
QLabel#pageTitle { font-weight: 600; }
QFrame#rule { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame#bar { background: $notice; border: none; border-top: 1px solid $line; border-bottom: 1px solid $line; }
QFrame#bar[kind="warning"] { background: $notice_warning; }
QFrame#bar[kind="error"] { background: $notice_bad; }
QFrame#bar QLabel { color: $text; background: transparent; }
#completion { background: $sheet; border: 1px solid $edge; }
#completion QListView { background: $sheet; }
QFrame#findBar { background: $window; border: none; border-top: 1px solid $line; }
QFrame#findBar QPushButton { padding: 2px 10px; }
QFrame#findBar QPushButton:focus { padding: 1px 9px; }
QLabel#findCount { color: $muted; }
QToolButton#option { padding: 2px 6px; }
QToolButton#option:checked { background: $selection; color: $selection_text; border-color: $focus; }
QListView#offers { background: $sheet; border: 1px solid $edge; selection-background-color: $hover; selection-color: $text; }
#startPage { background: $desk; }
#startCard { background: $panel; border: 1px solid $line; border-radius: 8px; }
#startCard QListView { background: transparent; }
#calendar { background: $panel; border: 1px solid $edge; }
#calendar QToolButton { padding: 3px 6px; }
#calendar QWidget#qt_calendar_navigationbar { background: $window; }
QCalendarWidget QWidget { alternate-background-color: $window; }
QCalendarWidget QAbstractItemView { background: $sheet; selection-background-color: $selection; selection-color: $selection_text; }
"""
