"""Message bars: one quiet line with what happened and what can be done about it, instead of a box in the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.theme import Theme

Kind = Literal["information", "done", "warning", "error"]
_ICONS: dict[Kind, tuple[str, str]] = {
    "information": ("info", "focus"),
    "done": ("done", "good"),
    "warning": ("warning", "warning"),
    "error": ("error", "bad"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a bar: its word, what it does, and whether the bar stays when it was pressed."""

    text: str
    act: Callable[[], object]
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """What a bar says. A notice with the same `about` takes the place of the earlier one; `lasting` ones cannot be closed."""

    kind: Kind
    text: str
    choices: Sequence[Choice] = ()
    about: str = ""
    lasting: bool = False


class MessageBar(QFrame):
    """One notice, drawn as an icon, a sentence, its choices and a cross."""

    def __init__(self, notice: Notice, theme: Theme, close: Callable[["MessageBar"], None]) -> None:
        super().__init__()
        self.notice = notice
        self._theme = theme
        self.setObjectName("bar")
        self.setProperty("kind", notice.kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._icon = QLabel()
        self.label = QLabel(notice.text)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(notice.text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(8)
        layout.addWidget(self._icon)
        layout.addWidget(self.label, 1)
        self.buttons: dict[str, QPushButton] = {}
        for choice in notice.choices:
            button = self.buttons[choice.text] = QPushButton(choice.text)
            button.clicked.connect(lambda _=False, choice=choice: self._chosen(choice))
            layout.addWidget(button)
        self._cross = QToolButton()
        self._cross.setObjectName("small")
        self._cross.setToolTip(self.tr("关闭"))
        self._cross.setAccessibleName(self.tr("关闭"))
        self._cross.setVisible(not notice.lasting)
        self._cross.clicked.connect(lambda: close(self))
        layout.addWidget(self._cross)
        self._close = close
        theme.changed.connect(self._tint)
        self._tint()

    def _chosen(self, choice: Choice) -> None:
        if not choice.stays:
            self._close(self)
        choice.act()

    def _tint(self) -> None:
        self._icon.setPixmap(self._theme.icon(*_ICONS[self.notice.kind]).pixmap(18, 18))
        self._cross.setIcon(self._theme.icon("close", "muted"))


class BarStack(QWidget):
    """The bars now shown, the newest last; it takes no room when there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bars: list[MessageBar] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show the notice; in the place of an earlier one about the same."""
        if notice.about:
            if any(bar.notice == notice for bar in self.bars):
                return
            self.take_back(notice.about)
        bar = MessageBar(notice, self._theme, self._remove)
        self.bars.append(bar)
        self._layout.addWidget(bar)
        self.show()

    def take_back(self, about: str) -> None:
        """Remove what was said about this, if anything was."""
        for bar in [bar for bar in self.bars if bar.notice.about == about]:
            self._remove(bar)

    def clear(self) -> None:
        """Remove all bars."""
        for bar in list(self.bars):
            self._remove(bar)

    def _remove(self, bar: MessageBar) -> None:
        if bar in self.bars:
            self.bars.remove(bar)
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self.bars))
