"""Inks: how what an author changed is written, in the author's color."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from replydesk.letter.piece import GONE, Piece
from replydesk.ui.palette import Palette


class Inks:
    """The colors and character formats of authors, who have theirs by the order in which they are named."""

    def __init__(self, palette: Palette, authors: Sequence[str] = ()) -> None:
        self._palette = palette
        self._places = {author: place for place, author in enumerate(dict.fromkeys(authors))}
        self._formats: dict[tuple[object, ...], QTextCharFormat] = {}

    def color(self, author: str) -> QColor:
        """The author's color; one who was not named gets the next."""
        return QColor(self._name(author))

    def tint(self, author: str) -> QColor:
        """A ground in the author's color."""
        return QColor(self._palette.tint(self._name(author)))

    def of(self, piece: Piece) -> QColor:
        """The color that a piece is written in: what is gone steps back."""
        name = self._name(piece.author)
        return QColor(self._palette.paler(name) if piece.fate in GONE else name)

    def format(self, piece: Piece) -> QTextCharFormat:
        """The format of a piece's characters."""
        key = (piece.fate, piece.bold, piece.author)
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._format(piece)
        return known

    def _format(self, piece: Piece) -> QTextCharFormat:
        form = QTextCharFormat()
        if piece.bold:
            form.setFontWeight(QFont.Weight.Bold.value)
        if piece.fate:
            form.setForeground(self.of(piece))
        if piece.fate in GONE:
            form.setFontStrikeOut(True)
        elif piece.fate == "inserted":
            form.setFontUnderline(True)
        return form

    def _name(self, author: str) -> str:
        colors = self._palette.authors
        return colors[self._places.setdefault(author, len(self._places)) % len(colors)]
