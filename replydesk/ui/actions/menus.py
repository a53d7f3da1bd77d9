"""Which action stands in which menu and on the toolbar."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from replydesk.ui.actions.table import Actions

ICON = QSize(18, 18)
MENUS: tuple[tuple[str, str], ...] = (
    (
        "文件(&F)",
        "new open mendings sample recent - save copy - export export-text export-json - report - close quit",
    ),
    ("编辑(&E)", "undo redo - cut copy-text paste - select-all"),
    ("结构(&S)", "level-1 level-2 level-3 level-4 body closing - promote demote up down"),
    (
        "视图(&V)",
        "left right - to-desk to-outline to-form to-clauses to-text - larger smaller actual - appearance language",
    ),
    ("帮助(&H)", "help"),
)
"""Titles and the keys of what stands under them, "-" for a line."""
_TOOLBAR = (
    ("undo", "redo"),
    ("level-1", "level-2", "level-3", "level-4", "body"),
    ("promote", "demote", "up", "down"),
)
_ICON_ONLY = {"undo", "redo"}


def fill_menu_bar(bar: QMenuBar, actions: Actions, submenus: dict[str, QMenu]) -> None:
    """Put the menus into the bar; keys of `submenus` stand for whole menus."""
    for title, keys in MENUS:
        menu = bar.addMenu(QCoreApplication.translate("Menus", title))
        menu.setToolTipsVisible(False)
        for key in keys.split():
            if key == "-":
                menu.addSeparator()
            elif key in submenus:
                menu.addMenu(submenus[key])
            else:
                menu.addAction(actions[key])


def fill_tool_bar(bar: QToolBar, actions: Actions, export_menu: QMenu) -> None:
    """Put the actions of one row into the toolbar, the export button at its right end."""
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setIconSize(ICON)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for place, keys in enumerate(_TOOLBAR):
        if place:
            bar.addSeparator()
        for key in keys:
            button = QToolButton()  # not the one of addAction(): asking Qt for it loads every kind of widget
            button.setDefaultAction(actions[key])
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if key in _ICON_ONLY else style.ToolButtonTextBesideIcon
            )
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoRaise(True)
            bar.addWidget(button)
    gap = QWidget()
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(gap)
    export = QToolButton()
    export.setObjectName("export")
    export.setDefaultAction(actions["export"])
    export.setMenu(export_menu)
    export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    bar.addWidget(export)
