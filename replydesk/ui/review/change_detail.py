"""A change in full: old and new beside one another, and of a conflict the three texts with the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from replydesk.review.values import Conflict, Item
from replydesk.ui.language import said
from replydesk.ui.review.difference import around, difference, new_side, old_side
from replydesk.ui.review.text_view import TextView
from replydesk.ui.theme import Theme

_ROOM_FOR_EACH = 190  # pixels that a text needs to stand beside another one


class ChangeDetail(QWidget):
    """Shows one change.

    `proposed_wanted()` settles a conflict for the reviewer, `present_wanted()` for what stands there now, `edit_wanted()`
    lets the clerk write it himself.
    """

    proposed_wanted = Signal()
    present_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.why = QLabel()
        self.why.setObjectName("conflict")
        self.why.setWordWrap(True)
        self.old = TextView(theme, self.tr("原文"))
        self.present = TextView(theme, self.tr("现在"))
        self.new = TextView(theme, self.tr("审改"))
        self._texts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._texts.setSpacing(8)
        for view in (self.old, self.present, self.new):
            self._texts.addWidget(view, 1)
        self.use_proposed = QPushButton(self.tr("用审改的"))
        self.keep_present = QPushButton(self.tr("保留现在的"))
        self.edit = QPushButton(self.tr("手工修改"))
        self._ways = QWidget()
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(6)
        for button, tip, signal in (
            (self.use_proposed, self.tr("换成审改的文字，可以撤销"), self.proposed_wanted),
            (self.keep_present, self.tr("不要这处修订，文字不动"), self.present_wanted),
            (self.edit, self.tr("到正文里自己改"), self.edit_wanted),
        ):
            button.setObjectName("narrow")
            button.setToolTip(tip)
            button.clicked.connect(signal)
            ways.addWidget(button)
        ways.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.why)
        layout.addLayout(self._texts, 1)
        layout.addWidget(self._ways)

    def show_change(self, item: Item, color: str, *, can_decide: bool) -> None:
        """Show this change; what is marked is in the author's colour."""
        conflict = item.conflict
        for part in (self.why, self.present, self._ways):
            part.setVisible(conflict is not None)
        if conflict is None:
            pieces = difference(item.change.old, item.change.new)
            self.old.show_text(old_side(pieces), color)
            self.new.show_text(new_side(pieces), color)
        else:
            self._show_conflict(conflict, color)
        for button in (self.use_proposed, self.keep_present, self.edit):
            button.setEnabled(can_decide)
        self._arrange()

    def _show_conflict(self, conflict: Conflict, color: str) -> None:
        self.why.setText(said(conflict.why))
        base, current, proposed = around((conflict.base, conflict.current, conflict.proposed))
        self.old.show_text(old_side(difference(base, proposed)), color)
        self.present.show_text(new_side(difference(base, current)), "warning")
        self.new.show_text(new_side(difference(base, proposed)), color)

    def _arrange(self) -> None:
        """The texts beside one another where there is room, else one above the other."""
        count = 2 if self.present.isHidden() else 3
        beside = self.width() >= count * _ROOM_FOR_EACH
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._texts.direction() != direction:
            self._texts.setDirection(direction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
