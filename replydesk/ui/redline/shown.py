"""Lines of a marked letter as the sheet shows them: a block to lay out, and where each piece stands in its text."""

from collections.abc import Iterator
from dataclasses import dataclass

from replydesk.letter import Block, Mark
from replydesk.letter.block import merge_marks
from replydesk.letter.marked import MarkedBlock
from replydesk.letter.piece import Piece, Pieces
from replydesk.ui.editor.offsets import holdable


@dataclass(frozen=True, slots=True)
class Run:
    """A piece that something happened to, as the characters `start` to `end` of a line or of a table's cell."""

    piece: Piece
    start: int
    end: int
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """A line: its value, the block that the sheet lays out for it, and its runs."""

    line: MarkedBlock
    block: Block
    runs: tuple[Run, ...]
    changes: tuple[str, ...]

    @property
    def label(self) -> str:
        """The number that is drawn before it: the old one where there is no other."""
        return self.line.label or self.line.old_label

    @property
    def label_is_gone(self) -> bool:
        """Whether the number is one that only the base has."""
        return not self.line.label and bool(self.line.old_label)


def shown(line: MarkedBlock, name: str) -> Shown:
    """The line under a name that no other line of the sheet has."""
    if line.kind == "table":
        rows = tuple(tuple("".join(piece.shown for piece in cell) for cell in row.cells) for row in line.rows)
        block = Block(name, "table", rows=rows, header=line.header)
        runs = [
            run
            for row, content in enumerate(line.rows)
            for column, cell in enumerate(content.cells)
            for run in _runs(cell, row, column)
        ]
    else:
        block = Block(name, line.kind, holdable(line.text), line.level, merge_marks(_bold(line.pieces)))
        runs = list(_runs(line.pieces, -1, -1))
    return Shown(line, block, tuple(runs), line.changes)


def _runs(pieces: Pieces, row: int, column: int) -> Iterator[Run]:
    passed = 0
    for piece in pieces:
        end = passed + len(piece.shown)
        if piece.changes:
            yield Run(piece, passed, end, row, column)
        passed = end


def _bold(pieces: Pieces) -> Iterator[Mark]:
    passed = 0
    for piece in pieces:
        end = passed + len(piece.shown)
        if piece.bold:
            yield Mark(passed, end)
        passed = end
