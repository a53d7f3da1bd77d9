"""The dialog that shows what changed clauses would say in a letter that used them: each is taken over or left, never forced."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from replydesk.ui.theme import Theme

if TYPE_CHECKING:
    from replydesk.ui.clauses.offers import Offer

_LIST_HEIGHT = 110


class ChangedClauses(QDialog):
    """Lists the offers. `taken(Offer)` wants one taken over, `kept(Offer)` leaves its passage, `shown(Offer)` goes to it.

    An offer that was dealt with leaves the list; when none is left the dialog closes. It does not block the window.
    """

    taken = Signal(object)
    kept = Signal(object)
    shown = Signal(object)

    def __init__(self, offers: "Iterable[Offer]", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("常用语有改动"))
        self.resize(640, 480)
        self._theme = theme
        self._offers = list(offers)
        head = QLabel(self.tr("这封信用过的常用语后来改过。逐条看一看，要不要把信里的文字也更新。"))
        head.setWordWrap(True)
        self.list = QListWidget()
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setAccessibleName(self.tr("有改动的常用语"))
        self.list.addItems([offer.title for offer in self._offers])
        self.old, self.new = QTextBrowser(), QTextBrowser()
        self.note = QLabel()
        self.note.setObjectName("hint")
        self.note.setWordWrap(True)
        self.take = QPushButton(self.tr("更新这一段"))
        self.keep = QPushButton(self.tr("保持不变"))
        self.go = QPushButton(self.tr("转到这一段"))
        self._lay_out(head)
        self.list.currentRowChanged.connect(lambda _: self.refresh())
        self.take.clicked.connect(lambda: self._deal(self.taken))
        self.keep.clicked.connect(lambda: self._deal(self.kept))
        self.go.clicked.connect(lambda: self.shown.emit(self._current()))
        theme.changed.connect(self.refresh)
        self.list.setCurrentRow(0)

    def _lay_out(self, head: QLabel) -> None:
        texts = QGridLayout()
        texts.setHorizontalSpacing(12)
        texts.setVerticalSpacing(4)
        for column, (name, view) in enumerate(
            ((self.tr("信里的文字"), self.old), (self.tr("常用语现在的文字"), self.new))
        ):
            label = QLabel(name)
            label.setObjectName("groupTitle")
            label.setBuddy(view)
            view.setAccessibleName(name)
            view.setTabChangesFocus(True)
            view.setFrameShape(QFrame.Shape.NoFrame)
            texts.addWidget(label, 0, column)
            texts.addWidget(view, 1, column)
        close = QPushButton(self.tr("以后再说"))
        close.clicked.connect(self.close)
        self.take.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.go, self.keep, close):
            button.setAutoDefault(False)
        buttons.addWidget(self.go)
        buttons.addStretch()
        for button in (self.take, self.keep, close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(head)
        layout.addWidget(self.list)
        layout.addLayout(texts, 1)
        layout.addWidget(self.note)
        layout.addLayout(buttons)

    def refresh(self) -> None:
        """Show the chosen offer, in the colours in force."""
        offer = self._current()
        if offer is None:
            return
        old, new = marked(offer.old, offer.new, self._theme.palette.notice_warning)
        self.old.setHtml(old)
        self.new.setHtml(new)
        self.note.setText(
            self.tr("这一段插入以后您改过，不能自动更新；需要的话，转到这一段照着改。")
            if offer.edited
            else ""
        )
        self.note.setVisible(offer.edited)
        self.take.setEnabled(not offer.edited)

    def _current(self) -> "Offer | None":
        row = self.list.currentRow()
        return self._offers[row] if 0 <= row < len(self._offers) else None

    def _deal(self, signal: SignalInstance) -> None:
        offer, row = self._current(), self.list.currentRow()
        if offer is None:
            return
        del self._offers[row]
        self.list.takeItem(row)
        signal.emit(offer)
        if not self._offers:
            self.accept()
        self.refresh()


def marked(old: str, new: str, ground: str) -> tuple[str, str]:
    """Both texts as HTML, what only one of them has underlined and on a ground of its own."""
    left: list[str] = []
    right: list[str] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for parts, text in ((left, old[i1:i2]), (right, new[j1:j2])):
            shown = escape(text).replace("\n", "<br>")
            if shown and kind != "equal":
                shown = f'<span style="background-color:{ground}"><u>{shown}</u></span>'
            parts.append(shown)
    return "".join(left), "".join(right)
