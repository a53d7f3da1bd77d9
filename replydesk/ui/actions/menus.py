"""Which action stands in which menu and on the toolbar."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from replydesk.ui.actions.table import Actions
from replydesk.ui.language import plain

ICON = QSize(18, 18)
_SECTIONS = "new-before new-after new-inside - rename section-done duplicate delete-section - filter-outline lock-outline"
MENUS: tuple[tuple[str, str], ...] = (
    (
        "文件(&F)",
        (
            "new open mendings sample recent"
            " - save keep-template copy"
            " - export export-clean export-pdf export-html export-text export-markdown export-json print"
            " - report check-format"
            " - profiles settings"
            " - close quit"
        ),
    ),
    (
        "编辑(&E)",
        "undo redo - cut copy-text paste paste-plain - select-all - copy-body body-options - find replace find-next find-previous - auto-headings",
    ),
    (
        "结构(&S)",
        f"level-1 level-2 level-3 level-4 body closing - promote demote up down - {_SECTIONS}",
    ),
    (
        "插入(&I)",
        "to-clauses clause-save - placeholder gaps gap-next gap-previous - table table-menu - attachment",
    ),
    (
        "审阅(&W)",
        "review-open to-changes review-inline - review-next review-previous - review-accept review-reject review-reopen - review-accept-shown review-reject-shown - review-redline review-close - comment internal-review - versions - signoff-menu signoff-log dispatch - user-name",
    ),
    (
        "视图(&V)",
        "preview preview-alone - full-screen typewriter - left right - to-desk to-outline to-form to-text - larger smaller actual zoom - count - appearance language",
    ),
    ("帮助(&H)", "palette fonts - help"),
)
"""Titles and the keys of what stands under them, "-" for a line."""
_TOOLBAR = (
    ("undo", "redo"),
    ("level-1", "level-2", "level-3", "level-4", "body"),
    ("promote", "demote", "up", "down"),
    ("table",),
    ("preview",),
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


def actions_in(menu: QMenu) -> Iterator[QAction]:
    """The actions of a menu and of the menus in it, without the lines between them."""
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from actions_in(inner)
        elif not action.isSeparator():
            yield action


def actions_by_menu(actions: Actions, submenus: Mapping[str, QMenu]) -> list[tuple[str, list[QAction]]]:
    """Under each menu's title its actions, submenus included; under "" those that are in no menu."""
    groups: list[tuple[str, list[QAction]]] = []
    for title, keys in MENUS:
        found: list[QAction] = []
        for key in keys.split():
            if key in submenus:
                found += actions_in(submenus[key])
            elif key in actions:
                found.append(actions[key])
        groups.append((plain(QCoreApplication.translate("Menus", title)), found))
    shown = {action for _, found in groups for action in found}
    return [*groups, ("", [action for action in actions.all() if action not in shown])]


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
