"""Changes of structure: moving, promoting, demoting, deleting and copying whole sections.

Every function takes blocks and gives blocks; no text is lost or doubled unless that is the function's purpose.
"""

from collections.abc import Sequence
from dataclasses import replace

from replydesk.errors import ReplydeskError
from replydesk.letter.block import MAX_LEVEL, Block, Blocks, as_kind, position, with_new_id
from replydesk.letter.outline import Outline, Section, outline


class StructureError(ReplydeskError):
    """The section cannot go there; the letter was not changed."""


def promote(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Raise the section and everything in it by one level."""
    section = outline(blocks).find(section_id)
    if section.level == 1:
        raise StructureError("已经是一级标题，不能再升级。")
    return _shift_levels(blocks, section, -1)


def demote(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Lower the section and everything in it by one level."""
    section = outline(blocks).find(section_id)
    if any(block.level == MAX_LEVEL for block in blocks[section.start : section.end]):
        raise StructureError("公文层次最多四级，不能再降级。")
    return _shift_levels(blocks, section, 1)


def _shift_levels(blocks: Sequence[Block], section: Section, by: int) -> Blocks:
    inside = (
        replace(block, level=block.level + by) if block.is_heading else block
        for block in blocks[section.start : section.end]
    )
    return (*blocks[: section.start], *inside, *blocks[section.end :])


def move_up(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Exchange the section with the one before it under the same parent."""
    view = outline(blocks)
    siblings, place = _siblings(view, section_id)
    if place == 0:
        raise StructureError("已经是本级的第一节，不能再上移。")
    return _move(blocks, siblings[place], siblings[place - 1].start)


def move_down(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Exchange the section with the one after it under the same parent."""
    view = outline(blocks)
    siblings, place = _siblings(view, section_id)
    if place == len(siblings) - 1:
        raise StructureError("已经是本级的最后一节，不能再下移。")
    return _move(blocks, siblings[place], siblings[place + 1].end)


def move_before(blocks: Sequence[Block], section_id: str, target: int) -> Blocks:
    """Put the section before the block at index `target`; StructureError if that is inside the section or behind the closing."""
    view = outline(blocks)
    section = view.find(section_id)
    if section.start < target < section.end:
        raise StructureError("不能把一节移到它自己的里面。")
    if target > view.closing.start:
        raise StructureError("结语总在全文最后，各节不能移到它的后面。")
    return _move(blocks, section, target)


def _move(blocks: Sequence[Block], section: Section, target: int) -> Blocks:
    moved = tuple(blocks[section.start : section.end])
    if target <= section.start:
        return (*blocks[:target], *moved, *blocks[target : section.start], *blocks[section.end :])
    return (*blocks[: section.start], *blocks[section.end : target], *moved, *blocks[target:])


def _siblings(view: Outline, section_id: str) -> tuple[list[Section], int]:
    section = view.find(section_id)
    siblings = [other for other in view.sections if other.parent == section.parent]
    return siblings, siblings.index(section)


def delete_section(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Take the section out, with everything in it."""
    section = outline(blocks).find(section_id)
    return (*blocks[: section.start], *blocks[section.end :])


def duplicate_section(blocks: Sequence[Block], section_id: str) -> Blocks:
    """Put a copy of the section, with ids of its own, right behind it."""
    section = outline(blocks).find(section_id)
    copy = (with_new_id(block) for block in blocks[section.start : section.end])
    return (*blocks[: section.end], *copy, *blocks[section.end :])


def set_level(blocks: Sequence[Block], block_id: str, level: int) -> Blocks:
    """Make the block a heading of this level, or with level 0 a body paragraph; what it owned stays where it is."""
    index = position(blocks, block_id)
    if blocks[index].kind == "table":
        raise StructureError("表格不能改为标题或正文段落。")
    changed = as_kind(blocks[index], "heading" if level else "paragraph", level)
    return (*blocks[:index], changed, *blocks[index + 1 :])


def set_closing(blocks: Sequence[Block], block_id: str) -> Blocks:
    """Make the block a closing paragraph (结语)."""
    index = position(blocks, block_id)
    if blocks[index].kind == "table":
        raise StructureError("表格不能改为结语。")
    if any(block.is_heading for block in blocks[index + 1 :]):
        raise StructureError("结语在全文最后，它的后面不能再有各节标题。")
    return (*blocks[:index], as_kind(blocks[index], "closing"), *blocks[index + 1 :])
