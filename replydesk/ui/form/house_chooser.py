"""The small button beside a field for which an office chooses its way once: its result classes, its titles."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from replydesk.errors import ReplydeskError
from replydesk.letter import Particulars
from replydesk.letter.housestyle import Scheme, TitlePattern
from replydesk.ui.form.office import Office
from replydesk.ui.language import said
from replydesk.ui.theme import Theme

CHOSEN = {"title", "result_class"}
"""The fields that have such a button."""


class HouseChooser(QToolButton):
    """Lists what offices may choose from for one field; the office's own is ticked. `chosen` tells that it is another now.

    `told(sentence)` says why the choice could not be kept. `office` and `particulars` are those of the letter shown.
    """

    chosen = Signal()
    told = Signal(str)

    def __init__(self, key: str, theme: Theme) -> None:
        super().__init__()
        self.office = Office()
        self.particulars = Particulars()
        self._key = key
        self._theme = theme
        self.setObjectName("small")
        tip = self.tr("本单位的标题写法") if key == "title" else self.tr("本单位的分类办法")
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        theme.changed.connect(self._tint)
        self._tint()

    def fill(self) -> None:
        """List the choices anew: titles as they would be for this letter."""
        menu, style = self.menu(), self.office.style
        menu.clear()
        choices = self._titles() if self._key == "title" else self._schemes()
        for text, choice in choices:
            action = menu.addAction(text.replace("&", "&&"), partial(self.choose, choice))
            action.setCheckable(True)
            action.setChecked(choice in (style.title, style.scheme))

    def choose(self, choice: Scheme | TitlePattern) -> None:
        """From now on the office uses this one."""
        try:
            self.office.choose(choice)
        except ReplydeskError as error:
            self.told.emit(said(error))
        else:
            self.chosen.emit()

    def _titles(self) -> Iterator[tuple[str, TitlePattern]]:
        seen = {""}
        for pattern in self.office.patterns:
            made = pattern.title(self.particulars)
            yield (pattern.name if made in seen else made), pattern  # two may word this letter's title alike
            seen.add(made)

    def _schemes(self) -> Iterator[tuple[str, Scheme]]:
        for scheme in self.office.schemes:
            yield self.tr("{name}：{note}").format(name=scheme.name, note=scheme.note), scheme

    def _tint(self) -> None:
        self.setIcon(self._theme.icon("chevron-down", "muted"))
