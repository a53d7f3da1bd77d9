"""Whether two changes of one base can both be made."""

from replydesk.letter.block import Block
from replydesk.letter.change import BoldEdit, CellEdit, Change, Edit, KindEdit, RowsEdit, TextEdit, ValueEdit
from replydesk.letter.flat import Flat, length


class Clashes:
    """Tells which changes of one base stand in each other's way."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks
        self._flat = Flat(blocks)

    def clash(self, first: Change, second: Change) -> bool:
        """Whether the changes want different things at one place. Equal wishes do not clash (`same`)."""
        return not same(first, second) and any(
            self._edits_clash(one, other) for one in first.edits for other in second.edits
        )

    def stretch(self, edit: Edit) -> tuple[int, int]:
        """The positions between which an edit changes something; those of its whole block if it is not about text.

        A particular is nowhere: (-1, -1).
        """
        match edit:
            case ValueEdit():
                return -1, -1
            case TextEdit():
                return self._flat.position(edit.start), self._flat.position(edit.end)
            case BoldEdit():
                start = self._flat.start(edit.index)
                return start + edit.start, start + edit.end
            case _:
                start = self._flat.start(edit.index)
                return start, start + length(self._blocks[edit.index])

    def _edits_clash(self, first: Edit, second: Edit) -> bool:
        match first, second:
            case ValueEdit(), ValueEdit():
                return first.key == second.key
            case (ValueEdit(), _) | (_, ValueEdit()):
                return False
            case TextEdit(), TextEdit():
                return _overlap(self.stretch(first), self.stretch(second))
            case (TextEdit(), other) | (other, TextEdit()):
                text = first if isinstance(first, TextEdit) else second
                start, end = self.stretch(text)
                left, right = self.stretch(other)
                if isinstance(other, BoldEdit):
                    return start < right and left < end
                return start <= left and right <= end  # the whole block goes
            case KindEdit(), KindEdit():
                return first.index == second.index
            case BoldEdit(), BoldEdit():
                apart = first.end <= second.start or second.end <= first.start
                return first.index == second.index and first.bold != second.bold and not apart
            case CellEdit(), CellEdit():
                here = (first.index, first.row, first.column) == (second.index, second.row, second.column)
                return here and _overlap((first.start, first.end), (second.start, second.end))
            case RowsEdit(), RowsEdit():
                return first.index == second.index and _overlap(
                    (first.start, first.end), (second.start, second.end)
                )
            case (RowsEdit() as rows, CellEdit() as cell) | (CellEdit() as cell, RowsEdit() as rows):
                return rows.index == cell.index and rows.start <= cell.row < rows.end
        return False


def same(first: Change, second: Change) -> bool:
    """Whether two changes want the very same."""
    return first.edits == second.edits


def _overlap(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two stretches have a character in common, or something is put in inside the other or at one place."""
    (start, end), (left, right) = first, second
    if start == end and left == right:
        return start == left
    if start == end:
        return left < start < right
    if left == right:
        return start < left < end
    return start < right and left < end
