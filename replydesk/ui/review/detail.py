"""Below the list: the row in hand in full."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from replydesk.letter.particulars import FIELD_BY_KEY
from replydesk.ui.language import said
from replydesk.ui.review.change_detail import ChangeDetail
from replydesk.ui.review.comment_detail import CommentDetail
from replydesk.ui.review.entries import Entry
from replydesk.ui.review.words import author_word, kind_word, state_word, when
from replydesk.ui.theme import Theme


class Detail(QWidget):
    """Who, when and what of a row, over the change or the comment itself; nothing for no row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entry: Entry | None = None
        self._colors: dict[str, str] = {}
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.RichText)
        self.change = ChangeDetail(theme)
        self.comment = CommentDetail(theme)
        self._stack = QStackedWidget()
        self._nothing = QWidget()
        for page in (self._nothing, self.change, self.comment):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        theme.changed.connect(self._write_head)

    def show_entry(self, entry: Entry | None, colors: dict[str, str], *, can_decide: bool) -> None:
        """Show this row; `colors` has the palette's name of every author's colour."""
        self._entry, self._colors = entry, colors
        self._write_head()
        if entry is None:
            self._stack.setCurrentWidget(self._nothing)
        elif entry.item is not None:
            self.change.show_change(entry.item, colors.get(entry.author, "text"), can_decide=can_decide)
            self._stack.setCurrentWidget(self.change)
        elif entry.thread is not None:
            self.comment.show_thread(entry.thread, colors, can_write=can_decide)
            self._stack.setCurrentWidget(self.comment)

    def _write_head(self) -> None:
        entry = self._entry
        if entry is None:
            self.head.clear()
            return
        palette = self._theme.palette
        color = getattr(palette, self._colors.get(entry.author, "text"))
        what = [kind_word(entry.kind)]
        if entry.item is not None and entry.item.change.key:
            what.append(said(FIELD_BY_KEY[entry.item.change.key].label))
        if entry.item is not None and not entry.item.change.tracked:
            what.append(self.tr("未留痕"))
        what += filter(None, (when(entry.date), state_word(entry.state)))
        self.head.setText(
            f'<span style="color:{color}">●</span> <b>{escape(author_word(entry.author))}</b>'
            f' <span style="color:{palette.muted}">{escape(" · ".join(what))}</span>'
        )
