"""Changes of structure: moving, promoting, demoting, deleting and copying whole sections, one or several at once.

Every function takes blocks and gives blocks; no text is lost or doubled unless that is the function's purpose. Of
several sections, those inside another one of them go with it. `view` is the outline of the blocks, for who has it
already: in a letter of thousands of headings it takes longer to make than the change.
"""

from collections.abc import Sequence
from dataclasses import replace

from replydesk.errors import ReplydeskError
from replydesk.letter.attachments import letter_end
from replydesk.letter.block import MAX_LEVEL, Block, Blocks, as_kind, position, with_new_id
from replydesk.letter.outline import Outline, Section, outline


class StructureError(ReplydeskError):
    """The section cannot go there; the letter was not changed."""


def roots(view: Outline, section_ids: Sequence[str]) -> tuple[Section, ...]:
    """These sections in reading order, without those that are inside another one; StructureError if one is gone."""
    wanted = set(section_ids)
    found = [section for section in view.sections if section.id in wanted]
    if len(found) < len(wanted):
        raise StructureError("这一节已经不在信里，没有改动。")
    result: list[Section] = []
    for section in found:
        if not result or section.start >= result[-1].end:
            result.append(section)
    return tuple(result)


def promote(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Raise the sections and everything in them by one level."""
    chosen = roots(view or outline(blocks), section_ids)
    _check_levels(chosen)
    if any(section.level == 1 for section in chosen):
        raise StructureError("已经是一级标题，不能再升级。")
    return _shift_levels(blocks, chosen, -1)


def demote(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Lower the sections and everything in them by one level."""
    chosen = roots(view or outline(blocks), section_ids)
    _check_levels(chosen)
    if any(block.level == MAX_LEVEL for section in chosen for block in blocks[section.start : section.end]):
        raise StructureError("公文层次最多四级，不能再降级。")
    return _shift_levels(blocks, chosen, 1)


def _check_levels(chosen: Sequence[Section]) -> None:
    if any(section.is_attachment for section in chosen):
        raise StructureError("附件没有级别，不能升级或降级。")


def _shift_levels(blocks: Sequence[Block], chosen: Sequence[Section], by: int) -> Blocks:
    result = list(blocks)
    for section in chosen:
        result[section.start : section.end] = shifted(blocks[section.start : section.end], by)
    return tuple(result)


def shifted(blocks: Sequence[Block], by: int) -> Blocks:
    """The blocks with all their headings so many levels lower (or, below 0, higher)."""
    if not by:
        return tuple(blocks)
    return tuple(replace(block, level=block.level + by) if block.is_heading else block for block in blocks)


def move_up(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Exchange the section with the one before it under the same parent; each of several, as far as there is one."""
    return _step(blocks, view, section_ids, -1, "已经是本级的第一节，不能再上移。")


def move_down(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Exchange the section with the one after it under the same parent; each of several, as far as there is one."""
    return _step(blocks, view, section_ids, 1, "已经是本级的最后一节，不能再下移。")


def _step(
    blocks: Sequence[Block], view: Outline | None, section_ids: Sequence[str], by: int, refusal: str
) -> Blocks:
    view = view or outline(blocks)
    chosen = roots(view, section_ids)
    if len({(section.parent, section.is_attachment) for section in chosen}) > 1:
        raise StructureError("选中的几节不在同一级里，不能一起上移或下移。")
    siblings = [
        section
        for section in view.sections
        if section.parent == chosen[0].parent and section.is_attachment == chosen[0].is_attachment
    ]
    order, moving = list(siblings), set(chosen)
    for place in range(1, len(order)) if by < 0 else range(len(order) - 2, -1, -1):
        if order[place] in moving and order[place + by] not in moving:
            order[place], order[place + by] = order[place + by], order[place]
    if order == siblings:
        raise StructureError(refusal)
    result, end = list(blocks[: siblings[0].start]), siblings[0].start
    for slot, section in zip(siblings, order, strict=True):
        result += blocks[end : slot.start]  # a closing out of its place may stand between two sections
        result += blocks[section.start : section.end]
        end = slot.end
    return (*result, *blocks[end:])


def delete_section(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Take the sections out, with everything in them."""
    return without(blocks, roots(view or outline(blocks), section_ids))


def without(
    blocks: Sequence[Block], sections: Sequence[Section], start: int = 0, end: int | None = None
) -> Blocks:
    """The blocks from `start` to `end`, those of the sections (in reading order) left out."""
    end = len(blocks) if end is None else end
    result: list[Block] = []
    for section in sections:
        result += blocks[start : max(start, min(section.start, end))]
        start = max(start, min(section.end, end))
    return (*result, *blocks[start:end])


def duplicate_section(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """Put a copy of each section, with ids of its own, right behind it."""
    result: list[Block] = []
    end = 0
    for section in roots(view or outline(blocks), section_ids):
        result += blocks[end : section.end]
        result += map(with_new_id, blocks[section.start : section.end])
        end = section.end
    return (*result, *blocks[end:])


def extract(blocks: Sequence[Block], *section_ids: str, view: Outline | None = None) -> Blocks:
    """The blocks of the sections alone, in reading order, as copying takes them."""
    chosen = roots(view or outline(blocks), section_ids)
    return tuple(block for section in chosen for block in blocks[section.start : section.end])


def set_done(blocks: Sequence[Block], section_ids: Sequence[str], *, done: bool) -> Blocks:
    """Mark the sections as finished by the clerk, or as not; sections inside them are marked by themselves."""
    wanted = set(section_ids)
    return tuple(
        replace(block, done=done) if block.id in wanted and block.opens_section else block for block in blocks
    )


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
    end = letter_end(blocks)
    if index > end:
        raise StructureError("附件里没有结语，没有改动。")
    if any(block.is_heading for block in blocks[index + 1 : end]):
        raise StructureError("结语在全文最后，它的后面不能再有各节标题。")
    return (*blocks[:index], as_kind(blocks[index], "closing"), *blocks[index + 1 :])
