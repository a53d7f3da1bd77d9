"""What a comment is written on: the words that are selected, the sentence at the cursor, or a thread that is there already."""

from typing import TYPE_CHECKING

from replydesk.letter import Block, Letter
from replydesk.letter.block import new_id
from replydesk.letter.comment import Comment
from replydesk.letter.comments import Thread, locate, threads
from replydesk.letter.ranges import Place
from replydesk.letter.sentences import sentence_at
from replydesk.letter.tables import Cell, text_at
from replydesk.ui.editor.offsets import characters

if TYPE_CHECKING:
    from replydesk.ui.editor import LetterEditor


def thread_here(editor: "LetterEditor") -> Thread | None:
    """The comment that the cursor is in, the shortest of several; None while something is selected."""
    first, last = editor.selection()
    if first != last or (editor.cell is not None and editor.cell_edit.textCursor().hasSelection()):
        return None
    found = threads_at(editor.session.letter, first)
    if editor.cell is not None and editor.table is not None:
        words = text_at(editor.table, editor.cell)
        found = [thread for thread in found if thread.comment.context in ("", words)]
    return found[0] if found else None


def threads_at(letter: Letter, place: Place) -> list[Thread]:
    """The comments that stand around a place of the letter, the shortest first."""
    found: list[tuple[int, Thread]] = []
    for thread in threads(letter):
        at = locate(thread.comment, letter)
        if at is not None and at.block_index == place.index and at.start <= place.offset <= at.end:
            found.append((at.end - at.start, thread))
    return [thread for _, thread in sorted(found, key=lambda entry: entry[0])]


def new_comment(editor: "LetterEditor") -> Comment:
    """A comment without words on what is selected, or on the sentence at the cursor, or in a table on the cell.

    Of a selection over several paragraphs it takes the part in the first one.
    """
    if editor.cell is not None and editor.table is not None:
        return _on_cell(editor, editor.table, editor.cell)
    first, last = editor.selection()
    blocks = editor.blocks
    if first == last:
        block = blocks[first.index]
        start, end = sentence_at(block.text, first.offset)
    else:
        if first.offset == len(blocks[first.index].text) and first.index < last.index:
            first = Place(first.index + 1, 0)
        block = blocks[first.index]
        start, end = first.offset, last.offset if last.index == first.index else len(block.text)
    return Comment(new_id(), "", "", block=block.id, start=start, end=end, context=block.text)


def _on_cell(editor: "LetterEditor", table: Block, cell: Cell) -> Comment:
    """The cell's words are the context: where in a table a comment stands, nothing else tells."""
    words, cursor = text_at(table, cell), editor.cell_edit.textCursor()
    start, end = 0, len(words)
    if cursor.hasSelection():
        start, end = (characters(words, at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    return Comment(new_id(), "", "", block=table.id, start=start, end=end, context=words)
