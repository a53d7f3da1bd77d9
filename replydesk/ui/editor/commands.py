"""What one can do to the structure of a letter: one small function an action, for keys, menu and outline alike.

Each lets the editor commit what an input method composes, changes the letter in one step with a name that undo
shows, and raises StructureError, with a sentence, when it cannot be done; the letter is then as it was.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from replydesk.letter import (
    Blocks,
    Outline,
    attachment,
    attachments,
    heading,
    outline,
    paragraph,
    placing,
    titles,
)
from replydesk.letter import structure as sections
from replydesk.letter.block import position
from replydesk.letter.placing import Target
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


def attach(session: LetterSession, block_id: str = "") -> str:
    """Bind a new attachment in, behind the one that owns the block or else behind all; answers with the id of its title."""
    session.settle()
    blocks = session.letter.blocks
    above = (
        block.id for block in reversed(blocks[: position(blocks, block_id) + 1]) if block.kind == "attachment"
    )
    letter, title = attachments.attach(session.letter, next(above, "") if block_id else "")
    session.apply(_tr("插入附件"), letter, source=STRUCTURE)
    return title


def promote(session: LetterSession, *section_ids: str, source: object = STRUCTURE) -> None:
    """Raise the sections by one level."""
    _on_sections(session, _tr("升级"), sections.promote, section_ids, source)


def demote(session: LetterSession, *section_ids: str, source: object = STRUCTURE) -> None:
    """Lower the sections by one level."""
    _on_sections(session, _tr("降级"), sections.demote, section_ids, source)


def move_up(session: LetterSession, *section_ids: str, source: object = STRUCTURE) -> None:
    """Exchange the section with the one before it."""
    _on_sections(session, _tr("上移"), sections.move_up, section_ids, source)


def move_down(session: LetterSession, *section_ids: str, source: object = STRUCTURE) -> None:
    """Exchange the section with the one after it."""
    _on_sections(session, _tr("下移"), sections.move_down, section_ids, source)


def move_sections(session: LetterSession, section_ids: Sequence[str], target: Target) -> None:
    """Put the sections to the target, with the levels that they need there."""

    def move(blocks: Blocks, *ids: str, view: Outline) -> Blocks:
        return placing.move_sections(blocks, ids, target, view)

    _on_sections(session, _tr("移动"), move, section_ids, STRUCTURE)


def delete_section(session: LetterSession, *section_ids: str, source: object = STRUCTURE) -> None:
    """Take the sections out, with everything in them."""
    _on_sections(session, _tr("删除"), sections.delete_section, section_ids, source)


def cut_sections(session: LetterSession, *section_ids: str) -> None:
    """Take the sections out after they have been copied."""
    _on_sections(session, _tr("剪切"), sections.delete_section, section_ids, STRUCTURE)


def duplicate_section(session: LetterSession, *section_ids: str) -> tuple[str, ...]:
    """Put a copy of each section behind it; answers with the ids of the copies."""
    session.settle()
    return _put_in(session, _tr("创建副本"), sections.duplicate_section(session.letter.blocks, *section_ids))


def paste_sections(session: LetterSession, pieces: Blocks, target: Target) -> tuple[str, ...]:
    """Put a copy of sections from elsewhere to the target; answers with the ids of the copies."""
    session.settle()
    return _put_in(session, _tr("粘贴"), placing.insert_sections(session.letter.blocks, pieces, target))


def new_section(session: LetterSession, target: Target) -> tuple[str, ...]:
    """Put an empty section to the target, to be named by `name_section`; answers with its id."""
    session.settle()
    beside = target.where in ("before", "after") and session.outline.find(target.id).is_attachment
    pieces = (attachment(""), paragraph()) if beside else (heading(""),)
    return _put_in(session, _tr("新建"), placing.insert_sections(session.letter.blocks, pieces, target))


def name_section(session: LetterSession, section_id: str, title: str) -> None:
    """Give the section another title; naming one just made is a part of making it."""
    session.settle()
    blocks = session.letter.blocks
    path = session.outline.find(section_id).path
    changed = titles.rename(blocks, section_id, title)
    is_new = not blocks[position(blocks, section_id)].text
    name = (_tr("新建“{path}”") if is_new else _tr("重命名“{path}”")).format(path=path)
    burst = _making((section_id,)) if is_new else None
    session.apply(name, session.letter.with_blocks(changed), source=STRUCTURE, burst=burst)
    session.end_burst()


def set_done(session: LetterSession, section_ids: Sequence[str], *, done: bool) -> None:
    """Mark the sections as finished, or as not."""
    session.settle()
    words = _tr("标为完成") if done else _tr("取消完成")
    blocks = sections.set_done(session.letter.blocks, section_ids, done=done)
    _apply(session, words + spoken_of(session.outline, section_ids), blocks, STRUCTURE)


def section_of(session: LetterSession, block_id: str) -> str:
    """The id of the innermost section that owns the block; StructureError in the opening and the closing."""
    section = session.outline.at(position(session.letter.blocks, block_id))
    if section is None:
        raise sections.StructureError("光标在开头或结语，不在任何一节里。")
    return section.id


def spoken_of(view: Outline, section_ids: Sequence[str]) -> str:
    """Sections as the name of a step has them: “二（三）”, or of several their number:  3 节."""
    chosen = sections.roots(view, section_ids)
    return f"“{chosen[0].path}”" if len(chosen) == 1 else _tr(" {count} 节").format(count=len(chosen))


def _on_sections(
    session: LetterSession,
    name: str,
    change: Callable[..., Blocks],
    section_ids: Sequence[str],
    source: object,
) -> None:
    session.settle()
    blocks = session.letter.blocks
    view = session.outline
    what = spoken_of(view, section_ids)
    _apply(session, name + what, change(blocks, *section_ids, view=view), source)


def _put_in(session: LetterSession, name: str, blocks: Blocks) -> tuple[str, ...]:
    """Take blocks with new sections as the letter; answers with the ids of these, without those inside them."""
    known = {block.id for block in session.letter.blocks}
    view = outline(blocks)
    new = [section.id for section in view.sections if section.id not in known]
    made = tuple(section.id for section in sections.roots(view, new))
    letter = session.letter.with_blocks(blocks)
    session.apply(name + spoken_of(view, made), letter, source=STRUCTURE, burst=_making(made))
    return made


def _making(section_ids: tuple[str, ...]) -> str:
    """The burst in which sections are made: naming one just made is a part of it."""
    return f"making {' '.join(section_ids)}"


def _apply(session: LetterSession, name: str, blocks: Blocks, source: object) -> None:
    session.apply(name, session.letter.with_blocks(blocks), source=source)
