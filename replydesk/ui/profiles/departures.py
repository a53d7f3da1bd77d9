"""The list of what a profile does otherwise than the national standard."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from replydesk.export.profile_keys import name_of
from replydesk.export.standard import STRENGTHS, Departure
from replydesk.ui.language import said
from replydesk.ui.theme import Theme

_ROW, _ICON = 26, 16


class DeparturesList(QWidget):
    """Departures, those from what the standard flatly states with a warning sign. `chosen(key)` on Enter or a double click."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = QLabel()
        self.title.setObjectName("groupTitle")
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(_ICON, _ICON))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("与国家标准不同之处"))
        self.list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)

    def show_departures(self, found: Sequence[Departure]) -> None:
        """List these."""
        words = self.tr("与国家标准（GB/T 9704—2012）不同：{count} 处").format(count=len(found))
        self.title.setText(words if found else self.tr("与国家标准（GB/T 9704—2012）一致"))
        self.list.clear()
        for one in found:
            text = self.tr("{name}：{here}；标准：{standard}（{strength}，第 {clause} 条）").format(
                name=self._name(one.key),
                here=said(one.here),
                standard=said(one.standard),
                strength=said(STRENGTHS[one.strength]),
                clause=one.clause,
            )
            icon = ("warning", "warning") if one.strength == "M" else ("info", "focus")
            item = QListWidgetItem(self._theme.icon(*icon), text)
            item.setToolTip(text)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            self.list.addItem(item)
        self.list.setVisible(bool(found))

    def _name(self, key: str) -> str:
        if "." not in key:  # what follows from several keys has its name in place of a key
            return said(key)
        group, name = name_of(key)
        return self.tr("{group} {name}").format(group=said(group), name=said(name)).strip()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
