"""A menu of the names that a placeholder may have: the derived ones, then the particulars by their groups."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from replydesk.letter import FIELDS, Particulars
from replydesk.letter.derived import DERIVED
from replydesk.letter.particulars import GROUPS
from replydesk.ui.language import said

_SHOWN = 12


def placeholder_menu(
    parent: QWidget, choose: Callable[[str], object], particulars: Particulars | None = None
) -> QMenu:
    """A menu that calls `choose` with the name; with particulars each name stands beside what it is filled with."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)

    def add(target: QMenu, name: str, value: str, help_text: str) -> None:
        shown = value.replace("&", "&&").replace("\n", " ")
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        word = said(name)
        action = target.addAction(f"{word}\t{shown}" if shown else word, partial(choose, name))
        action.setToolTip(said(help_text))

    for name, derived in DERIVED.items():
        add(menu, name, derived.value(particulars) if particulars else "", derived.meaning)
    menu.addSeparator()
    for group in GROUPS:
        submenu = menu.addMenu(said(group))
        submenu.setToolTipsVisible(True)
        for field in FIELDS:
            if field.group == group:
                add(submenu, field.label, particulars.text(field.key) if particulars else "", field.help)
    return menu
