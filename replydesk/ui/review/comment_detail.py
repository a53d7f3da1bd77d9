"""A comment in full: what it was written on, its answers, a field to answer in, and whether it is settled."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from replydesk.letter.comment import Comment
from replydesk.letter.comments import Thread
from replydesk.ui.review.words import author_word, when
from replydesk.ui.theme import Theme

_FIELD = 54  # pixels: two lines and a half


class CommentDetail(QWidget):
    """Shows one comment. `answered(text)` is the clerk's answer, `settled(bool)` that he settles or reopens it."""

    answered = Signal(str)
    settled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._thread: Thread | None = None
        self._colors: dict[str, str] = {}
        self.text = QTextBrowser()
        self.text.setObjectName("compared")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(4)
        self.text.setAccessibleName(self.tr("批注和回复"))
        self.field = QPlainTextEdit()
        self.field.setPlaceholderText(self.tr("回复（Ctrl+Enter）"))
        self.field.setAccessibleName(self.tr("回复批注"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(_FIELD)
        self.field.textChanged.connect(self._allow)
        self.field.installEventFilter(self)
        self.send = QPushButton(self.tr("回复"))
        self.settle = QPushButton(self.tr("解决"))
        self.send.clicked.connect(self._answer)
        self.settle.clicked.connect(self._settle)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        buttons.addWidget(self.send)
        buttons.addWidget(self.settle)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.field)
        layout.addLayout(buttons)
        self._can_write = False
        theme.changed.connect(self._write)

    def show_thread(self, thread: Thread, colors: dict[str, str], *, can_write: bool) -> None:
        """Show this comment; `colors` has the palette's name of every author's colour. An answer being written stays with its comment."""
        if self._thread is None or self._thread.comment.id != thread.comment.id:
            self.field.clear()
        self._thread, self._colors, self._can_write = thread, colors, can_write
        self.field.setEnabled(can_write)
        self.settle.setEnabled(can_write)
        self.settle.setText(self.tr("重新打开") if thread.comment.resolved else self.tr("解决"))
        self._allow()
        self._write()

    def _write(self) -> None:
        if self._thread is None:
            return
        comment = self._thread.comment
        quote = comment.quote.replace("\n", " ")
        lines = (
            [f'<p style="margin:0 0 6px 0; color:{self._theme.palette.muted}">“{escape(quote)}”</p>']
            if quote
            else []
        )
        lines += [self._said(comment, 0), *(self._said(answer, 14) for answer in self._thread.answers)]
        self.text.setHtml("".join(lines))

    def _said(self, comment: Comment, indent: int) -> str:
        palette = self._theme.palette
        color = getattr(palette, self._colors.get(comment.author, "text"))
        words = escape(comment.text).replace("\n", "<br>")
        return (
            f'<p style="margin:0 0 6px {indent}px"><b style="color:{color}">{escape(author_word(comment.author))}</b>'
            f' <span style="color:{palette.muted}">{escape(when(comment.date))}</span><br>{words}</p>'
        )

    def _allow(self) -> None:
        self.send.setEnabled(self._can_write and bool(self.field.toPlainText().strip()))

    def _answer(self) -> None:
        text = self.field.toPlainText().strip()
        if text and self._can_write:
            self.field.clear()
            self.answered.emit(text)

    def _settle(self) -> None:
        if self._thread is not None:
            self.settled.emit(not self._thread.comment.resolved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field Ctrl+Enter sends the answer."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if event.type() == QEvent.Type.KeyPress:
                self._answer()
            event.accept()
            return True
        return super().eventFilter(watched, event)
