"""How a redline is painted: the color of what changed, and the lines under it and through it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor

from replydesk.export.paging import Piece
from replydesk.export.paging.widths import width
from replydesk.export.sheet import Fate
from replydesk.ui.palette import LIGHT

_CHANGED, _MOVED = QColor(LIGHT.author1), QColor(LIGHT.author3)
_UNDER, _THROUGH, _THICK, _APART = 0.16, -0.32, 0.05, 0.1
"""Shares of the type's size: how far below the baseline the lines are, how thick, and how far apart two are."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """The color of a fate, where its line is, and whether there are two."""

    color: QColor
    down: float
    is_double: bool = False


_SIGNS: dict[Fate, _Sign] = {
    "inserted": _Sign(_CHANGED, _UNDER),
    "deleted": _Sign(_CHANGED, _THROUGH),
    "moved_to": _Sign(_MOVED, _UNDER, is_double=True),
    "moved_from": _Sign(_MOVED, _THROUGH, is_double=True),
}


def fate_color(fate: Fate) -> QColor | None:
    """The color of characters with this fate, None for their own."""
    sign = _SIGNS.get(fate)
    return sign.color if sign else None


def fate_lines(pieces: Sequence[Piece]) -> Iterator[tuple[QLineF, float, QColor]]:
    """The lines for the pieces of a line of text, with thickness and color; in twips from its column and baseline."""
    for place, piece in enumerate(pieces):
        sign = _SIGNS.get(piece.look.fate)
        if sign is None or not piece.text:
            continue
        following = pieces[place + 1] if place + 1 < len(pieces) else None
        right = _right(piece)
        if following is not None and following.look.fate == piece.look.fate:
            right = following.lefts[0]
        size = piece.look.size
        for turn in range(1 + sign.is_double):
            y = (sign.down + turn * _APART) * size
            yield QLineF(piece.lefts[0], y, right, y), _THICK * size, sign.color


def _right(piece: Piece) -> float:
    """The right edge of the piece's last character."""
    look = piece.look
    return piece.lefts[-1] + width(piece.text[-1], look.latin) * look.size * look.narrow / 100
