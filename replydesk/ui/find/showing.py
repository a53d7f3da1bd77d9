"""Matches on the sheet: their tints, and how one of them is brought into view."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from replydesk.letter.find import Match
from replydesk.letter.ranges import Place
from replydesk.ui.editor.places import position_of
from replydesk.ui.editor.tints import Tint, Tints

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor

_HEIGHT = 0.4
"""Where a match comes to stand that was not in view, as a part of the window's height."""


def show_match(editor: "LetterEditor", match: Match, *, select: bool = False) -> None:
    """Put the cursor at a match in the text, or select it, and scroll if it is not well in view.

    For a match in a table's cell the cursor stays where it is, unless it is to be selected: then it goes to the table.
    """
    index = next(number for number, block in enumerate(editor.blocks) if block.id == match.spot.block)
    in_cell = match.spot.row >= 0
    bar = editor.verticalScrollBar()
    before = bar.value()
    if select or not in_cell:
        document, cursor = editor.document(), editor.textCursor()
        cursor.setPosition(position_of(document, Place(index, 0 if in_cell else match.start)))
        if select and not in_cell:
            end = position_of(document, Place(index, match.end))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    if editor.typewriter and not in_cell:
        return
    rect, height = editor.tint_rect(index, _tint(match)), editor.viewport().height()
    if rect.height() <= rect.top() - before <= height - 2 * rect.height():
        bar.setValue(before)
    else:
        bar.setValue(round(rect.center().y() - height * _HEIGHT))


def tints(editor: "LetterEditor", matches: Iterable[Match], in_hand: Match | None) -> Tints:
    """The tints of the matches, the one in hand stronger than the others."""
    by_block: dict[str, list[Tint]] = {}
    for match in matches:
        if match.spot.block:
            by_block.setdefault(match.spot.block, []).append(_tint(match, strong=match is in_hand))
    blocks = (block for block in editor.blocks if block.id in by_block)
    return {block.id: (block, tuple(by_block[block.id])) for block in blocks}


def _tint(match: Match, *, strong: bool = False) -> Tint:
    return Tint(match.start, match.end, match.spot.row, match.spot.column, strong)
