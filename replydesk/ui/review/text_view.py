"""A text to compare with another one: its caption, and the words with what goes or comes marked."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QTextEdit, QVBoxLayout, QWidget

from replydesk.ui.review.difference import Piece
from replydesk.ui.theme import Theme

_LEAST = 48  # pixels: two lines


class TextView(QWidget):
    """One of the texts of a change, to be read and copied."""

    def __init__(self, theme: Theme, caption: str) -> None:
        super().__init__()
        self._theme = theme
        self._pieces: Sequence[Piece] = ()
        self._color = "text"
        self.caption = QLabel(caption)
        self.caption.setObjectName("muted")
        self.text = QTextEdit()
        self.text.setObjectName("compared")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.document().setDocumentMargin(4)
        self.text.setMinimumHeight(_LEAST)
        self.text.setAccessibleName(caption)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.caption)
        layout.addWidget(self.text, 1)
        theme.changed.connect(self._write)

    def show_text(self, pieces: Sequence[Piece], color: str) -> None:
        """Show these pieces; what is marked is in this colour of the palette."""
        self._pieces, self._color = pieces, color
        self._write()

    def _write(self) -> None:
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        if not self._pieces:
            cursor.insertText(self.tr("（无）"), self._format("", muted=True))
        for piece in self._pieces:
            cursor.insertText(piece.text, self._format(piece.fate))
        cursor.endEditBlock()
        self._show_mark()

    def _show_mark(self) -> None:
        """Bring what is marked into view, or the beginning where nothing is."""
        before = takewhile(lambda piece: not piece.fate, self._pieces)
        place = sum(len(piece.text) for piece in before)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(place if any(piece.fate for piece in self._pieces) else 0)
        self.text.setTextCursor(cursor)

    def _format(self, fate: str, *, muted: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(self._theme.color("muted" if muted else self._color if fate else "text")))
        made.setFontStrikeOut(fate == "deleted")
        made.setFontUnderline(fate == "inserted")
        return made
