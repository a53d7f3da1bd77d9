"""Gaps (待补项) in the text: from one placeholder that is still to be filled to the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from replydesk.letter.placeholders import Gap, gaps
from replydesk.letter.ranges import Place, cut

if TYPE_CHECKING:
    from replydesk.ui.editor.editor import LetterEditor


def _tr(text: str) -> str:
    return QCoreApplication.translate("Gaps", text)


def to_gap(editor: "LetterEditor", *, back: bool) -> bool:
    """Select the next gap behind the cursor, or the one before it, round the letter's ends; False if there is none."""
    editor.settle()
    found = list(gaps(editor.session.letter))
    if not found:
        editor.told.emit(_tr("没有待补的内容了。"))
        return False
    first, last = editor.selection()
    if back:
        wanted = [gap for gap in found if _end(gap) <= first and _start(gap) != first]
        gap = wanted[-1] if wanted else found[-1]
    else:
        selected = next((gap for gap in found if (_start(gap), _end(gap)) == (first, last)), None)
        here = last if selected is not None else first
        gap = next((gap for gap in found if _start(gap) >= here and gap is not selected), found[0])
    select_gap(editor, gap)
    editor.told.emit(
        _tr("待补 {number} / {count}：{name}").format(
            number=found.index(gap) + 1, count=len(found), name=gap.placeholder.name
        )
    )
    return True


def select_gap(editor: "LetterEditor", gap: Gap) -> None:
    """Select the placeholder, or put the cursor on the table that it is in."""
    editor.show_block(editor.blocks[gap.index].id)
    editor.select(_start(gap), _end(gap))


def passage(editor: "LetterEditor") -> str:
    """The selected text with its placeholders as they are, a line a paragraph; with nothing selected, the cursor's paragraph."""
    first, last = editor.selection()
    blocks = editor.blocks
    if first == last:
        return blocks[first.index].text
    return "\n".join(block.text for block in cut(blocks, first, last) if block.kind != "table")


def _start(gap: Gap) -> Place:
    return Place(gap.index, 0 if gap.cell is not None else gap.placeholder.start)


def _end(gap: Gap) -> Place:
    return Place(gap.index, 0 if gap.cell is not None else gap.placeholder.end)
