"""What of a letter its open changes would delete: the marks on the sheet that one writes on."""

from collections.abc import Iterable, Iterator, Sequence

from replydesk.letter import Letter
from replydesk.letter.change import CellEdit, Change, TextEdit
from replydesk.ui.editor.pending import Doomed, Pending
from replydesk.ui.editor.tints import Tint


def doomed(letter: Letter, changes: Iterable[Change], authors: Sequence[str]) -> Pending:
    """The stretches by block; `changes` in places of this letter, `authors` in the order of their colours. Whole tables and rows are not marked."""
    places = {author: place for place, author in enumerate(authors)}
    found: dict[int, list[Doomed]] = {}
    for change in changes:
        color = places.get(change.author, 0)
        for edit in change.edits:
            for index, tint in _stretches(letter, edit):
                found.setdefault(index, []).append(Doomed(tint, color))
    blocks = letter.blocks
    return {blocks[index].id: (blocks[index], tuple(marks)) for index, marks in found.items()}


def _stretches(letter: Letter, edit: object) -> Iterator[tuple[int, Tint]]:
    """The indexes of blocks with what of their texts an edit takes out."""
    if isinstance(edit, CellEdit) and edit.start < edit.end:
        yield edit.index, Tint(edit.start, edit.end, edit.row, edit.column)
    elif isinstance(edit, TextEdit):
        for index in range(edit.start.index, min(edit.end.index + 1, len(letter.blocks))):
            start = edit.start.offset if index == edit.start.index else 0
            length = len(letter.blocks[index].text)
            end = edit.end.offset if index == edit.end.index else length
            if start < end:
                yield index, Tint(start, end)
