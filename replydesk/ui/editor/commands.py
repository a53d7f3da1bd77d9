"""What one can do to the structure of a letter: one small function an action, for keys, menu and outline alike.

Each lets the editor commit what an input method composes, changes the letter in one step with a name that undo
shows, and raises StructureError, with a sentence, when it cannot be done; the letter is then as it was.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from replydesk.letter import Blocks, outline
from replydesk.letter import structure as sections
from replydesk.letter.block import position
from replydesk.ui.session import LetterSession

STRUCTURE = "structure"
"""The source of these changes when the caller names none: the text keeps its place, as it does for any view's."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def level_name(level: int) -> str:
    """What a level is called: 一级标题 … 四级标题, and 正文 for 0."""
    return (_tr("正文"), _tr("一级标题"), _tr("二级标题"), _tr("三级标题"), _tr("四级标题"))[level]


def set_level(
    session: LetterSession, block_ids: Sequence[str], level: int, *, source: object = STRUCTURE
) -> None:
    """Make the blocks headings of a level, or with level 0 body paragraphs."""
    session.settle()
    blocks = session.letter.blocks
    for block_id in block_ids:
        blocks = sections.set_level(blocks, block_id, level)
    _apply(session, _tr("设为{level}").format(level=level_name(level)), blocks, source)


def set_closing(session: LetterSession, block_ids: Sequence[str], *, source: object = STRUCTURE) -> None:
    """Make the blocks closing paragraphs (结语)."""
    session.settle()
    blocks = session.letter.blocks
    for block_id in reversed(block_ids):
        blocks = sections.set_closing(blocks, block_id)
    _apply(session, _tr("设为结语"), blocks, source)


def promote(session: LetterSession, section_id: str, *, source: object = STRUCTURE) -> None:
    """Raise the section by one level."""
    _on_section(session, _tr("升级“{path}”"), sections.promote, section_id, source)


def demote(session: LetterSession, section_id: str, *, source: object = STRUCTURE) -> None:
    """Lower the section by one level."""
    _on_section(session, _tr("降级“{path}”"), sections.demote, section_id, source)


def move_up(session: LetterSession, section_id: str, *, source: object = STRUCTURE) -> None:
    """Exchange the section with the one before it."""
    _on_section(session, _tr("上移“{path}”"), sections.move_up, section_id, source)


def move_down(session: LetterSession, section_id: str, *, source: object = STRUCTURE) -> None:
    """Exchange the section with the one after it."""
    _on_section(session, _tr("下移“{path}”"), sections.move_down, section_id, source)


def delete_section(session: LetterSession, section_id: str, *, source: object = STRUCTURE) -> None:
    """Take the section out, with everything in it."""
    _on_section(session, _tr("删除“{path}”"), sections.delete_section, section_id, source)


def section_of(session: LetterSession, block_id: str) -> str:
    """The id of the innermost section that owns the block; StructureError in the opening and the closing."""
    blocks = session.letter.blocks
    section = outline(blocks).at(position(blocks, block_id))
    if section is None:
        raise sections.StructureError("光标在开头或结语，不在任何一节里。")
    return section.id


def _on_section(
    session: LetterSession,
    name: str,
    change: Callable[[Blocks, str], Blocks],
    section_id: str,
    source: object,
) -> None:
    session.settle()
    blocks = session.letter.blocks
    path = outline(blocks).find(section_id).path
    _apply(session, name.format(path=path), change(blocks, section_id), source)


def _apply(session: LetterSession, name: str, blocks: Blocks, source: object) -> None:
    session.apply(name, session.letter.with_blocks(blocks), source=source)
