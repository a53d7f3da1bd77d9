"""One comment with its answers: read, written, changed, answered, settled."""

import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.comment import Comment
from replydesk.letter.comments import Thread
from replydesk.ui.language import day

if TYPE_CHECKING:
    from replydesk.ui.comments.deeds import CommentDeeds

_WIDTH, _QUOTED, _LINES, _MOST_HEIGHT = 420, 60, 4, 260


class CommentDialog(QDialog):
    """The comment `thread`, or a new one on what `anchor` says. What was written and not kept is there the next time."""

    def __init__(
        self, deeds: "CommentDeeds", anchor: Comment, thread: Thread | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._deeds, self._anchor, self.shown = deeds, anchor, thread
        self._changing: Comment | None = None
        self.quote = QLabel()
        self.quote.setObjectName("muted")
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setWordWrap(True)
        self.entries = QScrollArea()
        self.entries.setFrameShape(QFrame.Shape.NoFrame)
        self.entries.setWidgetResizable(True)
        self.entries.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text = QPlainTextEdit(deeds.draft(self._place))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES * self.text.fontMetrics().lineSpacing() + 16)
        self.resolved = QCheckBox(self.tr("已解决(&S)"))
        self.keep = QPushButton(self.tr("确定"))
        self.keep.setDefault(True)
        self.keep.setToolTip(self.tr("确定（Ctrl+Enter）"))
        self.cancel = QPushButton(self.tr("取消"))
        self.cancel.setAutoDefault(False)
        self._lay_out()
        self.text.textChanged.connect(self._allow)
        self.keep.clicked.connect(self.agree)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep.click)
        self._show()
        self.text.setFocus()

    @property
    def _place(self) -> str:
        """Under what name a draft is kept."""
        return (
            self.shown.comment.id if self.shown is not None else f"{self._anchor.block}/{self._anchor.start}"
        )

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.resolved)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.quote)
        layout.addWidget(self.entries, 1)
        layout.addWidget(self.text)
        layout.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    # ---- showing

    def _show(self) -> None:
        """Show the thread as it is now."""
        comment = self.shown.comment if self.shown is not None else self._anchor
        words = comment.quote
        shown = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
        self.quote.setText(self.tr("“{text}”").format(text=shown) if shown else self.tr("（没有选中文字）"))
        is_new = self.shown is None
        self.setWindowTitle(self.tr("新建批注") if is_new else self.tr("批注"))
        self.text.setPlaceholderText(self.tr("写批注") if is_new else self.tr("写回复"))
        self.text.setAccessibleName(self.text.placeholderText())
        self.resolved.setVisible(not is_new)
        self.resolved.setChecked(comment.resolved)
        self.entries.setVisible(not is_new)
        if self.shown is not None:
            self._show_entries(self.shown)
        self._allow()
        self.adjustSize()

    def _show_entries(self, thread: Thread) -> None:
        inner = QWidget()
        inner.setObjectName("formBody")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for comment in (thread.comment, *thread.answers):
            column.addWidget(self._entry(comment))
        column.addStretch()
        self.entries.setWidget(inner)
        height = column.totalHeightForWidth(_WIDTH - 56)  # without the margins and a scroll bar
        self.entries.setFixedHeight(min(height + 4, _MOST_HEIGHT))

    def _entry(self, comment: Comment) -> QWidget:
        entry = QWidget()
        column = QVBoxLayout(entry)
        column.setContentsMargins(16 if comment.reply_to else 0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        who = QLabel(comment.author or self.tr("未署名"))
        who.setObjectName("groupTitle")
        who.setTextFormat(Qt.TextFormat.PlainText)
        when = QLabel(_when(comment.date))
        when.setObjectName("muted")
        head.addWidget(who)
        head.addWidget(when)
        head.addStretch()
        for name, spoken, deed in (
            (self.tr("修改"), self.tr("修改 {name} 的批注"), partial(self.change, comment)),
            (self.tr("删除"), self.tr("删除 {name} 的批注"), partial(self.remove, comment)),
        ):
            button = QPushButton(name)
            button.setObjectName("link")
            button.setAutoDefault(False)
            button.setAccessibleName(spoken.format(name=who.text()))
            button.clicked.connect(deed)
            head.addWidget(button)
        text = QLabel(comment.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column.addLayout(head)
        column.addWidget(text)
        return entry

    def _allow(self) -> None:
        self.keep.setEnabled(self.shown is not None or bool(self.text.toPlainText().strip()))

    # ---- doing

    def change(self, comment: Comment) -> None:
        """Put the words of a comment into the field, to be changed."""
        self._changing = comment
        self.text.setPlainText(comment.text)
        self.text.selectAll()
        self.text.setFocus()

    def remove(self, comment: Comment) -> None:
        """Delete a comment with its answers, or one answer."""
        self.shown = self._deeds.remove(comment, self.shown)
        if self.shown is None:
            self._deeds.forget(self._place)
            self.accept()
            return
        self._changing = None
        self._show()

    def agree(self) -> None:
        """Keep what was written: a new comment, an answer, or other words; and whether it is settled."""
        text = self.text.toPlainText().strip()
        self._deeds.forget(self._place)
        if self.shown is None:
            self._deeds.add(self._anchor, text)
        else:
            changing = self._changing if text else None
            self._deeds.write(self.shown, text, instead_of=changing, resolved=self.resolved.isChecked())
        self.accept()

    def reject(self) -> None:
        """Close without keeping anything but a draft of what was written."""
        text = self.text.toPlainText()
        if self._changing is None and text.strip():
            self._deeds.keep_draft(self._place, text)
        super().reject()


def _when(date: str) -> str:
    """A comment's date as one reads it; a date that is none as it is."""
    try:
        moment = datetime.datetime.fromisoformat(date)
    except ValueError:
        return date
    return f"{day(moment.date(), with_year=True)} {moment:%H:%M}"
