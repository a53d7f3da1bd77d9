"""The actions of the window: one table of names, shortcuts and icons, from which menus and toolbar are made."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from replydesk.ui.actions.language import tr
from replydesk.ui.language import plain
from replydesk.ui.theme import Theme

Needs = Literal["nothing", "desk", "letter", "writing"]


@dataclass(frozen=True, slots=True)
class Act:
    """One action: its text with the menu's access key, what it does, its shortcuts, its icon, and what must be open."""

    key: str
    text: str
    do: Callable[[], object]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: Needs = "writing"
    checkable: bool = False
    short: str = ""
    """The word on the toolbar, where it differs from the menu's."""


class Actions(QObject):
    """All actions by key. `allow()` switches them on and off by what is open."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._acts: dict[str, tuple[Act, QAction]] = {}
        theme.changed.connect(self._tint)

    def __contains__(self, key: str) -> bool:
        return key in self._acts

    def __getitem__(self, key: str) -> QAction:
        return self._acts[key][1]

    def add(self, *acts: Act) -> None:
        """Make the actions; their shortcuts work in the whole window. ValueError if a key is taken."""
        for act in acts:
            if act.key in self._acts:
                raise ValueError(f"two actions are called {act.key!r}")
            action = QAction(act.text, self)
            action.setShortcuts([QKeySequence(keys) for keys in act.shortcuts])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(act.checkable)
            action.setIconText(act.short or plain(act.text))
            action.triggered.connect(lambda _=False, act=act: act.do())
            self._acts[act.key] = (act, action)
            self._describe(act, action)
        self._tint()

    def all(self) -> list[QAction]:
        """Every action."""
        return [action for _, action in self._acts.values()]

    def acts(self) -> list[tuple[Act, QAction]]:
        """Every action with its row of the table."""
        return list(self._acts.values())

    def allow(self, *, desk: bool, letter: bool, writing: bool) -> None:
        """Switch the actions on and off."""
        state = {"nothing": True, "desk": desk, "letter": letter, "writing": writing}
        for act, action in self._acts.values():
            action.setEnabled(state[act.needs])

    def _describe(self, act: Act, action: QAction) -> None:
        name = plain(act.text)
        keys = [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]
        action.setToolTip(tr("{name}（{keys}）").format(name=name, keys=keys[0]) if keys else name)

    def _tint(self) -> None:
        for act, action in self._acts.values():
            if act.icon:
                action.setIcon(self._theme.icon(act.icon))
